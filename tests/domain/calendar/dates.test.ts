import { describe, expect, it } from 'vitest';
import { addDays, addWeeks, datesOf, mondayOf, weekdayIndex, weekExists, weekOf } from '#domain/calendar/dates.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';

const d = (s: string) => s as IsoDate;
const w = (s: string) => s as IsoWeek;

describe('weekOf', () => {
  it.each([
    ['2026-11-30', '2026-W49'],
    ['2026-12-06', '2026-W49'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2026-03-29', '2026-W13'],
    ['2026-10-25', '2026-W43'],
  ])('%s lies in %s', (date, week) => expect(weekOf(d(date))).toBe(week));
});

describe('datesOf', () => {
  it.each([
    ['2026-W49', '2026-11-30', '2026-12-06'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2026-W13', '2026-03-23', '2026-03-29'],
    ['2026-W43', '2026-10-19', '2026-10-25'],
    ['2024-W09', '2024-02-26', '2024-03-03'],
  ])('%s runs from %s to %s, also over the clock change', (week, first, last) => {
    const dates = datesOf(w(week));
    expect(dates).toHaveLength(7);
    expect([dates[0], dates[6]]).toEqual([first, last]);
    expect(new Set(dates).size).toBe(7);
  });

  it('refuses a week that the year does not have', () => {
    expect(() => datesOf(w('2025-W53'))).toThrow(RangeError);
    expect(weekExists(w('2025-W53'))).toBe(false);
    expect(weekExists(w('2026-W53'))).toBe(true);
  });
});

describe('moving through the calendar', () => {
  it.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-11-30', -1, '2026-11-29'],
  ])('%s and %i days is %s', (from, days, to) => expect(addDays(d(from), days)).toBe(to));

  it('moves by weeks over the end of a year with 53 weeks', () => {
    expect(addWeeks(w('2026-W52'), 2)).toBe('2027-W01');
    expect(addWeeks(w('2027-W01'), -1)).toBe('2026-W53');
    expect(mondayOf(w('2027-W01'))).toBe('2027-01-04');
  });

  it('numbers Monday 0 and Sunday 6', () => {
    expect(datesOf(w('2026-W49')).map(weekdayIndex)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
