import type { Finding } from '../rules/finding.ts';
import { rounded } from '../rules/moments.ts';
import { CRITERIA, meritOf } from './merit.ts';
import type { Placed } from './placed.ts';
import type { Plan } from './plan.ts';
import type { Outcome } from './remedies-outcome.ts';

const upTo = CRITERIA.findIndex((c) => c.tier === 3);
const afterTiers = CRITERIA.findIndex((c, i) => i > upTo && c.tier === null);

/**
 * How good a remedy is, as numbers to compare one after the other (`compareMerit`); less is better:
 *
 * 1. it mends the finding whole, before a part;
 * 2. of parts: the least that remains;
 * 3. tier 1, then tier 2: what it brings and what it takes away (`CRITERIA` of merit.ts);
 * 4. hours of work that employees lose: to have work comes before where (principle 1 of domain.md), so nobody is simply
 *    sent away to spare an order;
 * 5. tier 3, 4, 5 and 6, in that order;
 * 6. the fewest moves;
 * 7. the fewest people disturbed;
 * 8. goals, preferences, continuity, fairness (merit.ts).
 *
 * What is equal in all of these is told apart by the words of its moves.
 */
export function remedyMerit(plan: Plan, { delta, remaining }: Outcome, moves: number): readonly number[] {
  const merit = meritOf(plan, delta, delta.placed);
  const people = new Set([...delta.placed, ...delta.removed].map((r) => r.person.id));
  return [
    remaining > 0 ? 1 : 0,
    remaining,
    ...merit.slice(0, upTo),
    lostMinutes(delta.placed, delta.removed),
    ...merit.slice(upTo, afterTiers),
    moves,
    people.size,
    ...merit.slice(afterTiers),
  ];
}

/** Net minutes of work that employees have less than before, per person; who gets more makes nothing up for others. */
export function lostMinutes(placed: readonly Placed[], removed: readonly Placed[]): number {
  const balance = new Map<string, number>();
  const count = (rows: readonly Placed[], sign: 1 | -1): void => {
    for (const row of rows) {
      if (row.employee) balance.set(row.person.id, (balance.get(row.person.id) ?? 0) + sign * row.netMinutes);
    }
  };
  count(placed, 1);
  count(removed, -1);
  let lost = 0;
  for (const minutes of balance.values()) lost += Math.max(0, -minutes);
  return rounded(lost);
}

/** How much of a finding is left, 0..1. */
export function shareLeft(finding: Finding, remaining: number): number {
  return remaining / finding.size;
}
