import { type Clock, clockAt } from '../calendar/amsterdam.ts';
import type { Placed } from '../plan/placed.ts';
import { isYoung } from './age.ts';
import { duration, moment } from './durations.ts';
import { type RestPeriod, restPeriods } from './rests.ts';
import type { Found, Rule } from './rule.ts';
import { idsOf, onePerDay, rowsWithin, sameHours, workAround } from './shifts.ts';

export type DailyRestFacts = {
  readonly person: string;
  /** The longest rest in the 24 hours from this moment. */
  readonly dayFrom: Clock;
  readonly restFrom: Clock;
  readonly restMinutes: number;
  readonly wantedMinutes: number;
  /** Start of the other short rest in the same 7 x 24 hours; null when this one is below 8 hours by itself. */
  readonly alsoFrom: Clock | null;
};

const WANTED = 11 * 60;
const SHORTENED = 8 * 60;
const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** The rows of this week that a short rest is about: the work of its day, and the work that comes too soon after it. */
function rowsAt(rows: readonly Placed[], { start, rest, cutByWork }: RestPeriod): readonly Placed[] {
  return rowsWithin(rows, { from: start, to: cutByWork ? rest.to + 1 : rest.from });
}

/**
 * Less than 11 hours of rest in 24 hours, 18 years and older; once in 7 x 24 hours it may be 8 (tier 1; ATW art. 5:3
 * lid 2). The 24 hours run from the first work after a daily rest. Of two shortened rests within 7 x 24 hours (start to
 * start) the later is wrong; when that one lies in the next week and the first in this, this week tells it. Days under 18
 * are left to `young-worker`.
 */
export const dailyRest: Rule<'person-times', DailyRestFacts> = {
  id: 'daily-rest',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'person-times',
  title: 'Te weinig rust tussen diensten',
  check({ rows }, plan) {
    const [first] = rows;
    if (!first || sameHours(rows, plan)) return [];
    const short = restPeriods(workAround(rows, plan), DAY, WANTED).filter(
      (p) => p.minutes < WANTED && !isYoung(first.person, clockAt(p.start).date),
    );
    const found: Found<DailyRestFacts>[] = [];
    for (const [i, period] of short.entries()) {
      const own = rowsAt(rows, period);
      const last = own.at(-1);
      if (!last) continue;
      const near = (other: RestPeriod | undefined): boolean =>
        other !== undefined && Math.abs(other.rest.from - period.rest.from) < WEEK;
      const earlier = short[i - 1];
      const later = short.slice(i + 1).find((p) => near(p) && rowsAt(rows, p).length === 0);
      const other = near(earlier) ? earlier : later;
      if (period.minutes >= SHORTENED && !other) continue;
      found.push({
        about: first.person.id,
        size: WANTED - period.minutes,
        date: last.date,
        personId: first.person.id,
        assignmentIds: idsOf(own),
        facts: {
          person: first.name,
          dayFrom: clockAt(period.start),
          restFrom: clockAt(period.rest.from),
          restMinutes: period.minutes,
          wantedMinutes: WANTED,
          alsoFrom: period.minutes >= SHORTENED && other ? clockAt(other.rest.from) : null,
        },
      });
    }
    return onePerDay(found);
  },
  sentence: (f) => {
    const rest = `${f.person} heeft in de 24 uur vanaf ${moment(f.dayFrom)} hooguit ${duration(f.restMinutes)} rust achter elkaar.`;
    return f.alsoFrom === null
      ? `${rest} Nodig is ${duration(f.wantedMinutes)}: ${duration(f.wantedMinutes - f.restMinutes)} te weinig.`
      : `${rest} Minder dan ${duration(f.wantedMinutes)} mag maar één keer in 7 dagen.`;
  },
  source: 'Arbeidstijdenwet artikel 5:3, tweede lid (18 jaar en ouder: 11 uur rust, één keer in 7 dagen 8 uur)',
  why: (f) => [
    { what: 'Eerste werk na de vorige rust', value: moment(f.dayFrom) },
    { what: 'Rust begint', value: moment(f.restFrom) },
    { what: 'Langste rust in de 24 uur daarna', value: duration(f.restMinutes) },
    { what: 'Nodig', value: duration(f.wantedMinutes) },
    ...(f.alsoFrom ? [{ what: 'Ook te kort in dezelfde 7 dagen: rust vanaf', value: moment(f.alsoFrom) }] : []),
  ],
};
