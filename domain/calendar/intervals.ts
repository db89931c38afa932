import type { Interval } from '../model/common.ts';

/** The stretch two intervals share, or null. Touching ends share nothing. */
export function overlap(a: Interval, b: Interval): Interval | null {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from < to ? { from, to } : null;
}

/** Minutes in a list of intervals, overlaps counted once. */
export function unionMinutes(intervals: readonly Interval[]): number {
  const sorted = intervals.toSorted((a, b) => a.from - b.from);
  let total = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const i of sorted) {
    if (i.to <= end) continue;
    total += i.to - Math.max(i.from, end);
    end = i.to;
  }
  return total;
}

/** What is left of a stretch without the given breaks, in order. */
export function withoutBreaks(whole: Interval, breaks: readonly Interval[]): readonly Interval[] {
  const left: Interval[] = [];
  let from = whole.from;
  for (const pause of breaks.toSorted((a, b) => a.from - b.from)) {
    if (pause.to <= from || pause.from >= whole.to) continue;
    if (pause.from > from) left.push({ from, to: pause.from });
    from = Math.max(from, pause.to);
  }
  if (from < whole.to) left.push({ from, to: whole.to });
  return left;
}

/** Minutes of work: the stretch minus the breaks inside it. */
export function netMinutes(whole: Interval, breaks: readonly Interval[]): number {
  return withoutBreaks(whole, breaks).reduce((sum, i) => sum + i.to - i.from, 0);
}

/** A stretch during which a sum was above its bound, with the highest value in it. */
export interface Excess<T> {
  readonly from: number;
  readonly to: number;
  readonly peak: T;
}

/**
 * Walks the moments of a day: between all starts and ends, `at` says what is wrong there (null = nothing).
 * Moments that follow on each other, or that only a pause of `bridges` parts, become one stretch: when all
 * have their break at the same time, the trouble before and after it is one and the same.
 */
export function stretches<T>(
  boundaries: readonly number[],
  bridges: readonly Interval[],
  at: (from: number, to: number) => T | null,
  worst: (a: T, b: T) => T,
): readonly Excess<T>[] {
  const result: { from: number; to: number; peak: T }[] = [];
  for (let i = 0; i + 1 < boundaries.length; i++) {
    const from = boundaries[i] as number;
    const to = boundaries[i + 1] as number;
    const value = at(from, to);
    if (value === null) continue;
    const last = result.at(-1);
    if (last && (last.to === from || bridges.some((b) => b.from <= last.to && b.to >= from && b.from < b.to))) {
      last.to = to;
      last.peak = worst(last.peak, value);
    } else {
      result.push({ from, to, peak: value });
    }
  }
  return result;
}
