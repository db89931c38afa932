import { describe, expect, it } from 'vitest';
import { groupProfiles } from '#domain/capacity/group-profile.ts';
import { Outlook } from '#domain/capacity/outlook.ts';
import { endingWork, monthAfter, type TrendDay, trendDays, trendOf, withFlow } from '#domain/capacity/trend.ts';
import { workSums } from '#domain/capacity/work-sums.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { createLookup } from '#domain/plan/lookup.ts';
import { idOf } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

const date = (text: string) => text as IsoDate;
const TODAY = date('2026-11-23');

const day = (on: string, workType: string, minutes: number, more: Partial<TrendDay> = {}): TrendDay => ({
  date: date(on),
  workType,
  minutes,
  nijkerk: 0,
  estimated: false,
  ...more,
});

it.each([
  ['2026-11', 1, '2026-12'],
  ['2026-11', 2, '2027-01'],
  ['2026-11', -11, '2025-12'],
  ['2026-01', -13, '2024-12'],
  ['2026-12', 12, '2027-12'],
])('%s and %i months later is %s', (month, count, expected) => {
  expect(monthAfter(month, count)).toBe(expected);
});

it('looks from the first day of a year ago to the last day of the twelfth month', () => {
  expect(trendDays(TODAY)).toEqual({ first: '2025-11-01', last: '2027-10-31' });
});

describe('trendOf', () => {
  it('adds days up per month and kind of work; Nijkerk apart', () => {
    const months = trendOf({
      today: TODAY,
      holidays: [{ date: date('2026-12-25') }],
      days: [
        day('2026-10-30', 'productie', 600),
        day('2026-11-02', 'productie', 100, { nijkerk: 40 }),
        day('2026-11-30', 'productie', 50, { estimated: true }),
        day('2026-11-30', 'groen', 70),
      ],
    });
    expect(months).toHaveLength(24);
    expect(months.map((m) => m.isAhead)).toEqual([...Array(12).fill(false), ...Array(12).fill(true)]);
    expect(months[11]).toMatchObject({ month: '2026-10', work: [{ workType: 'productie', minutes: 600 }] });
    expect(months[12]).toMatchObject({
      month: '2026-11',
      nijkerkMinutes: 40,
      work: [
        { workType: 'groen', minutes: 70, estimated: false },
        { workType: 'productie', minutes: 150, estimated: true },
      ],
      // 21 days from Monday to Friday.
      weeks: 21 / 5,
    });
    // 23 such days, of which Christmas is one: 22.
    expect(months[13]).toMatchObject({ month: '2026-12', work: [], weeks: 22 / 5 });
  });
});

describe('endingWork', () => {
  const employer = idOf('organisation', 'Klant') as never;
  function world(...ends: (string | null)[]) {
    const w = new World();
    w.workplace('W1', { organisationId: employer, workType: 'groen' });
    w.workplace('P1');
    w.employee('an', { wageValues: [{ workType: 'groen', percent: 60, from: null }] });
    w.assign('an', 'W1');
    w.assign('an', 'W1', { date: '2026-12-07' });
    w.assign('an', 'P1', { block: 'middag' });
    for (const [i, to] of ends.entries()) w.agreement(`A${i}`, { to: to === null ? null : date(to) });
    const lookup = createLookup(w.catalogue);
    return endingWork(workSums(w.assignments, lookup).cells, 2, TODAY, lookup);
  }

  it.each([
    // 2 x 225 net minutes at 60 % are 270 norm minutes in two weeks.
    { what: 'the last of two agreements counts', ends: ['2027-01-31', '2027-03-31'], last: '2027-03-31' },
    { what: 'one without an end: nothing stops', ends: ['2027-01-31', null], last: null },
    { what: 'no agreement: nothing to end', ends: [], last: null },
    { what: 'over already', ends: ['2026-11-01'], last: null },
  ])('$what', ({ ends, last }) => {
    expect(world(...ends)).toEqual(
      last === null ? [] : [{ organisationId: employer, workType: 'groen', minutesPerWeek: 135, lastDay: last }],
    );
  });
});

/** The groups of a company with a place for productie and one for groen. */
function profilesOf(w: World) {
  w.workplace('P1');
  w.workplace('G1', { workType: 'groen' });
  const week = { first: date('2026-11-23'), last: date('2026-11-29') };
  const nothing = { holidays: [], rows: [], absences: [], progress: [] };
  return groupProfiles(new Outlook({ today: TODAY, ...week, catalogue: w.catalogue, ...nothing }));
}

describe('groupProfiles', () => {
  it('five of Wsw: hours less 14,7 % absence at their wage value, for the work they would do first', () => {
    const w = new World();
    for (let i = 0; i < 4; i++) {
      w.employee(`a${i}`, {
        targetGroup: 'Wsw',
        contractMinutes: 1400,
        wageValues: [
          { workType: 'groen', percent: 80, from: null },
          { workType: 'productie', percent: 40, from: null },
        ],
      });
    }
    w.employee('b', { targetGroup: 'Wsw', contractMinutes: 700, preferences: ['productie'] });
    const wsw = profilesOf(w).find((p) => p.targetGroup === 'Wsw');
    // Net a week 4 x 1400 + 700 = 6300, less 14,7 % = 5373.9, a fifth = 1074.78.
    expect(wsw?.people).toBe(5);
    expect(wsw?.netMinutes).toBeCloseTo(1074.78, 6);
    // Groen 4 x 1400 x 0.853 x 0.8 / 5 = 764.288; productie 700 x 0.853 x 0.5 (standard) / 5 = 59.71.
    expect(wsw?.norm.map(({ workType, minutes }) => [workType, Math.round(minutes * 1000) / 1000])).toEqual([
      ['groen', 764.288],
      ['productie', 59.71],
    ]);
    expect(wsw?.estimated).toBe(true);
  });

  it('of fewer than 5 nobody is told: not how many, not their average; Nijkerk counts nowhere', () => {
    const w = new World();
    for (let i = 0; i < 6; i++) w.employee(`a${i}`, { targetGroup: 'Wsw', contractMinutes: 700 });
    w.employee('b', { targetGroup: 'jongere', contractMinutes: 2100 });
    for (let i = 0; i < 9; i++) w.employee(`n${i}`, { targetGroup: 'statushouder', municipality: 'Nijkerk' });
    const profiles = profilesOf(w);
    const of = (group: string) => profiles.find((p) => p.targetGroup === group);
    expect([of('jongere')?.people, of('statushouder')?.people]).toEqual([null, null]);
    expect(of('jongere')?.netMinutes).toBe(of('statushouder')?.netMinutes);
    // (6 x 700 + 2100) x 0.853 / 7 = 767.7
    expect(of('jongere')?.netMinutes).toBeCloseTo(767.7, 6);
  });
});

describe('withFlow', () => {
  const profile = (people: number | null) => ({
    targetGroup: 'jongere' as const,
    people,
    netMinutes: 1000,
    norm: [{ workType: 'productie', minutes: 100 }],
    estimated: false,
  });
  const base = trendOf({
    today: TODAY,
    holidays: [],
    days: ['2026-11-02', '2026-12-01', '2027-01-04'].map((on) => day(on, 'productie', 2000)),
  });
  const minutes = (flow: { comes: number; goes: number }, people: number | null = 30) =>
    withFlow(base, [profile(people)], [{ targetGroup: 'jongere', ...flow }])
      .slice(12, 15)
      .map((m) => Math.round(m.work.find((w) => w.workType === 'productie')?.minutes ?? 0));

  // December has 23 working days (4,6 weeks), January 21 (4,2 weeks).
  it.each([
    {
      what: '2 come a month: 2 x 100 x 4,6 = 920, then 4 x 100 x 4,2 = 1680',
      flow: [2, 0],
      expected: [2000, 2920, 3680],
    },
    { what: '3 come and 2 go is 1 more each month: 460, 840', flow: [3, 2], expected: [2000, 2460, 2840] },
    { what: '1 goes a month: -460, -840', flow: [0, 1], expected: [2000, 1540, 1160] },
    { what: 'no more go than there are: 3 of 3, -1380, -1260', flow: [0, 9], people: 3, expected: [2000, 620, 740] },
    { what: 'never below nothing', flow: [0, 90], people: 900, expected: [2000, 0, 0] },
    { what: 'nobody comes or goes', flow: [0, 0], expected: [2000, 2000, 2000] },
  ])('$what', ({ flow: [comes = 0, goes = 0], people = 30, expected }) => {
    expect(minutes({ comes, goes }, people)).toEqual(expected);
  });

  it('months that are over stay as they were', () => {
    const flown = withFlow(base, [profile(30)], [{ targetGroup: 'jongere', comes: 5, goes: 0 }]);
    expect(flown.slice(0, 13)).toEqual(base.slice(0, 13));
  });
});
