import type { IsoDate, IsoWeek } from '../model/common.ts';
import type { Outlook } from './outlook.ts';

/** What each day of a week counts for when a figure of the week is shared over its days. */
export type DayWeights = ReadonlyMap<IsoWeek, readonly { readonly date: IsoDate; readonly weight: number }[]>;

/** Net minutes of all employees per day: free ones, or free and planned ones together. */
export function dayWeights(outlook: Outlook, what: 'free' | 'available'): DayWeights {
  const { days, weeks, lookup } = outlook;
  const perDay = new Float64Array(days.length);
  for (const person of lookup.people.values()) {
    if (person.kind !== 'employee') continue;
    const free = outlook.freeDays(person.id);
    for (const [d, minutes] of free.entries()) perDay[d] = (perDay[d] ?? 0) + minutes;
    if (what === 'free') continue;
    for (const [d, date] of days.entries()) perDay[d] = (perDay[d] ?? 0) + outlook.used(person.id, date);
  }
  return new Map(
    weeks.map((week, w) => [
      week,
      days.slice(7 * w, 7 * w + 7).map((date, i) => ({ date, weight: perDay[7 * w + i] ?? 0 })),
    ]),
  );
}

/** A figure of a week over its days in proportion to their weights; nothing where no day has any. */
export function overDays(
  week: IsoWeek,
  figure: number,
  weights: DayWeights,
): readonly { readonly date: IsoDate; readonly part: number }[] {
  const days = (weights.get(week) ?? []).filter(({ weight }) => weight > 0);
  const whole = days.reduce((sum, { weight }) => sum + weight, 0);
  return days.map(({ date, weight }) => ({ date, part: (figure * weight) / whole }));
}
