import type { OccurrenceRow } from '#contract/orders.ts';
import { addDays } from '#domain/calendar/dates.ts';
import {
  holdsDay,
  type Occurrence,
  occurrenceOn,
  occurrencesOf,
  orderWork,
  stillPlanned,
} from '#domain/capacity/occurrences.ts';
import { forecastOf, type PlannedDay } from '#domain/capacity/order-forecast.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { type Order, totalNormMinutes } from '#domain/model/order.ts';
import type { Progress } from '#domain/model/progress.ts';
import { bookedFor, bookedPerDay, plannedReader } from '#main/db/order-sums.ts';
import { horizonOf, type OrdersNow } from './orders-overview.ts';

/** How many weeks of an order that repeats are shown before and after today. */
const WEEKS_AROUND = 8;

/** The times that an order is due around today, each with how it stands; one row for an order that does not repeat. */
export function occurrenceRows(now: OrdersNow, order: Order, bookings: readonly Progress[]): readonly OccurrenceRow[] {
  const { db, catalogue, today } = now;
  const step = 7 * WEEKS_AROUND;
  const around = occurrencesOf(order, addDays(today, -step), addDays(today, step));
  const due = order.everyWeeks === null || around.length === 0 ? [occurrenceOn(order, today)] : around;
  const planned = plannedReader(db, catalogue)(order.id, { from: due[0]?.from ?? addDays(today, -2 * step) });
  const booked = bookedPerDay(order, bookings);
  const horizon = horizonOf(now);
  return due.map((occurrence) => {
    const work = orderWork(order, occurrence, bookedFor(occurrence, bookings));
    const { deadline, startsOn } = occurrence;
    const row = { deadline, startsOn, totalMinutes: totalNormMinutes(order), leftMinutes: work.leftMinutes };
    if (deadline >= today) {
      const { level, plannedMinutes, shortMinutes } = forecastOf(work, { planned, booked, today, horizon });
      return { ...row, level, plannedMinutes, shortMinutes };
    }
    const level = work.leftMinutes === 0 ? 'ready' : 'late';
    const plannedMinutes = plannedBefore(occurrence, planned, booked);
    return { ...row, level, plannedMinutes, shortMinutes: Math.max(0, work.leftMinutes - plannedMinutes) };
  });
}

/** Planned on the days of a time that is over, on which nobody booked. */
function plannedBefore(
  due: Occurrence,
  planned: ReadonlyMap<IsoDate, PlannedDay>,
  booked: ReadonlyMap<IsoDate, number>,
): number {
  let sum = 0;
  for (const [date, { minutes }] of planned) {
    if (holdsDay(due, date) && date <= due.deadline) sum += stillPlanned(minutes, booked.get(date) ?? 0, true);
  }
  return sum;
}
