import { groupCause } from '../plan/placed.ts';
import { count, timeRange } from '../words/dutch.ts';
import { duration } from './durations.ts';
import { type GuideHours, guideHours, guideLines } from './guidance.ts';
import { groupName } from './guidance-load.ts';
import { blockAround, siteOf } from './moments.ts';
import type { Rule } from './rule.ts';

export type NoGuidePresentFacts = {
  readonly group: string;
  readonly from: number;
  readonly to: number;
  /** Most employees at work at one moment without a guide. */
  readonly people: number;
  /** Guides who are with the group at another time of the day. */
  readonly guides: readonly GuideHours[];
};

/** Employees of a group are at work while no guide of the group is there, the guides' breaks included (tier 4). */
export const noGuidePresent: Rule<'group-day', NoGuidePresentFacts> = {
  id: 'no-guide-present',
  tier: 4,
  severity: 'block',
  refuses: 'never',
  scope: 'group-day',
  title: 'Geen begeleider',
  check({ date, group, rows, guidance }) {
    const day = guidance();
    return day.profile
      .stretches(
        day.bridges,
        (sums) => {
          const { people, guides } = day.momentOf(sums);
          return guides === 0 && people > 0 ? people : null;
        },
        Math.max,
      )
      .map(({ from, to, peak }) => ({
        about: groupCause(group, rows),
        size: peak * (to - from),
        date,
        blockId: blockAround(rows, from, to),
        from,
        to,
        group,
        siteId: siteOf(rows),
        facts: { group: groupName(group), from, to, people: peak, guides: guideHours(rows) },
      }));
  },
  sentence: (f) =>
    `${f.group}: van ${timeRange(f.from, f.to)} is er geen begeleider voor ${count(f.people, 'persoon', 'mensen')}.`,
  source: 'Uitgangspunt 1 van de regio (18 april 2025): begeleiding die past bij de medewerker',
  why: (f) => [
    { what: 'Tijd zonder begeleider', value: `${timeRange(f.from, f.to)} (${duration(f.to - f.from)})` },
    { what: 'Medewerkers aan het werk', value: `hoogstens ${f.people}` },
    ...guideLines(f.guides),
  ],
};
