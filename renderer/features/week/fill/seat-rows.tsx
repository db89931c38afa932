import type { IsoDate } from '#domain/model/common.ts';
import type { EmptySeats } from '#domain/plan/fill/fill-types.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { sentenceCase, shortDay } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import styles from '../week.module.css';

const c = classes(styles);

/** The free seats of one workplace in the week. */
export interface SeatRow {
  readonly id: string;
  readonly name: string;
  /** How many the source wants there who will not come. */
  readonly missed: number;
  readonly days: ReadonlyMap<IsoDate, readonly EmptySeats[]>;
}

/** Free seats by workplace; where somebody is missed first. */
export function seatRows(plan: Plan, cells: readonly EmptySeats[]): readonly SeatRow[] {
  return [...Map.groupBy(cells, (cell) => cell.workplaceId)]
    .map(([id, own]) => {
      const place = plan.lookup.workplaces.get(id);
      return {
        id,
        name: place ? `${place.code} ${place.name}` : '?',
        missed: own.reduce((sum, cell) => sum + cell.missed, 0),
        days: Map.groupBy(own, (cell) => cell.date),
      };
    })
    .toSorted((a, b) => Number(b.missed > 0) - Number(a.missed > 0) || a.name.localeCompare(b.name, 'nl'));
}

export function seatColumns(plan: Plan): readonly DataColumn<SeatRow>[] {
  const days = [...plan.dates].slice(0, 5);
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
    ...days.map((date) => ({
      id: date,
      header: sentenceCase(shortDay(date)),
      width: 'minmax(7.5rem, 1fr)',
      render: (row: SeatRow) => {
        const cells = row.days.get(date) ?? [];
        if (cells.length === 0) return null;
        return (
          <ul className={c('cell')}>
            {cells.map((cell) => (
              <li key={cell.blockId}>
                {`${plan.lookup.blocks.get(cell.blockId)?.name ?? '?'} ${cell.seats - cell.taken} vrij`}
                {cell.missed > 0 && <strong>{`, ${cell.missed} gemist`}</strong>}
              </li>
            ))}
          </ul>
        );
      },
    })),
  ];
}
