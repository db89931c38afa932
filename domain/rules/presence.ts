import type { Interval } from '../model/common.ts';
import type { Placed } from '../plan/placed.ts';
import { countBodies, type Profile } from './moments.ts';

/** What the sums of a site's day are of, by their place: everyone in the building, and the BHV people among them. */
export const PEOPLE = 0;
export const BHV = 1;

/** How many people are at a site at each moment of a day, breaks included: who has a break is still in the building. */
export function presenceOf(rows: readonly Placed[], bookedTwice: ReadonlySet<string>): Profile {
  return countBodies(rows, bookedTwice, 2, stayOf, count);
}

/** The same with one row more, whose person is nowhere else at the site at that time. */
export function withPresence(presence: Profile, row: Placed): Profile {
  const more = presence.including(row.presence);
  for (const stretch of row.presence) count(more, row, stretch);
  return more;
}

const stayOf = (row: Placed): readonly Interval[] => row.presence;

function count(sums: Profile, row: Placed, stretch: Interval): void {
  sums.add(PEOPLE, stretch, 1);
  if (row.bhv) sums.add(BHV, stretch, 1);
}
