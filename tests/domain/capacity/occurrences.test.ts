import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import { holdsDay, occurrenceOn, occurrencesOf, orderWork, stillPlanned } from '#domain/capacity/occurrences.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { World } from '../world.ts';

const day = (text: string) => text as IsoDate;
const once = { deadline: day('2026-12-02'), startsOn: day('2026-11-23'), everyWeeks: null, until: null };
const round = { ...once, everyWeeks: 2 };
const ended = { ...round, until: day('2027-01-10') };

test.each([
  ['an order that does not repeat has one time, long before', once, '2020-01-01', 0, '2026-12-02', '2026-11-23'],
  ['and long after', once, '2030-01-01', 0, '2026-12-02', '2026-11-23'],
  ['the first deadline itself', round, '2026-12-02', 0, '2026-12-02', '2026-11-23'],
  ['the day after starts the next, due 14 days later', round, '2026-12-03', 1, '2026-12-16', '2026-12-03'],
  ['2 + 4 x 14 days: 27 January', round, '2027-01-27', 4, '2027-01-27', '2027-01-14'],
  ['over the clock change of 28 March 2027', round, '2027-04-01', 9, '2027-04-07', '2027-03-25'],
  ['after 10 January nothing more: 30 December stays the last', ended, '2027-06-01', 2, '2026-12-30', '2026-12-17'],
])('%s', (_, order, date, index, deadline, startsOn) => {
  expect(occurrenceOn(order, day(date))).toMatchObject({ index, deadline, startsOn });
});

test('times that are due in a period', () => {
  const due = (order: Parameters<typeof occurrencesOf>[0], from: string, to: string) =>
    occurrencesOf(order, day(from), day(to)).map(({ deadline }) => deadline);
  expect(due(round, '2026-12-02', '2026-12-30')).toEqual(['2026-12-02', '2026-12-16', '2026-12-30']);
  expect(due(round, '2026-12-03', '2026-12-15')).toEqual([]);
  expect(due(ended, '2026-12-20', '2027-12-31')).toEqual(['2026-12-30']);
  expect(due(once, '2026-12-03', '2030-01-01')).toEqual([]);
});

const SEED = 60;

test(`every day belongs to exactly one time (seed ${SEED})`, () => {
  const order = fc.record({
    deadline: fc.constant(round.deadline),
    startsOn: fc.constant(null),
    everyWeeks: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
    until: fc.option(
      fc.integer({ min: 0, max: 400 }).map((n) => addDays(round.deadline, n)),
      { nil: null },
    ),
  });
  fc.assert(
    fc.property(order, fc.integer({ min: -300, max: 500 }), (o, offset) => {
      const date = addDays(o.deadline, offset);
      const own = occurrenceOn(o, date);
      expect(holdsDay(own, date)).toBe(true);
      const others = occurrencesOf(o, o.deadline, addDays(o.deadline, 700)).filter((other) => holdsDay(other, date));
      expect(others.map(({ index }) => index)).toEqual([own.index]);
    }),
    { seed: SEED, numRuns: 400 },
  );
});

test('what is left: of 100 pieces of 6 minutes 30 were done at the start and 25 are booked', () => {
  const order = new World().order('2001', {
    amount: { kind: 'pieces', pieces: 100, minutesPerPiece: 6, donePieces: 30 },
    ...round,
  });
  // First time: (100 - 30 - 25) x 6 = 270. A later time starts from nothing: (100 - 25) x 6 = 450.
  expect(orderWork(order, occurrenceOn(order, day('2026-12-01')), 25)).toMatchObject({
    leftMinutes: 270,
    about: `${order.id}|2026-12-02`,
  });
  expect(orderWork(order, occurrenceOn(order, day('2026-12-10')), 25)).toMatchObject({ leftMinutes: 450 });
  expect(orderWork(order, occurrenceOn(order, day('2026-12-01')), 90).leftMinutes).toBe(0);
});

test.each([
  ['nothing booked: the plan stands', 100, 0, true, 100],
  ['a day that is over did what was booked', 100, 40, true, 0],
  ['today the rest is still to come: 100 - 40', 100, 40, false, 60],
  ['more than planned', 100, 140, false, 0],
])('%s', (_, planned, booked, isOver, counts) => {
  expect(stillPlanned(planned, booked, isOver)).toBe(counts);
});
