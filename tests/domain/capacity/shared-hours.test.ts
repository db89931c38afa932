import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Demand, shareHours } from '#domain/capacity/shared-hours.ts';

/**
 * The most that these demands can be given together, from the theorem of Ford and Fulkerson rather than from a flow: over
 * every choice of demands that are left out, those that are not need at most the hours that any of them may draw on.
 */
function mostTogether(supplies: readonly number[], demands: readonly Demand[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let chosen = 0; chosen < 2 ** demands.length; chosen++) {
    const inside = demands.filter((_, k) => (chosen >> k) & 1);
    const outside = demands.filter((_, k) => !((chosen >> k) & 1));
    const drawn = new Set(inside.flatMap(({ from }) => from));
    const hours = [...drawn].reduce((sum, s) => sum + (supplies[s] ?? 0), 0);
    least = Math.min(least, hours + outside.reduce((sum, { units }) => sum + units, 0));
  }
  return least;
}

test('two who fit both, one who fits only the first: the first leaves the second as much as can be', () => {
  // Supply 0 fits both, supply 1 only the first: of 10 the first takes 6 elsewhere and 4 here, which leaves 3 of 7.
  const first: Demand = { units: 10, from: [0, 1] };
  expect(shareHours([7, 6], [first], { units: 5, from: [0] })).toEqual({ met: 10, forLast: 3 });
  expect(shareHours([7, 6], [{ ...first, units: 20 }], { units: 5, from: [0] })).toEqual({ met: 13, forLast: 0 });
  expect(shareHours([], [], { units: 5, from: [] })).toEqual({ met: 0, forLast: 0 });
});

const throws = fc
  .record({
    supplies: fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 }),
    demands: fc.array(fc.record({ units: fc.nat({ max: 12 }), mask: fc.nat({ max: 31 }) }), {
      minLength: 1,
      maxLength: 6,
    }),
    turn: fc.nat({ max: 5 }),
    taken: fc.nat({ max: 4 }),
  })
  .map(({ supplies, demands, ...rest }) => ({
    supplies,
    ...rest,
    demands: demands.map(
      ({ units, mask }): Demand => ({ units, from: supplies.flatMap((_, s) => ((mask >> s) & 1 ? [s] : [])) }),
    ),
  }));

test('gives what a count of every cut gives (seed 77)', () => {
  fc.assert(
    fc.property(throws, ({ supplies, demands }) => {
      const before = demands.slice(0, -1);
      const last = demands.at(-1) as Demand;
      const shared = shareHours(supplies, before, last);
      expect(shared.met).toBe(mostTogether(supplies, before));
      expect(shared.forLast).toBe(mostTogether(supplies, demands) - shared.met);
    }),
    { seed: 77, numRuns: 500 },
  );
});

test('less supply or more demand before it never gives the last more; the order before it plays no part (seed 78)', () => {
  fc.assert(
    fc.property(throws, ({ supplies, demands, turn, taken }) => {
      const before = demands.slice(0, -1);
      const last = demands.at(-1) as Demand;
      const { forLast } = shareHours(supplies, before, last);
      const fewer = supplies.map((units, s) => (s === turn % supplies.length ? Math.max(0, units - taken) : units));
      expect(shareHours(fewer, before, last).forLast).toBeLessThanOrEqual(forLast);
      const more = before.map((d, k) => (k === turn ? { ...d, units: d.units + taken } : d));
      expect(shareHours(supplies, more, last).forLast).toBeLessThanOrEqual(forLast);
      expect(shareHours(supplies, before.toReversed(), last).forLast).toBe(forLast);
    }),
    { seed: 78, numRuns: 500 },
  );
});
