import { stretches } from '../calendar/intervals.ts';
import type { PersonId } from '../model/ids.ts';
import type { Placed } from '../plan/placed.ts';
import { count, timeRange } from '../words/dutch.ts';
import { during } from './group-needs.ts';
import { blockAround, boundariesOf } from './moments.ts';
import { type Established, type NeedOf, needLines, needsOf, sourceOfNeeds, strictest } from './need-source.ts';
import { overrideOf } from './overrides.ts';
import type { Rule } from './rule.ts';

export type GroupTooLargeFacts = Established & {
  readonly person: string;
  readonly workplace: string;
  readonly from: number;
  readonly to: number;
  /** Most employees at one moment, this person included, and the most this person can work with. */
  readonly peak: number;
  readonly max: number;
};

/** The smallest group that somebody here asks for, per person; empty where nobody does. */
function smallest(rows: readonly Placed[]): ReadonlyMap<PersonId, NeedOf<'small-group'>> | null {
  let found: Map<PersonId, NeedOf<'small-group'>> | null = null;
  for (const row of rows) {
    const need = strictest(needsOf(row, 'small-group'), ({ what }) => what.max);
    if (!need) continue;
    found ??= new Map();
    found.set(row.person.id, need);
  }
  return found;
}

/**
 * The need "kleine groep (max n)" (tier 2): more than n employees at one moment at the workplace where somebody sits,
 * that person included; guides do not count, and who is booked twice is one person. Size in people × minutes. It names
 * nobody else: the finding is the same whoever comes, so that whole lists of people are judged at once.
 */
export const groupTooLarge: Rule<'workplace-day', GroupTooLargeFacts> = {
  id: 'group-too-large',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'workplace-day',
  title: 'Groep te groot',
  check({ date, rows }) {
    const needs = smallest(rows);
    if (!needs) return [];
    const seated = rows.filter((r) => r.employee);
    const boundaries = boundariesOf(seated);
    return [...needs].flatMap(([personId, { what, by }]) => {
      if (seated.length <= what.max) return [];
      const own = seated.filter((r) => r.person.id === personId);
      const tooMany = (from: number, to: number): number | null => {
        if (!own.some((r) => r.from <= from && r.to >= to)) return null;
        const people = new Set(during(seated, { from, to }).map((r) => r.person.id)).size;
        return people > what.max ? people : null;
      };
      return stretches(boundaries, [], tooMany, Math.max).map(({ from, to, peak }) => {
        const there = during(seated, { from, to });
        const [first] = own as [Placed];
        return {
          about: `${personId}|${first.workplace.id}`,
          size: (peak - what.max) * (to - from),
          date,
          blockId: blockAround(there, from, to),
          from,
          to,
          personId,
          workplaceId: first.workplace.id,
          siteId: first.site.id,
          need: `kleine groep (hoogstens ${what.max})`,
          assignmentIds: there.map((r) => r.assignment.id).sort(),
          overridden: overrideOf(there, 'group-too-large', personId),
          facts: {
            person: first.name,
            workplace: first.workplace.name,
            from,
            to,
            peak,
            max: what.max,
            by,
          },
        };
      });
    });
  },
  sentence: (f) =>
    `${f.person} werkt in een groep van hoogstens ${count(f.max, 'persoon', 'mensen')}. Op ${f.workplace} zijn er ` +
    `${f.peak} van ${timeRange(f.from, f.to)}: ${f.peak - f.max} te veel.`,
  source: sourceOfNeeds('rubriek II (sociaal functioneren)'),
  why: (f) => [
    ...needLines(f.person, `een groep van hoogstens ${f.max}`, f.by, 'II'),
    { what: `Medewerkers op ${f.workplace}`, value: `${f.peak} op het drukste moment` },
    { what: 'Te veel', value: String(f.peak - f.max) },
    { what: 'Wanneer', value: timeRange(f.from, f.to) },
  ],
};
