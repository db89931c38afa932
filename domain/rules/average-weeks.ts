import { count, hours } from '../words/dutch.ts';
import { isYoung } from './age.ts';
import { duration } from './durations.ts';
import { mostNetMinutes } from './max-week.ts';
import type { Found, Rule } from './rule.ts';
import { idsOf, netMinutesOf, weekDays } from './shifts.ts';

export type AverageWeeksFacts = {
  readonly person: string;
  /** 4 or 16. */
  readonly weeks: number;
  /** Minutes of work without breaks: this week, and the other weeks of the period together. */
  readonly thisWeek: number;
  readonly otherWeeks: number;
  /** What the period may hold. */
  readonly mostMinutes: number;
};

const PERIODS = [
  { weeks: 4, others: 'other3', most: 4 * 55 * 60 },
  { weeks: 16, others: 'other15', most: 16 * 48 * 60 },
] as const;

/**
 * On average more than 55 hours a week over 4 weeks, or 48 over 16 (tier 1; ATW art. 5:7 lid 2 onder c and lid 3), 18
 * years and older on the week's last day. Of all periods that hold this week the fullest counts; the other weeks come
 * with the plan (`PersonAround`).
 */
export const averageWeeks: Rule<'person-times', AverageWeeksFacts> = {
  id: 'average-weeks',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'person-times',
  title: 'Te veel uren over meer weken',
  check({ rows }, plan) {
    const [first] = rows;
    if (!first) return [];
    const around = plan.around(first.person.id);
    const atMost = mostNetMinutes(rows);
    if (PERIODS.every(({ others, most }) => around[others] + atMost <= most)) return [];
    if (isYoung(first.person, weekDays(plan.week).sunday)) return [];
    const thisWeek = netMinutesOf(rows);
    return PERIODS.filter(({ others, most }) => around[others] + thisWeek > most).map(
      ({ weeks, others, most }): Found<AverageWeeksFacts> => ({
        about: `${first.person.id}|${weeks}`,
        size: around[others] + thisWeek - most,
        personId: first.person.id,
        assignmentIds: idsOf(rows),
        facts: { person: first.name, weeks, thisWeek, otherWeeks: around[others], mostMinutes: most },
      }),
    );
  },
  sentence: (f) =>
    `${f.person} werkt gemiddeld ${hours((f.thisWeek + f.otherWeeks) / f.weeks)} per week over ${f.weeks} weken. ` +
    `Het maximum is ${hours(f.mostMinutes / f.weeks)}: samen ${duration(f.thisWeek + f.otherWeeks - f.mostMinutes)} te veel.`,
  source: 'Arbeidstijdenwet artikel 5:7 (18 jaar en ouder: gemiddeld 55 uur over 4 weken en 48 uur over 16 weken)',
  why: (f) => [
    { what: 'Deze week, zonder pauzes', value: duration(f.thisWeek) },
    { what: `De andere ${count(f.weeks - 1, 'week', 'weken')}`, value: duration(f.otherWeeks) },
    { what: `Samen in ${f.weeks} weken`, value: duration(f.thisWeek + f.otherWeeks) },
    { what: `Maximum (${f.weeks} x ${hours(f.mostMinutes / f.weeks)})`, value: duration(f.mostMinutes) },
  ],
};
