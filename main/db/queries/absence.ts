import type { Absence } from '#domain/model/absence.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Db, ReadDb } from '../connection.ts';
import { builder, readQuery } from '../query.ts';
import { recordTable } from '../table-access.ts';
import type { Tables } from '../tables.ts';

const absences = recordTable('absence', { key: 'id', orderBy: ['from_date'] });

/** No ORDER BY: with one, SQLite walks the whole table in that order instead of searching the period. */
export const absencesBetween = readQuery<{ first: IsoDate; last: IsoDate }>()((args) =>
  builder.selectFrom('absence').selectAll().where('to_date', '>=', args.first).where('from_date', '<=', args.last),
);

const toAbsence = (row: Tables['absence']): Absence => ({
  id: row.id,
  personId: row.person_id,
  from: row.from_date,
  to: row.to_date,
  blockName: row.block_name,
  kind: row.kind,
  version: row.version,
});

/** Absences that touch the days from `first` to `last`, both included, in a fixed order. */
export function readAbsencesBetween(db: ReadDb, first: IsoDate, last: IsoDate): Absence[] {
  const rows = db.all(absencesBetween, { first, last }).map(toAbsence);
  return rows.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Every absence ever: for an import that compares, and for tests. */
export const readAbsences = (db: ReadDb): Absence[] => absences.all(db).map(toAbsence);

export function readAbsence(db: ReadDb, id: string): Absence | null {
  const row = absences.one(db, id);
  return row ? toAbsence(row) : null;
}

export function writeAbsence(db: Db, absence: Absence): void {
  absences.write(db, {
    id: absence.id,
    person_id: absence.personId,
    from_date: absence.from,
    to_date: absence.to,
    block_name: absence.blockName,
    kind: absence.kind,
    version: absence.version,
  });
}

export const removeAbsence = absences.remove;
