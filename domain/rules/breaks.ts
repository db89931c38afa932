import { type Clock, clockAt } from '../calendar/amsterdam.ts';
import type { Placed } from '../plan/placed.ts';
import type { PlanView } from '../plan/view.ts';
import { shortDay } from '../words/dutch.ts';
import { duration, stretchOfTime } from './durations.ts';
import type { Found, Rule } from './rule.ts';
import { idsOf, onePerDay, type Shift, sameHours, wrongShifts } from './shifts.ts';

export type BreaksFacts = {
  readonly person: string;
  readonly date: string;
  readonly from: Clock;
  readonly to: Clock;
  /** Work without breaks; breaks of at least 15 minutes; what the law wants for that much work. */
  readonly netMinutes: number;
  readonly breakMinutes: number;
  readonly wantedMinutes: number;
  /** The amount of work above which it is wanted. */
  readonly aboveMinutes: number;
};

const LONG = { above: 330, wanted: 30 };
const VERY_LONG = { above: 600, wanted: 45 };

/**
 * True when each day is one shift that is short, or two stretches with half an hour between: what nearly every day is.
 * `above` is the amount of work from which a break is wanted, up to 10 hours.
 */
function breaksAreFine(rows: readonly Placed[], plan: PlanView, above: number): boolean {
  if (!sameHours(rows, plan)) return false;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Placed;
    let net = row.netMinutes;
    let others = 0;
    let pause = 0;
    for (let j = 0; j < rows.length; j++) {
      const other = rows[j] as Placed;
      if (j === i || other.date !== row.date) continue;
      others++;
      net += other.netMinutes;
      pause = Math.max(row.from, other.from) - Math.min(row.to, other.to);
    }
    if (net > above && (others !== 1 || pause < LONG.wanted || net > VERY_LONG.above)) return false;
  }
  return true;
}

const lawFor = ({ netMinutes }: Shift) => (netMinutes > VERY_LONG.above ? VERY_LONG : LONG);

function hasTooFewBreaks(shift: Shift): boolean {
  const { above, wanted } = lawFor(shift);
  return shift.netMinutes > above && shift.breakMinutes < wanted;
}

/**
 * Too few breaks in a shift, 18 years and older (tier 1; ATW art. 5:4 lid 2): above 5.5 hours of work at least 30
 * minutes, above 10 hours 45, in parts of at least 15. Lunch between two blocks counts, and so does any other pause inside
 * the shift. Shifts that begin on a day under 18 are left to `young-worker`.
 */
export const breaks: Rule<'person-times', BreaksFacts> = {
  id: 'breaks',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'person-times',
  title: 'Te weinig pauze',
  check({ rows }, plan) {
    const [first] = rows;
    if (!first || breaksAreFine(rows, plan, LONG.above)) return [];
    const found: Found<BreaksFacts>[] = [];
    for (const { shift, own, from } of wrongShifts(rows, plan, hasTooFewBreaks)) {
      const { netMinutes, breakMinutes } = shift;
      const law = lawFor(shift);
      found.push({
        about: first.person.id,
        size: law.wanted - breakMinutes,
        date: own[0].date,
        personId: first.person.id,
        assignmentIds: idsOf(own),
        facts: {
          person: first.name,
          date: own[0].date,
          from,
          to: clockAt(shift.to),
          netMinutes,
          breakMinutes,
          wantedMinutes: law.wanted,
          aboveMinutes: law.above,
        },
      });
    }
    return onePerDay(found);
  },
  sentence: (f) =>
    `${f.person} werkt op ${shortDay(f.date as never)} ${duration(f.netMinutes)} met ${duration(f.breakMinutes)} pauze. ` +
    `Nodig is ${duration(f.wantedMinutes)}.`,
  source:
    'Arbeidstijdenwet artikel 5:4, tweede lid (18 jaar en ouder: 30 minuten boven 5,5 uur, 45 minuten boven 10 uur)',
  why: (f) => [
    { what: 'Dienst', value: stretchOfTime(f.from, f.to) },
    { what: 'Werk zonder pauzes', value: duration(f.netMinutes) },
    { what: 'Pauzes van 15 minuten of langer', value: duration(f.breakMinutes) },
    { what: `Nodig boven ${duration(f.aboveMinutes)} werk`, value: duration(f.wantedMinutes) },
  ],
};
