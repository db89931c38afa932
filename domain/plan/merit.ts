import { type Finding, TIERS, type Tier } from '../rules/finding.ts';
import { rounded } from '../rules/moments.ts';
import { causeOf } from '../rules/rule.ts';
import { blockers, refusalOf } from './decide.ts';
import { changingIn, fitOf, lackedBefore } from './fit.ts';
import type { Placed } from './placed.ts';
import type { Plan } from './plan.ts';
import type { FindingDelta } from './view.ts';

const TIER_NUMBERS = Object.keys(TIERS).map(Number) as Tier[];
const PER_TIER = ['more', 'growth', 'gone', 'less'] as const;
const FIT = ['goals', 'preferences', 'continuity', 'fairness', 'fills', 'aids'] as const;

/** One thing that options are compared on; `tier` is set where it is about the findings of one tier. */
export interface Criterion {
  readonly what: 'may' | (typeof PER_TIER)[number] | (typeof FIT)[number] | 'relief';
  readonly tier: Tier | null;
}

/** Costs only inform, and never at the expense of a person (domain.md, principles 1 and 5): tier 6 comes after the fit. */
const BEFORE_FIT: readonly Tier[] = TIER_NUMBERS.filter((tier) => tier < 6);

/**
 * What options are compared on, in this order; the numbers of `meritOf` lie in the same order, and less is better.
 *
 * may: 0 it may, 1 it needs a reason, 2 never. Then tier by tier, the law first, so that a lower tier never buys off a
 * higher one: how many causes of trouble get worse, by how much, how many are over, how many become less. Before the
 * costs (tier 6) comes how it fits the people: goals with hours left, preference, knowing the place, and for who fills in
 * how lately and how often they did. How much trouble becomes less comes last: who produces most is no reason to pass
 * over anybody (domain.md, principle 5: never at the expense of principle 1).
 */
export const CRITERIA: readonly Criterion[] = [
  { what: 'may', tier: null },
  ...BEFORE_FIT.flatMap((tier) => PER_TIER.map((what) => ({ what, tier }))),
  ...FIT.map((what) => ({ what, tier: null })),
  ...PER_TIER.map((what) => ({ what, tier: 6 }) as const),
  ...TIER_NUMBERS.map((tier) => ({ what: 'relief', tier }) as const),
];

const TIERS_AT = 1;
const FIT_AT = TIERS_AT + BEFORE_FIT.length * PER_TIER.length;
const COSTS_AT = FIT_AT + FIT.length;
const RELIEF_AT = COSTS_AT + PER_TIER.length;

/** Where the numbers of a tier begin in CRITERIA. */
const tierAt = (tier: Tier): number => (tier === 6 ? COSTS_AT : TIERS_AT + (tier - 1) * PER_TIER.length);

/**
 * How good a change is, as numbers to compare one after the other with `compareMerit` (see CRITERIA).
 * @param plan before the change
 * @param delta what the change does to the findings
 * @param placed the assignments that the change puts in, as they will be (`delta.placed`)
 */
export function meritOf(plan: Plan, delta: FindingDelta, placed: readonly Placed[]): readonly number[] {
  const merit = new Array<number>(CRITERIA.length).fill(0);
  merit[0] = mayOf(delta);
  addTrouble(merit, plan, delta);
  addFit(merit, plan, delta, placed);
  return merit;
}

/** 0 it may, 1 it needs a reason, 2 it is refused. */
function mayOf(delta: FindingDelta): 0 | 1 | 2 {
  const inTheWay = blockers(delta);
  if (inTheWay.length === 0) return 0;
  return inTheWay.some((f) => refusalOf(f) === 'always') ? 2 : 1;
}

/** Per cause, once: a finding that only moved to another hour is neither more trouble nor less. */
function addTrouble(merit: number[], plan: Plan, { added, eased, resolved, growth }: FindingDelta): void {
  const seen = new Set<string>();
  const count = (findings: readonly Finding[], fewer: number): void => {
    for (const f of findings) {
      if (f.overridden !== null || lackedBefore(plan, f)) continue;
      const cause = causeOf(f);
      const grew = rounded(growth.get(cause) ?? 0);
      if (grew === 0 || seen.has(cause)) continue;
      seen.add(cause);
      const at = tierAt(f.tier);
      if (grew > 0) {
        add(merit, at, 1);
        add(merit, at + 1, grew);
      } else {
        add(merit, at + fewer, -1);
        add(merit, RELIEF_AT + f.tier - 1, grew);
      }
    }
  };
  count(added, LESS);
  count(eased, LESS);
  count(resolved, GONE);
}
const GONE = PER_TIER.indexOf('gone');
const LESS = PER_TIER.indexOf('less');

/** Where a criterion of fit lies in CRITERIA. */
const fitAt = (what: (typeof FIT)[number]): number => FIT_AT + FIT.indexOf(what);
const GOALS = fitAt('goals');
const PREFERENCES = fitAt('preferences');
const CONTINUITY = fitAt('continuity');
const FAIRNESS = fitAt('fairness');
const FILLS = fitAt('fills');
const AIDS = fitAt('aids');

function addFit(merit: number[], plan: Plan, delta: FindingDelta, placed: readonly Placed[]): void {
  if (placed.length === 0) return;
  const changing = changingIn({ placed, removed: delta.removed });
  for (const row of placed) {
    const { goal, preference, continuity, fills } = fitOf(plan, row, changing);
    if (goal) add(merit, GOALS, -1);
    if (row.employee) add(merit, PREFERENCES, preference ?? UNLISTED);
    add(merit, CONTINUITY, continuity);
    if (fills) {
      add(merit, FAIRNESS, fills.weeksAgo === null ? 0 : LONG_AGO - fills.weeksAgo);
      add(merit, FILLS, fills.times);
    }
    if (row.aidNeeds.length > 0) add(merit, AIDS, 1);
  }
}
/** Counts as a place after all that somebody likes to do. */
const UNLISTED = 99;
/** Weeks after which filling in counts as little as it can; the weeks around a week reach back twelve. */
const LONG_AGO = 14;

function add(merit: number[], at: number, amount: number): void {
  merit[at] = rounded((merit[at] ?? 0) + amount);
}

/** Below zero when `a` is the better, above when `b` is; 0 when nothing tells them apart. */
export function compareMerit(a: readonly number[], b: readonly number[]): number {
  const at = decidedAt(a, b);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** The place in CRITERIA of the first criterion on which two differ; -1 when nothing tells them apart. */
export function decidedAt(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return i;
  return -1;
}
