import { unionMinutes } from '../calendar/intervals.ts';
import { absentIn } from '../model/absence.ts';
import { isOutOfUse } from '../model/common.ts';
import { CRITERIA, type Criterion, meritOf } from './merit.ts';
import type { Placed } from './placed.ts';
import type { Plan } from './plan.ts';
import type { Outcome } from './remedies-outcome.ts';
import type { FindingDelta } from './view.ts';

const places = (holds: (criterion: Criterion) => boolean): readonly number[] =>
  CRITERIA.flatMap((criterion, i) => (holds(criterion) ? [i] : []));
const brings = (from: number, to: number): readonly number[] =>
  places((c) => (c.what === 'more' || c.what === 'growth') && c.tier !== null && c.tier >= from && c.tier <= to);

const BRINGS_TO_PEOPLE = brings(1, 2);
const BRINGS = brings(3, 5);
const TAKES = places((c) => (c.what === 'gone' || c.what === 'less') && c.tier !== 6);
const FIT = places((c) => c.tier === null && c.what !== 'may');
const COSTS = places((c) => c.tier === 6 && c.what !== 'relief');

/**
 * How good a remedy is, as numbers to compare one after the other (`compareMerit`); less is better:
 *
 * 1. it mends the finding whole, before a part;
 * 2. of parts: the least that remains;
 * 3. what it brings of tier 1, then of tier 2 (`CRITERIA` of merit.ts);
 * 4. hours of work that employees lose: to have work comes before where (principle 1 of domain.md), so nobody is simply
 *    sent away to spare an order;
 * 5. what it brings of tier 3, 4 and 5, in that order;
 * 6. the fewest moves, and the fewest people disturbed: whoever asks for one thing to be mended wants calm;
 * 7. what else it takes away, tier 1 to 5;
 * 8. goals, preferences, continuity, fairness (merit.ts);
 * 9. costs.
 *
 * What is equal in all of these is told apart by the words of its moves.
 */
export function remedyMerit(plan: Plan, { delta, remaining }: Outcome, moves: number): readonly number[] {
  const merit = meritOf(plan, delta, delta.placed);
  const people = new Set([...delta.placed, ...delta.removed].map((r) => r.person.id));
  const of = (indexes: readonly number[]): readonly number[] => indexes.map((i) => merit[i] ?? 0);
  return [
    remaining > 0 ? 1 : 0,
    remaining,
    ...of(BRINGS_TO_PEOPLE),
    lostMinutes(plan, delta),
    ...of(BRINGS),
    moves,
    people.size,
    ...of(TAKES),
    ...of(FIT),
    ...of(COSTS),
  ];
}

/**
 * Net minutes of work that employees have less than before, per person and day; who is booked twice works once, and who
 * is away or gone does not work. Who gets more makes nothing up for others.
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
  const isAway = (r: Placed): boolean =>
    isOutOfUse(r.person, r.date) || plan.absencesOf(r.person.id).some((a) => absentIn(a, r.date, r.block));
  return unionMinutes(rows.flatMap((r) => (isAway(r) ? [] : r.work)));
}
