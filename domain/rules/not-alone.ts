import { timeRange } from '../words/dutch.ts';
import { duration } from './durations.ts';
import { during, uncovered, watchesOf } from './group-needs.ts';
import { groupName } from './guidance-load.ts';
import { blockAround } from './moments.ts';
import { type Established, needLines, needsOf, sourceOfNeeds } from './need-source.ts';
import { overrideOf } from './overrides.ts';
import type { Rule } from './rule.ts';

export type NotAloneFacts = Established & {
  readonly person: string;
  readonly group: string;
  readonly from: number;
  readonly to: number;
};

/**
 * The need "niet alleen werken" (tier 2): at work while nobody else of the guidance group is at the same site. Who has a
 * break is still there. One finding per person and uninterrupted stretch; size in minutes.
 */
export const notAlone: Rule<'group-day', NotAloneFacts> = {
  id: 'not-alone',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'group-day',
  title: 'Werkt alleen',
  // Company takes loneliness away, and brings none.
  concerns: (row, _rows, comes, found) => !comes || found || needsOf(row, 'not-alone').length > 0,
  check({ date, group, rows }) {
    return watchesOf(rows, 'not-alone').flatMap(({ needs, own, others }) =>
      uncovered(own, others).map(({ from, to }) => {
        const [first] = own;
        const there = during(own, { from, to });
        return {
          about: `${first.person.id}|${group}|${first.site.id}`,
          size: to - from,
          date,
          blockId: blockAround(there, from, to),
          from,
          to,
          personId: first.person.id,
          group,
          siteId: first.site.id,
          need: 'niet alleen werken',
          assignmentIds: there.map((r) => r.assignment.id).sort(),
          overridden: overrideOf(there, 'not-alone', first.person.id),
          facts: {
            person: first.name,
            group: groupName(group),
            from,
            to,
            by: needs[0].by,
          },
        };
      }),
    );
  },
  sentence: (f) =>
    `${f.person} kan niet alleen werken. Van ${timeRange(f.from, f.to)} is er niemand anders van ${f.group}.`,
  source: sourceOfNeeds('rubriek I (persoonlijk functioneren)'),
  why: (f) => [
    ...needLines(f.person, 'niet alleen werken', f.by, 'I'),
    { what: 'Alleen', value: `${timeRange(f.from, f.to)} (${duration(f.to - f.from)})` },
    { what: 'Groep', value: f.group },
  ],
};
