import type { Order } from '#domain/model/order.ts';
import type { Db, ReadDb } from '../connection.ts';
import { childTable, recordTable } from '../table-access.ts';
import type { Tables } from '../tables.ts';

const orders = recordTable('order', { key: 'id', orderBy: ['deadline', 'number'] });
const workplaces = childTable('order_workplace', 'order_id');
const certificates = childTable('order_certificate', 'order_id');
const after = childTable('order_after', 'order_id');

function toAmount(row: Tables['order']): Order['amount'] {
  const there = (value: number | null): number => {
    if (value === null) throw new Error(`The amount of order ${row.id} is not complete`);
    return value;
  };
  return row.amount_kind === 'pieces'
    ? {
        kind: 'pieces',
        pieces: there(row.pieces),
        minutesPerPiece: there(row.minutes_per_piece),
        donePieces: there(row.done_pieces),
      }
    : { kind: 'hours', normMinutes: there(row.norm_minutes), doneMinutes: there(row.done_minutes) };
}

interface Children {
  readonly workplaces: readonly Tables['order_workplace'][];
  readonly certificates: readonly Tables['order_certificate'][];
  readonly after: readonly Tables['order_after'][];
}

const toOrder = (row: Tables['order'], children: Children): Order => ({
  id: row.id,
  number: row.number,
  description: row.description,
  clientId: row.client_id,
  workType: row.work_type,
  workplaceIds: children.workplaces.map((child) => child.workplace_id),
  amount: toAmount(row),
  startsOn: row.starts_on,
  deadline: row.deadline,
  pricePerPiece: row.price_per_piece_cents,
  price: row.price_cents,
  everyWeeks: row.every_weeks,
  until: row.until_date,
  certificates: children.certificates.map((child) => child.name),
  after: children.after.map((child) => child.after_id),
  partOf: row.part_of,
  note: row.note,
  archivedOn: row.archived_on,
  version: row.version,
});

export function readOrders(db: ReadDb): Order[] {
  const workplacesOf = workplaces.all(db);
  const certificatesOf = certificates.all(db);
  const afterOf = after.all(db);
  return orders.all(db).map((row) =>
    toOrder(row, {
      workplaces: workplacesOf.get(row.id) ?? [],
      certificates: certificatesOf.get(row.id) ?? [],
      after: afterOf.get(row.id) ?? [],
    }),
  );
}

export function readOrder(db: ReadDb, id: string): Order | null {
  const row = orders.one(db, id);
  if (!row) return null;
  return toOrder(row, {
    workplaces: workplaces.of(db, id),
    certificates: certificates.of(db, id),
    after: after.of(db, id),
  });
}

export function writeOrder(db: Db, order: Order): void {
  const pieces = order.amount.kind === 'pieces' ? order.amount : null;
  const hours = order.amount.kind === 'hours' ? order.amount : null;
  orders.write(db, {
    id: order.id,
    number: order.number,
    description: order.description,
    client_id: order.clientId,
    work_type: order.workType,
    amount_kind: order.amount.kind,
    pieces: pieces?.pieces ?? null,
    minutes_per_piece: pieces?.minutesPerPiece ?? null,
    done_pieces: pieces?.donePieces ?? null,
    norm_minutes: hours?.normMinutes ?? null,
    done_minutes: hours?.doneMinutes ?? null,
    starts_on: order.startsOn,
    deadline: order.deadline,
    price_per_piece_cents: order.pricePerPiece,
    price_cents: order.price,
    every_weeks: order.everyWeeks,
    until_date: order.until,
    part_of: order.partOf,
    note: order.note,
    archived_on: order.archivedOn,
    version: order.version,
  });
  workplaces.replace(
    db,
    order.id,
    order.workplaceIds.map((workplace_id, position) => ({ order_id: order.id, position, workplace_id })),
  );
  certificates.replace(
    db,
    order.id,
    order.certificates.map((name, position) => ({ order_id: order.id, position, name })),
  );
  after.replace(
    db,
    order.id,
    order.after.map((after_id, position) => ({ order_id: order.id, position, after_id })),
  );
}

export const removeOrder = orders.remove;
