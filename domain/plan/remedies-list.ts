import { compareMerit } from './merit.ts';
import type { Move } from './moves-basic.ts';
import { moveWords } from './moves-words.ts';
import type { Placed } from './placed.ts';
import type { Plan } from './plan.ts';
import { remedyMerit } from './remedies-order.ts';
import type { Outcome } from './remedies-outcome.ts';

/** A set of moves that mends, and what it does. */
export interface Found {
  readonly moves: readonly Move[];
  readonly outcome: Outcome;
}

/** The remedies that a search has found: in order, each result once, and none with a move it does not need. */
export class RemedyList {
  readonly #plan: Plan;
  readonly #all = new Map<string, Found & { readonly merit: readonly number[] }>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  get size(): number {
    return this.#all.size;
  }

  add(key: string, moves: readonly Move[], outcome: Outcome): void {
    this.#all.set(key, { moves, outcome, merit: remedyMerit(this.#plan, outcome, moves.length) });
  }

  /** Best first. */
  best(most: number): readonly Found[] {
    const needed = [...this.#all.values()].filter((found) => !this.#hasNeedless(found));
    const words = new Map<Found, string>();
    const wordsOf = (found: Found): string => {
      let text = words.get(found);
      if (text === undefined) {
        const phrases = found.moves.map((m) => moveWords(this.#plan, m)).toSorted();
        text = [...phrases, setKey(found.moves)].join(' / ');
        words.set(found, text);
      }
      return text;
    };
    needed.sort((a, b) => compareMerit(a.merit, b.merit) || (wordsOf(a) < wordsOf(b) ? -1 : 1));
    const results = new Set<string>();
    const best: Found[] = [];
    for (const found of needed) {
      if (best.length === most) break;
      const result = resultOf(found.outcome);
      if (results.has(result)) continue;
      results.add(result);
      best.push(found);
    }
    return best;
  }

  /** True when some of its moves alone mend as much. */
  #hasNeedless({ moves, outcome }: Found): boolean {
    return properSubsets(moves).some((some) => {
      const part = this.#all.get(setKey(some));
      return part !== undefined && part.outcome.remaining <= outcome.remaining;
    });
  }
}

/** The name of a set of moves, whatever their order. */
export function setKey(moves: readonly Move[]): string {
  return moves
    .map((m) => m.key)
    .toSorted()
    .join(' + ');
}

function properSubsets(moves: readonly Move[]): readonly (readonly Move[])[] {
  const subsets: Move[][] = [];
  for (let bits = 1; bits < 2 ** moves.length - 1; bits++) subsets.push(moves.filter((_, i) => (bits >> i) & 1));
  return subsets;
}

/** Who is where otherwise than before: two moves that end as a swap would, are that swap. */
function resultOf({ delta: { placed, removed } }: Outcome): string {
  const changes = new Map<string, number>();
  const count = (rows: readonly Placed[], by: 1 | -1): void => {
    for (const { assignment: a } of rows) {
      const row = [a.personId, a.workplaceId, a.date, a.blockId, a.orderId, a.from, a.to].join();
      changes.set(row, (changes.get(row) ?? 0) + by);
    }
  };
  count(placed, 1);
  count(removed, -1);
  return [...changes]
    .filter(([, by]) => by !== 0)
    .map(([row, by]) => `${by} ${row}`)
    .toSorted()
    .join(';');
}
