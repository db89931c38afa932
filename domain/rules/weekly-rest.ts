import { type Clock, clockAt } from '../calendar/amsterdam.ts';
import { duration, moment } from './durations.ts';
import { type RestPeriod, restPeriods } from './rests.ts';
import type { Rule } from './rule.ts';
import { freeWeekends, idsOf, rowsWithin, workAround } from './shifts.ts';

export type WeeklyRestFacts = {
  readonly person: string;
  /** The 7 x 24 hours, and the longest rest in them. */
  readonly from: Clock;
  readonly to: Clock;
  readonly restFrom: Clock;
  readonly restMinutes: number;
  readonly wantedMinutes: number;
};

const WANTED = 36 * 60;
const WEEK = 7 * 24 * 60;

/**
 * No rest of 36 hours in 7 x 24 hours (tier 1; ATW art. 5:5, the same for 16 and 17 years and for 18 and older). The
 * 7 x 24 hours run from the first work after such a rest, also when that lies in the week before. The law's other way
 * for adults (72 hours in 14 days, in parts of at least 32) is not used here: a week rhythm is what this group has.
 */
export const weeklyRest: Rule<'person-times', WeeklyRestFacts> = {
  id: 'weekly-rest',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'person-times',
  title: 'Te weinig rust in de week',
  check({ rows }, plan) {
    const [first] = rows;
    if (!first || freeWeekends(rows, plan)) return [];
    let worst: RestPeriod | null = null;
    for (const period of restPeriods(workAround(rows, plan), WEEK, WANTED)) {
      if (period.minutes >= WANTED || (worst && worst.minutes <= period.minutes)) continue;
      if (rowsWithin(rows, { from: period.start, to: period.start + WEEK }).length > 0) worst = period;
    }
    if (!worst) return [];
    const { start, rest, minutes } = worst;
    return [
      {
        about: first.person.id,
        size: WANTED - minutes,
        personId: first.person.id,
        assignmentIds: idsOf(rowsWithin(rows, { from: start, to: start + WEEK })),
        facts: {
          person: first.name,
          from: clockAt(start),
          to: clockAt(start + WEEK),
          restFrom: clockAt(rest.from),
          restMinutes: minutes,
          wantedMinutes: WANTED,
        },
      },
    ];
  },
  sentence: (f) =>
    `${f.person} heeft in de 7 dagen vanaf ${moment(f.from)} hooguit ${duration(f.restMinutes)} achter elkaar vrij. ` +
    `Nodig is ${duration(f.wantedMinutes)}.`,
  source: 'Arbeidstijdenwet artikel 5:5 (36 uur rust in elke 7 x 24 uur)',
  why: (f) => [
    { what: 'De 7 x 24 uur', value: `${moment(f.from)} tot ${moment(f.to)}` },
    { what: 'Langste rust begint', value: moment(f.restFrom) },
    { what: 'Langste rust', value: duration(f.restMinutes) },
    { what: 'Nodig', value: duration(f.wantedMinutes) },
  ],
};
