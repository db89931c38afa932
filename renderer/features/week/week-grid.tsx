import { useMemo } from 'react';
import type { IsoWeek } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { sentenceCase, shortDay } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { DataTable } from '#ui/data-table.tsx';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { foldText } from '#ui/sort.ts';
import { EmptyState } from '#ui/states.tsx';
import styles from './week.module.css';
import { shownDays, type WeekEntry, type WeekRow, type WeekView, weekRows } from './week-rows.ts';

const c = classes(styles);

export interface WeekGridProps {
  readonly plan: Plan;
  /** The plan changes in place: this says when. */
  readonly revision: number;
  readonly view: WeekView;
  readonly siteId: SiteId | null;
  readonly query: string;
  /** Address of somebody's readable roster. */
  readonly readableAt: (personId: string, week: IsoWeek) => string;
}

function Entry({ entry: { kind, name, part } }: { readonly entry: WeekEntry }) {
  if (kind !== 'work') return <li className={c(kind)}>{part === '' ? name : `${name} (${part})`}</li>;
  return (
    <li>
      <strong>{name}</strong> {part !== '' && <span className={c('quiet')}>{part}</span>}
    </li>
  );
}

/** Person × day or place × day of the whole week; only what is visible is drawn. */
export function WeekGrid({ plan, revision, view, siteId, query, readableAt }: WeekGridProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan changes in place, its revision says when
  const rows = useMemo(() => weekRows(plan, view, siteId), [plan, revision, view, siteId]);
  const shown = useMemo(() => {
    const words = foldText(query).split(/\s+/);
    return rows.filter((row) => words.every((word) => foldText(`${row.name} ${row.detail}`).includes(word)));
  }, [rows, query]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const columns = useMemo(
    (): readonly DataColumn<WeekRow>[] => [
      {
        id: 'name',
        header: view === 'person' ? 'Naam' : 'Werkplek',
        width: 'minmax(11rem, 1.4fr)',
        render: (row) => (
          <span className={c('who')}>
            <strong>{row.name}</strong>
            <span className={c('quiet')}>{row.detail}</span>
            {view === 'person' && (
              <a
                className={c('readable')}
                href={readableAt(row.id, plan.week)}
                aria-label={`Leesbaar rooster van ${row.name}`}
              >
                Leesbaar
              </a>
            )}
          </span>
        ),
        sortValue: (row) => row.sort,
      },
      ...shownDays(plan).map((date) => ({
        id: date,
        header: sentenceCase(shortDay(date)),
        width: 'minmax(8.5rem, 1fr)',
        render: (row: WeekRow) => {
          const entries = row.days.get(date) ?? [];
          if (entries.length === 0) return null;
          return (
            <ul className={c('cell')}>
              {entries.map((entry) => (
                <Entry key={`${entry.kind}${entry.name}${entry.part}`} entry={entry} />
              ))}
            </ul>
          );
        },
      })),
    ],
    [plan, revision, view, readableAt],
  );
  return (
    <DataTable
      label={view === 'person' ? 'De week per persoon' : 'De week per werkplek'}
      columns={columns}
      rows={shown}
      rowKey={(row) => row.id}
      initialSort={{ column: 'name', direction: 'ascending' }}
      empty={<EmptyState title="Niets gevonden">Er is niemand of niets om te tonen.</EmptyState>}
    />
  );
}
