import { mondayOf, weekOf } from '#domain/calendar/dates.ts';
import { occurrenceOn } from '#domain/capacity/occurrences.ts';
import type { OrderDays } from '#domain/capacity/turnover.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { ReadDb } from '#main/db/connection.ts';
import { bookedPerDay, plannedReader } from '#main/db/order-sums.ts';
import { readProgressBetween, readProgressOf } from '#main/db/queries/progress.ts';
import { Turns } from './turns.ts';

/**
 * Orders that are worked on in a period, with all that was ever planned and booked on them; of one that repeats from the
 * time on to which the period's first day belongs.
 * @param worked orders with a row in the period
 */
export async function ordersOf(
  db: ReadDb,
  catalogue: Catalogue,
  worked: ReadonlySet<OrderId>,
  period: { readonly first: IsoDate; readonly last: IsoDate; readonly today: IsoDate },
): Promise<OrderDays[]> {
  const ids = new Set(worked);
  for (const { orderId } of readProgressBetween(db, period.first, period.last)) ids.add(orderId);
  const planned = plannedReader(db, catalogue);
  const turns = new Turns();
  const found: OrderDays[] = [];
  for (const order of catalogue.orders) {
    if (!ids.has(order.id)) continue;
    const from = startOf(order, period);
    found.push({
      order,
      planned: planned(order.id, { from: from ?? ('0000-01-01' as IsoDate) }),
      booked: bookedPerDay(order, readProgressOf(db, order.id, from)),
    });
    await turns.rest();
  }
  return found;
}

function startOf(order: Order, { first, today }: { readonly first: IsoDate; readonly today: IsoDate }): IsoDate | null {
  const monday = mondayOf(weekOf(today));
  return occurrenceOn(order, first < monday ? first : monday).from;
}
