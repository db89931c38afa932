import { datesOf } from '#domain/calendar/dates.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { Holiday } from '#main/db/plan.ts';

type YearOf = (year: number) => readonly Holiday[];

let calendar: Promise<YearOf> | undefined;

/** The package carries the holidays of the whole world: read when the first week opens, not when we start. */
async function loadCalendar(): Promise<YearOf> {
  const { default: Holidays } = await import('date-holidays');
  const dutch = new Holidays('NL', { languages: 'nl', types: ['public'] });
  const years = new Map<number, readonly Holiday[]>();
  return (year) => {
    const known = years.get(year);
    if (known) return known;
    const days = dutch
      .getHolidays(year)
      .filter((day) => day.type === 'public')
      .map((day) => ({ date: day.date.slice(0, 10) as IsoDate, name: day.name }));
    years.set(year, days);
    return days;
  };
}

/** The Dutch public holidays inside an ISO week, in order of date. */
export async function holidaysOf(week: IsoWeek): Promise<Holiday[]> {
  const dates = datesOf(week);
  return holidaysBetween(dates[0] as IsoDate, dates[6] as IsoDate);
}

/** The Dutch public holidays from one day up to and including another, in order of date. */
export async function holidaysBetween(first: IsoDate, last: IsoDate): Promise<Holiday[]> {
  calendar ??= loadCalendar();
  const yearOf = await calendar;
  const [from, to] = [first, last].map((date) => Number(date.slice(0, 4))) as [number, number];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => yearOf(from + i))
    .flat()
    .filter(({ date }) => first <= date && date <= last);
}
