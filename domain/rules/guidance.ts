import type { Interval } from '../model/common.ts';
import type { Placed } from '../plan/placed.ts';
import { boundariesOf, breaksOf, Profile } from './moments.ts';

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

const [LOAD, CAPACITY, PEOPLE, GUIDES] = [0, 1, 2, 3];

function* stretchesOf(rows: readonly Placed[]): Iterable<Interval> {
  for (const row of rows) yield* row.work;
}

/** Works out who of a group is at work when (domain.md, "Guidance load"). */
export function guidanceDay(rows: readonly Placed[]): GuidanceDay {
  const profile = new Profile(boundariesOf(stretchesOf(rows)), 4);
  for (const row of rows) {
    for (const stretch of row.work) {
      if (row.guide) {
        profile.add(CAPACITY, stretch, row.guidance);
        profile.add(GUIDES, stretch, 1);
      } else {
        profile.add(LOAD, stretch, row.guidance);
        profile.add(PEOPLE, stretch, 1);
      }
    }
  }
  return {
    profile,
    bridges: breaksOf(rows),
    momentOf: ([load = 0, capacity = 0, people = 0, guides = 0]) => ({ load, capacity, people, guides }),
  };
}
