import type { IsoDate } from '../model/common.ts';
import type { Placed } from '../plan/placed.ts';
import { shortDay } from '../words/dutch.ts';
import { isYoung } from './age.ts';
import { duration } from './durations.ts';
import type { Rule } from './rule.ts';
import { idsOf, netMinutesOf } from './shifts.ts';

export type MaxWeekFacts = {
  readonly person: string;
  /** Minutes of work in the ISO week without breaks, and per day, in order. */
  readonly netMinutes: number;
  readonly days: readonly { readonly date: string; readonly minutes: number }[];
  readonly mostMinutes: number;
};

const MOST = 60 * 60;

/** At least the net minutes of rows: a double booking counts twice, and the clock may go back an hour. */
export function mostNetMinutes(rows: readonly Placed[]): number {
  let sum = 60;
  for (const row of rows) sum += row.netMinutes;
  return sum;
}

/** Net minutes per day with work, in order. */
function netPerDay(rows: readonly Placed[]): MaxWeekFacts['days'] {
  const days = Map.groupBy(rows, (r): IsoDate => r.date);
  return [...days]
    .map(([date, day]) => ({ date, minutes: netMinutesOf(day) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * More than 60 hours of work in the ISO week, 18 years and older (tier 1; ATW art. 5:7 lid 2 onder b). In the week of an
 * 18th birthday the whole week counts: no reading of the law allows more than 60 hours to somebody who was 17 on Monday.
 */
export const maxWeek: Rule<'person-times', MaxWeekFacts> = {
  id: 'max-week',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'person-times',
  title: 'Te lange week',
  check({ rows }) {
    const [first] = rows;
    if (!first || mostNetMinutes(rows) <= MOST) return [];
    const netMinutes = netMinutesOf(rows);
    if (netMinutes <= MOST || rows.every((r) => isYoung(r.person, r.date))) return [];
    return [
      {
        about: first.person.id,
        size: netMinutes - MOST,
        personId: first.person.id,
        assignmentIds: idsOf(rows),
        facts: { person: first.name, netMinutes, days: netPerDay(rows), mostMinutes: MOST },
      },
    ];
  },
  sentence: (f) =>
    `${f.person} werkt deze week ${duration(f.netMinutes)}, pauzes niet meegeteld. Het maximum is ` +
    `${duration(f.mostMinutes)}: ${duration(f.netMinutes - f.mostMinutes)} te veel.`,
  source: 'Arbeidstijdenwet artikel 5:7, tweede lid (18 jaar en ouder: 60 uur per week)',
  why: (f) => [
    ...f.days.map((d) => ({ what: shortDay(d.date as never), value: duration(d.minutes) })),
    { what: 'Samen, zonder pauzes', value: duration(f.netMinutes) },
    { what: 'Maximum per week', value: duration(f.mostMinutes) },
    { what: 'Te veel', value: duration(f.netMinutes - f.mostMinutes) },
  ],
};
