import type { Carried, Cell } from '#domain/plan/cell.ts';
import type { PlanningCommand } from '#domain/plan/command.ts';
import type { Placed } from '#domain/plan/placed.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { judge, type Verdict, type VerdictMemo } from '#domain/plan/verdict.ts';
import { cellKey, parseCell } from '../grid/grid-model.ts';
import { FrameQueue, type Frames } from './frame-queue.ts';
import { cardKey, commandFor, partnerOf, type Target } from './target.ts';

/** Cards on their way. */
export interface Carry {
  readonly cards: readonly Carried[];
  /** Alt: the cards stay where they are and a copy is put down. */
  readonly copy: boolean;
  readonly by: 'pointer' | 'keyboard';
}

/** A verdict with the command it is about. */
export interface Judged {
  readonly command: PlanningCommand | null;
  readonly verdict: Verdict | null;
}

const NOTHING: Judged = { command: null, verdict: null };

/** What listeners follow: the whole gesture, one cell, one card, or the hovered spot. */
type Topic = 'carry' | 'hover' | 'copied' | `cell:${string}` | `card:${string}`;

/**
 * The state of dragging, picking and copying, outside React's: cells and cards listen to their own part, so that a
 * move of the pointer renders at most the cell it leaves and the cell it enters. The verdicts of the cells on screen are
 * worked out a few milliseconds per frame, with one memo for the whole gesture; each cell hears of its own.
 */
export class Gesture {
  #plan: Plan;
  #carry: Carry | null = null;
  #over: Target | null = null;
  #picked: ReadonlyMap<string, Carried> = new Map();
  #copied: readonly Carried[] = [];
  #memo: VerdictMemo = new Map();
  readonly #judged = new Map<string, Judged>();
  readonly #listeners = new Map<Topic, Set<() => void>>();
  readonly #turns = new Map<string, number>();
  readonly #toJudge: FrameQueue<string>;

  /** @param frames the browser's frames and clock; others in tests */
  constructor(plan: Plan, frames?: Frames) {
    this.#plan = plan;
    this.#toJudge = new FrameQueue(
      (key) => this.#judgeCell(key),
      (keys) => keys.forEach(this.#tellCell),
      frames,
    );
  }

  /** After each change of the plan: what was judged before no longer holds, and cards may have gone. */
  renew(plan: Plan): void {
    this.#plan = plan;
    this.#forget();
    const isThere = (card: Carried): boolean =>
      card.assignmentId === null || plan.placed.get(card.assignmentId) !== null;
    if (this.#carry && !this.#carry.cards.every(isThere)) this.end();
    const left = [...this.#picked].filter(([, card]) => isThere(card));
    if (left.length !== this.#picked.size) this.#setPicked(new Map(left));
    this.#judgeCells();
  }

  get carry(): Carry | null {
    return this.#carry;
  }

  get over(): Target | null {
    return this.#over;
  }

  get picked(): readonly Carried[] {
    return [...this.#picked.values()];
  }

  get copied(): readonly Carried[] {
    return this.#copied;
  }

  /** Starts to carry this card, together with the others that were picked when it is one of them. */
  start(card: Carried, by: Carry['by'], copy = false): void {
    const cards = this.#picked.has(cardKey(card)) ? this.picked : [card];
    this.#forget();
    this.#carry = { cards, copy, by };
    this.#over = null;
    this.#judgeCells();
    for (const carried of cards) this.#tell(`card:${cardKey(carried)}`);
    this.#tell('carry');
    this.#tell('hover');
  }

  setCopy(copy: boolean): void {
    if (!this.#carry || this.#carry.copy === copy) return;
    this.#carry = { ...this.#carry, copy };
    this.#forget();
    this.#judgeCells();
    this.#tell('carry');
    this.#tell('hover');
  }

  hover(target: Target | null): void {
    const before = this.#over;
    if (sameTarget(before, target)) return;
    this.#over = target;
    for (const side of [before, target]) {
      if (side?.kind !== 'cell') continue;
      this.#tellCell(cellKey(side.cell));
      if (side.onto !== null) this.#tell(`card:${side.onto}`);
    }
    this.#tell('hover');
  }

  /** Puts the cards down: what that asks of the plan, or null. The gesture is over. */
  drop(): PlanningCommand | null {
    const { command } = this.judgeOver();
    this.end();
    return command;
  }

  end(): void {
    const carry = this.#carry;
    if (!carry) return;
    this.hover(null);
    this.#carry = null;
    this.#forget();
    this.#setPicked(new Map());
    this.#tellCells();
    for (const carried of carry.cards) this.#tell(`card:${cardKey(carried)}`);
    this.#tell('carry');
    this.#tell('hover');
  }

  /** The verdict of dropping on a cell (not on a card in it), as soon as it is known; null before that. */
  known(cell: Cell): Judged | null {
    return this.#judged.get(`${cellKey(cell)}|`) ?? null;
  }

  /** The same, at once; nothing when nobody is carried. */
  judge(cell: Cell): Judged {
    return this.#judge({ kind: 'cell', cell, onto: null }, 'sign');
  }

  /** The verdict of dropping where the pointer or the cursor is now. */
  judgeOver(): Judged {
    return this.#over ? this.#judge(this.#over, 'whole') : NOTHING;
  }

  pick(cards: readonly Carried[], how: 'toggle' | 'add' | 'only'): void {
    const next = new Map(how === 'only' ? [] : this.#picked);
    for (const card of cards) {
      const key = cardKey(card);
      if (how === 'toggle' && next.has(key)) next.delete(key);
      else next.set(key, card);
    }
    this.#setPicked(next);
  }

  unpick(): void {
    if (this.#picked.size > 0) this.#setPicked(new Map());
  }

  copy(cards: readonly Carried[]): void {
    this.#copied = cards;
    this.#tell('copied');
  }

  /** Whom a drop here would change places with. */
  get partner(): Placed | null {
    return this.#carry && this.#over ? partnerOf(this.#plan, this.#carry.cards, this.#over, this.#carry.copy) : null;
  }

  cardState(key: string): 'carried' | 'copied' | 'picked' | 'swap' | '' {
    if (this.partner?.assignment.id === key) return 'swap';
    if (this.#carry?.cards.some((c) => cardKey(c) === key)) return this.#carry.copy ? 'copied' : 'carried';
    return this.#picked.has(key) ? 'picked' : '';
  }

  /** Counts up whenever what a cell shows of the gesture may differ. */
  turnOf(cell: string): number {
    return this.#turns.get(cell) ?? 0;
  }

  /** Fits useSyncExternalStore. */
  listen(topic: Topic): (listener: () => void) => () => void {
    return (listener) => {
      const set = this.#listeners.get(topic) ?? new Set();
      this.#listeners.set(topic, set);
      set.add(listener);
      // A row that only now comes on screen: its cells want a verdict too.
      if (this.#carry && topic.startsWith('cell:')) this.#toJudge.add(topic.slice(5));
      return () => {
        set.delete(listener);
        if (set.size === 0) this.#listeners.delete(topic);
      };
    };
  }

  /** A cell far off shows a sign and one sentence; only where somebody looks is everything told that stands against it. */
  #judge(target: Target, what: 'sign' | 'whole'): Judged {
    if (!this.#carry) return NOTHING;
    const key = target.kind === 'pool' ? 'pool' : `${cellKey(target.cell)}|${target.onto ?? ''}`;
    let judged = this.#judged.get(key);
    if (!judged || (what === 'whole' && judged.verdict?.partial)) {
      const command = commandFor(this.#plan, this.#carry.cards, target, this.#carry.copy);
      const { verdict } = command
        ? judge(this.#plan, command, this.#memo, { refusedEarly: what === 'sign' })
        : { verdict: null };
      judged = command && verdict ? { command, verdict } : NOTHING;
      this.#judged.set(key, judged);
    }
    return judged;
  }

  #setPicked(next: ReadonlyMap<string, Carried>): void {
    const changed = new Set([...this.#picked.keys(), ...next.keys()]);
    this.#picked = next;
    for (const key of changed) this.#tell(`card:${key}`);
    this.#tell('carry');
  }

  /** Works out anew what the cells on screen say; at once for the one that somebody looks at. */
  #judgeCells(): void {
    if (!this.#carry) return;
    if (this.#over?.kind === 'cell') this.#tellCell(cellKey(this.#over.cell));
    for (const topic of this.#listeners.keys()) if (topic.startsWith('cell:')) this.#toJudge.add(topic.slice(5));
  }

  #judgeCell(key: string): void {
    const cell = parseCell(key);
    if (cell && this.#listeners.has(`cell:${key}`)) this.judge(cell);
  }

  #forget(): void {
    this.#toJudge.clear();
    this.#judged.clear();
    this.#memo = new Map();
  }

  #tellCells(): void {
    for (const topic of this.#listeners.keys()) if (topic.startsWith('cell:')) this.#tellCell(topic.slice(5));
  }

  readonly #tellCell = (key: string): void => {
    this.#turns.set(key, this.turnOf(key) + 1);
    this.#tell(`cell:${key}`);
  };

  #tell(topic: Topic): void {
    for (const listener of this.#listeners.get(topic) ?? []) listener();
  }
}

function sameTarget(a: Target | null, b: Target | null): boolean {
  if (a === null || b === null || a.kind === 'pool' || b.kind === 'pool') return a?.kind === b?.kind;
  return a.onto === b.onto && cellKey(a.cell) === cellKey(b.cell);
}
