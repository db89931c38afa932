import type { PersonId } from '../model/ids.ts';
import type { RuleId } from '../rules/finding.ts';
import { rounded } from '../rules/moments.ts';
import { causeOf } from '../rules/rule.ts';
import type { PlanningCommand, SingleCommand } from './command.ts';
import { blockers } from './decide.ts';
import { draft } from './drafts.ts';
import { fillCommand, type Gap } from './gaps.ts';
import { compareMerit, meritOf } from './merit.ts';
import type { Plan } from './plan.ts';
import { type Ranked, rankPeopleInSteps } from './ranking.ts';
import { triedIds } from './remedies-ids.ts';
import { reasonOf, type Verdict, type VerdictMemo } from './verdict.ts';
import type { FindingDelta } from './view.ts';

/** Who fills a gap, or why nobody does. */
export interface GapFill {
  readonly gap: Gap;
  readonly person: PersonId | null;
  /** Of this fill by itself; null when the gap stays open. */
  readonly verdict: Verdict | null;
  /** Dutch, at most three. */
  readonly reasons: readonly string[];
}

/** All gaps of an absence filled together. */
export interface GapPlan {
  /** One per gap, in the order in which the gaps were given. */
  readonly fills: readonly GapFill[];
  /** One step that fills them; null when no gap can be filled. */
  readonly command: PlanningCommand | null;
}

/** So many of the best people per gap are combined with each other. */
const MOST_CANDIDATES = 40;

/** So many ways are tried at most, also when nobody watches the clock: a day of two gaps has far fewer, a week more. */
const MOST_WAYS = 20_000;

type Choice = readonly (PersonId | null)[];

/**
 * The best joint filling of gaps. Nobody fills a gap who by that would bring or worsen a trouble of tier 1 or 2, or one
 * that refuses, also together with the other fillers (nobody sits in two places at once). In order:
 *
 * 1. the fewest gaps open, the most important first: a gap is as important as the worst trouble that filling it takes
 *    away or lessens (its tier);
 * 2. the merit of all fills together (merit.ts): tier by tier, then goals, preferences, continuity, fairness;
 * 3. the order of `rankPeople`, gap by gap.
 *
 * First each gap gets the best who still can, then each is chosen anew beside the others, then the `MOST_CANDIDATES`
 * best of each gap are combined in every way, as long as `isOver` allows and up to `MOST_WAYS`; what was best by then is given.
 * @param plan after the absence was marked
 */
export function planGaps(plan: Plan, gaps: readonly Gap[], isOver: () => boolean = () => false): GapPlan {
  const search = new GapSearch(plan, gaps);
  search.run(() => search.isUseful && isOver());
  return search.best();
}

/** `planGaps` a few steps at a time. The plan is tried out on, never changed; a search is valid as long as it stays. */
export class GapSearch {
  readonly #plan: Plan;
  readonly #gaps: readonly Gap[];
  #ranked: readonly (readonly Ranked<PersonId>[])[] = [];
  #candidates: readonly (readonly PersonId[])[] = [];
  /** Tier of the worst trouble that filling a gap takes away, per gap; 7 = none. */
  #importance: readonly number[] = [];
  /** Gaps by importance, then as given. */
  #order: readonly number[] = [];
  readonly #memo: VerdictMemo = new Map();
  #ways = 0;
  #best: Choice;
  #score: readonly number[] = [];
  #isUseful = false;
  readonly #steps: Generator<void, void>;

  constructor(plan: Plan, gaps: readonly Gap[]) {
    this.#plan = plan;
    this.#gaps = gaps;
    this.#best = gaps.map(() => null);
    this.#steps = this.#search();
  }

  /** True once each gap got the best who still can: from then on `best()` says something. */
  get isUseful(): boolean {
    return this.#isUseful;
  }

  /**
   * Searches until `isOver` says so, or to the end; may be called again to go on.
   * @returns true = everything was tried
   */
  run(isOver: () => boolean): boolean {
    while (!isOver()) {
      if (this.#steps.next().done) return true;
    }
    return false;
  }

  /** The whole search, with a turn after each person ranked and each choice looked at. */
  *#search(): Generator<void, void> {
    const ranked: (readonly Ranked<PersonId>[])[] = [];
    for (const gap of this.#gaps) {
      ranked.push(yield* rankPeopleInSteps(this.#plan, gap.cell, gap.kind, (person) => fillCommand(gap, person)));
    }
    this.#ranked = ranked;
    this.#candidates = ranked.map((people) =>
      people
        .filter(({ verdict }) => verdict.level !== 'refused' && verdict.level !== 'needs-reason')
        .map(({ what }) => what)
        .slice(0, MOST_CANDIDATES),
    );
    this.#importance = ranked.map(importanceOf);
    this.#order = this.#gaps
      .map((_, i) => i)
      .toSorted((a, b) => (this.#importance[a] ?? 0) - (this.#importance[b] ?? 0) || a - b);
    this.#score = this.#scoreOf(this.#best) ?? [];
    for (const gap of this.#order) yield* this.#improve(gap);
    this.#isUseful = true;
    yield;
    for (let better = true; better; ) {
      better = false;
      for (const gap of this.#order) if (yield* this.#improve(gap)) better = true;
    }
    yield* this.#combine(
      this.#gaps.map(() => null),
      0,
    );
  }

  /** The best so far. */
  best(): GapPlan {
    const commands: SingleCommand[] = [];
    const fills = this.#gaps.map((gap, i): GapFill => {
      const person = this.#best[i] ?? null;
      const ranked = this.#ranked[i] ?? [];
      if (person === null)
        return { gap, person, verdict: null, reasons: [whyOpen(ranked, (this.#candidates[i] ?? []).length > 0)] };
      commands.push(fillCommand(gap, person) as SingleCommand);
      const option = ranked.find((r) => r.what === person);
      return { gap, person, verdict: option?.verdict ?? null, reasons: option?.reasons ?? [] };
    });
    return { fills, command: commands.length > 0 ? { do: 'several', commands } : null };
  }

  /** Chooses one gap anew beside the others; true when that made it better. */
  *#improve(gap: number): Generator<void, boolean> {
    let better = false;
    for (const person of this.#candidates[gap] ?? []) {
      if (this.#best[gap] === person) continue;
      if (this.#offer(this.#best.with(gap, person))) better = true;
      yield;
    }
    return better;
  }

  #offer(choice: Choice): boolean {
    const score = this.#scoreOf(choice);
    if (!score || compareMerit(score, this.#score) >= 0) return false;
    this.#best = choice;
    this.#score = score;
    return true;
  }

  /** Every way to fill the gaps from this one on; a way with more open than the best has is not followed. */
  *#combine(choice: Choice, depth: number): Generator<void, void> {
    if (this.#ways >= MOST_WAYS) return;
    if (compareMerit(this.#openOf(choice, depth), this.#score.slice(0, OPEN)) > 0) return;
    const gap = this.#order[depth];
    if (gap === undefined) {
      this.#ways += 1;
      this.#offer(choice);
      yield;
      return;
    }
    for (const person of [...(this.#candidates[gap] ?? []), null]) {
      yield* this.#combine(choice.with(gap, person), depth + 1);
    }
  }

  /** How many gaps of each importance stay open among the first of the order. */
  #openOf(choice: Choice, depth: number): readonly number[] {
    const open = new Array<number>(OPEN).fill(0);
    for (const gap of this.#order.slice(0, depth)) {
      const at = (this.#importance[gap] ?? OPEN) - 1;
      if (choice[gap] === null) open[at] = (open[at] ?? 0) + 1;
    }
    return open;
  }

  /** What choices are compared on; null when a choice may not be. */
  #scoreOf(choice: Choice): readonly number[] | null {
    const commands = this.#gaps.flatMap((gap, i) => {
      const person = choice[i];
      return person ? [fillCommand(gap, person) as SingleCommand] : [];
    });
    const places = choice.map((person, i) => (person === null ? -1 : (this.#candidates[i]?.indexOf(person) ?? -1)));
    const open = this.#openOf(choice, this.#gaps.length);
    if (commands.length === 0) return [...open, ...meritOf(this.#plan, NOTHING, []), ...places];
    const drafted = draft(this.#plan, { do: 'several', commands }, triedIds());
    if (!drafted.ok) return null;
    const delta = this.#plan.tryOut(drafted.changes, this.#memo);
    if (!mayBe(delta)) return null;
    return [...open, ...meritOf(this.#plan, delta, delta.placed), ...places];
  }
}

const OPEN = 7;

const NOTHING: FindingDelta = {
  added: [],
  resolved: [],
  eased: [],
  growth: new Map(),
  placed: [],
  removed: [],
  partial: false,
};

/** A choice may bring or worsen nothing that refuses, and nothing of tier 1 or 2. */
function mayBe(delta: FindingDelta): boolean {
  if (blockers(delta).length > 0) return false;
  return !delta.added.some(
    (f) => f.tier <= 2 && f.overridden === null && rounded(delta.growth.get(causeOf(f)) ?? 0) > 0,
  );
}

function importanceOf(ranked: readonly Ranked<PersonId>[]): number {
  let worst = OPEN;
  for (const { verdict } of ranked) {
    for (const f of [...verdict.resolved, ...verdict.eased]) if (f.tier < worst) worst = f.tier;
  }
  return worst;
}

/** Who is not there at all says nothing about why a gap stays open. */
const NOT_THERE: ReadonlySet<RuleId> = new Set(['absent', 'outside-availability']);

function whyOpen(ranked: readonly Ranked<PersonId>[], canFill: boolean): string {
  if (canFill) return 'Wie hier kan invallen, is op een andere open plek harder nodig.';
  const there = ranked.find(({ verdict }) => !verdict.decisive || !NOT_THERE.has(verdict.decisive.rule));
  if (!there) return 'Niemand is dan vrij.';
  const reason = reasonOf(there.verdict);
  return `Niemand kan hier invallen.${reason === null ? '' : ` ${reason}`}`;
}
