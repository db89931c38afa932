import { netMinutes } from '#domain/calendar/intervals.ts';
import { normMinutes, performanceOf } from '#domain/capacity/norm-hours.ts';
import { holdsDay, type Occurrence, occurrenceOn } from '#domain/capacity/occurrences.ts';
import type { PlannedDay } from '#domain/capacity/order-forecast.ts';
import { parameterOn } from '#domain/capacity/parameters.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import { inNormMinutes, type Order } from '#domain/model/order.ts';
import type { Progress } from '#domain/model/progress.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { ReadDb } from './connection.ts';
import { readProgressOf } from './queries/progress.ts';
import { builder, readQuery } from './query.ts';

/** A row for each assignment on one order from a day on, those of a period left out. */
export const assignmentsOnOrder = readQuery<{ orderId: OrderId; first: IsoDate; last: IsoDate; today: IsoDate }>()(
  (args) =>
    builder
      .selectFrom('assignment')
      .select(['date', 'person_id', 'workplace_id', 'block_id', 'from_minute', 'to_minute'])
      .where('order_id', '=', args.orderId)
      .where('date', '>=', args.today)
      .where((eb) => eb.or([eb('date', '<', args.first), eb('date', '>', args.last)])),
);

export interface PlannedDays {
  readonly from: IsoDate;
  /** Days that are left out: a week that is known otherwise. */
  readonly without?: { readonly first: IsoDate; readonly last: IsoDate };
}

/** No day lies in it. */
const NO_DAYS = { first: '9999-12-31' as IsoDate, last: '0000-01-01' as IsoDate };

/**
 * Reads what is planned on orders, day by day in order of date: net minutes (block or own times without the breaks in
 * it) x wage value of that day / 100, employees only (domain.md, "Capacity").
 */
export function plannedReader(
  db: ReadDb,
  catalogue: Catalogue,
): (order: OrderId, days: PlannedDays) => ReadonlyMap<IsoDate, PlannedDay> {
  const people = new Map(catalogue.people.map((person) => [person.id, person]));
  const workplaces = new Map(catalogue.workplaces.map((workplace) => [workplace.id, workplace]));
  const blocks = new Map(catalogue.blocks.map((block) => [block.id, block]));
  return (orderId, { from, without = NO_DAYS }) => {
    const perDay = new Map<IsoDate, PlannedDay>();
    for (const row of db.all(assignmentsOnOrder, { orderId, ...without, today: from })) {
      const person = people.get(row.person_id);
      const workplace = workplaces.get(row.workplace_id);
      const block = blocks.get(row.block_id);
      if (person?.kind !== 'employee' || !workplace || !block) continue;
      const net = netMinutes({ from: row.from_minute ?? block.from, to: row.to_minute ?? block.to }, block.breaks);
      const standard = parameterOn(catalogue.parameters, 'default-wage-value', row.date).value;
      const { percent, estimated } = performanceOf(person, workplace.workType, row.date, standard);
      const known = perDay.get(row.date);
      perDay.set(row.date, {
        minutes: (known?.minutes ?? 0) + normMinutes(net, percent),
        estimated: estimated || (known?.estimated ?? false),
      });
    }
    return new Map([...perDay].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
}

/** Bookings on one order per day, in norm minutes. */
export function bookedPerDay(order: Order, bookings: readonly Progress[]): ReadonlyMap<IsoDate, number> {
  const perDay = new Map<IsoDate, number>();
  for (const { date, amount } of bookings) perDay.set(date, (perDay.get(date) ?? 0) + inNormMinutes(order, amount));
  return perDay;
}

/** Bookings on an occurrence of their order, summed as the order counts. */
export function bookedFor(due: Occurrence, bookings: readonly Progress[]): number {
  return bookings.reduce((sum, { date, amount }) => sum + (holdsDay(due, date) ? amount : 0), 0);
}

/**
 * Of each order with bookings what was booked on the first time that it is due, as the order counts: what an import must
 * not count twice. 0 = only later times were booked.
 */
export function bookedAtFirst(db: ReadDb, orders: readonly Order[]): ReadonlyMap<OrderId, number> {
  return new Map(
    orders.flatMap((order) => {
      const bookings = readProgressOf(db, order.id);
      if (bookings.length === 0) return [];
      return [[order.id, bookedFor(occurrenceOn(order, order.deadline), bookings)] as const];
    }),
  );
}
