import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import { decide } from '#domain/plan/decide.ts';
import { Plan } from '#domain/plan/plan.ts';
import { type VerdictMemo, verdictOf } from '#domain/plan/verdict.ts';
import type { Finding, RuleId } from '#domain/rules/finding.ts';
import { RULES } from '#domain/rules/index.ts';
import { idOf, TUESDAY } from '../names.ts';
import { commandDice, commandOf, type Dice, dice, worldOf } from '../plan/random-world.ts';
import type { World } from '../world.ts';

// The random companies of the plan's properties, with what the rules of tiers 4 to 6 ask about: people who need a guide
// nearby, an employer with an agreement, orders of all kinds, homes.

const SEED = 20261130;
const RUNS = 150;

const IDS: readonly RuleId[] = RULES.filter((rule) => rule.tier >= 4).map((rule) => rule.id);

function richWorld(d: Dice): World {
  const world = worldOf(d);
  const { catalogue } = world;
  const organisationId = idOf('organisation', 'Klant') as never;
  const home = idOf('site', 'Hal') as never;
  catalogue.people = catalogue.people.map((p, i) =>
    p.kind === 'employee'
      ? { ...p, siteId: home, permanentPresence: p.guidanceLevel !== 'laag' }
      : { ...p, role: i % 2 === 0 ? 'jobcoach' : 'voorman', contractMinutes: 300 },
  );
  catalogue.workplaces = catalogue.workplaces.map((w, i) => (i % 2 === 1 ? { ...w, organisationId } : w));
  world.agreement('A', {
    maxGroup: 1,
    guidanceMinutesPerWeek: 200,
    visitEveryWeeks: 1,
    to: TUESDAY,
    workTypes: d.rows.length % 2 === 0 ? [] : ['schoonmaak'],
  });
  const amount = (normMinutes: number) => ({ kind: 'hours', normMinutes, doneMinutes: 0 }) as const;
  const workplaceIds = catalogue.workplaces.map((w) => w.id);
  const first = d.rows.length % 3;
  catalogue.orders = catalogue.orders.map((o) => ({
    ...o,
    workplaceIds,
    amount: amount([40, 110, 2500][first] ?? 0),
    ...(first === 0 ? { deadline: '2026-12-10' as IsoDate } : {}),
  }));
  world.order('2002', { workplaceIds, amount: amount(100) });
  world.parameter('order-margin', 100);
  world.parameter('surplus-guides', 0.5);
  world.parameter('idle-hours', 8);
  // Strict enough for the few people of a throw to ask too much of a guide.
  catalogue.norms = catalogue.norms.map((n) => ({ ...n, peoplePerGuide: n.peoplePerGuide / 6 }));
  return world;
}

const sorted = (findings: readonly Finding[]) =>
  findings.filter((f) => IDS.includes(f.rule)).toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));

/** Without the rows: a memo that has seen somebody placed tells the same of that person moved, under another row's id. */
const bare = (findings: readonly Finding[]) => sorted(findings).map(({ assignmentIds: _, ...f }) => f);

let made = 0;
const context = { newId: () => idOf('made', String(made++)), now: '2026-11-30T07:15:00Z', user: 'T. de Boer' };

describe(`rules of tiers 4 to 6 under random commands (seed ${SEED}, ${RUNS} runs)`, () => {
  const seen = new Set<RuleId>();

  it('find after each command what checking everything anew finds', () => {
    fc.assert(
      fc.property(dice, fc.array(commandDice, { maxLength: 10 }), (d, throws) => {
        const plan = richWorld(d).plan();
        for (const t of throws) {
          const decision = decide(plan, commandOf(plan, t), context);
          if (decision.ok) plan.apply(decision.changes);
          const now = sorted(plan.findings());
          for (const f of now) seen.add(f.rule);
          expect(now).toEqual(sorted(new Plan(structuredClone(plan.toData())).findings()));
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect([...seen].sort(), 'every rule found something').toEqual([...IDS].sort());
  });

  it('find in a verdict the same with and without a memo', () => {
    fc.assert(
      fc.property(dice, fc.array(commandDice, { minLength: 1, maxLength: 8 }), (d, throws) => {
        const plan = richWorld(d).plan();
        const memo: VerdictMemo = new Map();
        for (const t of throws) {
          const command = commandOf(plan, { ...t, why: false });
          if (command.do === 'allow' || command.do === 'disallow') continue;
          const straight = verdictOf(plan, command);
          const remembered = verdictOf(plan, command, memo);
          for (const part of ['added', 'resolved', 'eased'] as const) {
            expect(bare(remembered[part])).toEqual(bare(straight[part]));
          }
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
