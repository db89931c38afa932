import { useMemo, useState } from 'react';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { sentenceCase, shortDay } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { DataTable } from '#ui/data-table.tsx';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { matches } from '#ui/sort.ts';
import { EmptyState } from '#ui/states.tsx';
import styles from './week.module.css';
import { Entries } from './week-entry.tsx';
import { WeekRowDialog } from './week-row-dialog.tsx';
import { shownDays, type WeekRow, type WeekView, weekRows } from './week-rows.ts';

const c = classes(styles);

export interface WeekGridProps {
  readonly plan: Plan;
  /** The plan changes in place: this says when. */
  readonly revision: number;
  readonly view: WeekView;
  readonly siteId: SiteId | null;
  readonly query: string;
  /** Shows a day on the board, where it can be changed. */
  readonly onBoard: (date: IsoDate) => void;
  /** Address of somebody's readable roster. */
  readonly readableAt: (personId: string, week: IsoWeek) => string;
}

/** Person × day or place × day of the whole week; only what is visible is drawn. */
export function WeekGrid({ plan, revision, view, siteId, query, onBoard, readableAt }: WeekGridProps) {
  const [openedId, setOpened] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan changes in place, its revision says when
  const rows = useMemo(() => weekRows(plan, view, siteId), [plan, revision, view, siteId]);
  const shown = useMemo(() => rows.filter((row) => matches(`${row.name} ${row.detail}`, query)), [rows, query]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const columns = useMemo(
    (): readonly DataColumn<WeekRow>[] => [
      {
        id: 'name',
        header: view === 'person' ? 'Naam' : 'Werkplek',
        width: 'minmax(11rem, 1.4fr)',
        render: (row) => (
          <span className={c('who', view === 'workplace' && 'top')}>
            <strong>{row.name}</strong>
            <span className={c('quiet')}>{row.detail}</span>
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
          return entries.length === 0 ? null : <Entries entries={entries} isTall={view === 'workplace'} />;
        },
      })),
    ],
    [plan, revision, view],
  );
  const opened = rows.find(({ id }) => id === openedId);
  return (
    <>
      <DataTable
        label={view === 'person' ? 'De week per persoon' : 'De week per werkplek'}
        columns={columns}
        rows={shown}
        rowKey={(row) => row.id}
        rowLabel={(row) => `${row.name}, week openen`}
        onOpen={(row) => setOpened(row.id)}
        initialSort={{ column: 'name', direction: 'ascending' }}
        empty={<EmptyState title="Niets gevonden">Er is niemand of niets om te tonen.</EmptyState>}
      />
      {opened && (
        <WeekRowDialog
          plan={plan}
          view={view}
          row={opened}
          onBoard={onBoard}
          readableAt={readableAt}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
