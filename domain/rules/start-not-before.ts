import { shortDay, time, timeRange } from '../words/dutch.ts';
import { duration } from './durations.ts';
import { type Established, needLines, needsOf, sourceOfNeeds, strictest } from './need-source.ts';
import { overrideOf } from './overrides.ts';
import type { Rule } from './rule.ts';
import { spotOf } from './spot.ts';

export type StartNotBeforeFacts = Established & {
  readonly person: string;
  readonly date: string;
  /** When the work starts and ends, and before when this person cannot start. */
  readonly from: number;
  readonly to: number;
  readonly notBefore: number;
};

/** The need "start niet voor" (tier 2): work that starts earlier than the person can. Size in minutes too early. */
export const startNotBefore: Rule<'assignment', StartNotBeforeFacts> = {
  id: 'start-not-before',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'assignment',
  title: 'Begint te vroeg',
  check(row) {
    const need = strictest(needsOf(row, 'start-not-before'), ({ what }) => -what.at);
    if (!need || row.from >= need.what.at) return [];
    const { at } = need.what;
    return [
      {
        ...spotOf(row),
        size: at - row.from,
        to: Math.min(at, row.to),
        need: `niet beginnen voor ${time(at)}`,
        overridden: overrideOf([row], 'start-not-before', ''),
        facts: { person: row.name, date: row.date, from: row.from, to: row.to, notBefore: at, by: need.by },
      },
    ];
  },
  sentence: (f) =>
    `${f.person} begint niet voor ${time(f.notBefore)}. Op ${shortDay(f.date as never)} begint het werk om ` +
    `${time(f.from)}: ${duration(f.notBefore - f.from)} te vroeg.`,
  source: sourceOfNeeds('rubriek VI (werktijden)'),
  why: (f) => [
    ...needLines(f.person, `niet beginnen voor ${time(f.notBefore)}`, f.by, 'VI'),
    { what: 'Gepland', value: timeRange(f.from, f.to) },
    { what: 'Te vroeg', value: duration(f.notBefore - f.from) },
  ],
};
