import { shortDay, time, timeRange } from '../words/dutch.ts';
import { duration } from './durations.ts';
import { type Established, needLines, needsOf, sourceOfNeeds } from './need-source.ts';
import { overrideOf } from './overrides.ts';
import type { Rule } from './rule.ts';
import { spotOf } from './spot.ts';

export type NoEveningFacts = Established & {
  readonly person: string;
  readonly date: string;
  /** When the work starts and ends, and when the evening begins that day. */
  readonly from: number;
  readonly to: number;
  readonly evening: number;
};

/**
 * The need "geen avond" (tier 2): at the place after the evening has begun; when that is, is a number of the company.
 * Size in minutes of evening.
 */
export const noEvening: Rule<'assignment', NoEveningFacts> = {
  id: 'no-evening',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'assignment',
  title: 'Werkt in de avond',
  check(row, plan) {
    const [need] = needsOf(row, 'no-evening');
    if (!need) return [];
    const evening = plan.lookup.parameter('evening-start', row.date);
    if (row.to <= evening) return [];
    const from = Math.max(row.from, evening);
    return [
      {
        ...spotOf(row),
        size: row.to - from,
        from,
        need: 'geen avond',
        overridden: overrideOf([row], 'no-evening', ''),
        facts: { person: row.name, date: row.date, from: row.from, to: row.to, evening, by: need.by },
      },
    ];
  },
  sentence: (f) =>
    `${f.person} werkt niet in de avond. Op ${shortDay(f.date as never)} duurt het werk tot ${time(f.to)}: ` +
    `${duration(f.to - Math.max(f.from, f.evening))} na ${time(f.evening)}.`,
  source: sourceOfNeeds('rubriek VI (werktijden)'),
  why: (f) => [
    ...needLines(f.person, 'geen avond', f.by, 'VI'),
    { what: 'De avond begint om', value: time(f.evening) },
    { what: 'Gepland', value: timeRange(f.from, f.to) },
    { what: 'In de avond', value: duration(f.to - Math.max(f.from, f.evening)) },
  ],
};
