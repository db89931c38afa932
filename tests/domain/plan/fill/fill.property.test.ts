import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/model/assignment.ts';
import type { BaseRow } from '#domain/model/base-row.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { inverse, type RecordChange } from '#domain/model/record.ts';
import { blockers, decide } from '#domain/plan/decide.ts';
import type { FillInput } from '#domain/plan/fill/fill.ts';
import type { FillChoice, FillChoices } from '#domain/plan/fill/fill-types.ts';
import { Plan } from '#domain/plan/plan.ts';
import { idOf, MONDAY, TUESDAY } from '#tests/domain/names.ts';
import type { World } from '#tests/domain/world.ts';
import { baseRow } from '../base/rows.ts';
import { dice, worldOf } from '../random-world.ts';
import { countingIds, filled, NOW, words } from './fill-week.ts';

const SEED = 20_261_123;
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

const throws = fc.record({
  dice,
  site: fc.nat({ max: 3 }),
  from: fc.nat({ max: 4 }),
  keep: fc.array(fc.nat({ max: 3 }), { minLength: 25, maxLength: 25 }),
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
  const keep = world.assignments.flatMap((a, i) => (t.keep[i] === 0 ? [[a.id, { do: 'keep' }]] : []));
  const asked = {
    choices: { ...choicesOf(t, world, rows), ...(Object.fromEntries(keep) as FillChoices) },
    siteId: (['Hal', 'Depot'].map((name) => idOf('site', name))[t.site] ?? null) as FillInput['siteId'],
    from: t.from === 0 ? (TUESDAY as IsoDate) : null,
  };
  return { world, rows, asked };
}

const seen = { placed: 0, replaced: 0, present: 0, kept: 0, conflict: 0, skipped: 0, gone: 0, overridden: 0, left: 0 };

const HOURS = { ochtend: [480, 720], middag: [750, 975] } as const;

/**
 * What should go, worked out from the records alone: filled in from the base roster, at the asked site and days, while no
 * base row of an odd week has that person at work at that time of that weekday.
 */
function unwanted(world: World, rows: readonly BaseRow[], { siteId, from }: Pick<FillInput, 'siteId' | 'from'>) {
  const hours = (row: Pick<BaseRow, 'blockId' | 'from' | 'to'>): readonly [number, number] => {
    const name = world.catalogue.blocks.find((block) => block.id === row.blockId)?.name as keyof typeof HOURS;
    return [row.from ?? HOURS[name][0], row.to ?? HOURS[name][1]];
  };
  return world.assignments.filter((a) => {
    const site = world.catalogue.workplaces.find((place) => place.id === a.workplaceId)?.siteId;
    if (a.origin !== 'base' || (siteId !== null && site !== siteId) || (from !== null && a.date < from)) return false;
    const [start, end] = hours(a);
    const weekday = [MONDAY, TUESDAY, '2026-12-02'].indexOf(a.date);
    return !rows.some((row) => {
      if (row.personId !== a.personId || row.weekday !== weekday || row.weeks === 'even') return false;
      const [begin, until] = hours(row);
      return Math.max(start, begin) < Math.min(end, until);
    });
  });
}

describe(`filling a week (seed ${SEED})`, () => {
  it('the second time changes nothing, undo leaves nothing, and nothing hangs on the order of the rows', () => {
    fc.assert(
      fc.property(throws, (t) => {
        const { world, rows, asked } = built(t);
        const plan = world.plan();
        const before = plan.toData();
        const first = filled(plan, rows, asked);
        for (const [outcome, n] of Object.entries(first.preview.counts)) seen[outcome as keyof typeof seen] += n;
        seen.overridden += first.overridden.length;
        seen.left += first.preview.rows.filter((row) => row.outcome === 'gone' && row.problem !== null).length;
        // Looking writes nothing.
        expect(plan.toData()).toEqual(before);

        plan.apply(first.changes);
        expect(plan.findings().length).toBe(new Plan(plan.toData()).findings().length);
        expect(filled(plan, rows, { ...asked, newId: countingIds('again') }).changes).toEqual([]);
        plan.apply(inverse(first.changes));
        expect(plan.toData()).toEqual(before);

        const turned = world.plan();
        expect(words(turned, filled(turned, rows.toReversed(), asked).changes)).toEqual(words(plan, first.changes));
      }),
      { seed: SEED, numRuns: 250 },
    );
    // The worlds must be such that everything happens.
    for (const [what, times] of Object.entries(seen)) expect([what, times > 10]).toEqual([what, true]);
  });

  it('lets in nothing that a command would refuse, and takes away nothing planned by hand unasked', () => {
    fc.assert(
      fc.property(throws, (t) => {
        const { world, rows, asked } = built(t);
        const { choices } = asked;
        const plan = world.plan();
        const { changes, preview } = filled(plan, rows, asked);
        // What goes, goes by a command; what comes after that, comes by the rules of one.
        const assignmentIds = preview.rows.flatMap((row) => (row.outcome === 'gone' ? row.instead : []));
        const isGone = (change: RecordChange): boolean =>
          change.kind === 'assignment' && change.before !== null && assignmentIds.includes(change.before.id);
        const [going, coming] = [changes.filter(isGone), changes.filter((change) => !isGone(change))];
        const emptied = world.plan();
        if (assignmentIds.length > 0) {
          const taken = decide(plan, { do: 'remove', assignmentIds }, { newId: countingIds(), now: NOW, user: 'x' });
          expect(taken.ok && words(plan, taken.changes.filter(isGone))).toEqual(words(plan, going));
          emptied.apply(going);
        }
        expect(blockers(emptied.tryOut(coming)).filter((f) => f.overridden === null)).toEqual([]);
        const mayGo = new Set(rows.filter((row) => choices[row.id]?.do === 'replace').map((row) => row.personId));
        for (const change of changes) {
          if (change.kind !== 'assignment' || change.before === null || change.after !== null) continue;
          expect(change.before.origin !== 'hand' || mayGo.has(change.before.personId)).toBe(true);
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

  it('takes away what it once filled in and the source no longer wants, keeps what was chosen, and nothing else', () => {
    fc.assert(
      fc.property(throws, (t) => {
        const { world, rows, asked } = built(t);
        const plan = world.plan();
        const { changes, preview } = filled(plan, rows, asked);
        const [left, going] = partition(unwanted(world, rows, asked), (a) => asked.choices[a.id]?.do === 'keep');
        const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
        const told = preview.rows.filter((row) => row.outcome === 'gone');
        expect(told.map((row) => row.key).sort()).toEqual(ids(going));
        expect(preview.counts.gone).toBe(going.length);
        // Nothing goes but those and what others take the place of.
        const replaced = preview.rows.flatMap((row) => (row.outcome === 'replaced' ? row.instead : []));
        const removed = changes.filter((c) => c.kind === 'assignment' && c.before && !c.after).map((c) => c.before);
        expect(ids(removed as { id: string }[])).toEqual([...ids(going), ...replaced].sort());
        // What was left is planned by hand from now on, and the same otherwise; unless somebody put another there after all.
        plan.apply(changes);
        for (const a of left.filter(({ id }) => !replaced.includes(id))) {
          expect(plan.placed.get(a.id)?.assignment).toMatchObject({
            ...a,
            overrides: expect.anything(),
            origin: 'hand',
          });
        }
        // What is told of one that goes is no longer so when it is put back.
        for (const row of told.filter(({ problem }) => problem !== null)) {
          const after = going.find(({ id }) => id === row.key) as Assignment;
          const { resolved, eased } = plan.tryOut([{ kind: 'assignment', before: null, after }]);
          const less = new Set([...resolved, ...eased].map((f) => f.key));
          expect(row.problem?.findings.length).toBeGreaterThan(0);
          for (const f of row.problem?.findings ?? []) expect(less.has(f.key)).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

function partition<T>(list: readonly T[], test: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [list.filter(test), list.filter((one) => !test(one))];
}
