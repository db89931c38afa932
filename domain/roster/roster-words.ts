import type { IsoDate } from '../model/common.ts';
import { list, numericDay, time, weekName } from '../words/dutch.ts';
import type { Roster, RosterOf, RosterRow } from './roster.ts';

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** "23-11-2026 14:05", on the clock of Amsterdam. */
export function moment(at: Date): string {
  const [date = '', clock = ''] = AMSTERDAM.format(at).split(' ');
  return `${numericDay(date as IsoDate)} ${clock}`;
}

/** "versie 2", "concept": in the name of a file. */
export function versionName(of: RosterOf): string {
  return of.kind === 'concept' ? 'concept' : `versie ${of.number}`;
}

/** "Week 49 van 2026 · versie 2, gepubliceerd op 20-11-2026 14:05", "… · CONCEPT, niet gepubliceerd". */
export function standingOf({ week, of }: Pick<Roster, 'week' | 'of'>): string {
  const name = weekName(week).replace('week', 'Week');
  if (of.kind === 'concept') return `${name} · CONCEPT, niet gepubliceerd`;
  return `${name} · versie ${of.number}, gepubliceerd op ${moment(new Date(of.at))}`;
}

/** "08:00–12:00". */
export const stretch = ({ from, to }: Pick<RosterRow, 'from' | 'to'>): string => `${time(from)}–${time(to)}`;

/** "ochtend", with times where they are not those of the block: "ochtend 09:00–11:30". */
export const partName = (row: Pick<RosterRow, 'block' | 'isWhole' | 'from' | 'to'>): string =>
  row.isWhole ? row.block : `${row.block} ${stretch(row)}`;

/** The stays of one person on one day, one line per place: "P1: ochtend en middag". */
export function dayLines(rows: readonly RosterRow[]): readonly string[] {
  return [...Map.groupBy(rows, (row) => row.placeCode)].map(([code, own]) => `${code}: ${list(own.map(partName))}`);
}
