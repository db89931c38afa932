import type { RecordChange } from '../model/record.ts';
import type { Finding } from '../rules/finding.ts';
import type { PlanningCommand } from './command.ts';
import { draft } from './drafts.ts';
import { MoveSpace } from './moves.ts';
import type { Move } from './moves-basic.ts';
import { moveWords } from './moves-words.ts';
import type { Plan } from './plan.ts';
import { triedIds } from './remedies-ids.ts';
import { RemedyList, setKey } from './remedies-list.ts';
import { isForGood, type Outcome, outcomeOf } from './remedies-outcome.ts';
import { noRemedyWords, remedyReasons } from './remedies-words.ts';
import type { VerdictMemo } from './verdict.ts';

/** A way to mend a finding, as one step that can be undone. */
export interface Remedy {
  readonly command: PlanningCommand;
  /** Dutch, one phrase per move: "Fatima Jansen van P3 naar P1 (ma 30 nov, ochtend)". */
  readonly moves: readonly string[];
  /** all: the finding goes; part: it becomes less. */
  readonly mends: 'all' | 'part';
  readonly added: readonly Finding[];
  readonly resolved: readonly Finding[];
  readonly eased: readonly Finding[];
  /** Dutch sentences: what it mends, what it costs, what else it mends. */
  readonly reasons: readonly string[];
}

/** Most moves in one remedy: more is a new roster, not a remedy. */
const MOST_MOVES = 3;

/** Tries of one node before the most promising one is chosen anew. */
const TURN = 32;
/** What a turn costs in promise: what gave little so far makes room for others; single moves soonest of all. */
const TURN_COST = 0.25;
const FIRST_TURN_COST = 0.04;

/** Moves that belong together so far, and the trouble that the next one must mend. */
interface Node {
  readonly moves: readonly Move[];
  readonly changes: readonly RecordChange[];
  readonly outcome: Outcome | null;
  /** Moves that may be the next one, list after list; worked out when the node's turn comes. */
  candidates: readonly (readonly Move[])[] | null;
  /** While they are worked out. */
  gathering: Generator<void, readonly (readonly Move[])[]> | null;
  /** The list and the place in it that come next. */
  list: number;
  next: number;
  /** Less is more promising. */
  promise: number;
}

/**
 * "Los op": searches remedies of one to three moves for a finding (which moves: see MoveSpace). A remedy
 *
 * - takes the finding away (all) or makes it less (part);
 * - brings nothing that refuses, nothing of a higher tier than the finding and nothing of its own tier, and lets no
 *   cause of those tiers grow (`outcomeOf`); so none needs a reason;
 * - needs each of its moves: without any of them it would not be a remedy, or would mend less.
 *
 * Order: `remedyMerit`. The most promising sets of moves are tried first. A set that brings a trouble it may not is
 * only continued with moves that can mend that trouble, a set that mends too little with moves that can mend the
 * finding: since a remedy needs each of its moves, that passes nothing over. The plan is tried out on, never changed;
 * a search is valid as long as the plan stays as it is.
 */
export class RemedySearch {
  readonly #plan: Plan;
  readonly #finding: Finding;
  readonly #space: MoveSpace;
  readonly #memo: VerdictMemo = new Map();
  readonly #drafts = new Map<string, readonly RecordChange[] | null>();
  readonly #seen = new Set<string>();
  readonly #found: RemedyList;
  readonly #open: Node[];
  readonly #newId = triedIds();
  readonly #mostMoves: number;
  /** What stood in the way of changes that would have mended it, and how often. */
  readonly #obstacles = new Map<string, { readonly finding: Finding; times: number }>();
  #tries = 0;

  /** @param mostMoves moves in one remedy, 1..3 */
  constructor(plan: Plan, finding: Finding, mostMoves: 1 | 2 | 3 = MOST_MOVES) {
    this.#mostMoves = mostMoves;
    this.#plan = plan;
    this.#finding = finding;
    this.#space = new MoveSpace(plan);
    this.#found = new RemedyList(plan);
    this.#open = [
      { moves: [], changes: [], outcome: null, candidates: null, gathering: null, list: 0, next: 0, promise: 0 },
    ];
  }

  /** How many sets of moves were tried out so far. */
  get tries(): number {
    return this.#tries;
  }

  /**
   * Searches until `isOver` says so, or to the end; may be called again to go on.
   * @returns true = everything was tried
   */
  run(isOver: () => boolean): boolean {
    for (;;) {
      const node = this.#mostPromising();
      if (!node) return true;
      if (node.candidates === null) {
        node.gathering ??= this.#candidatesOf(node);
        if (isOver()) return false;
        const step = node.gathering.next();
        if (step.done) node.candidates = step.value;
        continue;
      }
      for (let i = 0; i < TURN && !isExhausted(node); i++) {
        if (isOver()) return false;
        this.#step(node);
      }
      node.promise += node.moves.length === 0 ? FIRST_TURN_COST : TURN_COST;
    }
  }

  /** The best remedies found so far, best first. */
  best(most = 5): readonly Remedy[] {
    if (this.#found.size === 0) return [];
    const direct = new Set(this.#space.movesFor(this.#finding).map((m) => m.key));
    return this.#found.best(most).map((found) => {
      // What mends the finding first, then what mends that; the way in which it was found leaves no trace.
      const moves = found.moves
        .map((move) => ({ move, words: moveWords(this.#plan, move), rank: direct.has(move.key) ? 0 : 1 }))
        .toSorted((a, b) => a.rank - b.rank || (a.words < b.words ? -1 : a.words > b.words ? 1 : 0));
      const commands = moves.flatMap(({ move }) => move.commands);
      const [first] = commands;
      const { outcome } = found;
      const { added, resolved, eased } = outcome.delta;
      return {
        command: commands.length === 1 && first ? first : { do: 'several', commands },
        moves: moves.map(({ words }) => words),
        mends: outcome.remaining === 0 ? 'all' : 'part',
        added,
        resolved,
        eased,
        reasons: remedyReasons(this.#plan, this.#finding, outcome),
      };
    });
  }

  /** Why there is no remedy, in one or two Dutch sentences; null when there is one. */
  whyNone(): string | null {
    if (this.#found.size > 0) return null;
    const obstacles = [...this.#obstacles.values()].toSorted((a, b) => b.times - a.times);
    return noRemedyWords(this.#finding, this.#tries, obstacles[0]?.finding ?? null);
  }

  #mostPromising(): Node | null {
    for (;;) {
      let at = -1;
      for (let i = this.#open.length - 1; i >= 0; i--) {
        if (at < 0 || (this.#open[i] as Node).promise <= (this.#open[at] as Node).promise) at = i;
      }
      const node = this.#open[at];
      if (!node) return null;
      if (node.candidates === null || !isExhausted(node)) return node;
      this.#open[at] = this.#open.at(-1) as Node;
      this.#open.pop();
    }
  }

  /** What can mend the trouble so far; of several troubles the one that fewest moves can mend comes first. */
  *#candidatesOf({ moves, outcome }: Node): Generator<void, readonly (readonly Move[])[]> {
    const targets = outcome && outcome.violations.length > 0 ? outcome.violations : [this.#finding];
    const able: (readonly Move[])[] = [];
    for (const target of targets) able.push(yield* this.#space.gather(target));
    // A trouble that nothing can mend any more closes the way.
    if (able.some((some) => !some.some((m) => isFreeToGo(moves, m)))) return [];
    return able.toSorted((a, b) => a.length - b.length);
  }

  #step(node: Node): void {
    const move = nextOf(node);
    if (!move || !isFreeToGo(node.moves, move)) return;
    const moves = [...node.moves, move];
    const key = setKey(moves);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const drafted = this.#draftOf(move);
    if (!drafted) return;
    const changes = [...node.changes, ...drafted];
    const outcome = outcomeOf(this.#plan, this.#finding, changes, this.#memo);
    this.#tries += 1;
    const { remaining, violations } = outcome;
    if (violations.length === 0 && remaining < this.#finding.size) this.#found.add(key, moves, outcome);
    if (violations.length === 0 && remaining === 0) return;
    if (remaining < this.#finding.size || outcome.delta.partial) this.#note(violations);
    if (moves.length === this.#mostMoves || violations.some(isForGood)) return;
    const promise = moves.length + Math.min(violations.length, 4) / 2 + remaining / this.#finding.size;
    this.#open.push({ moves, changes, outcome, candidates: null, gathering: null, list: 0, next: 0, promise });
  }

  #draftOf(move: Move): readonly RecordChange[] | null {
    let changes = this.#drafts.get(move.key);
    if (changes === undefined) {
      // Every row that is put in keeps an id of its own, so that drafts of several moves go together.
      const drafted = draft(this.#plan, { do: 'several', commands: [...move.commands] }, this.#newId);
      changes = drafted.ok ? drafted.changes : null;
      this.#drafts.set(move.key, changes);
    }
    return changes;
  }

  #note(violations: readonly Finding[]): void {
    for (const finding of violations) {
      const known = this.#obstacles.get(finding.rule);
      if (known) known.times += 1;
      else this.#obstacles.set(finding.rule, { finding, times: 1 });
    }
  }
}

/** True when a move changes no assignment that these moves change. */
function isFreeToGo(moves: readonly Move[], move: Move): boolean {
  return moves.every((m) => m.key !== move.key && !m.rows.some((id) => move.rows.includes(id)));
}

/** The next candidate; null when there are no more. */
function nextOf(node: Node): Move | null {
  for (;;) {
    const list = node.candidates?.[node.list];
    if (!list) return null;
    const move = list[node.next++];
    if (move) return move;
    node.list += 1;
    node.next = 0;
  }
}

function isExhausted({ candidates, list, next }: Node): boolean {
  return (
    candidates !== null &&
    (list >= candidates.length || (list === candidates.length - 1 && next >= (candidates[list]?.length ?? 0)))
  );
}
