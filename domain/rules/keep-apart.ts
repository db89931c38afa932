import { overlap, stretches } from '../calendar/intervals.ts';
import type { Placed } from '../plan/placed.ts';
import { timeRange } from '../words/dutch.ts';
import { duration } from './durations.ts';
import { blockAround, boundariesOf } from './moments.ts';
import { sourceOfNeeds } from './need-source.ts';
import { overrideOf } from './overrides.ts';
import type { Rule } from './rule.ts';

export type KeepApartFacts = {
  readonly person: string;
  readonly other: string;
  readonly workplace: string;
  readonly from: number;
  readonly to: number;
};

const avoids = (row: Placed, other: Placed): boolean =>
  row.needs.some(({ what }) => what.kind === 'keep-apart' && what.personId === other.person.id);

/** Two rows of a pair that meet, and when. */
interface Meeting {
  readonly a: Placed;
  readonly b: Placed;
  readonly from: number;
  readonly to: number;
}

/** The uninterrupted stretches of a pair's meetings: who is booked twice at a place meets the other once. */
function together(met: readonly Meeting[]) {
  const meets = (from: number, to: number): boolean | null =>
    met.some((m) => m.from <= from && m.to >= to) ? true : null;
  return stretches(boundariesOf(met), [], meets, (a) => a);
}

/** Two people who are kept apart at one workplace at one moment (tier 2). Neutral: no reason is stored or said. */
export const keepApart: Rule<'workplace-day', KeepApartFacts> = {
  id: 'keep-apart',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'workplace-day',
  title: 'Niet samen',
  concerns: (row, rows) =>
    row.needs.some(({ what }) => what.kind === 'keep-apart') || rows.some((r) => r !== row && avoids(r, row)),
  check({ date, rows }) {
    const careful = rows.filter((r) => r.needs.some(({ what }) => what.kind === 'keep-apart'));
    const meetings = new Map<string, Meeting[]>();
    for (const row of careful) {
      for (const other of rows) {
        const shared = overlap(row, other);
        if (!shared || !avoids(row, other)) continue;
        const [a, b] = row.person.number <= other.person.number ? [row, other] : [other, row];
        const pair = `${a.person.id}|${b.person.id}`;
        const known = meetings.get(pair);
        if (known) known.push({ a, b, ...shared });
        else meetings.set(pair, [{ a, b, ...shared }]);
      }
    }
    return [...meetings].flatMap(([pair, met]) =>
      together(met).map(({ from, to }) => {
        const during = met.filter((m) => overlap(m, { from, to }));
        const there = during.flatMap((m) => [m.a, m.b]);
        const { a, b } = during[0] as Meeting;
        return {
          about: `${pair}|${a.workplace.id}`,
          size: to - from,
          date,
          blockId: blockAround(there, from, to),
          from,
          to,
          personId: a.person.id,
          otherId: b.person.id,
          workplaceId: a.workplace.id,
          assignmentIds: [...new Set(there.map((r) => r.assignment.id))].sort(),
          overridden: overrideOf(there, 'keep-apart', pair),
          facts: { person: a.name, other: b.name, workplace: a.workplace.name, from, to },
        };
      }),
    );
  },
  sentence: (f) =>
    `${f.person} en ${f.other} werken niet samen. Ze staan van ${timeRange(f.from, f.to)} allebei op ${f.workplace}.`,
  source: sourceOfNeeds('rubriek II (sociaal functioneren)'),
  // Neutral: who asked for it and why is not said, not even here.
  why: (f) => [
    { what: 'Werken niet samen', value: `${f.person} en ${f.other}` },
    { what: 'Allebei op', value: f.workplace },
    { what: 'Wanneer', value: timeRange(f.from, f.to) },
    { what: 'Samen', value: duration(f.to - f.from) },
  ],
};
