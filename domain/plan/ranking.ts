import type { IsoDate } from '../model/common.ts';
import type { PersonId } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import type { Carried, Cell } from './cell.ts';
import type { PlanningCommand } from './command.ts';
import { changingIn, fitOf } from './fit.ts';
import { compareMerit, decidedAt, meritOf } from './merit.ts';
import type { Plan } from './plan.ts';
import { reasonsOf, type Weighed } from './ranking-reasons.ts';
import { dropCommand, judge, type Verdict, type VerdictMemo } from './verdict.ts';

/** One possibility with why it stands where it stands. */
export interface Ranked<T> {
  readonly what: T;
  /** Of who is refused for their own day or week: what was found so far (see `Verdict.partial`). */
  readonly verdict: Verdict;
  /** Dutch, at most three, the ones that decided first. Put into words when somebody reads them. */
  readonly reasons: readonly string[];
}

interface Option<T> {
  readonly what: T;
  /** Decides between options that are alike in everything else. */
  readonly name: string;
  /** What choosing it asks of the plan; null = nothing would change. */
  readonly command: PlanningCommand | null;
}

interface WeighedOption<T> extends Weighed {
  readonly what: T;
  readonly name: string;
}

const NO_MERIT: readonly number[] = [];
const DUTCH = new Intl.Collator('nl');

/** Best first by `compareMerit`; last, by name, who is refused for their own day or week, and what makes no sense. */
function compare<T>(a: WeighedOption<T>, b: WeighedOption<T>): number {
  return (
    Number(a.fit === null) - Number(b.fit === null) || compareMerit(a.merit, b.merit) || DUTCH.compare(a.name, b.name)
  );
}

function weigh<T>(plan: Plan, { what, name, command }: Option<T>, memo: VerdictMemo): WeighedOption<T> | null {
  if (!command) return null;
  const { verdict, delta } = judge(plan, command, memo, { refusedEarly: true });
  const [row] = delta?.placed ?? [];
  if (!delta || !row || delta.partial) return { what, name, verdict, merit: NO_MERIT, fit: null };
  return {
    what,
    name,
    verdict,
    merit: meritOf(plan, delta, delta.placed),
    fit: fitOf(plan, row, changingIn(delta)),
  };
}

/** Gives a turn after each option: whoever must not stand still does a few at a time. */
function* rankInSteps<T>(plan: Plan, options: readonly Option<T>[]): Generator<void, readonly Ranked<T>[]> {
  const memo: VerdictMemo = new Map();
  const weighed: WeighedOption<T>[] = [];
  for (const option of options) {
    const one = weigh(plan, option, memo);
    if (one) weighed.push(one);
    yield;
  }
  weighed.sort(compare);
  const worse = firstWorse(weighed);
  return weighed.map((option, i): Ranked<T> => {
    let reasons: readonly string[] | null = null;
    return {
      what: option.what,
      verdict: option.verdict,
      get reasons() {
        reasons ??= reasonsOf(option, worse[i] ?? null);
        return reasons;
      },
    };
  });
}

function drained<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** For each option the first below it that is not as good: what is equal stands in no order of its own. */
function firstWorse(weighed: readonly Weighed[]): readonly (Weighed | null)[] {
  const worse = new Array<Weighed | null>(weighed.length).fill(null);
  for (let i = weighed.length - 2; i >= 0; i--) {
    const [option, next] = [weighed[i], weighed[i + 1]];
    if (option && next) worse[i] = decidedAt(option.merit, next.merit) < 0 ? (worse[i + 1] ?? null) : next;
  }
  return worse;
}

/** Last name, then first name: as people look for each other. */
const byLastName = ({ lastName, firstName, number }: Person): string => `${lastName} ${firstName} ${number}`;

/** "Plaats op …": the places for one person in the block of that name on a day, best first. */
export function rankPlaces(plan: Plan, card: Carried, date: IsoDate, blockName: string): readonly Ranked<Cell>[] {
  const steps = rankInSteps(
    plan,
    plan.catalogue.workplaces
      .filter((w) => w.archivedOn === null)
      .flatMap((w) => {
        const block = plan.lookup.blocksOf(w.siteId).find((b) => b.name === blockName);
        if (!block) return [];
        const cell = { workplaceId: w.id, date, blockId: block.id };
        return [{ what: cell, name: w.code, command: dropCommand(plan, [card], cell) }];
      }),
  );
  return drained(steps);
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
  return drained(rankPeopleInSteps(plan, cell, kind, commandFor));
}

/** As rankPeople, with a turn after each person; the plan must stay as it is until the end. */
export function* rankPeopleInSteps(
  plan: Plan,
  cell: Cell,
  kind: 'employee' | 'guide',
  commandFor?: (person: PersonId) => PlanningCommand,
): Generator<void, readonly Ranked<PersonId>[]> {
  const block = plan.lookup.blocks.get(cell.blockId);
  if (!block) return [];
  return yield* rankInSteps(
    plan,
    plan.catalogue.people
      .filter((p) => p.kind === kind && p.archivedOn === null)
      .filter((p) => !plan.placed.ofPerson(p.id, cell.date).some((r) => r.from < block.to && r.to > block.from))
      .map((p) => {
        const card = { personId: p.id, assignmentId: null };
        const command = commandFor ? commandFor(p.id) : dropCommand(plan, [card], cell);
        return { what: p.id, name: byLastName(p), command };
      }),
  );
}
