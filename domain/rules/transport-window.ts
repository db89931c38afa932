import { overlap } from '../calendar/intervals.ts';
import { shortDay, timeRange } from '../words/dutch.ts';
import { duration } from './durations.ts';
import { type Established, needLines, needsOf, sourceOfNeeds } from './need-source.ts';
import { overrideOf } from './overrides.ts';
import type { Rule } from './rule.ts';
import { spotOf } from './spot.ts';

export type TransportWindowFacts = Established & {
  readonly person: string;
  readonly date: string;
  /** When the work starts and ends, and between when the transport can bring and fetch this person. */
  readonly from: number;
  readonly to: number;
  readonly windowFrom: number;
  readonly windowTo: number;
  /** Minutes of the work that lie outside the window. */
  readonly outside: number;
};

/**
 * The need "vervoersvenster" (tier 2): somebody's transport comes and goes between two times, so the work lies whole
 * between them. Of several windows all hold. Size in minutes outside.
 */
export const transportWindow: Rule<'assignment', TransportWindowFacts> = {
  id: 'transport-window',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'assignment',
  title: 'Past niet bij het vervoer',
  check(row) {
    const windows = needsOf(row, 'transport-window');
    const [first] = windows;
    if (!first) return [];
    const windowFrom = Math.max(...windows.map(({ what }) => what.from));
    const windowTo = Math.min(...windows.map(({ what }) => what.to));
    if (row.from >= windowFrom && row.to <= windowTo) return [];
    const inside = overlap(row, { from: windowFrom, to: windowTo });
    const outside = row.to - row.from - (inside ? inside.to - inside.from : 0);
    return [
      {
        ...spotOf(row),
        size: outside,
        need: `vervoer van ${timeRange(windowFrom, windowTo)}`,
        overridden: overrideOf([row], 'transport-window', ''),
        facts: {
          person: row.name,
          date: row.date,
          from: row.from,
          to: row.to,
          windowFrom,
          windowTo,
          outside,
          by: first.by,
        },
      },
    ];
  },
  sentence: (f) =>
    `${f.person} heeft vervoer van ${timeRange(f.windowFrom, f.windowTo)}. Op ${shortDay(f.date as never)} is het werk ` +
    `van ${timeRange(f.from, f.to)}: ${duration(f.outside)} daarbuiten.`,
  source: sourceOfNeeds('rubriek VI (werktijden)'),
  why: (f) => [
    ...needLines(f.person, `vervoer van ${timeRange(f.windowFrom, f.windowTo)}`, f.by, 'VI'),
    { what: 'Gepland', value: timeRange(f.from, f.to) },
    { what: 'Buiten het vervoer', value: duration(f.outside) },
  ],
};
