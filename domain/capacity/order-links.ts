import type { OrderId } from '../model/ids.ts';
import type { Order } from '../model/order.ts';
import { holdsBsn, holdsPrivate } from '../words/private-words.ts';

type Linked = Pick<Order, 'id' | 'after'>;

/**
 * The orders through which an order would come before itself, from the first it waits for on; null when none. An order
 * that waits for itself is the shortest such way.
 */
export function wayBack(order: Linked, orders: ReadonlyMap<OrderId, Linked>): readonly OrderId[] | null {
  const seen = new Set<OrderId>();
  const ways: OrderId[][] = order.after.map((id) => [id]);
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1) as OrderId;
    if (last === order.id) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of orders.get(last)?.after ?? []) ways.push([...way, next]);
  }
  return null;
}

/** A problem at each name that is there already, whatever its case. */
function twice(names: readonly string[], path: string, message: string): OrderProblem[] {
  const plain = names.map((name) => name.toLocaleLowerCase('nl'));
  return plain.flatMap((name, i) => (plain.indexOf(name) < i ? [{ path: `${path}.${i}`, message }] : []));
}

/** One field of an order that is not right beside what its form allows; Dutch. */
export interface OrderProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * What is wrong with an order: an order of work that bites its own tail, something named twice, days that cannot be, a
 * note about people.
 */
export function orderProblems(order: Order, orders: ReadonlyMap<OrderId, Order>): readonly OrderProblem[] {
  const problems: OrderProblem[] = [];
  const way = wayBack(order, orders);
  if (way) {
    const names = way.slice(0, -1).map((id) => orders.get(id)?.number ?? '');
    const round =
      names.length === 0
        ? 'Een order kan niet op zichzelf wachten.'
        : `Dit gaat in een kring: ${[order.number, ...names, order.number].join(' wacht op ')}.`;
    problems.push({ path: 'after', message: round });
  }
  problems.push(...twice(order.after, 'after', 'Deze order staat er al.'));
  problems.push(...twice(order.certificates, 'certificates', 'Dit certificaat staat er al.'));
  if (order.startsOn !== null && order.startsOn > order.deadline) {
    problems.push({ path: 'deadline', message: 'De deadline ligt voor de startdatum.' });
  }
  if (order.until !== null && order.everyWeeks === null) {
    problems.push({ path: 'until', message: 'Vul eerst in om de hoeveel weken de order terugkomt.' });
  } else if (order.until !== null && order.until < order.deadline) {
    problems.push({ path: 'until', message: 'De laatste keer ligt voor de eerste deadline.' });
  }
  for (const [path, text] of [['description', order.description] as const, ['partOf', order.partOf ?? ''] as const]) {
    if (holdsBsn(text)) problems.push({ path, message: 'Hier staat een BSN. Dat mag niet in Roosterbord.' });
  }
  if (holdsPrivate(order.note)) {
    problems.push({
      path: 'note',
      message: 'Schrijf hier alleen over de order. Geen BSN en niets over iemands gezondheid.',
    });
  }
  return problems;
}

/** Dutch: an order with bookings stays as it is counted, or 40 pieces booked would become 40 minutes. */
export function countedWords(kind: 'pieces' | 'hours'): string {
  const counted = kind === 'pieces' ? 'stuks' : 'uren';
  return `Op deze order is al in ${counted} geboekt. Haal eerst die boekingen weg, of laat de order in ${counted}.`;
}
