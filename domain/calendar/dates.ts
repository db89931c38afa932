import { addDays as addDaysTo, getISOWeek, getISOWeekYear, parseISO, startOfISOWeek } from 'date-fns';
import type { IsoDate, IsoWeek } from '../model/common.ts';

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

function toIsoDate(day: Date): IsoDate {
  return `${pad(day.getFullYear(), 4)}-${pad(day.getMonth() + 1, 2)}-${pad(day.getDate(), 2)}` as IsoDate;
}

/** The ISO 8601 week of a day; its year may differ from the day's own (1 January 2027 is 2026-W53). */
export function weekOf(date: IsoDate): IsoWeek {
  const day = parseISO(date);
  return `${pad(getISOWeekYear(day), 4)}-W${pad(getISOWeek(day), 2)}` as IsoWeek;
}

/** The seven days of an ISO week, Monday first. A week that its year does not have throws a RangeError. */
export function datesOf(week: IsoWeek): readonly IsoDate[] {
  const year = Number(week.slice(0, 4));
  const number = Number(week.slice(6));
  // 4 January always lies in week 1 (ISO 8601).
  const monday = addDaysTo(startOfISOWeek(new Date(year, 0, 4)), 7 * (number - 1));
  const dates = Array.from({ length: 7 }, (_, i) => toIsoDate(addDaysTo(monday, i)));
  if (weekOf(dates[0] as IsoDate) !== week) throw new RangeError(`${week} does not exist`);
  return dates;
}

/** The first day (Monday) of an ISO week. */
export function mondayOf(week: IsoWeek): IsoDate {
  return datesOf(week)[0] as IsoDate;
}

/** True when the year of this week really has it: some years have no week 53. */
export function weekExists(week: IsoWeek): boolean {
  try {
    return datesOf(week).length === 7;
  } catch {
    return false;
  }
}

/** The day `count` days later (negative: earlier), in calendar days: the clock change plays no part. */
export function addDays(date: IsoDate, count: number): IsoDate {
  return toIsoDate(addDaysTo(parseISO(date), count));
}

/** The ISO week `count` weeks later (negative: earlier). */
export function addWeeks(week: IsoWeek, count: number): IsoWeek {
  return weekOf(addDays(mondayOf(week), 7 * count));
}

/** Monday = 0 … Sunday = 6. */
export function weekdayIndex(date: IsoDate): number {
  // A date without a time is read as UTC, so no time zone plays a part.
  return (new Date(date).getUTCDay() + 6) % 7;
}
