import { stretches, withoutBreaks } from '../calendar/intervals.ts';
import type { Interval } from '../model/common.ts';
import type { PersonId } from '../model/ids.ts';
import { groupCause, type Placed } from '../plan/placed.ts';
import { timeRange } from '../words/dutch.ts';
import { duration } from './durations.ts';
import { type GuideHours, guideHours, guideLines } from './guidance.ts';
import { groupName } from './guidance-load.ts';
import { blockAround, boundariesOf, breaksOf, isNewBlock } from './moments.ts';
import type { Found, Rule } from './rule.ts';

export type PermanentPresenceFacts = {
  readonly person: string;
  readonly group: string;
  readonly site: string;
  readonly from: number;
  readonly to: number;
  /** Minutes at work without a guide nearby; a break that all share is not among them. */
  readonly minutes: number;
  /** The guides of the group at that site who count, and when they are at work. */
  readonly guides: readonly GuideHours[];
};

const needsGuideNearby = (row: Placed): boolean => row.employee?.permanentPresence === true;

const NONE: readonly Found<PermanentPresenceFacts>[] = [];

/** Counts as somebody who watches: a guide with a capacity of 0 (a jobcoach on a visit) does not. */
const watches = (row: Placed): boolean => row.guide !== null && row.guide.capacity > 0;

/** When this row's person is at work while no guide of the group is at work at the same site. */
function unwatched(row: Placed, rows: readonly Placed[]): readonly Interval[] {
  let left: readonly Interval[] = row.work;
  for (const guide of rows) {
    if (left.length === 0) break;
    if (!watches(guide) || guide.site.id !== row.site.id) continue;
    left = left.flatMap((stretch) => withoutBreaks(stretch, guide.work));
  }
  return left;
}

/**
 * Somebody who needs a guide always on the floor (permanente nabijheid) is at work while no guide of the group, with
 * a capacity above 0, is at work at the same site: the guides' own breaks included (tier 4). One finding per person
 * and stretch; it speaks beside `no-guide-present`, which speaks per group. Whoever keeps findings of a group must know
 * these people by name and site: see `watchesGroup`.
 */
export const permanentPresence: Rule<'group-day', PermanentPresenceFacts> = {
  id: 'permanent-presence',
  tier: 4,
  severity: 'block',
  refuses: 'never',
  scope: 'group-day',
  title: 'Geen begeleider in de buurt',
  concerns: (row, rows) => row.guide !== null || needsGuideNearby(row) || isNewBlock(row, rows),
  check({ date, group, rows }) {
    if (!rows.some(needsGuideNearby)) return NONE;
    const alone = new Map<PersonId, { rows: Placed[]; stretches: Interval[] }>();
    for (const row of rows) {
      if (!needsGuideNearby(row)) continue;
      const left = unwatched(row, rows);
      if (left.length === 0) continue;
      const known = alone.get(row.person.id);
      if (known) {
        known.rows.push(row);
        known.stretches.push(...left);
      } else alone.set(row.person.id, { rows: [row], stretches: [...left] });
    }
    if (alone.size === 0) return NONE;
    const bridges = breaksOf(rows);
    return [...alone].flatMap(([personId, own]) =>
      stretches<number>(
        boundariesOf(own.stretches),
        bridges,
        (from, to) => (own.stretches.some((s) => s.from <= from && from < s.to) ? to - from : null),
        (a, b) => a + b,
      ).map(({ from, to, peak }) => {
        const there = own.rows.filter((r) => r.from < to && r.to > from);
        const [first] = there.toSorted((a, b) => (a.assignment.id < b.assignment.id ? -1 : 1));
        const site = first?.site;
        return {
          about: `${groupCause(group, rows)}|${personId}`,
          size: peak,
          date,
          blockId: blockAround(own.rows, from, to),
          from,
          to,
          personId,
          workplaceId: there.every((r) => r.workplace.id === first?.workplace.id)
            ? (first?.workplace.id ?? null)
            : null,
          group,
          siteId: site?.id ?? null,
          assignmentIds: there.map((r) => r.assignment.id).sort(),
          facts: {
            person: first?.name ?? '',
            group: groupName(group),
            site: site?.name ?? '',
            from,
            to,
            minutes: peak,
            guides: guideHours(rows.filter((r) => watches(r) && r.site.id === site?.id)),
          },
        };
      }),
    );
  },
  sentence: (f) =>
    `${f.person} heeft altijd een begeleider in de buurt nodig. Van ${timeRange(f.from, f.to)} is er geen bij ${f.group}.`,
  source: 'Afspraak met de medewerker over permanente nabijheid (beschut werk: Participatiewet art. 10b)',
  why: (f) => [
    { what: `${f.person}: permanente nabijheid`, value: 'ja' },
    { what: 'Tijd zonder begeleider', value: `${timeRange(f.from, f.to)} (${duration(f.minutes)} werk)` },
    ...guideLines(f.guides),
  ],
};
