import type { Placed } from '../plan/placed.ts';
import { count, timeRange } from '../words/dutch.ts';
import { blockAround, countBodies } from './moments.ts';
import type { Rule } from './rule.ts';

export type WorkplaceFullFacts = {
  readonly workplace: string;
  readonly from: number;
  readonly to: number;
  /** Most people at one moment, and the seats. */
  readonly peak: number;
  readonly seats: number;
};

/** At least as many as are there at any moment; quick, because most places are not full. */
function mostAtOnce(rows: readonly Placed[]): number {
  let most = 0;
  for (const row of rows) {
    let together = 0;
    for (const other of rows) if (other.from < row.to && row.from < other.to) together++;
    if (together > most) most = together;
  }
  return most;
}

/** More employees at a workplace than it has seats (tier 1). Guides take no seat; who is booked twice takes one. */
export const workplaceFull: Rule<'workplace-day', WorkplaceFullFacts> = {
  id: 'workplace-full',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'workplace-day',
  title: 'Werkplek vol',
  check({ date, rows }, plan) {
    const seated = rows.filter((r) => r.employee);
    const [first] = seated;
    if (!first || mostAtOnce(seated) <= first.workplace.seats) return [];
    const { workplace } = first;
    const profile = countBodies(
      seated,
      plan.bookedTwice,
      1,
      (row) => row.presence,
      (sums, _, stretch) => sums.add(0, stretch, 1),
    );
    return profile
      .stretches([], ([people = 0]) => (people > workplace.seats ? people : null), Math.max)
      .map(({ from, to, peak }) => ({
        about: workplace.id,
        size: (peak - workplace.seats) * (to - from),
        date,
        blockId: blockAround(seated, from, to),
        from,
        to,
        workplaceId: workplace.id,
        siteId: first.site.id,
        assignmentIds: seated
          .filter((r) => r.from < to && r.to > from)
          .map((r) => r.assignment.id)
          .sort(),
        facts: { workplace: workplace.name, from, to, peak, seats: workplace.seats },
      }));
  },
  sentence: (f) =>
    `Op ${f.workplace} zijn ${count(f.seats, 'plaats', 'plaatsen')}. Van ${timeRange(f.from, f.to)} staan er ` +
    `${count(f.peak, 'persoon', 'mensen')}: ${f.peak - f.seats} te veel.`,
  source: 'Arbobesluit artikel 3.19: genoeg ruimte op de werkplek; het aantal plaatsen staat in Beheer',
  why: (f) => [
    { what: 'Plaatsen', value: String(f.seats) },
    { what: 'Mensen op het drukste moment', value: String(f.peak) },
    { what: 'Te veel', value: String(f.peak - f.seats) },
    { what: 'Wanneer', value: timeRange(f.from, f.to) },
  ],
};
