import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NeedKind } from '#domain/model/need.ts';
import { decide } from '#domain/plan/decide.ts';
import type { Placed } from '#domain/plan/placed.ts';
import { Plan } from '#domain/plan/plan.ts';
import { verdictOf } from '#domain/plan/verdict.ts';
import type { Finding, RuleId } from '#domain/rules/finding.ts';
import { idOf } from '../names.ts';
import { commandDice, commandOf, type Dice, dice, worldOf } from '../plan/random-world.ts';
import { placeIdOf } from './needs.ts';

// Needs about others and about time, against a plain question per minute that shares no code with the rules.

const SEED = 2611;
const STRETCH = 60;
const MAX = 2;
/** Every third person of a random world is a guide, so there always is a G2. */
const GUIDE = idOf('person', 'G2') as never;

const NEEDS: readonly (readonly NeedKind[])[] = [
  [],
  [{ kind: 'not-alone' }],
  [{ kind: 'fixed-guide', personId: GUIDE }],
  [{ kind: 'small-group', max: MAX }],
  [{ kind: 'extra-breaks' }],
  [{ kind: 'not-alone' }, { kind: 'fixed-guide', personId: null }, { kind: 'fixed-place', workplaceId: null }],
  [
    { kind: 'fixed-place', workplaceId: placeIdOf('P0') },
    { kind: 'small-group', max: 1 },
  ],
  [{ kind: 'start-not-before', at: 530 }, { kind: 'transport-window', from: 500, to: 650 }, { kind: 'no-evening' }],
];

/** The random world, with these needs instead of its own, goals and wishes, and half of them published. */
function planOf(d: Dice, published = false): Plan {
  const w = worldOf(d);
  w.parameter('extra-breaks-stretch', STRETCH);
  for (const [i, person] of w.catalogue.people.entries()) {
    if (person.kind !== 'employee') continue;
    const n = d.people[i]?.need ?? 0;
    person.needs = (NEEDS[n % NEEDS.length] ?? []).map((what) => ({
      what,
      source: 'UWV',
      author: 'test',
      reviewOn: null,
      validFrom: null,
      validTo: null,
    }));
    person.workForm = n % 2 === 0 ? 'groepsdetachering' : null;
    person.wantsVariety = n % 3 === 0;
    person.goals = n % 5 === 0 ? [{ workType: 'productie', minutesPerWeek: 300, until: null }] : [];
    w.around(person.firstName, { task: 'productie', taskWeeks: n, usualPlace: placeIdOf('P1') });
  }
  if (published) w.publish();
  const half = new Set(w.assignments.filter((_, i) => i % 2 === 0));
  if (published) w.assignments.splice(0, w.assignments.length, ...half);
  return w.plan();
}

const minutes = Array.from({ length: 24 * 60 }, (_, m) => m);
const there = (r: Placed, m: number) => r.from <= m && m < r.to;
const onBreak = (r: Placed, m: number) => r.block.breaks.some((b) => b.from <= m && m < b.to);
const working = (r: Placed, m: number) => there(r, m) && !onBreak(r, m);
const needs = (r: Placed, kind: NeedKind['kind']) => r.needs.find(({ what }) => what.kind === kind)?.what;

/** Whether a minute is wrong for the person of `own` (the rows of one day), everyone's rows of that day given. */
const ORACLES: Partial<Record<RuleId, (own: readonly Placed[], day: readonly Placed[], m: number) => boolean>> = {
  'not-alone': (own, day, m) =>
    own.some(
      (r) =>
        needs(r, 'not-alone') &&
        working(r, m) &&
        !day.some((o) => o.person.id !== r.person.id && o.group === r.group && o.site.id === r.site.id && there(o, m)),
    ),
  'fixed-guide': (own, day, m) =>
    own.some((r) => {
      const need = needs(r, 'fixed-guide');
      if (need?.kind !== 'fixed-guide' || need.personId === null) return false;
      return (
        working(r, m) &&
        !day.some((o) => o.person.id === GUIDE && o.group === r.group && o.site.id === r.site.id && there(o, m))
      );
    }),
  'group-too-large': (own, day, m) =>
    own.some((r) => {
      const need = needs(r, 'small-group');
      if (need?.kind !== 'small-group' || !there(r, m)) return false;
      const here = day.filter((o) => o.workplace.id === r.workplace.id && o.person.kind === 'employee' && there(o, m));
      return new Set(here.map((o) => o.person.id)).size > need.max;
    }),
  'extra-breaks': (own, _, m) => {
    const busy = (x: number) => own.some((r) => needs(r, 'extra-breaks') && working(r, x));
    if (!busy(m)) return false;
    let from = m;
    let to = m;
    while (busy(from - 1)) from--;
    while (busy(to + 1)) to++;
    return to - from + 1 > STRETCH;
  },
};

describe(`needs against a minute-by-minute oracle (seed ${SEED})`, () => {
  it.each(Object.keys(ORACLES) as RuleId[])('%s covers exactly the wrong minutes (and own breaks between)', (rule) => {
    const oracle = ORACLES[rule];
    if (!oracle) throw new Error('no oracle');
    let wrongMinutes = 0;
    fc.assert(
      fc.property(dice, (d) => {
        const plan = planOf(d);
        const rows = [...plan.placed.all()];
        const findings = plan.findings().filter((f) => f.rule === rule);
        for (const own of Map.groupBy(rows, (r) => `${r.date}|${r.person.id}`).values()) {
          const [first] = own;
          if (!first || first.needs.length === 0) continue;
          // Of two needs the oracle asks about the named one only.
          if (rule === 'fixed-guide' && first.needs.length > 1) continue;
          const day = rows.filter((r) => r.date === first.date);
          const found = findings.filter((f) => f.personId === first.person.id && f.date === first.date);
          for (const m of minutes) {
            const covered = found.some((f) => (f.from ?? 0) <= m && m < (f.to ?? 0));
            const wrong = oracle(own, day, m);
            if (wrong) wrongMinutes++;
            if (wrong === covered) continue;
            const bridge = covered && !wrong && own.some((r) => onBreak(r, m));
            expect(bridge, `${first.name} at ${m}: wrong=${wrong} covered=${covered}`).toBe(true);
          }
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
    expect(wrongMinutes, 'minutes that were wrong').toBeGreaterThan(100);
  });
});

const MINE: ReadonlySet<RuleId> = new Set<RuleId>([
  'fixed-place',
  'fixed-guide',
  'group-too-large',
  'not-alone',
  'start-not-before',
  'no-evening',
  'extra-breaks',
  'transport-window',
  'goal-hours',
  'no-variety',
  'below-ladder',
  'late-change',
  'same-filler',
]);
const mine = (findings: readonly Finding[]) =>
  findings
    .filter((f) => MINE.has(f.rule))
    .map((f) => JSON.stringify(f))
    .sort();

describe(`needs and development under random commands (seed ${SEED})`, () => {
  let n = 0;
  const context = () => ({ newId: () => idOf('made', String(n++)), now: '2026-11-30T07:15:00Z', user: 'T. de Boer' });

  it('finds after each command what checking everything anew finds', () => {
    const seen = new Set<RuleId>();
    fc.assert(
      fc.property(dice, fc.boolean(), fc.array(commandDice, { maxLength: 8 }), (d, published, throws) => {
        const plan = planOf(d, published);
        for (const t of throws) {
          const decision = decide(plan, commandOf(plan, t), context());
          if (decision.ok) plan.apply(decision.changes);
          expect(mine(plan.findings())).toEqual(mine(new Plan(structuredClone(plan.toData())).findings()));
          for (const f of plan.findings()) seen.add(f.rule);
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
    // A random world has no evenings, and nobody fills in.
    expect([...MINE].filter((rule) => !seen.has(rule))).toEqual(['no-evening', 'same-filler']);
  });

  it('says in one gesture of many verdicts what it says of each alone', () => {
    fc.assert(
      fc.property(
        dice,
        fc.boolean(),
        fc.array(commandDice, { minLength: 2, maxLength: 10 }),
        (d, published, throws) => {
          const plan = planOf(d, published);
          const memo = new Map();
          for (const t of throws) {
            const command = commandOf(plan, { ...t, why: false });
            if (command.do === 'allow' || command.do === 'disallow') continue;
            const [alone, together] = [verdictOf(plan, command), verdictOf(plan, command, memo)];
            for (const list of ['added', 'resolved', 'eased'] as const) {
              expect(mine(together[list])).toEqual(mine(alone[list]));
            }
          }
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });
});
