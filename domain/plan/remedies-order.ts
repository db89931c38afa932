import { unionMinutes } from '../calendar/intervals.ts';
import { absentIn } from './availability.ts';
import { CRITERIA, meritOf } from './merit.ts';
import type { Placed } from './placed.ts';
import type { Plan } from './plan.ts';
import type { Outcome } from './remedies-outcome.ts';
import type { FindingDelta } from './view.ts';

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
    lostMinutes(plan, delta),
    ...merit.slice(upTo, afterTiers),
    moves,
    people.size,
    ...merit.slice(afterTiers),
  ];
}

/**
 * Net minutes of work that employees have less than before, per person and day; who is booked twice works once, and who
 * is away does not work. Who gets more makes nothing up for others.
 * @param plan before the change
 */
export function lostMinutes(plan: Plan, { placed, removed }: FindingDelta): number {
  let lost = 0;
  const dayOf = (row: Placed): string => `${row.date} ${row.person.id}`;
  const gone = Map.groupBy(removed, dayOf);
  const come = Map.groupBy(placed, dayOf);
  // Somebody who moves to another day works as much: what counts is what a person works over all days that change.
  const balance = new Map<string, number>();
  for (const row of [...removed, ...placed]) {
    const day = dayOf(row);
    if (!row.employee || balance.has(day)) continue;
    const before = plan.ofPerson(row.person.id, row.date);
    const leaves = new Set((gone.get(day) ?? []).map((r) => r.assignment.id));
    const after = [...before.filter((r) => !leaves.has(r.assignment.id)), ...(come.get(day) ?? [])];
    balance.set(day, workOf(plan, after) - workOf(plan, before));
  }
  const perPerson = Map.groupBy(balance, ([day]) => day.slice(day.indexOf(' ') + 1));
  for (const days of perPerson.values()) lost += Math.max(0, -days.reduce((sum, [, by]) => sum + by, 0));
  return lost;
}

function workOf(plan: Plan, rows: readonly Placed[]): number {
  const isAway = (r: Placed): boolean => plan.absencesOf(r.person.id).some((a) => absentIn(a, r.date, r.block));
  return unionMinutes(rows.flatMap((r) => (isAway(r) ? [] : r.work)));
}
