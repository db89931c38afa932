import type { ExportCell } from '#contract/exports.ts';
import { weekdayIndex } from '#domain/calendar/dates.ts';
import type { Roster, RosterRow } from '#domain/roster/roster.ts';
import { versionName } from '#domain/roster/roster-words.ts';
import { list, WEEKDAYS } from '#domain/words/dutch.ts';

/** A column of a roster as a table. `time` = minutes of the day. */
export interface RosterColumn {
  readonly title: string;
  readonly kind: 'text' | 'date' | 'time';
  /** In characters. */
  readonly width: number;
  readonly of: (row: RosterRow, roster: Roster) => ExportCell;
}

const TEAM: RosterColumn = { title: 'Team', kind: 'text', width: 22, of: (row) => row.team };

const OWN: readonly RosterColumn[] = [
  { title: 'Datum', kind: 'date', width: 12, of: (row) => row.date },
  { title: 'Dag', kind: 'text', width: 11, of: (row) => WEEKDAYS[weekdayIndex(row.date)] ?? null },
  { title: 'Dagdeel', kind: 'text', width: 11, of: (row) => row.block },
  { title: 'Begin', kind: 'time', width: 8, of: (row) => row.from },
  { title: 'Einde', kind: 'time', width: 8, of: (row) => row.to },
  { title: 'Werkplek', kind: 'text', width: 10, of: (row) => row.placeCode },
  { title: 'Naam werkplek', kind: 'text', width: 26, of: (row) => row.place },
  { title: 'Nummer', kind: 'text', width: 10, of: (row) => row.number },
  { title: 'Naam', kind: 'text', width: 28, of: (row) => row.name },
  { title: 'Rol', kind: 'text', width: 12, of: (row) => (row.isGuide ? 'begeleider' : 'medewerker') },
  { title: 'Begeleiding', kind: 'text', width: 28, of: (row) => (row.guides.length > 0 ? list(row.guides) : null) },
  { title: 'Order', kind: 'text', width: 10, of: (row) => row.order },
];

/** On the sheet of a team. */
export const TEAM_COLUMNS = OWN;

/** On the flat sheet, for further work: every row says all there is to say. */
export const FLAT_COLUMNS: readonly RosterColumn[] = [
  { title: 'Locatie', kind: 'text', width: 20, of: (_row, { site }) => site },
  { title: 'Week', kind: 'text', width: 10, of: (_row, { week }) => week },
  { title: 'Versie', kind: 'text', width: 10, of: (_row, { of }) => versionName(of) },
  TEAM,
  ...OWN,
];
