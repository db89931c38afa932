import { shortDay } from '../words/dutch.ts';
import { ageOn } from './age.ts';
import { isBarred } from './place-demands.ts';
import type { Rule } from './rule.ts';
import { spotOf } from './spot.ts';

export type YoungWorkerBarredTaskFacts = {
  readonly person: string;
  readonly workplace: string;
  readonly date: string;
  /** In whole years, that day. */
  readonly age: number;
};

/**
 * Somebody under 18 at a workplace whose work is for adults only (tier 1). What is barred (Arbobesluit art. 4.105:
 * dangerous substances; 7.39: tractors, among others, without expert supervision as in 1.37) is data of the workplace:
 * with supervision much is allowed, so it is not guessed from its loads.
 */
export const youngWorkerBarredTask: Rule<'assignment', YoungWorkerBarredTaskFacts> = {
  id: 'young-worker-barred-task',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'assignment',
  title: 'Werk vanaf 18 jaar',
  check(row) {
    if (!row.employee || !isBarred(row.employee, row.workplace, row.date)) return [];
    return [
      {
        ...spotOf(row),
        facts: {
          person: row.name,
          workplace: row.workplace.name,
          date: row.date,
          age: ageOn(row.employee.birthDate, row.date),
        },
      },
    ];
  },
  sentence: (f) => `${f.workplace} is werk vanaf 18 jaar. ${f.person} is op ${shortDay(f.date as never)} jonger.`,
  source:
    'Arbobesluit artikel 1.37, 4.105 en 7.39 (werk dat onder 18 jaar niet mag); per werkplek vastgelegd in Beheer',
  why: (f) => [
    { what: `${f.workplace} is voor`, value: '18 jaar en ouder' },
    { what: `${f.person} is op ${shortDay(f.date as never)}`, value: `${f.age} jaar` },
  ],
};
