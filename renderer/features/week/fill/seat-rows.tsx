import { datesOf } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { EmptySeats } from '#domain/plan/fill/fill-types.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { sentenceCase, shortDay } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import styles from '../week.module.css';
import { placeName } from './fill-words.ts';

const c = classes(styles);

/** The free seats of one workplace in the week. */
export interface SeatRow {
  readonly id: string;
  readonly name: string;
  /** How many the source wants there who will not come. */
  readonly missed: number;
  readonly days: ReadonlyMap<IsoDate, readonly EmptySeats[]>;
}

/** Free seats by workplace; where most are missed first. */
export function seatRows(plan: Plan, cells: readonly EmptySeats[]): readonly SeatRow[] {
  return [...Map.groupBy(cells, (cell) => cell.workplaceId)]
    .map(([id, own]) => ({
      id,
      name: placeName(plan, id),
      missed: own.reduce((sum, cell) => sum + cell.missed, 0),
      days: Map.groupBy(own, (cell) => cell.date),
    }))
    .toSorted((a, b) => b.missed - a.missed || a.name.localeCompare(b.name, 'nl'));
}

/** Monday to Friday, and what of the weekend has seats. */
function seatDays(plan: Plan, cells: readonly EmptySeats[]): readonly IsoDate[] {
  const used = new Set(cells.map((cell) => cell.date));
  return datesOf(plan.week).filter((date, i) => i < 5 || used.has(date));
}

export function seatColumns(plan: Plan, cells: readonly EmptySeats[]): readonly DataColumn<SeatRow>[] {
  return [
    {
      id: 'name',
      header: 'Werkplek',
      width: 'minmax(11rem, 1.4fr)',
      render: (row) => <strong>{row.name}</strong>,
      sortValue: (row) => row.name,
    },
    {
      id: 'missed',
      header: 'Gemist',
      width: '5.5rem',
      align: 'end',
      render: (row) => (row.missed === 0 ? '' : row.missed),
      sortValue: (row) => row.missed,
    },
    ...seatDays(plan, cells).map((date) => ({
      id: date,
      header: sentenceCase(shortDay(date)),
      width: 'minmax(8rem, 1fr)',
      render: (row: SeatRow) => {
        const own = row.days.get(date);
        return own ? <DaySeats plan={plan} cells={own} /> : null;
      },
    })),
  ];
}

function DaySeats({ plan, cells }: { readonly plan: Plan; readonly cells: readonly EmptySeats[] }) {
  return (
    <ul className={c('cell')}>
      {cells.map(({ blockId, seats, taken, missed }) => (
        <li key={blockId}>
          {`${plan.lookup.blocks.get(blockId)?.name ?? '?'} `}
          {missed > 0 && <strong>{`${missed} gemist`}</strong>}
          {`${missed > 0 ? ', ' : ''}${seats - taken} vrij`}
        </li>
      ))}
    </ul>
  );
}
