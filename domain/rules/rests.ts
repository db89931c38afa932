import type { Stretch } from './shifts.ts';

/** A period that begins with work after a rest, and the rest that ends it. Real minutes (see shifts.ts). */
export interface RestPeriod {
  /** The first work of the period. */
  readonly start: number;
  /** The rest that counts for it, and how much of it lies within the period. */
  readonly rest: Stretch;
  readonly minutes: number;
  /** The work after the rest came within the period: it is what cuts the rest short. */
  readonly cutByWork: boolean;
}

/**
 * "A rest of `wanted` minutes in each period of `period` minutes" (ATW art. 5:3 and 5:5), read as: from the first work
 * after such a rest, the next one lies whole within the period. (Read as a window that may start anywhere, ordinary
 * weeks would break the law: ADR 0015.) In each period the first rest that is long enough counts; when there is none,
 * the longest, and the next period begins after that one.
 */
export function restPeriods(work: readonly Stretch[], period: number, wanted: number): readonly RestPeriod[] {
  const periods: RestPeriod[] = [];
  let i = 0;
  while (i < work.length) {
    const start = (work[i] as Stretch).from;
    const end = start + period;
    let best: RestPeriod | null = null;
    let next = i + 1;
    for (let j = i; j < work.length && (work[j] as Stretch).to < end; j++) {
      const from = (work[j] as Stretch).to;
      const to = work[j + 1]?.from ?? Number.POSITIVE_INFINITY;
      const minutes = Math.min(to, end) - from;
      if (best !== null && minutes <= best.minutes) continue;
      best = { start, rest: { from, to }, minutes, cutByWork: to <= end };
      next = j + 1;
      if (minutes >= wanted) break;
    }
    // Work without any pause for the whole period: there is no rest in it at all.
    if (best === null) {
      const { to } = work[i] as Stretch;
      best = {
        start,
        rest: { from: to, to: work[i + 1]?.from ?? Number.POSITIVE_INFINITY },
        minutes: 0,
        cutByWork: false,
      };
    }
    periods.push(best);
    i = next;
  }
  return periods;
}
