/** One measured figure. `aim` is the bound the issue set, in the same unit; null where there is none. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | '×' | 'MB' | 's';
  readonly value: number;
  readonly aim: number | null;
  /** 'at most' for times, 'at least' for ratios. */
  readonly bound: 'at most' | 'at least';
}

/** The p-th percentile (0..1) of measurements, by nearest rank. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** Milliseconds that one call takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds until a promise settles. */
export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export const figure = (
  name: string,
  value: number,
  unit: Figure['unit'] = 'ms',
  aim: number | null = null,
  bound: Figure['bound'] = 'at most',
): Figure => ({ name, unit, value: Math.round(value * 100) / 100, aim, bound });
