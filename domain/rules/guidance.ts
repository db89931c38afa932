import type { Interval } from '../model/common.ts';
import type { Placed } from '../plan/placed.ts';
import { breaksOf, countBodies, type Profile } from './moments.ts';

/** Sums of a guidance group at one moment. */
export interface GuidanceMoment {
  /** Σ 1/norm of the employees at work. */
  readonly load: number;
  /** Σ capacity of the guides present. */
  readonly capacity: number;
  readonly people: number;
  readonly guides: number;
}

/** The day of a guidance group, moment by moment: own times and everyone's breaks, the guides' included. */
export interface GuidanceDay {
  readonly profile: Profile;
  readonly bridges: readonly Interval[];
  momentOf(sums: readonly number[]): GuidanceMoment;
}

const LOAD = 0;
const CAPACITY = 1;
const PEOPLE = 2;
const GUIDES = 3;

/** Works out who of a group is at work when (domain.md, "Guidance load"). */
export function guidanceDay(rows: readonly Placed[], bookedTwice: ReadonlySet<string>): GuidanceDay {
  const profile = countBodies(
    rows,
    bookedTwice,
    4,
    (row) => row.work,
    (sums, { guide, guidance }, stretch) => {
      sums.add(guide ? CAPACITY : LOAD, stretch, guidance);
      sums.add(guide ? GUIDES : PEOPLE, stretch, 1);
    },
  );
  return {
    profile,
    bridges: breaksOf(rows),
    momentOf: ([load = 0, capacity = 0, people = 0, guides = 0]) => ({ load, capacity, people, guides }),
  };
}
