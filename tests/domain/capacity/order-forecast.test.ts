import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesOf } from '#domain/calendar/dates.ts';
import { occurrenceOn, orderWork } from '#domain/capacity/occurrences.ts';
import { forecastOf, type PlannedDay } from '#domain/capacity/order-forecast.ts';
import { paceOf } from '#domain/capacity/pace.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { createLookup } from '#domain/plan/lookup.ts';
import { orderState } from '#domain/plan/orders.ts';
import { World } from '../world.ts';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-12-01');
const minutes = (days: Readonly<Record<string, number>>): ReadonlyMap<IsoDate, number> =>
  new Map(Object.entries(days).map(([date, n]) => [day(date), n]));
const planned = (days: Readonly<Record<string, number>>): ReadonlyMap<IsoDate, PlannedDay> =>
  new Map(Object.entries(days).map(([date, n]) => [day(date), { minutes: n, estimated: false }]));

interface Given {
  readonly norm?: number;
  readonly deadline?: string;
  readonly plan?: Readonly<Record<string, number>>;
  readonly booked?: Readonly<Record<string, number>>;
}

/** An order of 600 norm minutes, on one workplace with 4 seats of 435 net minutes a day, all at 50 %. */
function forecast({ norm = 600, deadline = '2026-12-04', plan = {}, booked = {} }: Given) {
  const w = new World();
  w.employee('Anna');
  w.workplace('P1', { seats: 4 });
  const order = w.order('2001', {
    amount: { kind: 'hours', normMinutes: norm, doneMinutes: 0 },
    deadline: day(deadline),
  });
  const done = Object.values(booked).reduce((sum, n) => sum + n, 0);
  const dates = new Set([...datesOf('2026-W49' as IsoWeek), ...datesOf('2026-W50' as IsoWeek)]);
  return forecastOf(orderWork(order, occurrenceOn(order, TODAY), done), {
    planned: planned(plan),
    booked: minutes(booked),
    today: TODAY,
    horizon: { lookup: createLookup(w.catalogue), dates, today: TODAY, closedName: () => null },
  });
}

describe('how an order stands (today is Tuesday 1 December)', () => {
  test.each<[string, Given, object]>([
    ['all booked', { booked: { '2026-11-30': 600 } }, { level: 'ready', leftMinutes: 0, readyOn: null }],
    [
      'Wednesday 300 and Thursday 360: 660 - 600 = 60 over, just the margin of 10 %; ready on Thursday',
      { plan: { '2026-12-02': 300, '2026-12-03': 360 } },
      { level: 'on-time', plannedMinutes: 660, spareMinutes: 60, readyOn: '2026-12-03' },
    ],
    [
      '59 over is less than the margin of 60',
      { plan: { '2026-12-02': 659 } },
      { level: 'tight', spareMinutes: 59, readyOn: '2026-12-02' },
    ],
    [
      'Friday 400, and 200 on the Monday after the deadline: 200 short, ready three days late',
      { plan: { '2026-12-04': 400, '2026-12-07': 200 } },
      { level: 'late', plannedMinutes: 400, shortMinutes: 200, readyOn: '2026-12-07' },
    ],
    ['due next week: those days can still be planned', { deadline: '2026-12-09' }, { level: 'later', readyOn: null }],
    [
      // 4 seats x 435 x 50 % = 870 a day, today to Friday 4 x 870 = 3480; 5000 - 3480 = 1520 can never be made.
      '5000 until Friday on 4 seats',
      { norm: 5000 },
      { level: 'impossible', impossibleMinutes: 1520 },
    ],
    [
      // Monday's 300 are planned and stand: 5000 - 300 - 3480.
      'the same, with something planned on the day that is over',
      { norm: 5000, plan: { '2026-11-30': 300 } },
      { level: 'impossible', impossibleMinutes: 1220 },
    ],
    [
      'the deadline has passed: nothing planned later is in time',
      { deadline: '2026-11-27', plan: { '2026-12-02': 600 } },
      { level: 'late', shortMinutes: 600, readyOn: '2026-12-02' },
    ],
    [
      // Monday is over: 200 booked takes the place of 350 planned. Left 400, planned 350 on Wednesday: 50 short.
      'less was done on Monday than planned',
      { plan: { '2026-11-30': 350, '2026-12-02': 350 }, booked: { '2026-11-30': 200 } },
      { level: 'late', leftMinutes: 400, plannedMinutes: 350, shortMinutes: 50, unbookedMinutes: 0 },
    ],
    [
      // Today 100 of 350 are done: left 500, still planned today 250, Wednesday 350: 600.
      'half-way today',
      { plan: { '2026-12-01': 350, '2026-12-02': 350 }, booked: { '2026-12-01': 100 } },
      { leftMinutes: 500, plannedMinutes: 600, readyOn: '2026-12-02' },
    ],
    [
      'Monday was planned and nobody booked: it counts, and is told',
      { plan: { '2026-11-30': 350 } },
      { plannedMinutes: 350, unbookedMinutes: 350 },
    ],
  ])('%s', (_, given, expected) => {
    expect(forecast(given)).toMatchObject(expected);
  });

  test('the board says the same of a week it has open', () => {
    const w = new World();
    w.today = TODAY;
    w.employee('Anna');
    w.workplace('P1');
    const order = w.order('2001', { deadline: day('2026-12-04') });
    for (const date of ['2026-11-30', '2026-12-01', '2026-12-02']) w.assign('Anna', 'P1', { order: '2001', date });
    w.book('2001', '2026-11-30', 60);
    w.book('2001', '2026-12-01', 30);
    // Each morning 225 net x 50 % = 112.5. Monday is over: 0. Today 112.5 - 30 = 82.5. Wednesday 112.5.
    expect(orderState(w.plan(), order)).toMatchObject({ leftMinutes: 510, plannedMinutes: 195, shortMinutes: 315 });
  });
});

const SEED = 61;
const amounts = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 7, maxLength: 7 });

test(`more booked today never makes an order later, and more planned never worse (seed ${SEED})`, () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (plan, less, more) => {
      const dates = datesOf('2026-W49' as IsoWeek);
      const days = Object.fromEntries(dates.map((date, i) => [date, plan[i] ?? 0]));
      const short = (booked: number, extra = 0) =>
        forecast({
          plan: { ...days, '2026-12-02': (plan[2] ?? 0) + extra },
          booked: booked > 0 ? { [TODAY]: booked } : {},
        }).shortMinutes;
      expect(short(less + more)).toBeLessThanOrEqual(short(less));
      expect(short(less, more)).toBeLessThanOrEqual(short(less));
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test(`the order in which bookings come does not matter (seed ${SEED})`, () => {
  const bookings = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 90 })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(bookings, (rows) => {
      const stateWith = (list: readonly (readonly [number, number])[]) => {
        const w = new World();
        w.today = TODAY;
        w.employee('Anna');
        w.workplace('P1');
        const order = w.order('2001', { deadline: day('2026-12-04') });
        w.assign('Anna', 'P1', { order: '2001', date: '2026-12-02' });
        for (const [at, amount] of list) w.book('2001', datesOf('2026-W49' as IsoWeek)[at] ?? TODAY, amount);
        const plan = w.plan();
        return [orderState(plan, order), plan.findings()];
      };
      expect(stateWith(rows)).toEqual(stateWith(rows.toReversed()));
    }),
    { seed: SEED, numRuns: 60 },
  );
});

describe('pace', () => {
  test('two days that are over: 60 + 108 done, 75 + 75 planned: 168 / 150 = 1.12', () => {
    const booked = minutes({ '2026-11-27': 60, '2026-11-30': 108, '2026-12-01': 500 });
    const plan = minutes({ '2026-11-27': 75, '2026-11-30': 75, '2026-11-26': 75, '2026-12-01': 75 });
    expect(paceOf(booked, plan, TODAY)).toEqual({ ratio: 1.12, days: 2, bookedMinutes: 168, plannedMinutes: 150 });
  });
  test('nothing planned, or only today: nothing is known', () => {
    expect(paceOf(minutes({ '2026-11-30': 60 }), new Map(), TODAY)).toBe(null);
    expect(paceOf(minutes({ '2026-12-01': 60 }), minutes({ '2026-12-01': 60 }), TODAY)).toBe(null);
  });
});
