import { decimal, timeRange } from '../words/dutch.ts';
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
};

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
  check({ date, group, rows, guidance }) {
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
      .map(({ from, to, peak }) => ({
        about: group,
        size: rounded((peak.load - peak.capacity) * (to - from)),
        date,
        blockId: blockAround(rows, from, to),
        from,
        to,
        group,
        siteId: siteOf(rows),
        facts: { group: groupName(group), from, to, ...peak },
      }));
  },
  sentence: (f) =>
    `${f.group}: van ${timeRange(f.from, f.to)} is er ${decimal(f.load, 2)} begeleiding nodig. ` +
    `Er is ${decimal(f.capacity, 2)}.`,
};

/** How a guidance group is called on screen: a crew by its own name, else "Productie (Hal Uraniumweg)". */
export function groupName(group: string): string {
  const bar = group.indexOf('|');
  if (bar < 0) return group.charAt(0).toUpperCase() + group.slice(1);
  const workType = group.slice(bar + 1);
  return `${workType.charAt(0).toUpperCase()}${workType.slice(1)} (${group.slice(0, bar)})`;
}
