import { setImmediate } from 'node:timers/promises';
import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import { capacityFigures, isRwa } from '#domain/capacity/capacity-figures.ts';
import { dayWeights, overDays } from '#domain/capacity/day-weights.ts';
import type { DayMinutes } from '#domain/capacity/money.ts';
import { occurrenceOn } from '#domain/capacity/occurrences.ts';
import { Outlook } from '#domain/capacity/outlook.ts';
import type { OrderDays } from '#domain/capacity/turnover.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { ReadDb } from '#main/db/connection.ts';
import { bookedPerDay, plannedReader } from '#main/db/order-sums.ts';
import { readOutlookRows } from '#main/db/outlook.ts';
import type { Holiday } from '#main/db/plan.ts';
import { readAbsencesBetween } from '#main/db/queries/absence.ts';
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

/** Free norm minutes per day and kind of work of RWA's own people, as Capaciteit has them. */
export async function idleFrom(outlook: Outlook, first: IsoDate, last: IsoDate): Promise<DayMinutes[]> {
  const from = first > outlook.first ? first : outlook.first;
  const to = last < outlook.last ? last : outlook.last;
  if (from > to) return [];
  const weights = dayWeights(outlook, 'free');
  await setImmediate();
  const rows = capacityFigures(outlook, { from: weekOf(from), to: weekOf(to) });
  return rows.flatMap(({ week, workType, municipality, freeNorm, estimated }) =>
    workType === null || municipality === null || !isRwa(municipality)
      ? []
      : overDays(week, freeNorm, weights).map(({ date, part }) => ({ date, workType, minutes: part, estimated })),
  );
}

/** The same of weeks that are over: each looked at as if it were to come, with what was known of it. */
export async function idleBefore(
  db: ReadDb,
  catalogue: Catalogue,
  holidays: readonly Holiday[],
  { first, last }: { readonly first: IsoDate; readonly last: IsoDate },
): Promise<DayMinutes[]> {
  const found: DayMinutes[] = [];
  for (let monday = mondayOf(weekOf(first)); monday <= last; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    const outlook = new Outlook({
      today: monday,
      first: monday,
      last: sunday,
      catalogue,
      holidays: holidays.filter(({ date }) => monday <= date && date <= sunday),
      rows: readOutlookRows(db, monday, sunday),
      absences: readAbsencesBetween(db, monday, sunday),
      progress: [],
    });
    await setImmediate();
    found.push(...(await idleFrom(outlook, monday, sunday)));
    await setImmediate();
  }
  return found;
}
