import { unionMinutes } from '../calendar/intervals.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Interval, IsoDate } from '../model/common.ts';

/** True when an agreement holds on a day; its last day is included. */
export function holdsAgreementOn(agreement: Pick<Agreement, 'from' | 'to'>, date: IsoDate): boolean {
  return agreement.from <= date && (agreement.to === null || date <= agreement.to);
}

/** True when an agreement holds on at least one of the days from..to, both included. */
export function holdsBetween(agreement: Pick<Agreement, 'from' | 'to'>, from: IsoDate, to: IsoDate): boolean {
  return agreement.from <= to && (agreement.to === null || from <= agreement.to);
}

/** The agreements on guide time that hold on a day. */
export function guidanceAgreedOn(agreements: readonly Agreement[], date: IsoDate): readonly Agreement[] {
  return agreements.filter((a) => a.guidanceMinutesPerWeek !== null && holdsAgreementOn(a, date));
}

/** Minutes a week of agreements that hold together. */
export function guidanceMinutesOf(agreements: readonly Agreement[]): number {
  return agreements.reduce((sum, a) => sum + (a.guidanceMinutesPerWeek ?? 0), 0);
}

/**
 * What is agreed on guide time for a week: agreements that hold together add up; of those that follow on each other
 * within the week the larger counts. Empty when nothing is agreed.
 */
export function guidanceAgreedIn(agreements: readonly Agreement[], dates: Iterable<IsoDate>): readonly Agreement[] {
  let best: readonly Agreement[] = [];
  for (const date of dates) {
    const there = guidanceAgreedOn(agreements, date);
    if (best.length === 0 || guidanceMinutesOf(there) > guidanceMinutesOf(best)) best = there;
  }
  return best;
}

/** Net minutes of one person's rows; a double booking counts once. */
export function netMinutesOnce(
  rows: readonly { readonly date: IsoDate; readonly work: readonly Interval[] }[],
): number {
  let sum = 0;
  for (const day of Map.groupBy(rows, (r) => r.date).values()) sum += unionMinutes(day.flatMap((r) => r.work));
  return sum;
}
