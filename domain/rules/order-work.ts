import { unionMinutes, withoutBreaks } from '../calendar/intervals.ts';
import { normMinutes, performanceOf } from '../capacity/norm-hours.ts';
import type { IsoDate } from '../model/common.ts';
import { normMinutesLeft, type Order } from '../model/order.ts';
import type { WorkTypeCode } from '../model/work.ts';
import type { Workplace } from '../model/workplace.ts';
import type { Lookup } from '../plan/lookup.ts';
import type { Placed } from '../plan/placed.ts';
import type { PlanView } from '../plan/view.ts';
import { EPSILON, rounded } from './moments.ts';

/** What is planned on an order in time, in norm minutes; `estimated` for this week's rows. */
export interface PlannedWork {
  readonly minutes: number;
  readonly estimated: boolean;
}

/** Norm minutes planned on an order up to and including a day, over all weeks. */
export function plannedOn(order: Order, rows: readonly Placed[], plan: PlanView, until: IsoDate): PlannedWork {
  let minutes = plan.minutesElsewhere(order.id, until);
  let estimated = false;
  for (const row of rows) {
    if (!row.performance || row.date > until) continue;
    minutes += normMinutes(row.netMinutes, row.performance.percent);
    estimated ||= row.performance.estimated;
  }
  return { minutes, estimated };
}

/** Norm minutes that an order with its deadline in this week is short; 0 when enough is planned, or in another week. */
export function shortInWeek(order: Order, plan: PlanView): number {
  if (!plan.dates.has(order.deadline)) return 0;
  const left = normMinutesLeft(order);
  if (left === 0) return 0;
  return Math.max(0, rounded(left - plannedOn(order, plan.ofOrder(order.id), plan, order.deadline).minutes));
}

/**
 * Norm minutes that are missing from the margin an order should keep (`order-margin`, % of the work left); 0 when the
 * margin is there, when nothing is left to do, when the order comes too late, or is due in another week.
 */
export function marginShort(order: Order, planned: number, plan: PlanView): number {
  if (!plan.dates.has(order.deadline)) return 0;
  const left = normMinutesLeft(order);
  const spare = planned - left;
  if (left === 0 || spare < -EPSILON) return 0;
  const missing = rounded((left * plan.lookup.parameter('order-margin', order.deadline)) / 100 - spare);
  return missing > EPSILON ? missing : 0;
}

/** Days of this week on which a workplace is open and an order may be worked on: from its start to its deadline. */
export function openDays(order: Order, workplace: Workplace, plan: PlanView): readonly IsoDate[] {
  return [...plan.dates].filter(
    (date) =>
      date <= order.deadline && (order.startsOn ?? '') <= date && plan.closedName(workplace.siteId, date) === null,
  );
}

/** What one workplace can do for an order this week with every seat full. */
export interface PlaceLimit {
  readonly name: string;
  readonly seats: number;
  readonly days: number;
  /** Best wage value of anyone, in % of the norm. */
  readonly percent: number;
  readonly normMinutes: number;
}

/**
 * The most that the places of an order can do this week until its deadline: every seat full, in every block of every
 * open day, at the best wage value of anyone. The places it names; all of its work type when it names none.
 */
export function placeLimits(order: Order, plan: PlanView): readonly PlaceLimit[] {
  const { lookup } = plan;
  const named = new Set<string>(order.workplaceIds);
  const limits: PlaceLimit[] = [];
  for (const place of lookup.workplaces.values()) {
    const isIts = named.size > 0 ? named.has(place.id) : place.workType === order.workType;
    if (!isIts || place.archivedOn !== null) continue;
    const days = openDays(order, place, plan);
    const best = days.map((date) => bestPercent(lookup, place.workType, date));
    const perSeat = minutesADay(place, lookup);
    limits.push({
      name: place.name,
      seats: place.seats,
      days: days.length,
      percent: Math.max(0, ...best),
      normMinutes: best.reduce((sum, percent) => sum + normMinutes(place.seats * perSeat, percent), 0),
    });
  }
  return limits.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : b.normMinutes - a.normMinutes));
}

/**
 * Norm minutes that cannot be made by the deadline, whatever the plan; 0 when a plan may still make it. A bound that
 * is never wrong: what is planned already counts when that is more than all places could do.
 * @param planned norm minutes planned in time, over all weeks.
 */
export function impossibleMinutes(order: Order, planned: number, plan: PlanView): number {
  if (!plan.dates.has(order.deadline)) return 0;
  const left = normMinutesLeft(order);
  if (left - planned <= EPSILON) return 0;
  const elsewhere = plan.minutesElsewhere(order.id, order.deadline);
  const most = placeLimits(order, plan).reduce((sum, p) => sum + p.normMinutes, 0);
  return Math.max(0, rounded(left - elsewhere - Math.max(most, planned - elsewhere)));
}

/** Net minutes that one seat has on an open day: the blocks of the site, without their breaks, overlaps once. */
function minutesADay(place: Workplace, lookup: Lookup): number {
  return unionMinutes(lookup.blocksOf(place.siteId).flatMap((b) => withoutBreaks(b, b.breaks)));
}

/** The best wage value of anyone in use for a work type on a day, in %; 0 when nobody works here. */
function bestPercent(lookup: Lookup, workType: WorkTypeCode, date: IsoDate): number {
  let known = BEST.get(lookup);
  if (!known) {
    known = new Map();
    BEST.set(lookup, known);
  }
  const key = `${workType}|${date}`;
  let best = known.get(key);
  if (best === undefined) {
    const standard = lookup.parameter('default-wage-value', date);
    best = 0;
    for (const person of lookup.people.values()) {
      if (person.kind !== 'employee' || person.archivedOn !== null) continue;
      best = Math.max(best, performanceOf(person, workType, date, standard).percent);
    }
    known.set(key, best);
  }
  return best;
}
const BEST = new WeakMap<Lookup, Map<string, number>>();

/** "Order 2041 (sleutelhangers inpakken)". */
export function orderName(f: { readonly order: string; readonly description: string }): string {
  return `Order ${f.order} (${f.description})`;
}

/** Behind a figure that rests on the standard wage value. */
export const ESTIMATED_LINE = {
  what: 'Geschat',
  value: 'van wie geen loonwaarde bekend is, telt de standaard',
} as const;
