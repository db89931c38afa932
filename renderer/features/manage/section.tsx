import { IconAlertCircle, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import styles from './manage.module.css';

const c = classes(styles);

/** A part of a form with its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={c('section')}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Fields side by side, as many as fit. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return <div className={c('fields')}>{children}</div>;
}

export interface RowsEditorProps<T> {
  readonly rows: readonly T[];
  readonly onChange: (rows: T[]) => void;
  /** Fields of one row. */
  readonly renderRow: (row: T, set: (row: T) => void, index: number) => ReactNode;
  /** Name of a row: "Certificaat heftruck". */
  readonly nameOf: (row: T) => string;
  readonly errorOf: (index: number) => string | undefined;
  readonly addLabel: string;
  readonly newRow: () => T;
  readonly none: string;
}

/** A short list inside a record: certificates, needs, goals. Rows have no id of their own: their place is their key. */
export function RowsEditor<T>(props: RowsEditorProps<T>) {
  const { rows, onChange, renderRow, nameOf, errorOf, addLabel, newRow, none } = props;
  return (
    <div className={c('rows')}>
      {rows.length === 0 && <p className={c('quiet')}>{none}</p>}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no identity but their place
        <div key={`${rows.length}-${index}`}>
          <div className={c('row')}>
            <Fields>{renderRow(row, (next) => onChange(rows.toSpliced(index, 1, next)), index)}</Fields>
            <IconButton
              label={`${nameOf(row)} weghalen`}
              variant="plain"
              onPress={() => onChange(rows.toSpliced(index, 1))}
            >
              <IconTrash size="1.125rem" aria-hidden="true" />
            </IconButton>
          </div>
          <RowError message={errorOf(index)} />
        </div>
      ))}
      <div>
        <Button icon={<IconPlus size="1rem" aria-hidden="true" />} onPress={() => onChange([...rows, newRow()])}>
          {addLabel}
        </Button>
      </div>
    </div>
  );
}

/** What is wrong with a part of a form that is no single field. */
export function RowError({ message }: { readonly message: string | undefined }) {
  if (message === undefined) return null;
  return (
    <span className={c('rowError')} role="alert">
      <IconAlertCircle size="1rem" aria-hidden="true" />
      {message}
    </span>
  );
}
