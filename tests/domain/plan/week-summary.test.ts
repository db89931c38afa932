import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { PersonId } from '#domain/model/ids.ts';
import type { RecordChange } from '#domain/model/record.ts';
import {
  type GroupRow,
  mostOfOthers,
  reachesInto,
  summaryOf,
  unchangedTask,
  usualGuideOf,
  usualPlaceOf,
  type WorkedRow,
} from '#domain/plan/week-summary.ts';

const MONDAY = '2026-11-30' as IsoDate;
const PAUSE = [{ from: 600, to: 615 }];

const row = (given: Partial<Record<keyof WorkedRow, unknown>> = {}): WorkedRow =>
  ({
    date: MONDAY,
    from: 480,
    to: 720,
    breaks: PAUSE,
    workplaceId: 'p1',
    workType: 'productie',
    fillsIn: false,
    ...given,
  }) as WorkedRow;

describe('summaryOf', () => {
  it('has nothing to say of a week without rows', () => {
    expect(summaryOf(MONDAY, [])).toBeNull();
  });

  it.each([
    // 240 minutes without a break of 15.
    ['a morning', [row()], { minutes: 225, spans: '0:480-600,615-720' }],
    // 225 + 210: the afternoon's break is 855-870.
    [
      'a day',
      [row({ from: 750, to: 975, breaks: [{ from: 855, to: 870 }] }), row()],
      { minutes: 435, spans: '0:480-600,615-720,750-855,870-975' },
    ],
    ['own times outside the break', [row({ to: 600 })], { minutes: 120, spans: '0:480-600' }],
    ['the same morning twice counts once', [row(), row({ workplaceId: 'p2' })], { minutes: 225 }],
    ['Sunday is the seventh day', [row({ date: '2026-12-06' })], { spans: '6:480-600,615-720' }],
  ] as const)('%s', (_, rows, expected) => {
    expect(summaryOf(MONDAY, rows)).toMatchObject(expected);
  });

  it('names each place, each day of filling in, and the one kind of work', () => {
    const rows = [
      row({ workplaceId: 'p2', fillsIn: true, date: '2026-12-02' }),
      row({ workplaceId: 'p1', fillsIn: true }),
      row({ workplaceId: 'p2', fillsIn: true, from: 750, to: 900 }),
      row({ date: '2026-12-03' }),
    ];
    expect(summaryOf(MONDAY, rows)).toMatchObject({
      places: ['p1', 'p2'],
      task: 'productie',
      fills: ['2026-11-30', '2026-12-02'],
    });
    expect(summaryOf(MONDAY, [...rows, row({ workType: 'groen' })])?.task).toBeNull();
  });
});

describe('mostOfOthers', () => {
  const from = (minutes: Readonly<Record<number, number>>) => (offset: number) => minutes[offset] ?? 0;

  it.each([
    // Windows of 4 weeks with week 0 in them: -3..0, -2..1, -1..2, 0..3.
    ['before', { [-3]: 10, [-2]: 20, [-1]: 30 }, 60],
    ['after', { 1: 10, 2: 20, 3: 30 }, 60],
    ['around: -1, 1 and 2', { [-3]: 5, [-2]: 5, [-1]: 40, 1: 30, 2: 20, 3: 0 }, 90],
    ['too far away', { [-4]: 100, 4: 100 }, 0],
    ['never week 0 itself', { 0: 500 }, 0],
  ])('%s', (_, minutes, expected) => {
    expect(mostOfOthers(3, from(minutes))).toBe(expected);
  });

  it('takes 15 others for the 16 weeks', () => {
    expect(mostOfOthers(15, () => 2400)).toBe(15 * 2400);
    expect(mostOfOthers(15, (offset) => (offset === -15 || offset === 15 ? 100 : 0))).toBe(100);
  });
});

it.each([
  [[], null, 0],
  [[null, 'groen'], null, 0],
  [['groen'], 'groen', 1],
  [['groen', 'groen', 'productie', 'groen'], 'groen', 2],
  [['groen', 'groen', null, 'groen'], 'groen', 2],
] as const)('unchangedTask(%j) is %s for %i weeks', (tasks, task, taskWeeks) => {
  expect(unchangedTask(tasks)).toEqual({ task, taskWeeks });
});

it.each([
  ['nobody', [], null],
  ['one place', [row()], 'p1'],
  ['most minutes, not most rows', [row({ to: 540 }), row({ to: 540 }), row({ workplaceId: 'p2' })], 'p2'],
  ['as much at both: the smallest id', [row({ workplaceId: 'p2' }), row()], 'p1'],
] as const)('usualPlaceOf: %s', (_, rows, expected) => {
  expect(usualPlaceOf(rows)).toBe(expected);
});

describe('usualGuideOf', () => {
  const own = [{ ...row(), group: 'a' }];
  const guide = (personId: string, given: Partial<Record<keyof GroupRow, unknown>> = {}) =>
    ({ ...row(given), group: 'a', ...given, personId }) as GroupRow & { readonly personId: PersonId };

  it.each([
    ['nobody', [], null],
    ['whoever is longest', [guide('g1', { to: 540 }), guide('g2')], 'g2'],
    ['another group', [guide('g1', { group: 'b' })], null],
    ['another day', [guide('g1', { date: '2026-12-01' })], null],
    ['as long as each other: the smallest id', [guide('g2'), guide('g1')], 'g1'],
    // Before and after the break of the one who works; the guide's own breaks play no part.
    ['breaks of the guide', [guide('g1', { breaks: [{ from: 480, to: 700 }] }), guide('g2', { to: 700 })], 'g1'],
  ] as const)('%s', (_, guides, expected) => {
    expect(usualGuideOf(own, guides)).toBe(expected);
  });
});

describe('reachesInto', () => {
  const week = '2026-W49' as IsoWeek;
  const assignment = (date: string): RecordChange =>
    ({ kind: 'assignment', before: null, after: { date: date as IsoDate } }) as RecordChange;

  it.each([
    ['2026-11-29', true],
    ['2026-11-30', false],
    ['2026-12-06', false],
    ['2026-12-07', true],
    // 15 weeks after the week: its Sunday is 21 March 2027.
    ['2027-03-21', true],
    ['2027-03-22', false],
    // 60 weeks before the Monday.
    ['2025-10-06', true],
    ['2025-10-05', false],
  ])('an assignment on %s: %s', (date, expected) => {
    expect(reachesInto(assignment(date), week)).toBe(expected);
    const { kind, before, after } = assignment(date);
    expect(reachesInto({ kind, before: after, after: before } as RecordChange, week)).toBe(expected);
  });

  it('a publication of this week, and nothing else', () => {
    const publication = (of: string) => ({ kind: 'publication', before: null, after: { week: of } }) as RecordChange;
    expect(reachesInto(publication('2026-W49'), week)).toBe(true);
    expect(reachesInto(publication('2026-W50'), week)).toBe(false);
    expect(reachesInto({ kind: 'site', before: null, after: null }, week)).toBe(false);
  });
});
