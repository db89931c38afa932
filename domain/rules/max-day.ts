import { type Clock, clockAt } from '../calendar/amsterdam.ts';
import type { PlanView } from '../plan/view.ts';
import { shortDay } from '../words/dutch.ts';
import { duration, stretchOfTime } from './durations.ts';
import type { Found, Rule } from './rule.ts';
import { idsOf, onePerDay, sameHours, wrongShifts } from './shifts.ts';

export type MaxDayFacts = {
  readonly person: string;
  readonly date: string;
  /** The shift, breaks included. */
  readonly from: Clock;
  readonly to: Clock;
  readonly netMinutes: number;
  readonly mostMinutes: number;
};

const MOST = 12 * 60;

/**
 * More than 12 hours of work in one shift, 18 years and older (tier 1; ATW art. 5:7 lid 2 onder a, "dienst" in art. 1:7).
 * A shift may cross midnight and the end of the week; breaks do not count. A shift that begins on a day under 18 is left
 * to `young-worker`.
 */
export const maxDay: Rule<'person-times', MaxDayFacts> = {
  id: 'max-day',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'person-times',
  title: 'Te lange dienst',
  check({ rows }, plan: PlanView) {
    const [first] = rows;
    if (!first || sameHours(rows, plan)) return [];
    const found: Found<MaxDayFacts>[] = [];
    for (const { shift, own, from } of wrongShifts(rows, plan, ({ netMinutes }) => netMinutes > MOST)) {
      found.push({
        about: first.person.id,
        size: shift.netMinutes - MOST,
        date: own[0].date,
        personId: first.person.id,
        assignmentIds: idsOf(own),
        facts: {
          person: first.name,
          date: own[0].date,
          from,
          to: clockAt(shift.to),
          netMinutes: shift.netMinutes,
          mostMinutes: MOST,
        },
      });
    }
    return onePerDay(found);
  },
  sentence: (f) =>
    `${f.person} werkt op ${shortDay(f.date as never)} ${duration(f.netMinutes)} in één dienst. Het maximum is ` +
    `${duration(f.mostMinutes)}: ${duration(f.netMinutes - f.mostMinutes)} te veel.`,
  source: 'Arbeidstijdenwet artikel 5:7, tweede lid (18 jaar en ouder: 12 uur per dienst); dienst: artikel 1:7',
  why: (f) => [
    { what: 'Dienst', value: stretchOfTime(f.from, f.to) },
    { what: 'Werk zonder pauzes', value: duration(f.netMinutes) },
    { what: 'Maximum per dienst', value: duration(f.mostMinutes) },
    { what: 'Te veel', value: duration(f.netMinutes - f.mostMinutes) },
  ],
};
