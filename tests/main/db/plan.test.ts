import { expect, test } from 'vitest';
import type { IsoWeek } from '#domain/model/common.ts';
import { planData } from '#domain/plan/plan-data.ts';
import { commit } from '#main/db/commit.ts';
import type { Db } from '#main/db/connection.ts';
import { assignmentsOnOrder } from '#main/db/order-sums.ts';
import { readPlan } from '#main/db/plan.ts';
import { absencesBetween } from '#main/db/queries/absence.ts';
import { assignmentsBetween, assignmentsOfPerson } from '#main/db/queries/assignment.ts';
import { progressBetween, progressOfOrder } from '#main/db/queries/progress.ts';
import {
  added,
  afternoon,
  assembly,
  assignmentOf,
  company,
  day,
  fatima,
  guide,
  henk,
  idOf,
  order,
} from '#tests/main/company.ts';
import { tempDatabase } from './temp.ts';

const week = '2026-W49' as IsoWeek;

async function companyWith(...changes: ReturnType<typeof added>[]): Promise<Db> {
  const db = await tempDatabase();
  commit(db, { changes: [...company(), ...changes], label: 'x', at: 'x', by: 'x', undoable: false });
  return db;
}

test('a week is the catalogue and the rows of its seven days', async () => {
  const override = { rule: 'need-unmet', cause: 'tolk', reason: 'eenmalig', by: 'Anna', at: '2026-11-30T07:15:00Z' };
  const inside = [
    assignmentOf(1, { date: day('2026-11-30'), overrides: [override, { ...override, cause: 'mal' }] }),
    assignmentOf(2, { date: day('2026-12-06'), from: 500, to: 600 }),
  ];
  const outside = [assignmentOf(3, { date: day('2026-11-29') }), assignmentOf(4, { date: day('2026-12-07') })];
  const db = await companyWith(...[...inside, ...outside].map((row) => added('assignment', row)));
  const holidays = [{ date: day('2026-12-05'), name: 'Pakjesavond' }];
  const plan = readPlan(db, week, holidays, LONG_AGO);
  expect(plan.assignments).toEqual(inside);
  expect(plan.week).toBe(week);
  expect(plan.holidays).toEqual(holidays);
  expect(plan.catalogue.people.map((person) => person.number)).toEqual(['10001', '10002', '20001']);
  expect(planData.parse(plan)).toEqual(plan);
});

test('absences that touch the week belong to it, also those that began earlier or go on', async () => {
  const period = (number: number, from: string, to: string) => ({
    id: idOf(700 + number) as never,
    personId: fatima.id,
    from: day(from),
    to: day(to),
    blockName: null,
    kind: null,
    version: 1,
  });
  const inside = [
    period(1, '2026-11-01', '2026-11-30'),
    period(2, '2026-12-06', '2027-01-10'),
    period(3, '2026-12-02', '2026-12-02'),
    period(4, '2026-01-01', '2027-12-31'),
  ];
  const outside = [period(5, '2026-11-01', '2026-11-29'), period(6, '2026-12-07', '2026-12-08')];
  const db = await companyWith(...[...inside, ...outside].map((row) => added('absence', row)));
  expect(readPlan(db, week, [], LONG_AGO).absences).toEqual(inside);
});

test('a week that does not exist is a RangeError', async () => {
  const db = await tempDatabase();
  expect(() => readPlan(db, '2026-W54' as IsoWeek, [], LONG_AGO)).toThrow(RangeError);
});

const due = { ...order, id: idOf(30) as typeof order.id, number: '3001', deadline: day('2026-12-04') };
const elsewhere = (number: number, date: string, given: Parameters<typeof assignmentOf>[1] = {}) =>
  added('assignment', assignmentOf(number, { date: day(date), orderId: due.id, ...given }));

// Ochtend 480-720 with break 600-615 = 225 net minutes; middag 750-975 with break 855-870 = 210.
// Fatima: productie 40 %, from 1 December 80 %. Henk has no wage value: the setting's 50 %.
/** Before anything was planned. */
const LONG_AGO = day('2000-01-01');

const CASES: readonly [string, ReturnType<typeof added>[], { date: string; normMinutes: number }[]][] = [
  ['225 x 40 % = 90', [elsewhere(1, '2026-11-20')], [{ date: '2026-11-20', normMinutes: 90 }]],
  ['225 x 80 % = 180: the value of that day', [elsewhere(1, '2026-12-08')], [{ date: '2026-12-08', normMinutes: 180 }]],
  [
    '225 x 50 % = 112.5: without a wage value the setting',
    [elsewhere(1, '2026-11-20', { personId: henk.id })],
    [{ date: '2026-11-20', normMinutes: 112.5 }],
  ],
  [
    'a wage value of another work type does not count: 225 x 50 %',
    [elsewhere(1, '2026-11-20', { workplaceId: assembly.id })],
    [{ date: '2026-11-20', normMinutes: 112.5 }],
  ],
  [
    'own times 590-720 with break 600-615: 115 x 40 % = 46',
    [elsewhere(1, '2026-11-20', { from: 590 })],
    [{ date: '2026-11-20', normMinutes: 46 }],
  ],
  [
    'own times 480-610, half the break: 120 x 40 % = 48',
    [elsewhere(1, '2026-11-20', { to: 610 })],
    [{ date: '2026-11-20', normMinutes: 48 }],
  ],
  [
    'own times outside the block: 450-730 is 265 x 40 % = 106',
    [elsewhere(1, '2026-11-20', { from: 450, to: 730 })],
    [{ date: '2026-11-20', normMinutes: 106 }],
  ],
  [
    'summed per day: 90 + 112.5, and 210 x 40 % = 84 the day before',
    [
      elsewhere(1, '2026-11-20'),
      elsewhere(2, '2026-11-20', { personId: henk.id }),
      elsewhere(3, '2026-11-19', { blockId: afternoon.id }),
    ],
    [
      { date: '2026-11-19', normMinutes: 84 },
      { date: '2026-11-20', normMinutes: 202.5 },
    ],
  ],
  ['guides make no norm hours', [elsewhere(1, '2026-11-20', { personId: guide.id })], []],
  ['days of this week are not elsewhere', [elsewhere(1, '2026-11-30'), elsewhere(2, '2026-12-06')], []],
  ['work on no order', [elsewhere(1, '2026-11-20', { orderId: null })], []],
  ['an order that is due too far ahead', [elsewhere(1, '2026-11-20', { orderId: order.id })], []],
];

test.each(CASES)('order minutes elsewhere: %s', async (_, assignments, expected) => {
  // Looked ahead: two weeks after this one, so until 20 December.
  const later = { ...order, deadline: day('2026-12-21') };
  const db = await companyWith(added('order', due), added('order', later), ...assignments);
  const found = readPlan(db, week, [], LONG_AGO).orderMinutesElsewhere;
  expect(found).toEqual(expected.map((row) => ({ orderId: due.id, ...row })));
});

test.each([
  ['2026-12-20', 1],
  ['2026-12-21', 0],
  ['2026-11-29', 0],
])('an order that is due on %s is looked at by %i', async (deadline, count) => {
  const db = await companyWith(added('order', { ...due, deadline: day(deadline) }), elsewhere(1, '2026-11-20'));
  expect(readPlan(db, week, [], LONG_AGO).orderMinutesElsewhere).toHaveLength(count);
});

test('how far is looked ahead is a number of the company', async () => {
  const parameter = {
    id: idOf(400) as never,
    key: 'unplanned-weeks' as const,
    value: 4,
    validFrom: day('2026-12-06'),
    confirmed: true,
    source: '',
    version: 1,
  };
  const later = { ...due, deadline: day('2027-01-03') };
  const db = await companyWith(added('parameter', parameter), added('order', later), elsewhere(1, '2026-11-20'));
  expect(readPlan(db, week, [], LONG_AGO).orderMinutesElsewhere).toHaveLength(1);
});

test('what was planned in weeks before this one stands in the progress of the order; of this week it counts until it is booked', async () => {
  const db = await companyWith(added('order', due), elsewhere(1, '2026-11-19'), elsewhere(2, '2026-11-20'));
  const dates = (today: string) => readPlan(db, week, [], day(today)).orderMinutesElsewhere.map((row) => row.date);
  expect(dates('2026-11-19')).toEqual(['2026-11-19', '2026-11-20']);
  expect(dates('2026-11-22')).toEqual(['2026-11-19', '2026-11-20']);
  expect(dates('2026-11-23')).toEqual([]);
});

test('an archived order is not open', async () => {
  const archived = { ...due, archivedOn: day('2026-11-25') };
  const db = await companyWith(added('order', archived), elsewhere(1, '2026-11-20'));
  expect(readPlan(db, week, [], LONG_AGO).orderMinutesElsewhere).toEqual([]);
});

test('a week is found through an index, whatever the history', async () => {
  const db = await tempDatabase();
  const days = { first: day('2026-11-30'), last: day('2026-12-06') };
  const plans: [readonly string[], RegExp][] = [
    [db.explain(assignmentsBetween, days), /SEARCH assignment USING INDEX assignment_date \(date>\? AND date<\?\)/],
    [
      db.explain(assignmentsOfPerson, { personId: fatima.id, ...days }),
      /SEARCH assignment USING INDEX assignment_person \(person_id=\? AND date>\? AND date<\?\)/,
    ],
    [
      db.explain(assignmentsOnOrder, { orderId: order.id, today: days.first, ...days }),
      /SEARCH assignment USING INDEX assignment_order \(order_id=\?/,
    ],
    [db.explain(progressBetween, days), /SEARCH progress USING INDEX progress_date \(date>\? AND date<\?\)/],
    [
      db.explain(progressOfOrder, { orderId: order.id, from: days.first }),
      /SEARCH progress USING INDEX progress_order \(order_id=\? AND date>\?\)/,
    ],
    [db.explain(absencesBetween, days), /SEARCH absence USING INDEX absence_period \(to_date>\?/],
  ];
  for (const [steps, index] of plans) {
    expect(steps.join('\n')).toMatch(index);
    expect(steps.join('\n')).not.toMatch(/SCAN/);
  }
});
