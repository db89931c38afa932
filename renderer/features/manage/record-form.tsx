import type { ReactNode } from 'react';
import type { RecordKind, RecordOf } from '#domain/model/record.ts';
import { FormSheet } from './form-sheet.tsx';
import { useLookups } from './lookups.ts';
import { type Editor, type EditorOptions, useEditor } from './use-editor.ts';

/** What a list gives to the form over one of its records. */
export interface FormProps<T> {
  /** null = a new one. */
  readonly before: T | null;
  readonly newId: string;
  readonly onClose: () => void;
}

export interface RecordFormProps<K extends RecordKind, R extends RecordOf<K>, D extends object>
  extends EditorOptions<K, R, D> {
  readonly title: string;
  /** Given where the record may be taken away: what that means, in a sentence. */
  readonly removal?: string | undefined;
  /** What else must be known before it goes to the archive. */
  readonly archiving?: string | undefined;
  readonly children: (editor: Editor<D>) => ReactNode;
}

/** The form over one record, in its sheet beside the list. */
export function RecordForm<K extends RecordKind, R extends RecordOf<K>, D extends object>({
  title,
  removal,
  archiving,
  children,
  ...options
}: RecordFormProps<K, R, D>) {
  const { today } = useLookups();
  const editor = useEditor(options);
  return (
    <FormSheet title={title} editor={editor} today={today} removal={removal} archiving={archiving}>
      {children(editor)}
    </FormSheet>
  );
}
