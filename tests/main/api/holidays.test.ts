import { expect, test } from 'vitest';
import type { IsoWeek } from '#domain/model/common.ts';
import { holidaysOf } from '#main/api/holidays.ts';

test.each<[string, { date: string; name: string }[]]>([
  ['2026-W01', [{ date: '2026-01-01', name: 'Nieuwjaar' }]],
  // The week of 28 December 2026 holds a day of the next year.
  ['2026-W53', [{ date: '2027-01-01', name: 'Nieuwjaar' }]],
  ['2026-W14', [{ date: '2026-04-05', name: 'Pasen' }]],
  ['2026-W15', [{ date: '2026-04-06', name: 'Tweede paasdag' }]],
  ['2026-W18', [{ date: '2026-04-27', name: 'Koningsdag' }]],
  ['2026-W20', [{ date: '2026-05-14', name: 'Hemelvaartsdag' }]],
  ['2026-W22', [{ date: '2026-05-25', name: 'Tweede pinksterdag' }]],
  ['2026-W49', []],
])('public holidays of %s', async (week, expected) => {
  expect(await holidaysOf(week as IsoWeek)).toEqual(expected);
});

test('Christmas has two days', async () => {
  const days = await holidaysOf('2026-W52' as IsoWeek);
  expect(days.map((day) => day.date)).toEqual(['2026-12-25', '2026-12-26']);
});
