import { weekOf } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';

/** Days that are counted together. */
export interface Period {
  /** Numbers of its first and last day. */
  readonly from: number;
  readonly to: number;
}

/** How days are counted together. */
export interface Grid {
  readonly periods: readonly Period[];
  /** Number of the period of each day. */
  readonly periodOf: Int32Array;
  /** The first day that is counted together with others; null = none is. */
  readonly daysUntil: IsoDate | null;
}

/**
 * Days one by one in the first weeks, whole weeks after that.
 * @param dayWeeks how many weeks in days, counted from the week of the first day
 * @param cuts days with which a period must end, wherever they lie
 */
export function gridOf(days: readonly IsoDate[], dayWeeks: number, cuts: ReadonlySet<IsoDate>): Grid {
  const periods: { from: number; to: number }[] = [];
  const periodOf = new Int32Array(days.length);
  const weeks = new Set<string>();
  let daysUntil: IsoDate | null = null;
  let last: string | null = null;
  for (const [d, date] of days.entries()) {
    const week = weekOf(date);
    weeks.add(week);
    const current = periods.at(-1);
    const joins = current && weeks.size > dayWeeks && last === week && !cuts.has(days[d - 1] as IsoDate);
    if (joins) {
      current.to = d;
      daysUntil ??= days[current.from] ?? null;
    } else periods.push({ from: d, to: d });
    periodOf[d] = periods.length - 1;
    last = week;
  }
  return { periods, periodOf, daysUntil };
}

/** The first period that holds no day before a date; the number of periods when there is none. */
export function firstFrom({ periods }: Grid, days: readonly IsoDate[], date: IsoDate | null): number {
  if (date === null) return 0;
  const at = periods.findIndex(({ from }) => (days[from] as IsoDate) >= date);
  return at < 0 ? periods.length : at;
}

/** The last period that holds no day after a date; -1 when there is none. */
export function lastUntil({ periods }: Grid, days: readonly IsoDate[], date: IsoDate): number {
  return periods.findLastIndex(({ to }) => (days[to] as IsoDate) <= date);
}
