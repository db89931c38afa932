import { mondayOf, weekOf } from '../calendar/dates.ts';
import type { Agreement } from '../model/agreement.ts';
import type { IsoDate } from '../model/common.ts';
import { doneAtStart, inNormMinutes, type Order, totalNormMinutes } from '../model/order.ts';
import type { WorkTypeCode } from '../model/work.ts';
import { roundCents } from './cents.ts';
import { type Occurrence, occurrenceOn, stillPlanned } from './occurrences.ts';
import type { PlannedDay } from './order-forecast.ts';

/** An order with everything that was ever planned and booked on it: of one that repeats, on whole occurrences. */
export interface OrderDays {
  readonly order: Order;
  readonly planned: ReadonlyMap<IsoDate, PlannedDay>;
  /** Norm minutes. */
  readonly booked: ReadonlyMap<IsoDate, number>;
}

/** What the work on an order on one day brings in. */
export interface TurnoverDay {
  readonly date: IsoDate;
  /** Norm minutes that count. */
  readonly minutes: number;
  /** Whole cents; those of all days of an order that gets done are its price. */
  readonly cents: number;
  readonly estimated: boolean;
}

/** True when an agreement holds on a day, for a kind of work. */
export function agreementHolds(a: Agreement, date: IsoDate, workType: WorkTypeCode): boolean {
  return (
    a.archivedOn === null &&
    a.from <= date &&
    (a.to === null || date <= a.to) &&
    (a.workTypes.length === 0 || a.workTypes.includes(workType))
  );
}

/**
 * What an order brings in when all of it is done, in cents, of one that repeats each time: its price, or pieces x the
 * price of one; without these the price a piece in the client's agreement. Null = nobody knows.
 */
export function priceOf(order: Order, agreements: readonly Agreement[], date: IsoDate): number | null {
  const { amount, price, pricePerPiece, workType } = order;
  if (price !== null) return price;
  if (amount.kind !== 'pieces') return null;
  if (pricePerPiece !== null) return amount.pieces * pricePerPiece;
  const agreed = agreements.find((a) => a.priceBasis?.kind === 'piece' && agreementHolds(a, date, workType));
  return agreed?.priceBasis ? amount.pieces * agreed.priceBasis.cents : null;
}

/**
 * Turnover of an order, day by day in order of date: its price in proportion to the norm minutes that count. From the
 * Monday of this week on that is what is planned, at most what is left to do; before it what was booked. Work of the
 * past that nobody booked counts as far as the order says that it was done (at the import, or because the order was
 * closed): what is not done is still to do, and would count twice. So all days together never exceed the price. Cents
 * are rounded on the running total: the days add up to the cent.
 * @param agreements those with the order's client
 */
export function turnoverOf(
  { order, planned, booked }: OrderDays,
  agreements: readonly Agreement[],
  today: IsoDate,
): readonly TurnoverDay[] {
  const dates = [...new Set([...planned.keys(), ...booked.keys()])].sort();
  const perTime = Map.groupBy(dates, (date) => occurrenceOn(order, date).index);
  const found: TurnoverDay[] = [];
  for (const days of perTime.values()) {
    const due = occurrenceOn(order, days[0] as IsoDate);
    const price = priceOf(order, agreements, due.deadline);
    if (price === null) continue;
    found.push(...ofOccurrence({ order, planned, booked }, due, days, price, today));
  }
  return found;
}

function ofOccurrence(
  { order, planned, booked }: OrderDays,
  due: Occurrence,
  days: readonly IsoDate[],
  price: number,
  today: IsoDate,
): TurnoverDay[] {
  const monday = mondayOf(weekOf(today));
  const total = totalNormMinutes(order);
  const atStart = due.index === 0 ? Math.min(total, inNormMinutes(order, doneAtStart(order.amount))) : 0;
  let toBook = total - atStart;
  const bookedAll = days.reduce((sum, date) => sum + (booked.get(date) ?? 0), 0);
  const left = Math.max(0, toBook - bookedAll);
  const isClosed = order.archivedOn !== null;
  let unbooked = isClosed ? atStart + left : atStart;
  let ahead = isClosed ? 0 : left;
  let sum = 0;
  const found: TurnoverDay[] = [];
  for (const date of days) {
    const done = Math.min(booked.get(date) ?? 0, toBook);
    const day = planned.get(date);
    toBook -= done;
    let minutes = done;
    if (date >= monday) {
      const rest = Math.min(stillPlanned(day?.minutes ?? 0, booked.get(date) ?? 0, date < today), ahead);
      ahead -= rest;
      minutes += rest;
    } else if (!booked.has(date)) {
      minutes = Math.min(day?.minutes ?? 0, unbooked);
      unbooked -= minutes;
    }
    if (minutes <= 0) continue;
    const before = roundCents((price * sum) / total);
    sum += minutes;
    const cents = roundCents((price * sum) / total) - before;
    found.push({ date, minutes, cents, estimated: minutes > done && (day?.estimated ?? false) });
  }
  return found;
}
