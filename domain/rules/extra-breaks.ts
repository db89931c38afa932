import { stretches } from '../calendar/intervals.ts';
import { shortDay, timeRange } from '../words/dutch.ts';
import { duration } from './durations.ts';
import { during } from './group-needs.ts';
import { blockAround, boundariesOf } from './moments.ts';
import { type Established, needLines, needsOf, sourceOfNeeds } from './need-source.ts';
import { overrideOf } from './overrides.ts';
import type { Rule } from './rule.ts';

export type ExtraBreaksFacts = Established & {
  readonly person: string;
  readonly date: string;
  /** The stretch without a break, and the longest that may be, in minutes. */
  readonly from: number;
  readonly to: number;
  readonly most: number;
};

/**
 * The need "extra pauzes" (tier 2): work without a break for longer than the company's number. What follows on without
 * a pause counts as one, also from one block or place to the next. Size in minutes too long.
 */
export const extraBreaks: Rule<'person-day', ExtraBreaksFacts> = {
  id: 'extra-breaks',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'person-day',
  title: 'Te lang zonder pauze',
  check({ date, rows }, plan) {
    const [first] = rows;
    const need = first && needsOf(first, 'extra-breaks')[0];
    if (!first || !need) return [];
    const most = plan.lookup.parameter('extra-breaks-stretch', date);
    const work = rows.flatMap((r) => r.work);
    const atWork = (from: number, to: number): true | null =>
      work.some((w) => w.from <= from && w.to >= to) ? true : null;
    return stretches(boundariesOf(work), [], atWork, (a) => a)
      .filter(({ from, to }) => to - from > most)
      .map(({ from, to }) => {
        const there = during(rows, { from, to });
        return {
          about: first.person.id,
          size: to - from - most,
          date,
          blockId: blockAround(there, from, to),
          from,
          to,
          personId: first.person.id,
          need: 'extra pauzes',
          assignmentIds: there.map((r) => r.assignment.id).sort(),
          overridden: overrideOf(there, 'extra-breaks', ''),
          facts: { person: first.name, date, from, to, most, by: need.by },
        };
      });
  },
  sentence: (f) =>
    `${f.person} heeft extra pauzes nodig. Op ${shortDay(f.date as never)} is er van ${timeRange(f.from, f.to)} geen ` +
    `pauze: ${duration(f.to - f.from - f.most)} te lang.`,
  source: `${sourceOfNeeds('rubriek VI (werktijden)')}. De langste tijd zonder pauze: zie ‘Regels en instellingen’ in Beheer`,
  why: (f) => [
    ...needLines(f.person, 'extra pauzes', f.by, 'VI'),
    { what: 'Zonder pauze', value: `${timeRange(f.from, f.to)} (${duration(f.to - f.from)})` },
    { what: 'Hoogstens', value: duration(f.most) },
    { what: 'Te lang', value: duration(f.to - f.from - f.most) },
  ],
};
