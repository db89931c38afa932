import type { IsoDate } from '../model/common.ts';
import type { OrderId } from '../model/ids.ts';
import type { Order } from '../model/order.ts';
import { holdsDay, type Occurrence, type OrderWork, occurrencesOf, stillPlanned } from './occurrences.ts';
import { forecastOf, type OrderForecast } from './order-forecast.ts';
import type { Outlook } from './outlook.ts';
import { type Pace, paceOf } from './pace.ts';

/** From so many days with a booking on, the pace of an order counts in what is expected of it. */
const DAYS_OF_PACE = 3;
/** The least and the most that a pace counts for. */
const SLOWEST = 0.5;
const FASTEST = 2;

/** Work of one order that must be planned: of one that repeats of one time that it is due. */
export interface Job {
  readonly work: OrderWork;
  /** Norm minutes of planned time that it takes: what is left, at its pace. */
  readonly needed: number;
  /** Number of the day from which it may be worked on, as the order itself says; the number of days when after them. */
  readonly start: number;
  /** Planned norm minutes that still count, by the number of their day; days of this week that are over come first. */
  readonly planned: readonly (readonly [day: number, minutes: number])[];
}

/** An order as it is due now, and the times that it is due after that. */
export interface OrderJobs {
  readonly order: Order;
  readonly now: Job;
  readonly later: readonly Job[];
  readonly forecast: OrderForecast;
  readonly pace: Pace | null;
  /** The pace that counts, 0.5..2; null = the norm. */
  readonly paceRatio: number | null;
}

/** What must be done of an order within the days of an outlook. */
export function jobsOf(order: Order, outlook: Outlook): OrderJobs {
  const { today } = outlook;
  const work = outlook.work(order);
  const planned = outlook.plannedOn(order.id);
  const booked = outlook.bookedOn(order.id);
  const forecast = forecastOf(work, { planned, booked, today, horizon: outlook });
  const minutes = new Map(outlook.pastOn(order.id));
  for (const [date, day] of planned) minutes.set(date, day.minutes);
  const pace = paceOf(booked, minutes, today);
  const paceRatio =
    pace !== null && pace.days >= DAYS_OF_PACE ? Math.min(FASTEST, Math.max(SLOWEST, pace.ratio)) : null;
  const jobOf = (own: OrderWork, counts: (date: IsoDate) => boolean): Job => ({
    work: own,
    needed: own.leftMinutes / (paceRatio ?? 1),
    start: outlook.dayNumber(own.startsOn),
    planned: [...planned].flatMap(([date, day]) => {
      if (!counts(date)) return [];
      const still = stillPlanned(day.minutes, booked.get(date) ?? 0, date < today);
      return still > 0 ? [[outlook.dayNumber(date), still] as const] : [];
    }),
  });
  return {
    order,
    forecast,
    pace,
    paceRatio,
    // As the forecast does: what is planned after the deadline counts for when it is ready.
    now: jobOf(work, (date) => work.from === null || date >= work.from),
    later: laterTimes(order, work, outlook).map((due) => {
      const own = outlook.workOn(order, due.deadline);
      return jobOf(own, (date) => holdsDay(due, date));
    }),
  };
}

function laterTimes(order: Order, now: Occurrence, { last }: Outlook): readonly Occurrence[] {
  return order.everyWeeks === null || now.isLast
    ? []
    : occurrencesOf(order, now.deadline, last).filter(({ index }) => index > now.index);
}

/** An order and the day by which it is served. */
export interface Served {
  readonly jobs: OrderJobs;
  readonly due: IsoDate;
}

/**
 * In which order the orders are served: by deadline, or by that of what waits for it when that is earlier; of two alike
 * what others wait for first, then by number. Nothing is served after what waits for it.
 */
export function servedFirst(all: readonly OrderJobs[]): readonly Served[] {
  const due = new Map<OrderId, IsoDate>(all.map(({ order, now }) => [order.id, now.work.deadline]));
  const before = new Map(all.map(({ order }) => [order.id, order.after.filter((id) => due.has(id))]));
  const depth = new Map<OrderId, number>();
  // How many come after each other before it; orders that wait for each other were refused when they were saved.
  const depthOf = (id: OrderId, above: ReadonlySet<OrderId>): number => {
    const known = depth.get(id);
    if (known !== undefined) return known;
    const below = new Set([...above, id]);
    const first = (before.get(id) ?? []).filter((other) => !below.has(other));
    const found = first.reduce((most, other) => Math.max(most, 1 + depthOf(other, below)), 0);
    depth.set(id, found);
    return found;
  };
  for (const id of due.keys()) depthOf(id, new Set());
  for (const id of [...due.keys()].sort((a, b) => (depth.get(b) ?? 0) - (depth.get(a) ?? 0))) {
    const own = due.get(id);
    for (const other of before.get(id) ?? []) if (own && own < (due.get(other) ?? '')) due.set(other, own);
  }
  const nameOf = ({ order }: OrderJobs): string =>
    [due.get(order.id), String(depth.get(order.id) ?? 0).padStart(4, '0'), order.number, order.id].join('|');
  return all
    .map((jobs) => ({ jobs, due: due.get(jobs.order.id) ?? jobs.now.work.deadline, name: nameOf(jobs) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
