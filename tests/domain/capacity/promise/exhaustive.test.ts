import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenLinear } from '#domain/capacity/linear-model.ts';
import { answerPromise } from '#domain/capacity/promise-answer.ts';
import { promiseWorld } from '#domain/capacity/promise-source.ts';
import { loadSolver } from '#main/promise/solver.ts';
import { createRandom, type Random } from '#seeds/random.ts';
import { firstDay, ordersCanBeKept } from './exhaustive.ts';
import { dayOf, outlookOf, questionOf, type SmallCase } from './small-case.ts';

let open: OpenLinear;
beforeAll(async () => {
  const solver = await loadSolver();
  open = (model) => solver(model, performance.now() + 60_000);
});

const EXACT = { dayWeeks: 60, mostClasses: Number.POSITIVE_INFINITY };

function caseOf(random: Random): SmallCase {
  const days = random.int(2, 4);
  const works = (): boolean[] => Array.from({ length: days }, () => random.chance(0.75));
  const placeCount = random.int(1, 2);
  const places = Array.from({ length: placeCount }, (_, i) => ({
    seats: random.int(1, 3),
    certificate: random.chance(i > 0 ? 0.6 : 0.25),
  }));
  const placesOf = (): number[] => (random.chance(0.5) ? [] : [random.int(0, placeCount - 1)]);
  return {
    days,
    places,
    people: Array.from({ length: random.int(1, 3) }, () => ({
      percent: random.chance(0.6) ? 100 : 50,
      certificate: random.chance(0.5),
      works: works(),
    })),
    guide: Array.from({ length: days }, () => random.chance(0.85)),
    norm: random.int(1, 2),
    orders: Array.from({ length: random.int(0, 3) }, () => {
      const from = random.int(0, days - 1);
      return { hours: random.int(1, 4), from, until: random.int(from, days - 1), places: placesOf() };
    }),
    asked: { hours: random.int(1, 6), from: random.int(0, days - 1), until: null, places: placesOf() },
  };
}

describe('the same day as when every plan is tried', () => {
  for (const seed of Array.from({ length: 8 }, (_, i) => 9_100 + i)) {
    it(`seed ${seed}`, () => {
      const random = createRandom(seed);
      let seen = 0;
      while (seen < 25) {
        const small = caseOf(random);
        // What cannot be kept without it has tables of its own: a plan in whole units may keep less than one in minutes.
        if (!ordersCanBeKept(small, 2)) continue;
        // Half hours; where work must be divided finer to be ready sooner, quarters of an hour.
        let day = firstDay(small, 2);
        // Ready at once says little: one such case in ten is enough.
        if (day === small.asked.from && !random.chance(0.1)) continue;
        seen += 1;
        const world = promiseWorld(outlookOf(small), 1);
        const { answer } = answerPromise({ world, open, precision: EXACT }, questionOf(small), null);
        if (answer.safeOn !== (day === null ? null : dayOf(day))) day = firstDay(small, 4);
        expect(answer.safeOn, JSON.stringify(small)).toBe(day === null ? null : dayOf(day));
      }
    });
  }
});
