import { describe, expect, it } from 'vitest';
import { compareMerit } from '#domain/plan/merit.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { lostMinutes, remedyMerit } from '#domain/plan/remedies-order.ts';
import type { Finding, RuleId, Tier } from '#domain/rules/finding.ts';
import { ruleOf } from '#domain/rules/index.ts';
import { MONDAY } from '../names.ts';
import { World } from '../world.ts';

const RULE_OF: Readonly<Record<Tier, RuleId>> = {
  1: 'bhv-cover',
  2: 'need-unmet',
  3: 'below-ladder',
  4: 'guidance-load',
  5: 'order-late',
  6: 'guide-surplus',
};

function world(): World {
  const w = new World();
  w.workplace('P1');
  for (const name of ['Anna', 'Bas', 'Cor']) {
    w.employee(name);
    w.assign(name, 'P1');
  }
  return w;
}

const NOTHING = { added: [], resolved: [], eased: [], growth: new Map(), placed: [], removed: [], partial: false };

/** A remedy by what it does: tiers it worsens and clears, what is left, whose work goes, how many moves. */
interface Does {
  readonly remaining?: number;
  readonly worse?: readonly Tier[];
  readonly clears?: readonly Tier[];
  readonly loses?: number;
  readonly moves?: number;
  readonly people?: number;
}

function meritOf(plan: Plan, { remaining = 0, worse = [], clears = [], loses = 0, moves = 1, people = 0 }: Does) {
  const found = (tier: Tier, what: string): Finding =>
    ({
      key: `${RULE_OF[tier]}||${what}@`,
      rule: RULE_OF[tier],
      tier,
      severity: tier === 2 ? 'warn' : ruleOf(RULE_OF[tier]).severity,
      size: 10,
      overridden: null,
      assignmentIds: [],
      facts: {},
    }) as unknown as Finding;
  const added = worse.map((tier) => found(tier, 'worse'));
  const resolved = clears.map((tier) => found(tier, 'gone'));
  const rows = [...plan.placed.all()];
  const delta = {
    added,
    resolved,
    eased: [],
    growth: new Map([
      ...added.map((f) => [f.key.slice(0, -1), 10] as const),
      ...resolved.map((f) => [f.key.slice(0, -1), -10] as const),
    ]),
    placed: rows.slice(loses, Math.max(loses, people)),
    removed: rows.slice(0, Math.max(loses, people)),
    partial: false,
  };
  return remedyMerit(plan, { delta, remaining, violations: [] }, moves);
}

const BETTER: readonly { readonly what: string; readonly better: Does; readonly worse: Does }[] = [
  {
    what: 'the whole before a part, whatever it costs',
    better: { worse: [3, 4, 5, 6], loses: 2, moves: 3 },
    worse: { remaining: 1 },
  },
  { what: 'the part that leaves least', better: { remaining: 3, worse: [6] }, worse: { remaining: 4 } },
  { what: 'tier 1 before tier 2', better: { worse: [2] }, worse: { worse: [1] } },
  { what: 'what somebody needs before hours of work', better: { loses: 1 }, worse: { worse: [2] } },
  { what: 'hours of work before development', better: { worse: [3] }, worse: { loses: 1 } },
  { what: 'hours of work before an order', better: { worse: [4, 5, 6], moves: 3 }, worse: { loses: 1, clears: [5] } },
  { what: 'development before guidance', better: { worse: [4] }, worse: { worse: [3], clears: [4, 5] } },
  { what: 'guidance before an order', better: { worse: [5, 6] }, worse: { worse: [4], clears: [5, 6] } },
  { what: 'an order before costs', better: { worse: [6] }, worse: { worse: [5], clears: [6] } },
  { what: 'fewer moves before what else it takes away', better: { moves: 1 }, worse: { clears: [1, 5], moves: 2 } },
  { what: 'what it brings before the number of moves', better: { moves: 3 }, worse: { worse: [5], moves: 1 } },
  { what: 'with as many moves, what else it takes away', better: { clears: [5] }, worse: { clears: [6] } },
  { what: 'fewer moves before costs', better: { worse: [6], moves: 1 }, worse: { moves: 2 } },
  { what: 'fewer moves before fewer people', better: { moves: 1, people: 3 }, worse: { moves: 2, people: 1 } },
  { what: 'fewer people', better: { people: 1 }, worse: { people: 2 } },
];

describe('the order of remedies', () => {
  it.each(BETTER)('$what', ({ better, worse }) => {
    const plan = world().plan();
    expect(compareMerit(meritOf(plan, better), meritOf(plan, worse))).toBeLessThan(0);
  });
});

describe('lost hours of work', () => {
  it.each([
    { what: 'who is there loses the block without its break', who: 'Anna', lost: 225 },
    { what: 'who is away the whole day loses nothing', who: 'Bas', lost: 0 },
    { what: 'who is away in another block loses it all the same', who: 'Cor', lost: 225 },
  ])('$what', ({ who, lost }) => {
    const w = world();
    w.absent('Bas');
    w.absent('Cor', MONDAY, MONDAY, 'middag');
    const plan = w.plan();
    const removed = [...plan.placed.all()].filter((r) => r.person.firstName === who);
    expect(lostMinutes(plan, { ...NOTHING, removed })).toBe(lost);
  });
});
