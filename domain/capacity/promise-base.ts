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

/**
 * Each demand as far as it can be kept by its deadline, and what comes too late as a demand of its own after it, without a
 * deadline.
 * @param short hours that each of these is short at its deadline
 */
export function withRests({ specs, cuts }: Promised, short: readonly number[]): Promised & { readonly rests: number } {
  const kept: JobSpec[] = [];
  const rests: JobSpec[] = [];
  for (const [i, spec] of specs.entries()) {
    const late = Math.min(spec.minutes, (short[i] as number) * 60);
    if (late < spec.minutes) kept.push({ ...spec, minutes: spec.minutes - late });
    if (late > 0 && spec.deadline !== null) {
      rests.push({ ...spec, minutes: late, startsOn: addDays(spec.deadline, 1), deadline: null });
    }
  }
  return { specs: [...kept, ...rests], cuts, rests: rests.length };
}

/** Hours of a rest that are done in a period, by the first and last day of it. */
export interface RestPart {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly hours: number;
}

/** The rests as they are done soonest: each part stays where it is, so that what is late does not become later. */
export function withParts(
  { specs, cuts, rests }: Promised & { readonly rests: number },
  parts: readonly (readonly RestPart[])[],
): Promised {
  const kept = specs.slice(0, specs.length - rests);
  const late = specs
    .slice(specs.length - rests)
    .flatMap((spec, i) =>
      (parts[i] ?? []).map(
        ({ from, to, hours }): JobSpec => ({ ...spec, minutes: hours * 60, startsOn: from, deadline: to }),
      ),
    );
  return { specs: [...kept, ...late], cuts };
}
