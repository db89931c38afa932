import type { IsoDate } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import type { Progress } from '#domain/model/progress.ts';
import type { Db, ReadDb } from '../connection.ts';
import { builder, readQuery } from '../query.ts';
import { recordTable } from '../table-access.ts';
import type { Tables } from '../tables.ts';

const bookings = recordTable('progress', { key: 'id', orderBy: [] });

export const progressBetween = readQuery<{ first: IsoDate; last: IsoDate }>()((args) =>
  builder
    .selectFrom('progress')
    .selectAll()
    .where('date', '>=', args.first)
    .where('date', '<=', args.last)
    .orderBy('id'),
);

export const progressOfOrder = readQuery<{ orderId: OrderId; from: IsoDate }>()((args) =>
  builder
    .selectFrom('progress')
    .selectAll()
    .where('order_id', '=', args.orderId)
    .where('date', '>=', args.from)
    .orderBy('date')
    .orderBy('id'),
);

const toProgress = (row: Tables['progress']): Progress => ({
  id: row.id,
  orderId: row.order_id,
  date: row.date,
  amount: row.amount,
  by: row.by_user,
  at: row.at,
  version: row.version,
});

/** Bookings on the days from `first` to `last`, both included. */
export const readProgressBetween = (db: ReadDb, first: IsoDate, last: IsoDate): Progress[] =>
  db.all(progressBetween, { first, last }).map(toProgress);

/** What was booked on one order from a day on (null = ever), oldest day first. */
export const readProgressOf = (db: ReadDb, orderId: OrderId, from: IsoDate | null = null): Progress[] =>
  db.all(progressOfOrder, { orderId, from: from ?? ('0000-01-01' as IsoDate) }).map(toProgress);

/** Every booking there is: for clearing, for sums over all orders and for tests. */
export const readAllProgress = (db: ReadDb): Progress[] => bookings.all(db).map(toProgress);

export function readProgress(db: ReadDb, id: string): Progress | null {
  const row = bookings.one(db, id);
  return row ? toProgress(row) : null;
}

export function writeProgress(db: Db, { by, orderId, ...rest }: Progress): void {
  bookings.write(db, { ...rest, order_id: orderId, by_user: by });
}

export const removeProgress = bookings.remove;
