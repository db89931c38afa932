import { absentIn } from '../model/absence.ts';
import { shortDay, timeRange } from '../words/dutch.ts';
import type { Rule } from './rule.ts';
import { spotOf } from './spot.ts';

export type AbsentFacts = {
  readonly person: string;
  readonly workplace: string;
  readonly block: string;
  readonly date: string;
  readonly from: number;
  readonly to: number;
  /** Last day of the absence. */
  readonly until: string;
};

/** Planned while absent (tier 1). The kind of absence is restricted and never part of the finding. */
export const absent: Rule<'assignment', AbsentFacts> = {
  id: 'absent',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'assignment',
  title: 'Afwezig',
  check(row, plan) {
    let until: (typeof row)['date'] | null = null;
    for (const a of plan.absencesOf(row.person.id)) {
      if (absentIn(a, row.date, row.block) && (until === null || a.to > until)) until = a.to;
    }
    if (until === null) return [];
    return [
      {
        ...spotOf(row),
        facts: {
          person: row.name,
          workplace: row.workplace.name,
          block: row.block.name,
          date: row.date,
          from: row.from,
          to: row.to,
          until,
        },
      },
    ];
  },
  sentence: (f) =>
    `${f.person} is afwezig tot en met ${shortDay(f.until as never)}, maar staat in de ${f.block} op ${f.workplace}.`,
  source: 'Recht op verlof en herstel: Burgerlijk Wetboek boek 7 en Wet arbeid en zorg',
  why: (f) => [
    { what: 'Afwezig tot en met', value: shortDay(f.until as never) },
    { what: `Gepland op ${f.workplace}`, value: `${shortDay(f.date as never)}, ${timeRange(f.from, f.to)}` },
  ],
};
