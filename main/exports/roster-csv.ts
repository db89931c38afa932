import type { Roster, RosterRow } from '#domain/roster/roster.ts';
import { time } from '#domain/words/dutch.ts';
import { writeCsv } from './csv.ts';
import { FLAT_COLUMNS } from './roster-table.ts';

/** Rows of a roster as CSV, each with its site, week and version. Times are "08:00". */
export function writeRosterCsv(roster: Roster, rows: readonly RosterRow[]): Uint8Array<ArrayBuffer> {
  return writeCsv({
    name: 'Rooster',
    columns: FLAT_COLUMNS.map(({ title, kind, width }) => ({ title, kind: kind === 'time' ? 'text' : kind, width })),
    rows: rows.map((row) =>
      FLAT_COLUMNS.map(({ kind, of }) => {
        const value = of(row, roster);
        return kind === 'time' && typeof value === 'number' ? time(value) : value;
      }),
    ),
  });
}
