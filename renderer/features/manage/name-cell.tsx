import { classes } from '#ui/classes.ts';
import { ArchivedPill } from './list-with-form.tsx';
import styles from './manage.module.css';

const c = classes(styles);

export interface NameCellProps {
  readonly name: string;
  readonly record: { readonly archivedOn: string | null };
}

/** What a record is called, and that it is in the archive. */
export function NameCell({ name, record }: NameCellProps) {
  return (
    <span className={c('tags')}>
      <span className={c('strong')}>{name}</span>
      <ArchivedPill record={record} />
    </span>
  );
}
