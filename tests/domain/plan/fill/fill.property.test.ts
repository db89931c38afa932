import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseRow } from '#domain/model/base-row.ts';
import { inverse } from '#domain/model/record.ts';
import { blockers, decide } from '#domain/plan/decide.ts';
import type { FillChoice, FillChoices } from '#domain/plan/fill/fill-types.ts';
import { Plan } from '#domain/plan/plan.ts';
import type { World } from '#tests/domain/world.ts';
import { baseRow } from '../base/rows.ts';
import { dice, worldOf } from '../random-world.ts';
import { countingIds, filled, NOW, words } from './fill-week.ts';

const SEED = 20_261_123;
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

const throws = fc.record({
  dice,
  origins: fc.array(fc.nat({ max: 2 }), { minLength: 25, maxLength: 25 }),
  base: fc.array(
    fc.record({
      who: fc.nat(30),
      place: fc.nat(30),
      day: fc.nat({ max: 2 }),
      block: fc.nat({ max: 1 }),
      weeks: fc.nat({ max: 3 }),
      cut: fc.nat({ max: 5 }),
      choice: fc.nat({ max: 11 }),
    }),
    { minLength: 4, maxLength: 30 },
  ),
});
type Throw = typeof throws extends fc.Arbitrary<infer T> ? T : never;

function baseOf(t: Throw, world: World): BaseRow[] {
  const rows = t.base.map((b, i) => ({
    ...baseRow(world, pick(world.catalogue.people, b.who).firstName, pick(world.catalogue.workplaces, b.place).code, {
      weekday: b.day,
      block: pick(['ochtend', 'middag'], b.block),
      weeks: pick(['all', 'all', 'odd', 'even'] as const, b.weeks),
      ...(b.cut === 0 && b.block === 0 ? { to: 600 } : {}),
    }),
    id: `00000000-0000-7000-8000-0000000${String(10_000 + i)}` as BaseRow['id'],
  }));
  return rows;
}

function choicesOf(t: Throw, world: World, rows: readonly BaseRow[]): FillChoices {
  const reason = 'in overleg';
  const kinds: readonly (FillChoice | null)[] = [
    { do: 'skip' },
    { do: 'place', reason },
    { do: 'replace', reason },
    { do: 'replace', reason: null },
    { do: 'elsewhere', workplaceId: pick(world.catalogue.workplaces, t.base.length).id, reason },
  ];
  return Object.fromEntries(
    rows.flatMap((row, i) => {
      const choice = kinds[t.base[i]?.choice ?? 99] ?? null;
      return choice === null ? [] : [[row.id, choice]];
    }),
  );
}

function built(t: Throw) {
  const world = worldOf(t.dice);
  for (const [i, row] of world.assignments.entries())
    row.origin = pick(['hand', 'base', 'week'] as const, t.origins[i] ?? 0);
  const rows = baseOf(t, world);
  return { world, rows, choices: choicesOf(t, world, rows) };
}

const seen = { placed: 0, replaced: 0, present: 0, kept: 0, conflict: 0, skipped: 0, overridden: 0 };

describe(`filling a week (seed ${SEED})`, () => {
  it('the second time changes nothing, undo leaves nothing, and nothing hangs on the order of the rows', () => {
    fc.assert(
      fc.property(throws, (t) => {
        const { world, rows, choices } = built(t);
        const plan = world.plan();
        const before = plan.toData();
        const first = filled(plan, rows, { choices });
        for (const [outcome, n] of Object.entries(first.preview.counts)) seen[outcome as keyof typeof seen] += n;
        seen.overridden += first.overridden.length;
        // Looking writes nothing.
        expect(plan.toData()).toEqual(before);

        plan.apply(first.changes);
        expect(plan.findings().length).toBe(new Plan(plan.toData()).findings().length);
        expect(filled(plan, rows, { choices, newId: countingIds('again') }).changes).toEqual([]);
        plan.apply(inverse(first.changes));
        expect(plan.toData()).toEqual(before);

        const turned = world.plan();
        expect(words(turned, filled(turned, rows.toReversed(), { choices }).changes)).toEqual(
          words(plan, first.changes),
        );
      }),
      { seed: SEED, numRuns: 250 },
    );
    // The worlds must be such that everything happens.
    for (const [what, times] of Object.entries(seen)) expect([what, times > 10]).toEqual([what, true]);
  });

  it('lets in nothing that a command would refuse, and takes away nothing planned by hand unasked', () => {
    fc.assert(
      fc.property(throws, (t) => {
        const { world, rows, choices } = built(t);
        const plan = world.plan();
        const { changes, preview } = filled(plan, rows, { choices });
        expect(blockers(plan.tryOut(changes)).filter((f) => f.overridden === null)).toEqual([]);
        const asked = new Set(rows.filter((row) => choices[row.id]?.do === 'replace').map((row) => row.personId));
        for (const change of changes) {
          if (change.kind !== 'assignment' || change.before === null || change.after !== null) continue;
          expect(change.before.origin !== 'hand' || asked.has(change.before.personId)).toBe(true);
        }
        // What is left out could not be put there by itself either.
        const after = world.plan();
        after.apply(changes);
        for (const row of preview.rows) {
          if (row.outcome !== 'conflict' || row.problem?.kind !== 'rule' || choices[row.key]) continue;
          const { personId, workplaceId, date, blockId, from, to } = row;
          const place = { do: 'place', personId, workplaceId, date, blockId, orderId: null, from, to } as const;
          expect(decide(after, place, { newId: countingIds('alone'), now: NOW, user: 'x' }).ok).toBe(false);
        }
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});
