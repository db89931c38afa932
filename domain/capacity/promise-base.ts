import { addDays } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';
import type { JobSpec } from './promise-model.ts';
import type { PromiseWorld } from './promise-world.ts';

/** What was promised before, as it can be kept: nothing that is asked now may change it. */
export interface Promised {
  readonly specs: readonly JobSpec[];
  /** Days with which a period must end, because a promise hangs on them. */
  readonly cuts: ReadonlySet<IsoDate>;
}

/** Every demand with its own deadline. */
export function promisedAtFirst({ demands }: PromiseWorld): Promised {
  return {
    specs: demands.map(
      (demand): JobSpec => ({
        demand,
        minutes: demand.minutes,
        startsOn: demand.startsOn,
        deadline: demand.deadline,
        places: demand.places,
        certificates: demand.certificates,
      }),
    ),
    cuts: new Set(),
  };
}

/** Hours of late work that are done in a period, by the first and last day of it. */
export interface RestPart {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly hours: number;
}

/**
 * Each demand as far as it is kept by its deadline, and what comes too late in the periods in which it is done soonest: so
 * it never becomes later.
 * @param short hours that each is short at its deadline
 * @param parts of each late one, by its number, what is done when
 */
export function withLate(
  { specs, cuts }: Promised,
  short: readonly number[],
  parts: ReadonlyMap<number, readonly RestPart[]>,
): Promised {
  const kept: JobSpec[] = [];
  const late: JobSpec[] = [];
  for (const [j, spec] of specs.entries()) {
    const minutes = spec.minutes - (short[j] as number) * 60;
    if (minutes > 0) kept.push({ ...spec, minutes });
    for (const { from, to, hours } of parts.get(j) ?? []) {
      const start = spec.deadline !== null && spec.deadline >= from ? addDays(spec.deadline, 1) : from;
      late.push({ ...spec, minutes: hours * 60, startsOn: start, deadline: to });
    }
  }
  return { specs: [...kept, ...late], cuts };
}
