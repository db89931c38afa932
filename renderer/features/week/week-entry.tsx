import { StatusPill } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import { WorkTypeIcon } from '#ui/work-type-mark.tsx';
import styles from './week.module.css';
import type { WeekEntry } from './week-rows.ts';

const c = classes(styles);

/** One line of a cell: where somebody works or who works there, what differs from what was published, or why nobody. */
function Entry({ entry: { kind, name, code, workType, part, isNew } }: { readonly entry: WeekEntry }) {
  if (kind === 'absent' || kind === 'closed') {
    return <li className={c(kind)}>{part === '' ? name : `${name} (${part})`}</li>;
  }
  const what = (
    <>
      <strong>{code ?? name}</strong>
      {code !== null && ` ${name}`}
      {part !== '' && <span className={c('quiet')}>{` ${part}`}</span>}
    </>
  );
  return (
    <li className={c('entry')}>
      {workType !== null && <WorkTypeIcon code={workType} size="1rem" />}
      <span>
        {kind === 'gone' ? <s className={c('gone')}>{what}</s> : what}{' '}
        {(isNew || kind === 'gone') && (
          <StatusPill tone={isNew ? 'accent' : 'neutral'} size="small">
            {isNew ? 'nieuw' : 'vervallen'}
          </StatusPill>
        )}
      </span>
    </li>
  );
}

export interface EntriesProps {
  readonly entries: readonly WeekEntry[];
  /** Among many lines: they begin at the top of their row. */
  readonly isTall?: boolean;
}

/** What stands on one day of a row. */
export function Entries({ entries, isTall = false }: EntriesProps) {
  return (
    <ul className={c('cell', isTall && 'top')}>
      {entries.map((entry) => (
        <Entry key={`${entry.kind}${entry.code}${entry.name}${entry.part}`} entry={entry} />
      ))}
    </ul>
  );
}
