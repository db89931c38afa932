import { overlap } from '../calendar/intervals.ts';
import { list, timeRange } from '../words/dutch.ts';
import { blockAround, boundariesOf, Profile } from './moments.ts';
import type { Rule } from './rule.ts';

export type DoubleBookedFacts = {
  readonly person: string;
  readonly from: number;
  readonly to: number;
  /** At most so many assignments at one moment. */
  readonly peak: number;
  /** Names of the workplaces, sorted; of namesakes with their codes. */
  readonly workplaces: readonly string[];
};

/** One person at two places at one moment: one finding per maximal overlap (tier 1; a body is in one place). */
export const doubleBooked: Rule<'person-day', DoubleBookedFacts> = {
  id: 'double-booked',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'person-day',
  title: 'Dubbel gepland',
  check({ date, rows }, { lookup }) {
    const [first] = rows;
    if (!first || rows.length < 2) return [];
    const profile = new Profile(boundariesOf(rows), 1);
    for (const row of rows) profile.add(0, row, 1);
    return profile
      .stretches(
        [],
        ([places = 0]) => (places > 1 ? places : null),
        (a, b) => Math.max(a, b),
      )
      .map(({ from, to, peak }) => {
        const there = rows.filter((r) => overlap(r, { from, to }));
        return {
          about: first.person.id,
          size: (peak - 1) * (to - from),
          date,
          blockId: blockAround(there, from, to),
          from,
          to,
          personId: first.person.id,
          assignmentIds: there.map((r) => r.assignment.id).sort(),
          facts: {
            person: first.name,
            from,
            to,
            peak,
            workplaces: [...new Set(there.map((r) => lookup.placeName(r.workplace)))].sort(),
          },
        };
      });
  },
  sentence: (f) =>
    f.workplaces.length > 1
      ? `${f.person} staat van ${timeRange(f.from, f.to)} op meer plekken tegelijk: ${list(f.workplaces)}.`
      : `${f.person} staat van ${timeRange(f.from, f.to)} twee keer op ${list(f.workplaces)}.`,
  source: 'Vaste regel van Roosterbord: iemand is op één plek tegelijk',
  why: (f) => [
    { what: 'Dubbel gepland', value: timeRange(f.from, f.to) },
    { what: 'Plekken tegelijk', value: String(f.peak) },
    { what: 'Werkplekken', value: list(f.workplaces) },
  ],
};
