import type { IsoDate } from '../model/common.ts';
import type { PersonId } from '../model/ids.ts';
import type { Employee } from '../model/person.ts';
import type { Workplace } from '../model/workplace.ts';
import { TIERS, type Tier } from '../rules/finding.ts';
import { sentenceOf } from '../rules/index.ts';
import type { Carried, Cell } from './cell.ts';
import type { PlanningCommand } from './command.ts';
import type { Plan } from './plan.ts';
import { dropCommand, reasonOf, type Verdict, type VerdictLevel, type VerdictMemo, verdictOf } from './verdict.ts';

/** One possibility with why it stands where it stands. */
export interface Ranked<T> {
  readonly what: T;
  readonly verdict: Verdict;
  /** Dutch, at most three, the ones that decided first. */
  readonly reasons: readonly string[];
}

const LEVELS: readonly VerdictLevel[] = ['fits', 'fits-with-aid', 'warns', 'needs-reason', 'refused'];
const TIER_NUMBERS = Object.keys(TIERS).map(Number) as Tier[];

/**
 * Compared one after the other: whether it may, then per tier how much trouble it adds (so that a lower tier never
 * buys off a higher one), then the person's goals, then preference, then trouble it takes away, then continuity.
 */
function score(plan: Plan, verdict: Verdict, employee: Employee | null, cell: Cell): readonly number[] {
  const workplace = plan.lookup.workplaces.get(cell.workplaceId) as Workplace;
  const may = Math.max(2, LEVELS.indexOf(verdict.level));
  const perTier = TIER_NUMBERS.map(
    (tier) => verdict.added.filter((f) => f.tier === tier && f.overridden === null).length,
  );
  return [
    may,
    ...perTier,
    goalFits(employee, workplace, cell.date) ? 0 : 1,
    preferenceOf(employee, workplace),
    -verdict.resolved.length,
    knowsPlace(plan, employee, workplace) ? 0 : 1,
    LEVELS.indexOf(verdict.level),
  ];
}

function goalFits(employee: Employee | null, workplace: Workplace, date: IsoDate): boolean {
  return (
    employee?.goals.some((g) => g.workType === workplace.workType && (g.until === null || g.until >= date)) ?? false
  );
}

function preferenceOf(employee: Employee | null, workplace: Workplace): number {
  const at = employee?.preferences.indexOf(workplace.workType) ?? -1;
  return at < 0 ? 99 : at;
}

function knowsPlace(plan: Plan, employee: Employee | null, workplace: Workplace): boolean {
  if (!employee) return false;
  return plan.placed.ofPersonWeek(employee.id).some((r) => r.workplace.id === workplace.id);
}

function reasons(plan: Plan, verdict: Verdict, employee: Employee | null, cell: Cell): readonly string[] {
  const workplace = plan.lookup.workplaces.get(cell.workplaceId) as Workplace;
  const why: string[] = [];
  const reason = reasonOf(verdict);
  if (reason !== null) why.push(reason);
  if (verdict.level === 'fits-with-aid') why.push('Past met een hulpmiddel.');
  if (goalFits(employee, workplace, cell.date)) why.push(`Past bij het leerdoel ${workplace.workType}.`);
  if (preferenceOf(employee, workplace) === 0) why.push(`Werkt het liefst in ${workplace.workType}.`);
  if (knowsPlace(plan, employee, workplace)) why.push('Werkt deze week al op deze plek.');
  for (const f of verdict.resolved) if (f.tier >= 4) why.push(`Lost op: ${sentenceOf(f)}`);
  return why.slice(0, 3);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

interface Option<T> {
  readonly what: T;
  readonly card: Carried;
  readonly cell: Cell;
  readonly name: string;
  /** What choosing it asks of the plan; null = nothing would change. */
  readonly command: PlanningCommand | null;
}

function rank<T>(plan: Plan, options: readonly Option<T>[]): readonly Ranked<T>[] {
  const memo: VerdictMemo = new Map();
  return options
    .flatMap(({ what, card, cell, name, command }) => {
      const person = plan.lookup.people.get(card.personId);
      if (!command || !person) return [];
      const verdict = verdictOf(plan, command, memo);
      const employee = person.kind === 'employee' ? person : null;
      return [{ what, verdict, employee, cell, name, score: score(plan, verdict, employee, cell) }];
    })
    .sort((a, b) => compare(a.score, b.score) || a.name.localeCompare(b.name, 'nl'))
    .map(({ what, verdict, employee, cell }) => ({ what, verdict, reasons: reasons(plan, verdict, employee, cell) }));
}

/** "Plaats op …": the places for one person in the block of that name on a day, best first. */
export function rankPlaces(plan: Plan, card: Carried, date: IsoDate, blockName: string): readonly Ranked<Cell>[] {
  return rank(
    plan,
    plan.catalogue.workplaces
      .filter((w) => w.archivedOn === null)
      .flatMap((w) => {
        const block = plan.lookup.blocksOf(w.siteId).find((b) => b.name === blockName);
        if (!block) return [];
        const cell = { workplaceId: w.id, date, blockId: block.id };
        return [{ what: cell, card, cell, name: w.code, command: dropCommand(plan, [card], cell) }];
      }),
  );
}

/**
 * "Wie past hier?": the people for one cell who have no place yet in that block, best first.
 * @param commandFor what choosing someone will ask of the plan, when that is not the same as dropping them there
 */
export function rankPeople(
  plan: Plan,
  cell: Cell,
  kind: 'employee' | 'guide',
  commandFor?: (person: PersonId) => PlanningCommand,
): readonly Ranked<PersonId>[] {
  const block = plan.lookup.blocks.get(cell.blockId);
  if (!block) return [];
  return rank(
    plan,
    plan.catalogue.people
      .filter((p) => p.kind === kind && p.archivedOn === null)
      .filter((p) => !plan.placed.ofPerson(p.id, cell.date).some((r) => r.from < block.to && r.to > block.from))
      .map((p) => {
        const card = { personId: p.id, assignmentId: null };
        const command = commandFor ? commandFor(p.id) : dropCommand(plan, [card], cell);
        return { what: p.id, card, cell, name: p.lastName, command };
      }),
  );
}
