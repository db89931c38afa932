import type { IsoDate } from '../model/common.ts';

/**
 * Wall clock and elapsed time in Europe/Amsterdam. Since 1996 the clock goes forward an hour at 01:00 UTC on the last
 * Sunday of March and back at 01:00 UTC on the last Sunday of October (Directive 2000/84/EC). Worked out here, because
 * rules that ask how long somebody rests run thousands of times a drag, and a plan must not depend on where it runs.
 */

const WINTER = 60;
const SUMMER = 120;
const DAY = 24 * 60;
const MARCH = 2;
const OCTOBER = 9;
/** The change is at 01:00 UTC: 02:00 on the clock in winter, 03:00 in summer. */
const CHANGE_UTC = 60;

/** A moment as the clock on the wall shows it; `minute` is 0..1439. */
export interface Clock {
  readonly date: IsoDate;
  readonly minute: number;
}

interface Day {
  /** Midnight in minutes since 1970 (UTC). */
  readonly start: number;
  /** Minutes by which the day is shorter (-60) or longer (60) than others. */
  readonly change: -60 | 0 | 60;
}

const DAYS = new Map<IsoDate, Day>();

/** Both months have 31 days. */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 31);
  return last / 60_000 - new Date(last).getUTCDay() * DAY;
}

function dayOf(date: IsoDate): Day {
  let day = DAYS.get(date);
  if (!day) {
    const midnight = Date.parse(date) / 60_000;
    const year = Number(date.slice(0, 4));
    const spring = lastSunday(year, MARCH);
    const autumn = lastSunday(year, OCTOBER);
    const offset = spring < midnight && midnight <= autumn ? SUMMER : WINTER;
    day = { start: midnight - offset, change: midnight === spring ? -60 : midnight === autumn ? 60 : 0 };
    if (DAYS.size > 5000) DAYS.clear();
    DAYS.set(date, day);
  }
  return day;
}

/**
 * Minutes since 1970 (UTC) at which the clock in Amsterdam first shows this minute of the day (0..1440) or a later one.
 * What the clock skips in spring is the moment of the change; what it shows twice in autumn is the first time.
 */
export function realMinute(date: IsoDate, minute: number): number {
  const { start, change } = dayOf(date);
  if (change === 0 || minute <= 120) return start + minute;
  if (change < 0) return start + Math.max(120, minute - 60);
  return start + (minute < 180 ? minute : minute + 60);
}

/** What the clock in Amsterdam shows at a minute since 1970 (UTC). */
export function clockAt(real: number): Clock {
  const year = new Date(real * 60_000).getUTCFullYear();
  const summer = lastSunday(year, MARCH) + CHANGE_UTC <= real && real < lastSunday(year, OCTOBER) + CHANGE_UTC;
  const wall = real + (summer ? SUMMER : WINTER);
  const minute = ((wall % DAY) + DAY) % DAY;
  return { date: new Date((wall - minute) * 60_000).toISOString().slice(0, 10) as IsoDate, minute };
}
