import { orderProblems } from '#domain/capacity/order-links.ts';
import type { OrderId } from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import { listItems, ok, type Parsed } from './parsed.ts';
import { type RawCell, showCell } from './raw.ts';
import type { RowReader } from './rows.ts';
import type { Claimed, OrderEntry, Workspace } from './workspace.ts';

const names = (cell: RawCell): Parsed<string[]> => ok(listItems(showCell(cell).replaceAll(',', ';')));

/** Certificates that an order asks, in the spelling that is known; each once. */
export function certificatesOf(work: Workspace, row: RowReader, before: Order | null): string[] {
  const known = before?.certificates ?? [];
  const found = row.optional('Certificaten', names, [], known) ?? [];
  return [...new Set(found.map((name) => work.certificates.of(name)))];
}

/** Orders that must be ready first, by their numbers; they may stand further down in the same file. */
export function ordersBefore(work: Workspace, row: RowReader, before: Order | null): OrderId[] {
  if (!row.has('Wacht op')) return before?.after ?? [];
  const numbers = row.optional('Wacht op', names, [], []) ?? [];
  const ids = numbers.flatMap((number) => {
    const order = work.orders.find(number);
    if (order === undefined) {
      row.fail('Wacht op', `Order '${number}' bestaat niet. Verbeter het nummer, of voeg de order toe.`);
      return [];
    }
    row.dependOn('Wacht op', order.bringers);
    return [order.id];
  });
  return [...new Set(ids)];
}

/** The column in which a problem of the form is told. */
const COLUMNS: Readonly<Record<string, string>> = {
  after: 'Wacht op',
  until: 'Herhaling',
  deadline: 'Deadline',
  note: 'Opmerking',
  description: 'Omschrijving',
  partOf: 'Deel van',
  certificates: 'Certificaten',
};

/** What the form would refuse is an error of the row, in the same words: also a ring over rows of one file. */
export function failProblems(work: Workspace, claimed: readonly Claimed<OrderEntry>[]): void {
  const orders = new Map(work.catalogue.orders.map((order) => [order.id, order]));
  const written = claimed.flatMap(({ row }) => {
    const change = row.pending.change;
    return change?.kind === 'order' && change.after ? [{ row, order: change.after }] : [];
  });
  for (const { order } of written) orders.set(order.id, order);
  for (const { row, order } of written) {
    for (const { path, message } of orderProblems(order, orders)) {
      row.fail(COLUMNS[path.split('.')[0] ?? ''] ?? 'Ordernummer', message, false);
    }
  }
}
