import { addDays } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';
import { doneAtStart, inNormMinutes, type Order, totalOf } from '../model/order.ts';

/**
 * One time that an order is due. Its days are those after the deadline before it, up to and including its own: what is
 * planned or booked on a day belongs to the one occurrence whose days hold it. The first also has the days before,
 * the last those after its deadline, so that every day belongs to exactly one.
 */
export interface Occurrence {
  /** 0 = the order's own deadline; an order that does not repeat has no other. */
  readonly index: number;
  /** Its first day; null = nothing comes before it. */
  readonly from: IsoDate | null;
  /** The day from which it may be worked on; null = at once. */
  readonly startsOn: IsoDate | null;
  readonly deadline: IsoDate;
  readonly isLast: boolean;
}

type Repeat = Pick<Order, 'deadline' | 'startsOn' | 'everyWeeks' | 'until'>;

const DAY_MS = 86_400_000;

/** Whole days from one day to another; both are read as UTC, so the clock change plays no part. */
const daysBetween = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The highest index there is; infinite for an order that goes on. */
function lastIndex({ everyWeeks, deadline, until }: Repeat): number {
  if (everyWeeks === null) return 0;
  return until === null
    ? Number.POSITIVE_INFINITY
    : Math.max(0, Math.floor(daysBetween(deadline, until) / (7 * everyWeeks)));
}

function occurrence(order: Repeat, index: number): Occurrence {
  const step = 7 * (order.everyWeeks ?? 0);
  const before = index === 0 ? null : addDays(order.deadline, step * (index - 1) + 1);
  return {
    index,
    from: before,
    startsOn: before ?? order.startsOn,
    deadline: index === 0 ? order.deadline : addDays(order.deadline, step * index),
    isLast: index === lastIndex(order),
  };
}

/** The occurrence to whose days a day belongs. */
export function occurrenceOn(order: Repeat, date: IsoDate): Occurrence {
  if (order.everyWeeks === null) return occurrence(order, 0);
  const index = Math.ceil(daysBetween(order.deadline, date) / (7 * order.everyWeeks));
  return occurrence(order, Math.min(Math.max(0, index), lastIndex(order)));
}

/** The occurrences that are due from one day up to and including another, in order. */
export function occurrencesOf(order: Repeat, from: IsoDate, to: IsoDate): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (let next = occurrenceOn(order, from); next.deadline <= to; ) {
    if (next.deadline >= from) found.push(next);
    if (next.isLast) break;
    next = occurrence(order, next.index + 1);
  }
  return found;
}

/** True when a day is one of an occurrence's. */
export function holdsDay({ from, deadline, isLast }: Occurrence, date: IsoDate): boolean {
  return (from === null || from <= date) && (isLast || date <= deadline);
}

/** An order as it is due one time, and what is left of it: what order rules and forecasts look at. */
export interface OrderWork extends Occurrence {
  readonly order: Order;
  /** Norm minutes still to do, never below zero. */
  readonly leftMinutes: number;
  /** Which order, and of one that repeats which time: part of the key of a finding. */
  readonly about: string;
}

/**
 * What is left of an occurrence: the amount, less what was done when the order was entered (its first time only), less
 * what was booked on the occurrence's days.
 * @param booked in pieces or norm minutes, as the order counts
 */
export function orderWork(order: Order, due: Occurrence, booked: number): OrderWork {
  const atStart = due.index === 0 ? doneAtStart(order.amount) : 0;
  const left = inNormMinutes(order, totalOf(order.amount) - atStart - booked);
  return {
    ...due,
    order,
    leftMinutes: Math.max(0, left),
    about: order.everyWeeks === null ? order.id : `${order.id}|${due.deadline}`,
  };
}

/**
 * Planned norm minutes of a day that still count beside what was booked on it. A day that is over did what was booked;
 * today the rest of the plan is still to come. Never both: that would count the same work twice.
 * @param booked norm minutes booked on that day; 0 = nothing was booked, and the plan stands
 */
export function stillPlanned(planned: number, booked: number, isOver: boolean): number {
  if (booked === 0) return planned;
  return isOver ? 0 : Math.max(0, planned - booked);
}
