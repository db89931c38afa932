import { groupCause, type Placed } from '../plan/placed.ts';
import { decimal, timeRange } from '../words/dutch.ts';
import { type GuideHours, guideHours, guideLines } from './guidance.ts';
import { groupName } from './guidance-load.ts';
import { blockAround, EPSILON, rounded, siteOf } from './moments.ts';
import type { Found, Rule } from './rule.ts';

export type GuideSurplusFacts = {
  readonly group: string;
  readonly from: number;
  readonly to: number;
  /** At the moment with most to spare: guidance asked, the guides' capacity, guides and employees at work. */
  readonly load: number;
  readonly capacity: number;
  readonly guideCount: number;
  readonly people: number;
  /** From how much to spare the company wants to know. */
  readonly threshold: number;
  readonly guides: readonly GuideHours[];
};

type Moment = Pick<GuideSurplusFacts, 'load' | 'capacity' | 'guideCount' | 'people'>;

const NONE: readonly Found<GuideSurplusFacts>[] = [];

/** False when there can be no two guides at once: quick, because most groups have one. */
function twoGuides(rows: readonly Placed[]): boolean {
  let first: Placed | null = null;
  for (const row of rows) {
    if (!row.guide) continue;
    if (first && first.person.id !== row.person.id) return true;
    first = row;
  }
  return false;
}

function more(a: Moment, b: Moment): Moment {
  const difference = rounded(a.capacity - a.load - (b.capacity - b.load)) || b.people - a.people;
  return difference >= 0 ? a : b;
}

/**
 * Two or more guides are with a group that could do with less: the capacity is at least `surplus-guides` above the
 * guidance load (tier 6, parameter). A guide alone is never too many. Tells only: principle 5 never goes before 1.
 */
export const guideSurplus: Rule<'group-day', GuideSurplusFacts> = {
  id: 'guide-surplus',
  tier: 6,
  severity: 'info',
  refuses: 'never',
  scope: 'group-day',
  title: 'Begeleiding over',
  check({ date, group, rows, guidance }, plan) {
    if (!twoGuides(rows)) return NONE;
    const threshold = plan.lookup.parameter('surplus-guides', date);
    const day = guidance();
    return day.profile
      .stretches<Moment>(
        day.bridges,
        (sums) => {
          const { load, capacity, guides, people } = day.momentOf(sums);
          return guides >= 2 && capacity - load >= threshold - EPSILON
            ? { load: rounded(load), capacity: rounded(capacity), guideCount: guides, people }
            : null;
        },
        more,
      )
      .map(({ from, to, peak }) => ({
        about: groupCause(group, rows),
        size: rounded((peak.capacity - peak.load) * (to - from)),
        date,
        blockId: blockAround(rows, from, to),
        from,
        to,
        group,
        siteId: siteOf(rows),
        facts: { group: groupName(group), from, to, ...peak, threshold, guides: guideHours(rows) },
      }));
  },
  sentence: (f) =>
    `${f.group}: van ${timeRange(f.from, f.to)} zijn er ${f.guideCount} begeleiders. ` +
    `Er is ${decimal(f.capacity - f.load, 2)} begeleiding meer dan nodig.`,
  source: 'Werkwaarde van Roosterbord; te bevestigen (instelling ‘Begeleiders over’)',
  why: (f) => [
    { what: `Nodig voor ${f.people} aan het werk`, value: decimal(f.load, 3) },
    { what: `Aanwezig met ${f.guideCount} begeleiders`, value: decimal(f.capacity, 3) },
    { what: 'Over', value: decimal(f.capacity - f.load, 3) },
    { what: 'Het programma meldt vanaf', value: decimal(f.threshold, 2) },
    ...guideLines(f.guides),
  ],
};
