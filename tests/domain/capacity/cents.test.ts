import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centsFor, roundCents, splitCents } from '#domain/capacity/cents.ts';
import { euros, wholeEuros } from '#domain/words/money.ts';

describe('splitCents', () => {
  it.each([
    // 100 / 3 = 33.33 each; one cent is left, for the first of equal remainders
    { total: 100, weights: [1, 1, 1], parts: [34, 33, 33] },
    // 1000 x 225/435 = 517.24, x 210/435 = 482.76: the largest remainder is the second
    { total: 1000, weights: [225, 210], parts: [517, 483] },
    // 5 x 0 = 0, 5 x 3/6 = 2.5, 5 x 2/6 = 1.67, 5 x 1/6 = 0.83: floors 2, 1, 0; two cents for .83 and .67
    { total: 5, weights: [0, 3, 2, 1], parts: [0, 2, 2, 1] },
    { total: 7, weights: [0, 0], parts: [4, 3] },
    { total: 0, weights: [], parts: [] },
  ])('$total over $weights is $parts', ({ total, weights, parts }) => {
    expect(splitCents(total, weights)).toEqual(parts);
  });

  it.each([
    { total: 1.5, weights: [1] },
    { total: -1, weights: [1] },
    { total: 1, weights: [] },
  ])('refuses $total over $weights', ({ total, weights }) => {
    expect(() => splitCents(total, weights)).toThrow(RangeError);
  });

  it('parts add up to the total, are never a cent off their share, and nobody pays for nothing (seed 4001)', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), weights, (total, shares) => {
        const parts = splitCents(total, shares);
        const sum = shares.reduce((a, b) => a + b, 0);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        for (const [i, weight] of shares.entries()) {
          if (sum === 0) continue;
          expect(Math.abs((parts[i] ?? 0) - (total * weight) / sum)).toBeLessThan(1);
          if (weight === 0) expect(parts[i]).toBe(0);
        }
      }),
      { seed: 4001, numRuns: 300 },
    );
  });
});

it.each([
  // 435 minutes at 45 euros an hour: 435 x 4500 / 60 = 32 625
  { minutes: 435, rate: 4500, cents: 32_625 },
  // 1 minute at 10.01 an hour: 1001 / 60 = 16.68
  { minutes: 1, rate: 1001, cents: 17 },
  // 30 minutes at 0.01: half a cent is a cent
  { minutes: 30, rate: 1, cents: 1 },
])('$minutes minutes at $rate cents an hour are $cents cents', ({ minutes, rate, cents }) => {
  expect(centsFor(minutes, rate)).toBe(cents);
});

it.each([
  { exact: -0.4, cents: 0 },
  { exact: -0.5, cents: -1 },
  { exact: 2.5, cents: 3 },
])('$exact rounds to $cents', ({ exact, cents }) => {
  expect(Object.is(roundCents(exact), cents)).toBe(true);
});

it.each([
  { cents: 123_450, exact: '€ 1.234,50', whole: '€ 1.235' },
  { cents: 0, exact: '€ 0,00', whole: '€ 0' },
  { cents: -999, exact: '€ -9,99', whole: '€ -10' },
])('$cents cents on screen', ({ cents, exact, whole }) => {
  const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(spaced(euros(cents))).toBe(exact);
  expect(spaced(wholeEuros(cents))).toBe(whole);
});
