import { groupCause } from '../plan/placed.ts';
import { count, decimal, list, time, timeRange } from '../words/dutch.ts';
import { type GuidanceDay, type GuidanceSum, type GuidanceTerm, guidanceSum } from './guidance.ts';
import { blockAround, EPSILON, rounded, siteOf } from './moments.ts';
import type { Rule } from './rule.ts';

export type GuidanceLoadFacts = {
  readonly group: string;
  readonly from: number;
  readonly to: number;
  /** At the worst moment: guidance asked (Σ 1/norm) and the guides' capacity, in guides. */
  readonly load: number;
  readonly capacity: number;
  /** Employees at work at that moment. */
  readonly people: number;
  /** The first minute of the worst moment, and the sum of that moment term by term. */
  readonly worst: number;
} & GuidanceSum;

type Moment = Pick<GuidanceLoadFacts, 'load' | 'capacity' | 'people'>;

function worse(a: Moment, b: Moment): Moment {
  const difference = rounded(a.load - a.capacity - (b.load - b.capacity)) || a.people - b.people;
  return difference >= 0 ? a : b;
}

/**
 * The guidance load of a group is above the capacity of the guides present (tier 4; load = Σ 1/norm, domain.md).
 * Where no guide is present at all, `no-guide-present` speaks instead.
 */
export const guidanceLoad: Rule<'group-day', GuidanceLoadFacts> = {
  id: 'guidance-load',
  tier: 4,
  severity: 'block',
  refuses: 'never',
  scope: 'group-day',
  title: 'Te weinig begeleiding',
  check({ date, group, rows, guidance }, plan) {
    const day = guidance();
    return day.profile
      .stretches<Moment>(
        day.bridges,
        (sums) => {
          const { load, capacity, people, guides } = day.momentOf(sums);
          return guides > 0 && load > capacity + EPSILON
            ? { load: rounded(load), capacity: rounded(capacity), people }
            : null;
        },
        worse,
      )
      .map(({ from, to, peak }) => {
        const worst = whenIs(peak, day, from, to);
        const sum = guidanceSum(rows, plan.lookup.norms, worst);
        return {
          about: groupCause(group, rows),
          size: rounded((peak.load - peak.capacity) * (to - from)),
          date,
          blockId: blockAround(rows, from, to),
          from,
          to,
          group,
          siteId: siteOf(rows),
          facts: { group: groupName(group), from, to, ...peak, worst, ...sum },
        };
      });
  },
  sentence: (f) =>
    `${f.group}: van ${timeRange(f.from, f.to)} is er ${decimal(f.load, 2)} begeleiding nodig. ` +
    `Er is ${decimal(f.capacity, 2)}.`,
  source:
    'Uitgangspunt 1 van de regio (18 april 2025). De begeleidingsnormen zijn werkwaarden van ' +
    'Roosterbord; te bevestigen',
  why(f) {
    const open = [...new Set(f.terms.filter((t) => !t.confirmed).map((t) => `${t.key} ${decimal(t.norm)}`))];
    return [
      { what: 'Drukste moment', value: time(f.worst) },
      ...f.terms.map((t) => ({ what: termWords(t), value: decimal(t.people / t.norm, 3) })),
      { what: `Samen nodig voor ${count(f.people, 'persoon', 'mensen')}`, value: decimal(f.load, 3) },
      ...f.guides.map((g) => ({ what: `Begeleider ${g.name}`, value: decimal(g.capacity, 2) })),
      { what: 'Samen aanwezig', value: decimal(f.capacity, 3) },
      { what: 'Te weinig', value: decimal(f.load - f.capacity, 3) },
      ...(open.length > 0 ? [{ what: 'Norm die nog te bevestigen is', value: list(open) }] : []),
    ];
  },
};

/** "4 × hoog, norm 7"; with the work type or work form when that norm decided: "5 × laag, norm 8 (metaalbewerking)". */
function termWords({ level, people, norm, dimension, key }: GuidanceTerm): string {
  return `${people} × ${level}, norm ${decimal(norm)}${dimension === 'level' ? '' : ` (${key})`}`;
}

/** The first minute of a stretch at which the sums are those of its worst moment. */
function whenIs(peak: Moment, day: GuidanceDay, from: number, to: number): number {
  for (const [i, sums] of day.profile.moments().entries()) {
    const start = day.profile.boundaries[i] ?? from;
    if (start < from || start >= to) continue;
    const { load, capacity, people } = day.momentOf(sums);
    if (rounded(load) === peak.load && rounded(capacity) === peak.capacity && people === peak.people) return start;
  }
  return from;
}

/** How a guidance group is called on screen: a crew by its own name, else "Productie (Hal Uraniumweg)". */
export function groupName(group: string): string {
  const bar = group.indexOf('|');
  if (bar < 0) return group.charAt(0).toUpperCase() + group.slice(1);
  const workType = group.slice(bar + 1);
  return `${workType.charAt(0).toUpperCase()}${workType.slice(1)} (${group.slice(0, bar)})`;
}
