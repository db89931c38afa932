import { useState } from 'react';
import type { EmptySeats } from '#domain/plan/fill/fill-types.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { classes } from '#ui/classes.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/states.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import styles from './fill.module.css';
import { seatColumns, seatRows } from './seat-rows.tsx';

const c = classes(styles);

export interface SeatPartProps {
  readonly plan: Plan;
  readonly cells: readonly EmptySeats[];
  /** "het basisrooster". */
  readonly source: string;
}

/** Where the planner will be short: first the places of who is wanted and will not be there, then all that is free. */
export function SeatPart({ plan, cells, source }: SeatPartProps) {
  const missed = cells.filter((cell) => cell.missed > 0);
  const [asked, setAsked] = useState<'missed' | 'all' | null>(null);
  const shown = asked ?? (missed.length > 0 ? 'missed' : 'all');
  const sum = (of: (cell: EmptySeats) => number): number => cells.reduce((total, cell) => total + of(cell), 0);
  const isMissed = shown === 'missed';
  return (
    <>
      {cells.length > 0 && (
        <div className={c('filter')}>
          <ToggleGroup
            label="Vrije plaatsen"
            options={[
              { id: 'missed', label: `Iemand gemist (${sum((cell) => cell.missed)})` },
              { id: 'all', label: `Alles wat vrij is (${sum((cell) => cell.seats - cell.taken)})` },
            ]}
            value={shown}
            onChange={setAsked}
          />
          <p>{`Gemist: wie hier staat in ${source}, maar niet komt. Het aantal vrije plaatsen staat erachter.`}</p>
        </div>
      )}
      <DataTable
        key={shown}
        label={isMissed ? 'Plaatsen waar iemand gemist wordt' : 'Vrije plaatsen'}
        columns={seatColumns(plan, cells)}
        rows={seatRows(plan, isMissed ? missed : cells)}
        rowKey={(row) => row.id}
        empty={<EmptyState title={isMissed ? 'Er wordt niemand gemist.' : 'Er blijven geen plaatsen vrij.'} />}
      />
    </>
  );
}
