import type { IsoDate } from '#domain/model/common.ts';
import { numericDay } from '#domain/words/dutch.ts';

export type PeriodState = 'now' | 'coming' | 'past';

/** Where a period lies on a day; the last day is still in it, null = open-ended. */
export function periodState(from: string, to: string | null, today: string): PeriodState {
  if (from > today) return 'coming';
  return to !== null && to < today ? 'past' : 'now';
}

/** "24-12-2026", "24-12-2026 tot en met 31-12-2026", "vanaf 24-12-2026". */
export function sayDays(from: IsoDate, to: IsoDate | null): string {
  if (to === null) return `vanaf ${numericDay(from)}`;
  return from === to ? numericDay(from) : `${numericDay(from)} tot en met ${numericDay(to)}`;
}

/** For a schema (which keeps what it is given, so each gets its own): the last day must not lie before the first. Not filled in or not understood is told elsewhere. */
export const periodError = () => ({ path: ['to'], message: 'De laatste dag ligt niet voor de eerste dag.' });

export function isPeriod({ from, to }: { readonly from: string; readonly to: string | null }): boolean {
  return to === null || from <= to;
}
