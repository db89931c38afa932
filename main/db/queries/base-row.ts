import type { BaseRow } from '#domain/model/base-row.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Db, ReadDb } from '../connection.ts';
import { builder, readQuery } from '../query.ts';
import { recordTable } from '../table-access.ts';
import type { Tables } from '../tables.ts';

const rows = recordTable('base_row', { key: 'id', orderBy: [] });

const holding = readQuery<{ first: IsoDate; last: IsoDate }>()((args) =>
  builder
    .selectFrom('base_row')
    .selectAll()
    .where('valid_from', '<=', args.last)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', args.first)]))
    .orderBy('id'),
);

const toBaseRow = (row: Tables['base_row']): BaseRow => ({
  id: row.id,
  personId: row.person_id,
  weekday: row.weekday,
  blockId: row.block_id,
  workplaceId: row.workplace_id,
  orderId: row.order_id,
  from: row.from_minute,
  to: row.to_minute,
  weeks: row.weeks,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  version: row.version,
});

/** The whole base roster, what it was and what it will be included; in order of id. */
export const readBaseRows = (db: ReadDb): BaseRow[] => rows.all(db).map(toBaseRow);

/** The rows that hold on some day from `first` to `last`, both included; in order of id. */
export const readBaseRowsBetween = (db: ReadDb, first: IsoDate, last: IsoDate): BaseRow[] =>
  db.all(holding, { first, last }).map(toBaseRow);

export function readBaseRow(db: ReadDb, id: string): BaseRow | null {
  const row = rows.one(db, id);
  return row ? toBaseRow(row) : null;
}

export function writeBaseRow(db: Db, row: BaseRow): void {
  rows.write(db, {
    id: row.id,
    person_id: row.personId,
    weekday: row.weekday,
    block_id: row.blockId,
    workplace_id: row.workplaceId,
    order_id: row.orderId,
    from_minute: row.from,
    to_minute: row.to,
    weeks: row.weeks,
    valid_from: row.validFrom,
    valid_to: row.validTo,
    version: row.version,
  });
}

export const removeBaseRow = rows.remove;
