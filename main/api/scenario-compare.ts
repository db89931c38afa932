import { setImmediate as breath } from 'node:timers/promises';
import type { Comparison } from '#contract/scenarios.ts';
import { weekOf } from '#domain/calendar/dates.ts';
import { capacityFigures, isRwa } from '#domain/capacity/capacity-figures.ts';
import { normMinutes } from '#domain/capacity/norm-hours.ts';
import type { Outlook } from '#domain/capacity/outlook.ts';
import { priceOf, turnoverOf } from '#domain/capacity/turnover.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { composed } from '#domain/model/compose.ts';
import type { OrderId } from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import { changesOf, type Scenario } from '#domain/model/scenario.ts';
import { ORDER_LEVELS, type OrderLevel } from '#domain/plan/orders.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Finding, Tier } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { countPerTier, findingDifference, type TierCount } from '#domain/scenario/finding-difference.ts';
import { weeksTouchedBy } from '#domain/scenario/weeks.ts';
import type { ReadDb } from '#main/db/connection.ts';
import type { Holiday } from '#main/db/plan.ts';
import { plannedWeeks } from '#main/db/planned-weeks.ts';
import { holidaysOf } from './holidays.ts';
import { orderRows, outlookOf } from './orders-overview.ts';
import { outlookHolidays } from './outlook-cache.ts';
import type { PlanSources } from './plan-sources.ts';
import { against } from './scenario-conflicts.ts';

/** Weeks whose findings are compared: each is read and judged twice. */
const MOST_WEEKS = 6;

/** Findings that are told in full. */
const MOST_SENTENCES = 20;

interface Sources extends Pick<PlanSources, 'plans' | 'outlooks' | 'views'> {
  readonly db: ReadDb;
}

/** The weeks that a comparison looks at. */
export function weeksToLookAt(
  db: ReadDb,
  scenario: Scenario,
  today: IsoDate,
  most: number,
): { readonly weeks: IsoWeek[]; readonly isCut: boolean } {
  const touched = weeksTouchedBy(composed(changesOf(scenario)), today);
  const more = touched.everywhere ? plannedWeeks(db, weekOf(today), most + 1) : [];
  const all = [...new Set([...touched.weeks, ...more])].sort();
  return { weeks: all.slice(0, most), isCut: all.length > most };
}

type Both<T> = { readonly real: T; readonly scenario: T };
type OrderSide = NonNullable<Comparison['orders'][number]['real']>;

/** One side of the orders: how each stands, and what it is called. */
type OrdersSide = ReadonlyMap<OrderId, { readonly order: Order; readonly side: OrderSide }>;

function ordersSide(outlook: Outlook): OrdersSide {
  const { lookup } = outlook;
  const known = lookup.orders;
  return new Map(
    orderRows(outlook).flatMap((row) => {
      const order = known.get(row.orderId);
      if (!order) return [];
      const { level, deadline, readyOn, leftMinutes, shortMinutes } = row;
      const { expectedOn } = row.outlook;
      const priceCents = priceOf(order, lookup.agreementsWith(order.clientId), deadline);
      const side = { level, deadline, readyOn, expectedOn, leftMinutes, shortMinutes, priceCents };
      return [[order.id, { order, side }] as const];
    }),
  );
}

const IN_TIME: ReadonlySet<OrderLevel> = new Set(['ready', 'on-time', 'tight']);

const inTime = (side: OrdersSide): OrderSide[] =>
  [...side.values()].map((entry) => entry.side).filter(({ level }) => IN_TIME.has(level));

const expectedInTime = (side: OrdersSide): number =>
  [...side.values()].filter(({ side: { expectedOn, deadline } }) => expectedOn !== null && expectedOn <= deadline)
    .length;

/**
 * The outlook of a scenario: the real one with its changes in it where those are of rows only, which is a matter of
 * milliseconds; else read anew.
 */
function triedOutlook({ db, views }: Pick<Sources, 'db' | 'views'>, scenario: Scenario, real: Outlook): Outlook {
  // Before the look: inside it the same connection reads what the scenario says.
  const { changes, conflicts } = against(db, changesOf(scenario));
  return views.look(scenario, (view) => {
    const copy = real.copy();
    if (conflicts.length + view.left.length === 0 && copy.apply(changes)) return copy;
    const { today, holidays } = real;
    return outlookOf({ db: view.db, catalogue: view.known.catalogue, holidays: [...holidays], today });
  });
}

/** Norm minutes that people are free in weeks, without Nijkerk. */
function freeIn(outlook: Outlook, weeks: readonly IsoWeek[]): number {
  const [from, to] = [weeks[0], weeks.at(-1)];
  if (from === undefined || to === undefined) return 0;
  return capacityFigures(outlook, { from, to })
    .filter(({ week, municipality }) => weeks.includes(week) && isRwa(municipality))
    .reduce((sum, { freeNorm }) => sum + freeNorm, 0);
}

/** What the work on orders that is planned in weeks brings in, in cents: as the screen Geld counts it. */
function turnoverIn(outlook: Outlook, weeks: readonly IsoWeek[]): number {
  const { lookup, catalogue, today } = outlook;
  const asked = new Set(weeks);
  let sum = 0;
  for (const order of catalogue.orders) {
    const planned = outlook.plannedOn(order.id);
    if (planned.size === 0) continue;
    const days = turnoverOf(
      { order, planned, booked: outlook.bookedOn(order.id) },
      lookup.agreementsWith(order.clientId),
      today,
    );
    for (const { date, cents } of days) if (asked.has(weekOf(date))) sum += cents;
  }
  return sum;
}

/** What is compared of the orders. */
type OrdersPart = Pick<Comparison, 'levels' | 'orders' | 'turnoverCents' | 'withoutPrice' | 'expectedInTime'>;

function compareOrders(sides: Both<OrdersSide>): OrdersPart {
  const perSide = <T>(of: (side: OrdersSide) => T): Both<T> => ({ real: of(sides.real), scenario: of(sides.scenario) });
  const ids = new Set([...sides.real.keys(), ...sides.scenario.keys()]);
  const orders = [...ids].flatMap((orderId) => {
    const [real, scenario] = [sides.real.get(orderId), sides.scenario.get(orderId)];
    const shown = (scenario ?? real)?.order;
    if (!shown || JSON.stringify(real?.side) === JSON.stringify(scenario?.side)) return [];
    const { number, description } = shown;
    return [{ orderId, number, description, real: real?.side ?? null, scenario: scenario?.side ?? null }];
  });
  const dueOn = ({ real, scenario }: (typeof orders)[number]): string => scenario?.deadline ?? real?.deadline ?? '';
  return {
    levels: ORDER_LEVELS.map((level) => ({
      level,
      ...perSide((side) => [...side.values()].filter((entry) => entry.side.level === level).length),
    })),
    orders: orders.sort((a, b) => dueOn(a).localeCompare(dueOn(b)) || a.number.localeCompare(b.number)),
    turnoverCents: perSide((side) => inTime(side).reduce((sum, { priceCents }) => sum + (priceCents ?? 0), 0)),
    expectedInTime: perSide(expectedInTime),
    withoutPrice: perSide((side) => inTime(side).filter(({ priceCents }) => priceCents === null).length),
  };
}

/** Norm minutes of everyone who is planned in a week; Nijkerk is no part of it, as in the figures of Capaciteit. */
function plannedIn(plan: Plan): number {
  let sum = 0;
  for (const { employee, performance, netMinutes } of plan.placed.all()) {
    if (employee && performance && isRwa(employee.municipality)) sum += normMinutes(netMinutes, performance.percent);
  }
  return sum;
}

const told = (findings: readonly Finding[]): Comparison['worse'] =>
  findings.slice(0, MOST_SENTENCES).map((finding) => ({
    tier: finding.tier,
    severity: finding.severity,
    date: finding.date,
    sentence: sentenceOf(finding),
  }));

const NOTHING_FOUND = { blocks: 0, warnings: 0 };

/** Adds up what was found in several weeks, per tier. */
class TierSums {
  readonly #sums = new Map<Tier, { blocks: number; warnings: number }>();

  add(counts: readonly TierCount[]): void {
    for (const { tier, blocks, warnings } of counts) {
      const sum = this.#sums.get(tier) ?? { ...NOTHING_FOUND };
      this.#sums.set(tier, { blocks: sum.blocks + blocks, warnings: sum.warnings + warnings });
    }
  }

  of(tier: Tier): { readonly blocks: number; readonly warnings: number } {
    return this.#sums.get(tier) ?? NOTHING_FOUND;
  }
}

/** Compares the real plan with a scenario, a week at a time so that others are served in between. */
export async function compareWith(
  { db, plans, outlooks, views }: Sources,
  scenario: Scenario,
  today: IsoDate,
): Promise<Omit<Comparison, 'revision' | 'scenario'>> {
  const holidays = await outlookHolidays(today);
  const { weeks, isCut } = weeksToLookAt(db, scenario, today, MOST_WEEKS);
  const real = outlooks.get(today, holidays);
  const tried = triedOutlook({ db, views }, scenario, real);
  const orders = compareOrders({ real: ordersSide(real), scenario: ordersSide(tried) });
  const freeMinutes = { real: freeIn(real, weeks), scenario: freeIn(tried, weeks) };
  const plannedCents = { real: turnoverIn(real, weeks), scenario: turnoverIn(tried, weeks) };
  const tiers = { real: new TierSums(), scenario: new TierSums() };
  const plannedMinutes = { real: 0, scenario: 0 };
  const [better, worse]: [Finding[], Finding[]] = [[], []];
  for (const week of weeks) {
    await breath();
    const free: Holiday[] = await holidaysOf(week);
    const plan = plans.get(week, free, today);
    const other = views.plan(scenario, week, free, today);
    tiers.real.add(countPerTier(plan.findings()));
    tiers.scenario.add(countPerTier(other.findings()));
    plannedMinutes.real += plannedIn(plan);
    plannedMinutes.scenario += plannedIn(other);
    const difference = findingDifference(plan.findings(), other.findings());
    better.push(...difference.better.filter(isTold));
    worse.push(...difference.worse.filter(isTold));
  }
  const worstFirst = (a: Finding, b: Finding): number => a.tier - b.tier || (a.date ?? '').localeCompare(b.date ?? '');
  return {
    today,
    weeks,
    isCut,
    ...orders,
    plannedCents,
    plannedMinutes,
    freeMinutes,
    tiers: countPerTier([]).map(({ tier }) => ({ tier, real: tiers.real.of(tier), scenario: tiers.scenario.of(tier) })),
    better: told(better.sort(worstFirst)),
    worse: told(worse.sort(worstFirst)),
    betterCount: better.length,
    worseCount: worse.length,
  };
}

/** What only informs is not part of a comparison. */
const isTold = (finding: Finding): boolean => finding.severity !== 'info';
