import type { IsoDate } from '#domain/model/common.ts';
import type { Exception } from '#domain/model/exception.ts';
import type { Db, ReadDb } from '../connection.ts';
import { builder, readQuery } from '../query.ts';
import { recordTable } from '../table-access.ts';
import type { Tables } from '../tables.ts';

const exceptions = recordTable('exception', { key: 'id', orderBy: ['date'] });

const between = readQuery<{ first: IsoDate; last: IsoDate }>()((args) =>
  builder
    .selectFrom('exception')
    .selectAll()
    .where('date', '>=', args.first)
    .where('date', '<=', args.last)
    .orderBy('date')
    .orderBy('id'),
);

const toException = (row: Tables['exception']): Exception => ({
  id: row.id,
  rule: row.rule,
  cause: row.cause,
  date: row.date,
  reason: row.reason,
  by: row.by_user,
  at: row.at,
  version: row.version,
});

/** Exceptions on the days from `first` to `last`, both included. */
export const readExceptionsBetween = (db: ReadDb, first: IsoDate, last: IsoDate): Exception[] =>
  db.all(between, { first, last }).map(toException);

/** Every exception that stands: for clearing and for tests. */
export const readExceptions = (db: ReadDb): Exception[] => exceptions.all(db).map(toException);

export function readException(db: ReadDb, id: string): Exception | null {
  const row = exceptions.one(db, id);
  return row ? toException(row) : null;
}

export function writeException(db: Db, exception: Exception): void {
  exceptions.write(db, {
    id: exception.id,
    rule: exception.rule,
    cause: exception.cause,
    date: exception.date,
    reason: exception.reason,
    by_user: exception.by,
    at: exception.at,
    version: exception.version,
  });
}

export const removeException = exceptions.remove;
