import { type ReactNode, useCallback, useState } from 'react';
import { v7 } from 'uuid';
import { StatusPill } from '#ui/badge.tsx';
import type { FormProps } from './record-form.tsx';
import { RecordList, type RecordListProps } from './record-list.tsx';

/** What is open beside a list: a record by its key, a new one with its id, or nothing. */
type Opened = { readonly key: string } | { readonly newId: string } | null;

export interface ListWithFormProps<T> extends Omit<RecordListProps<T>, 'onAdd' | 'onOpen'> {
  /** The form over a record as it is now, or over a new one. */
  readonly renderForm: (form: FormProps<T>) => ReactNode;
}

/** A list of Beheer and the form beside it. */
export function ListWithForm<T>({ renderForm, ...list }: ListWithFormProps<T>) {
  const [opened, setOpened] = useState<Opened>(null);
  const onClose = useCallback(() => setOpened(null), []);
  const before = opened && 'key' in opened ? (list.rows.find((row) => list.keyOf(row) === opened.key) ?? null) : null;
  const isGone = opened !== null && 'key' in opened && before === null;
  return (
    <>
      <RecordList
        {...list}
        onAdd={() => setOpened({ newId: v7() })}
        onOpen={(row) => setOpened({ key: list.keyOf(row) })}
      />
      {opened && !isGone && renderForm({ before, newId: 'newId' in opened ? opened.newId : '', onClose })}
    </>
  );
}

export const isArchived = (record: { readonly archivedOn: string | null }): boolean => record.archivedOn !== null;

export function ArchivedPill({ record }: { readonly record: { readonly archivedOn: string | null } }) {
  if (record.archivedOn === null) return null;
  return (
    <StatusPill tone="neutral" size="small">
      archief
    </StatusPill>
  );
}
