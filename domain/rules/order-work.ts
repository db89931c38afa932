import { unionMinutes, withoutBreaks } from '../calendar/intervals.ts';
import { normMinutes, performanceOf } from '../capacity/norm-hours.ts';
import { type OrderWork, stillPlanned } from '../capacity/occurrences.ts';
import type { IsoDate } from '../model/common.ts';
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
  /** Of the minutes those on days that are over or in other weeks: what no plan of the days to come changes. */
  readonly settled: number;
}

/** Norm minutes planned on an order as it is due, over all weeks, on days that still count beside what was booked. */
export function plannedOn(work: OrderWork, rows: readonly Placed[], plan: PlanView): PlannedWork {
  const { order, from, deadline } = work;
  const booked = plan.bookedOn(order);
  let minutes = plan.minutesElsewhere(work);
  let settled = minutes;
  let estimated = false;
  const add = (date: IsoDate, more: number): void => {
    minutes += more;
    if (date < plan.today) settled += more;
  };
  const onBookedDays = new Map<IsoDate, number>();
  for (const row of rows) {
    if (!row.performance || row.date > deadline || (from !== null && row.date < from)) continue;
    const planned = normMinutes(row.netMinutes, row.performance.percent);
    if (booked.has(row.date)) onBookedDays.set(row.date, (onBookedDays.get(row.date) ?? 0) + planned);
    else add(row.date, planned);
    estimated ||= row.performance.estimated;
  }
  for (const [date, planned] of onBookedDays) {
    add(date, stillPlanned(planned, booked.get(date) ?? 0, date < plan.today));
  }
  return { minutes, estimated, settled };
}

/** Norm minutes that an order with its deadline in this week is short; 0 when enough is planned, or in another week. */
export function shortInWeek(work: OrderWork, plan: PlanView): number {
  if (!plan.dates.has(work.deadline) || work.leftMinutes === 0) return 0;
  return Math.max(0, rounded(work.leftMinutes - plannedOn(work, plan.ofOrder(work.order.id), plan).minutes));
}

/** What a forecast asks of a plan, or of more weeks than one: the days it looks at, and which sites are closed on them. */
export type Horizon = Pick<PlanView, 'lookup' | 'dates' | 'closedName' | 'today'>;

/**
 * Norm minutes that are missing from the margin an order should keep (`order-margin`, % of the work left); 0 when the
 * margin is there, when nothing is left to do, when the order comes too late, or is due beyond these days.
 */
export function marginShort({ leftMinutes, deadline }: OrderWork, planned: number, { dates, lookup }: Horizon): number {
  if (!dates.has(deadline)) return 0;
  const spare = planned - leftMinutes;
  if (leftMinutes === 0 || spare < -EPSILON) return 0;
  const missing = rounded((leftMinutes * lookup.parameter('order-margin', deadline)) / 100 - spare);
  return missing > EPSILON ? missing : 0;
}

/** Days on which a workplace is open and an order may be worked on: from its start to its deadline. */
export function openDays({ startsOn, deadline }: OrderWork, workplace: Workplace, days: Horizon): readonly IsoDate[] {
  return [...days.dates].filter(
    (date) => date <= deadline && (startsOn ?? '') <= date && days.closedName(workplace.siteId, date) === null,
  );
}

/** What one workplace can do for an order on the days looked at with every seat full. */
export interface PlaceLimit {
  readonly name: string;
  readonly seats: number;
  readonly days: number;
  /** Best wage value of anyone, in % of the norm. */
  readonly percent: number;
  readonly normMinutes: number;
}

/**
 * The most that the places of an order can do on these days from today until its deadline: every seat full, in every
 * block of every open day, at the best wage value of anyone. The places it names; all of its work type when it names
 * none.
 */
export function placeLimits(work: OrderWork, horizon: Horizon): readonly PlaceLimit[] {
  const { lookup } = horizon;
  const { order } = work;
  const named = new Set<string>(order.workplaceIds);
  const limits: PlaceLimit[] = [];
  for (const place of lookup.workplaces.values()) {
    const isIts = named.size > 0 ? named.has(place.id) : place.workType === order.workType;
    if (!isIts || place.archivedOn !== null) continue;
    const days = openDays(work, place, horizon).filter((date) => date >= horizon.today);
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
 * Norm minutes that cannot be made by the deadline, whatever the plan from today on; 0 when a plan may still make it,
 * and once the deadline has passed: then the order is late, and nothing more. A bound that is never wrong: what is
 * planned already counts when that is more than all places could do.
 * @param planned norm minutes planned in time, over all weeks
 * @param settled those of them on other days than these, and on days that are over
 */
export function impossibleMinutes(work: OrderWork, planned: number, settled: number, horizon: Horizon): number {
  const { deadline, leftMinutes } = work;
  if (!horizon.dates.has(deadline) || deadline < horizon.today || leftMinutes - planned <= EPSILON) return 0;
  const most = placeLimits(work, horizon).reduce((sum, p) => sum + p.normMinutes, 0);
  return Math.max(0, rounded(leftMinutes - settled - Math.max(most, planned - settled)));
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
  let best = known.get(workType);
  if (!best) {
    best = { turns: turnsOf(lookup, workType), since: new Map() };
    known.set(workType, best);
  }
  // It stays the same until a wage value or the standard begins: worked out once for each such stretch.
  const turn = best.turns.findLast((day) => day <= date) ?? '';
  let percent = best.since.get(turn);
  if (percent === undefined) {
    percent = 0;
    const standard = lookup.parameter('default-wage-value', date);
    for (const person of lookup.people.values()) {
      if (person.kind !== 'employee' || person.archivedOn !== null) continue;
      percent = Math.max(percent, performanceOf(person, workType, date, standard).percent);
    }
    best.since.set(turn, percent);
  }
  return percent;
}
interface Best {
  /** Days on which it may change, in order. */
  readonly turns: readonly string[];
  readonly since: Map<string, number>;
}
const BEST = new WeakMap<Lookup, Map<WorkTypeCode, Best>>();

function turnsOf(lookup: Lookup, workType: WorkTypeCode): readonly string[] {
  const turns = new Set<string>(lookup.parameterTurns('default-wage-value'));
  for (const person of lookup.people.values()) {
    if (person.kind !== 'employee') continue;
    for (const value of person.wageValues)
      if (value.workType === workType && value.from !== null) turns.add(value.from);
  }
  return [...turns].sort();
}

/** "Order 2041 (sleutelhangers inpakken)". */
export function orderName(f: { readonly order: string; readonly description: string }): string {
  return `Order ${f.order} (${f.description})`;
}

/** Behind a figure that rests on the standard wage value. */
export const ESTIMATED_LINE = {
  what: 'Geschat',
  value: 'van wie geen loonwaarde bekend is, telt de standaard',
} as const;
