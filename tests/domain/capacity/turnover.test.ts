import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceOf, turnoverOf } from '#domain/capacity/turnover.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Order } from '#domain/model/order.ts';
import { World } from '#tests/domain/world.ts';

/** Monday 30 November 2026 is the Monday of the week of today, Wednesday 2 December. */
const TODAY = '2026-12-02' as IsoDate;

const days = (minutes: Readonly<Record<string, number>>) =>
  new Map(Object.entries(minutes).map(([date, m]) => [date as IsoDate, { minutes: m, estimated: false }]));
const booked = (minutes: Readonly<Record<string, number>>) =>
  new Map(Object.entries(minutes).map(([date, m]) => [date as IsoDate, m]));
const order = (more: Partial<Order>): Order => new World().order('1', more);

interface Case {
  readonly what: string;
  readonly order: Partial<Order>;
  readonly planned: Readonly<Record<string, number>>;
  readonly booked?: Readonly<Record<string, number>>;
  readonly expected: Readonly<Record<string, number>>;
}

const HOURS = (normMinutes: number, doneMinutes = 0): Order['amount'] => ({ kind: 'hours', normMinutes, doneMinutes });

/** Cents per day. */
const CASES: readonly Case[] = [
  {
    what: '600 min for 100,00: 300 planned on Thursday are half, 50,00; 400 on Friday count as the 300 that are left',
    order: { price: 10_000, amount: HOURS(600) },
    planned: { '2026-12-03': 300, '2026-12-04': 400 },
    expected: { '2026-12-03': 5000, '2026-12-04': 5000 },
  },
  {
    what: '3 x 200 of 600 min for 1,00: 33,33 cents a day; running totals 33, 67, 100 give 33, 34, 33',
    order: { price: 100, amount: HOURS(600) },
    planned: { '2026-12-03': 200, '2026-12-04': 200, '2026-12-07': 200 },
    expected: { '2026-12-03': 33, '2026-12-04': 34, '2026-12-07': 33 },
  },
  {
    what: '100 pieces of 6 min at 0,50 are 50,00 for 600 min; 40 done: of 480 planned the 360 left count, 30,00',
    order: { pricePerPiece: 50, amount: { kind: 'pieces', pieces: 100, minutesPerPiece: 6, donePieces: 40 } },
    planned: { '2026-12-03': 480 },
    expected: { '2026-12-03': 3000 },
  },
  {
    what: 'Monday is over: 120 booked of 200 planned count; today 60 booked of 100 planned: 60 + 40 to come',
    order: { price: 6000, amount: HOURS(600) },
    planned: { '2026-11-30': 200, '2026-12-02': 100 },
    booked: { '2026-11-30': 120, '2026-12-02': 60 },
    expected: { '2026-11-30': 1200, '2026-12-02': 1000 },
  },
  {
    what: 'Tuesday of this week without a booking counts as planned, as on the board',
    order: { price: 6000, amount: HOURS(600) },
    planned: { '2026-12-01': 60 },
    expected: { '2026-12-01': 600 },
  },
  {
    what: 'last week without a booking, nothing done: it is all still to do, so only what is planned from now on',
    order: { price: 6000, amount: HOURS(600) },
    planned: { '2026-11-24': 600, '2026-12-03': 600 },
    expected: { '2026-12-03': 6000 },
  },
  {
    what: 'the import said 240 of 600 done: last week counts for these, the rest for what is planned now',
    order: { price: 6000, amount: HOURS(600, 240) },
    planned: { '2026-11-24': 180, '2026-11-25': 180, '2026-12-03': 600 },
    expected: { '2026-11-24': 1800, '2026-11-25': 600, '2026-12-03': 3600 },
  },
  {
    what: 'a closed order is done: its unbooked days count, at most its amount',
    order: { price: 6000, amount: HOURS(600), archivedOn: '2026-11-28' as IsoDate },
    planned: { '2026-11-24': 400, '2026-11-25': 400 },
    expected: { '2026-11-24': 4000, '2026-11-25': 2000 },
  },
  {
    what: 'more booked than there was: no more than the price',
    order: { price: 6000, amount: HOURS(600) },
    planned: {},
    booked: { '2026-11-24': 500, '2026-11-25': 500 },
    expected: { '2026-11-24': 5000, '2026-11-25': 1000 },
  },
  {
    what: 'every week 100 min for 10,00, due Wednesdays: each time has its own amount and price',
    order: { price: 1000, amount: HOURS(100), everyWeeks: 1, deadline: TODAY },
    planned: { '2026-12-02': 150, '2026-12-03': 50, '2026-12-09': 150 },
    expected: { '2026-12-02': 1000, '2026-12-03': 500, '2026-12-09': 500 },
  },
  { what: 'without a price nothing is known', order: {}, planned: { '2026-12-03': 300 }, expected: {} },
];

describe('turnoverOf', () => {
  it.each(CASES)('$what', (c) => {
    const found = turnoverOf(
      { order: order(c.order), planned: days(c.planned), booked: booked(c.booked ?? {}) },
      [],
      TODAY,
    );
    expect(Object.fromEntries(found.map(({ date, cents }) => [date, cents]))).toEqual(c.expected);
  });

  it('all days together never exceed the price, and are it exactly when all gets done (seed 4002)', () => {
    const date = fc.integer({ min: -30, max: 30 }).map((n) => {
      const day = new Date(Date.parse(TODAY) + n * 86_400_000);
      return day.toISOString().slice(0, 10);
    });
    const perDay = fc.dictionary(date, fc.integer({ min: 0, max: 500 }), { maxKeys: 12, noNullPrototype: true });
    fc.assert(
      fc.property(
        perDay,
        perDay,
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 0, max: 900 }),
        (plan, done, price, atStart) => {
          const own = order({ price, amount: HOURS(900, atStart) });
          const found = turnoverOf({ order: own, planned: days(plan), booked: booked(done) }, [], TODAY);
          const cents = found.reduce((sum, day) => sum + day.cents, 0);
          const minutes = found.reduce((sum, day) => sum + day.minutes, 0);
          expect(cents).toBeLessThanOrEqual(price);
          expect(found.every((day) => Number.isInteger(day.cents) && day.cents >= 0)).toBe(true);
          if (Math.abs(minutes - 900) < 1e-9) expect(cents).toBe(price);
        },
      ),
      { seed: 4002, numRuns: 300 },
    );
  });
});

describe('priceOf', () => {
  const PIECES: Order['amount'] = { kind: 'pieces', pieces: 200, minutesPerPiece: 3, donePieces: 0 };
  it.each([
    { what: 'its own price first', order: { price: 5000, pricePerPiece: 10, amount: PIECES }, expected: 5000 },
    { what: '200 pieces at 0,10', order: { pricePerPiece: 10, amount: PIECES }, expected: 2000 },
    { what: 'without one 200 pieces at the 0,15 agreed', order: { amount: PIECES }, expected: 3000 },
    { what: 'agreed for metal only', order: { amount: PIECES, workType: 'metaalbewerking' }, expected: null },
    { what: 'hours have no price a piece', order: { pricePerPiece: 10 }, expected: null },
  ])('$what', ({ order: more, expected }) => {
    const agreement = new World().agreement('A', {
      priceBasis: { kind: 'piece', cents: 15 },
      workTypes: ['productie'],
    });
    expect(priceOf(order(more), [agreement], TODAY)).toBe(expected);
  });
});
