import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createRandom, seededIds } from '#seeds/random.ts';

describe('createRandom', () => {
  it('gives the known numbers of mulberry32 for seed 1', () => {
    // Worked out apart from this code, in another language, from the published C source of mulberry32.
    const random = createRandom(1);
    const first = [random.next(), random.next(), random.next()].map((n) => Math.round(n * 4_294_967_296));
    expect(first).toEqual([2693262067, 11749833, 2265367787]);
  });

  it.each([0, 1, 7, 2 ** 31, 20_250_418])(
    'keeps whole numbers within both ends, and reaches them (seed %i)',
    (seed) => {
      const random = createRandom(seed);
      const drawn = new Set(Array.from({ length: 500 }, () => random.int(-2, 3)));
      expect([...drawn].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
    },
  );

  it('never picks a weight of zero', () => {
    const random = createRandom(3);
    const drawn = Array.from({ length: 300 }, () =>
      random.weighted([
        ['never', 0],
        ['often', 9],
        ['seldom', 1],
      ]),
    );
    expect(drawn).not.toContain('never');
    expect(drawn.filter((d) => d === 'often').length).toBeGreaterThan(drawn.filter((d) => d === 'seldom').length);
  });

  it('shuffles without losing anything and leaves the list alone', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = createRandom(5).shuffle(list);
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(shuffled).not.toEqual(list);
    expect(shuffled.toSorted()).toEqual(list);
  });

  it('has nothing to pick from an empty list', () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError);
  });
});

describe('seededIds', () => {
  it('gives different, rising UUIDv7 texts, the same for the same seed', () => {
    const newId = seededIds(4);
    const ids = Array.from({ length: 2000 }, () => newId());
    for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
    const again = seededIds(4);
    expect(ids.map(() => again())).toEqual(ids);
    expect(seededIds(5)()).not.toBe(ids[0]);
  });
});
