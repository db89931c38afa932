import { overlap } from '../calendar/intervals.ts';
import type { Placed } from '../plan/placed.ts';
import { timeRange } from '../words/dutch.ts';
import { blockAround } from './moments.ts';
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

/** Two people who are kept apart at one workplace at one moment (tier 2). Neutral: no reason is stored or said. */
export const keepApart: Rule<'workplace-day', KeepApartFacts> = {
  id: 'keep-apart',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'workplace-day',
  title: 'Niet samen',
  check({ date, rows }) {
    const careful = rows.filter((r) => r.needs.some(({ what }) => what.kind === 'keep-apart'));
    const pairs = new Map<string, readonly [Placed, Placed]>();
    for (const row of careful) {
      for (const other of rows) {
        if (!overlap(row, other) || !avoids(row, other)) continue;
        const [a, b] = row.person.number <= other.person.number ? [row, other] : [other, row];
        pairs.set(`${a.assignment.id}|${b.assignment.id}`, [a, b]);
      }
    }
    return [...pairs.values()].flatMap(([a, b]) => {
      const shared = overlap(a, b);
      if (!shared) return [];
      return [
        {
          about: `${a.person.id}|${b.person.id}|${a.workplace.id}`,
          size: shared.to - shared.from,
          date,
          blockId: blockAround([a, b], shared.from, shared.to),
          ...shared,
          personId: a.person.id,
          otherId: b.person.id,
          workplaceId: a.workplace.id,
          assignmentIds: [a.assignment.id, b.assignment.id].sort(),
          overridden: overrideOf([a, b], 'keep-apart', `${a.person.id}|${b.person.id}`),
          facts: { person: a.name, other: b.name, workplace: a.workplace.name, ...shared },
        },
      ];
    });
  },
  sentence: (f) =>
    `${f.person} en ${f.other} werken niet samen. Ze staan van ${timeRange(f.from, f.to)} allebei op ${f.workplace}.`,
};
