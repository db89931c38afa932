import type { OrderRow } from '#contract/orders.ts';
import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import { holdsDay, type OrderWork, occurrenceOn, orderWork } from '#domain/capacity/occurrences.ts';
import { forecastOf, type PlannedDay } from '#domain/capacity/order-forecast.ts';
import { paceOf, WEEKS_OF_PACE } from '#domain/capacity/pace.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import { type Order, totalNormMinutes } from '#domain/model/order.ts';
import { createLookup } from '#domain/plan/lookup.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { Horizon } from '#domain/rules/order-work.ts';
import type { ReadDb } from '#main/db/connection.ts';
import { bookedFor, bookedPerDay, plannedReader } from '#main/db/order-sums.ts';
import type { Holiday } from '#main/db/plan.ts';
import { readProgressOf } from '#main/db/queries/progress.ts';

/** How far ahead is looked whether an order can be made at all: an order due later has time enough to be planned. */
const WEEKS_AHEAD = 26;

/** The days that the overview looks at: this week from Monday on, and the weeks after it. */
export function overviewDays(today: IsoDate): { readonly first: IsoDate; readonly last: IsoDate } {
  const first = mondayOf(weekOf(today));
  return { first, last: addDays(first, 7 * WEEKS_AHEAD + 6) };
}

/** What a forecast is made from. */
export interface OrdersNow {
  readonly db: ReadDb;
  readonly catalogue: Catalogue;
  /** Of the days of `overviewDays`. */
  readonly holidays: readonly Holiday[];
  readonly today: IsoDate;
}

/** The days that the overview looks at, and which sites are closed on them. */
export function horizonOf({ catalogue, holidays, today }: OrdersNow): Horizon {
  const { first, last } = overviewDays(today);
  const dates = new Set<IsoDate>();
  for (let date = first; date <= last; date = addDays(date, 1)) dates.add(date);
  const free = new Map(holidays.map(({ date, name }) => [date, name]));
  const lookup = createLookup(catalogue);
  return {
    lookup,
    dates,
    today,
    closedName: (site, date) =>
      free.get(date) ??
      lookup.closures.find((c) => (c.siteId === null || c.siteId === site) && c.from <= date && date <= c.to)?.name ??
      null,
  };
}

const earliest = (from: IsoDate | null, other: IsoDate): IsoDate | null =>
  from === null || from < other ? from : other;

/** One order as read: what it is now, and how it stands. */
interface Known {
  readonly order: Order;
  readonly work: OrderWork;
  readonly planned: ReadonlyMap<IsoDate, PlannedDay>;
  readonly row: Omit<OrderRow, 'waitsFor' | 'tooEarlyMinutes'>;
}

/** All orders in use with their forecast over all weeks, the first deadline in front. */
export function orderRows(now: OrdersNow): OrderRow[] {
  const { db, catalogue, today } = now;
  const horizon = horizonOf(now);
  const planned = plannedReader(db, catalogue);
  const monday = mondayOf(weekOf(today));
  const learnedFrom = addDays(monday, -7 * WEEKS_OF_PACE);
  const known = new Map<OrderId, Known>();
  for (const order of catalogue.orders) {
    if (order.archivedOn !== null) continue;
    const due = occurrenceOn(order, today);
    const bookings = readProgressOf(db, order.id, order.everyWeeks === null ? null : earliest(due.from, learnedFrom));
    const work = orderWork(order, due, bookedFor(due, bookings));
    const booked = bookedPerDay(order, bookings);
    const days = planned(order.id, { from: bookings.length === 0 ? monday : learnedFrom });
    const minutes = new Map([...days].map(([date, day]) => [date, day.minutes]));
    const forecast = forecastOf(work, { planned: days, booked, today, horizon });
    const row = {
      orderId: order.id,
      deadline: due.deadline,
      startsOn: due.startsOn,
      totalMinutes: totalNormMinutes(order),
      ...forecast,
      places: [...forecast.places],
      pace: paceOf(booked, minutes, today),
      outlook: null,
    };
    known.set(order.id, { order, work, planned: days, row });
  }
  return [...known.values()]
    .map((own) => ({ ...own.row, ...waitingOf(own, known, today) }))
    .toSorted((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : a.orderId < b.orderId ? -1 : 1));
}

/** What an order waits for, and what is planned on it from today on before that is ready. */
function waitingOf(
  { order, work, planned }: Known,
  known: ReadonlyMap<OrderId, Known>,
  today: IsoDate,
): Pick<OrderRow, 'waitsFor' | 'tooEarlyMinutes'> {
  const waitsFor = order.after.flatMap((id) => {
    const before = known.get(id);
    return before && before.work.leftMinutes > 0 ? [{ orderId: id, readyOn: before.row.readyOn }] : [];
  });
  if (waitsFor.length === 0) return { waitsFor, tooEarlyMinutes: 0 };
  const unknown = waitsFor.some(({ readyOn }) => readyOn === null);
  const ready = waitsFor.reduce((last, { readyOn }) => (readyOn !== null && readyOn > last ? readyOn : last), '');
  let tooEarlyMinutes = 0;
  for (const [date, { minutes }] of planned) {
    if (date >= today && holdsDay(work, date) && (unknown || date <= ready)) tooEarlyMinutes += minutes;
  }
  return { waitsFor, tooEarlyMinutes };
}
