import { threadCpuUsage } from 'node:process';

type Unit = 'ms' | '×' | 'kB' | 'MB' | 's';

/** The bound that the issue set on a figure, in the figure's unit. */
export interface Aim {
  /** 'at most' for times, 'at least' for ratios. */
  readonly bound: 'at most' | 'at least';
  readonly value: number;
}

/** One measured figure. */
export interface Figure {
  readonly name: string;
  /** Company size; every size has 120 workplaces. */
  readonly employees: number;
  readonly unit: Unit;
  readonly value: number;
  /** The same statistic of CPU time of the measuring thread, same unit; null where it was not measured. */
  readonly cpu: number | null;
  readonly aim: Aim | null;
  /** Null where there is no aim. Judged on wall time, whatever the load. */
  readonly met: boolean | null;
}

/** Wall and CPU time in milliseconds. */
export interface Sample {
  readonly wall: number;
  readonly cpu: number;
}

/** The p-th percentile (0..1) of measurements, by nearest rank; NaN without any. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

const never = new Int32Array(new SharedArrayBuffer(4));

/**
 * CPU time of this thread so far, in milliseconds. Linux adds up a thread's time when it is switched away from and at
 * ticks of 4 ms: without a short sleep first, what takes less than a tick would read as nothing or as a whole one.
 */
function cpuSoFar(): number {
  Atomics.wait(never, 0, 0, 0.05);
  const { user, system } = threadCpuUsage();
  return (user + system) / 1000;
}

/** What one call takes; the CPU time is this thread's alone, so neighbours on a busy machine stay out of it. */
export function timed(work: () => unknown): Sample {
  const cpu = cpuSoFar();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  return { wall, cpu: cpuSoFar() - cpu };
}

/** What it takes until a promise settles; the CPU time is what this thread spent meanwhile. */
export async function timedAsync(work: () => Promise<unknown>): Promise<Sample> {
  const cpu = cpuSoFar();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  return { wall, cpu: cpuSoFar() - cpu };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

interface Measured {
  readonly name: string;
  readonly employees: number;
  readonly value: number;
  readonly cpu?: number;
  readonly unit?: Unit;
  readonly aim?: Aim;
}

export function figure({ name, employees, value, cpu, unit = 'ms', aim }: Measured): Figure {
  const met = aim === undefined ? null : aim.bound === 'at most' ? value <= aim.value : value >= aim.value;
  return {
    name,
    employees,
    unit,
    value: rounded(value),
    cpu: cpu === undefined ? null : rounded(cpu),
    aim: aim ?? null,
    met,
  };
}

/** A percentile of samples, with the same percentile of their CPU time. */
export function figureOf(
  samples: readonly Sample[],
  p: number,
  rest: Pick<Measured, 'name' | 'employees' | 'aim'>,
): Figure {
  return figure({
    ...rest,
    name: `${rest.name}, p${p * 100}`,
    value: percentile(
      samples.map((s) => s.wall),
      p,
    ),
    cpu: percentile(
      samples.map((s) => s.cpu),
      p,
    ),
  });
}
