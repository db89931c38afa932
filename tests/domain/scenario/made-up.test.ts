import { expect, test } from 'vitest';
import { person } from '#domain/model/person.ts';
import { isMadeUp } from '#domain/model/scenario.ts';
import { madeUpPeople, meanWageValue } from '#domain/scenario/made-up.ts';
import { countingIds, day, fatima, guide, site } from '#tests/main/company.ts';

const TODAY = day('2026-12-02');

/** People of one target group with these wage values for productie. */
const group = (targetGroup: typeof fatima.targetGroup, ...percents: readonly number[]) =>
  percents.map((percent, i) => ({
    ...fatima,
    number: `${targetGroup}-${i}`,
    targetGroup,
    wageValues: [{ workType: 'productie', percent, from: null }],
  }));

test.each([
  // 40 + 50 + 60 + 70 + 81 = 301, / 5 = 60.2
  ['the mean of the group, in whole per cents', group('Wsw', 40, 50, 60, 70, 81), { percent: 60, people: 5 }],
  // Of four it would tell more than a mean: everyone who does this work, 40 + 50 + 60 + 70 + 90 = 310, / 5 = 62.
  [
    'everyone, when the group is under five',
    [...group('Wsw', 40, 50, 60, 70), ...group('jongere', 90)],
    { percent: 62, people: 5 },
  ],
  ['the standard, when everyone is under five', group('Wsw', 40, 50, 60, 70), { percent: 50, people: 0 }],
  [
    'the standard, when nobody has one',
    [fatima, guide].map((p) => ({ ...p, wageValues: [] })),
    { percent: 50, people: 0 },
  ],
  [
    'without who is gone and who was made up',
    [
      ...group('Wsw', 40, 50, 60, 70, 80),
      ...group('Wsw', 1).map((p) => ({ ...p, archivedOn: day('2026-01-01') })),
      ...group('Wsw', 1).map((p) => ({ ...p, number: 'wat-als-1' })),
    ],
    { percent: 60, people: 5 },
  ],
] as const)('%s', (_, people, expected) => {
  expect(meanWageValue(people as never, 'Wsw', 'productie', TODAY, 50)).toEqual(expected);
});

test('people are made with what was asked, are whole records, and count on', () => {
  const asked = {
    count: 2,
    targetGroup: 'Wsw' as const,
    siteId: site.id,
    workType: 'productie',
    percent: 45,
    contractMinutes: 1440,
  };
  const newId = countingIds();
  const first = madeUpPeople(asked, { people: [fatima], newId, today: TODAY });
  const next = madeUpPeople(asked, { people: [fatima, ...first], newId, today: TODAY });
  const all = [...first, ...next];
  expect(all.map(({ number }) => number)).toEqual(['wat-als-1', 'wat-als-2', 'wat-als-3', 'wat-als-4']);
  expect(new Set(all.map(({ id }) => id)).size).toBe(4);
  for (const made of all) {
    expect(person.parse(made)).toEqual(made);
    expect(isMadeUp(made)).toBe(true);
    expect(made).toMatchObject({ contractMinutes: 1440, targetGroup: 'Wsw', needs: [], siteId: site.id });
    expect(made.wageValues).toEqual([{ workType: 'productie', percent: 45, from: null }]);
  }
});

test.each([
  ['10001', false],
  ['wat-als-12', true],
  ['wat-als-', false],
  ['x wat-als-1', false],
])('number %s is made up: %s', (number, is) => expect(isMadeUp({ number })).toBe(is));
