import { type Clock, clockAt } from '../calendar/amsterdam.ts';
import type { Employee } from '../model/person.ts';
import { shortDay } from '../words/dutch.ts';
import { adultFrom } from './age.ts';
import { duration, moment } from './durations.ts';
import type { Found, Rule, WhyLine } from './rule.ts';
import { idsOf, onePerDay, weekDays } from './shifts.ts';
import { LIMITS, wrongsOf, type YoungKind } from './young-hours.ts';

export type YoungWorkerFacts = {
  readonly person: string;
  readonly kind: YoungKind;
  /** The day it is about; null for a week. */
  readonly date: string | null;
  /** Minutes of work and lessons, of rest or of breaks, by kind; and what the law allows or wants. */
  readonly minutes: number;
  readonly limitMinutes: number;
  /** How much of the minutes of work is lessons. */
  readonly lessonMinutes: number;
  /** Minutes of the three other weeks (kind `four-weeks`), of work in the shift (kind `break`). */
  readonly besideMinutes: number;
  /** The night's rest (kind `rest`); null for the others. */
  readonly from: Clock | null;
  readonly to: Clock | null;
};

const TITLES: Readonly<Record<YoungKind, readonly [what: string, limit: string]>> = {
  day: ['Werk en les op de dag', 'Maximum op een dag'],
  week: ['Werk en les in de week', 'Maximum in een week'],
  'four-weeks': ['Werk en les in 4 weken', 'Maximum in 4 weken (gemiddeld 40 uur)'],
  break: ['Pauzes van 15 minuten of langer', 'Nodig'],
  night: ['Werk tussen 23:00 en 06:00', 'Toegestaan'],
  rest: ['Rust in de nacht', 'Nodig'],
  overtime: ['Betaalde tijd in de week', 'Contract'],
};

function sentence(f: YoungWorkerFacts): string {
  const day = f.date === null ? '' : shortDay(f.date as never);
  const busy = f.lessonMinutes > 0 ? 'werk en les' : 'werk';
  const most = `Onder 18 jaar is het maximum ${duration(f.limitMinutes)}: ${duration(f.minutes - f.limitMinutes)} te veel.`;
  switch (f.kind) {
    case 'day':
      return `${f.person} heeft op ${day} ${duration(f.minutes)} ${busy}. ${most}`;
    case 'week':
      return `${f.person} heeft deze week ${duration(f.minutes)} ${busy}. ${most}`;
    case 'four-weeks':
      return `${f.person} heeft in 4 weken ${duration(f.minutes)} ${busy}. ${most}`;
    case 'break':
      return (
        `${f.person} werkt op ${day} ${duration(f.besideMinutes)} met ${duration(f.minutes)} pauze. ` +
        `Onder 18 jaar is ${duration(f.limitMinutes)} nodig.`
      );
    case 'night':
      return `${f.person} werkt op ${day} ${duration(f.minutes)} tussen 23:00 en 06:00. Dat mag niet onder 18 jaar.`;
    case 'rest':
      return (
        `${f.person} heeft in de nacht voor ${day} ${duration(f.minutes)} rust. ` +
        `Onder 18 jaar is ${duration(f.limitMinutes)} nodig.`
      );
    case 'overtime':
      return (
        `${f.person} staat deze week ${duration(f.minutes)} gepland bij een contract van ${duration(f.limitMinutes)}. ` +
        'Overwerk mag niet onder 18 jaar.'
      );
  }
}

function why(f: YoungWorkerFacts): readonly WhyLine[] {
  const [what, limit] = TITLES[f.kind];
  const lines: WhyLine[] = [{ what: 'Leeftijd', value: 'onder 18 jaar' }];
  if (f.from && f.to) lines.push({ what: 'Van en tot', value: `${moment(f.from)} tot ${moment(f.to)}` });
  if (f.kind === 'break') lines.push({ what: 'Werk in de dienst', value: duration(f.besideMinutes) });
  if (f.kind === 'four-weeks') lines.push({ what: 'De andere 3 weken', value: duration(f.besideMinutes) });
  lines.push({ what, value: duration(f.minutes) });
  if (f.lessonMinutes > 0) lines.push({ what: 'Waarvan les', value: duration(f.lessonMinutes) });
  lines.push({ what: limit, value: duration(f.limitMinutes) });
  return lines;
}

/**
 * Working time of employees under 18 (tier 1), one finding per kind and day or week: at most 9 hours a day, 45 a week
 * and 160 in 4 weeks (ATW art. 5:7 lid 1), lessons included (ATW art. 4:4: school goes before work, and counts with it);
 * 30 minutes of break above 4.5 hours (art. 5:4 lid 1); no work between 23:00 and 06:00 and 12 hours of rest around it
 * (art. 5:3 lid 1); no more paid time than the contract. Only days before the 18th birthday; 4 weeks while under 18 on
 * the week's last day. Guides are adults.
 */
export const youngWorker: Rule<'person-times', YoungWorkerFacts> = {
  id: 'young-worker',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'person-times',
  title: 'Jonger dan 18',
  check({ rows }, plan) {
    const employee: Employee | null = rows[0]?.employee ?? null;
    if (!employee) return [];
    const birthday = adultFrom(employee);
    // A night counts for the day before it: the Sunday before the week is the first that matters.
    if (birthday === null || birthday <= weekDays(plan.week).sundayBefore) return [];
    const found = wrongsOf(rows, employee, birthday, plan).map((w): Found<YoungWorkerFacts> => {
      const limitMinutes = w.kind === 'overtime' ? employee.contractMinutes : LIMITS[w.kind];
      return {
        about: `${employee.id}|${w.kind}`,
        size: Math.abs(w.minutes - limitMinutes),
        date: w.date,
        personId: employee.id,
        assignmentIds: idsOf(w.rows),
        facts: {
          person: rows[0]?.name ?? '',
          kind: w.kind,
          date: w.date,
          minutes: w.minutes,
          limitMinutes,
          lessonMinutes: w.lessonMinutes ?? 0,
          besideMinutes: w.besideMinutes ?? 0,
          from: w.rest ? clockAt(w.rest.from) : null,
          to: w.rest ? clockAt(w.rest.to) : null,
        },
      };
    });
    return onePerDay(found);
  },
  sentence,
  source:
    'Arbeidstijdenwet artikel 4:4, 5:3, 5:4 en 5:7, eerste lid (16 en 17 jaar); geen overwerk: uitgangspunt van het rooster',
  why,
};
