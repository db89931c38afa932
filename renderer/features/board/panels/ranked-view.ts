import type { Ranked } from '#domain/plan/ranking.ts';

/** Possibilities as the lists show them: what may, what needs a reason, and what may never, each best first. */
export interface RankedGroups<T> {
  readonly fits: readonly Ranked<T>[];
  readonly withReason: readonly Ranked<T>[];
  readonly refused: readonly Ranked<T>[];
}

/** Splits a ranking by whether it may; the order within each group stays. */
export function splitRanked<T>(ranked: readonly Ranked<T>[]): RankedGroups<T> {
  return {
    fits: ranked.filter((r) => r.verdict.level !== 'needs-reason' && r.verdict.level !== 'refused'),
    withReason: ranked.filter((r) => r.verdict.level === 'needs-reason'),
    refused: ranked.filter((r) => r.verdict.level === 'refused'),
  };
}
