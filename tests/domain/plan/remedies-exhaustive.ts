import type { Assignment } from '#domain/model/assignment.ts';
import { inverse, type RecordChange } from '#domain/model/record.ts';
import { refusalOf } from '#domain/plan/decide.ts';
import { draft } from '#domain/plan/drafts.ts';
import { compareMerit } from '#domain/plan/merit.ts';
import { movesFor } from '#domain/plan/moves.ts';
import type { Move } from '#domain/plan/moves-basic.ts';
import { moveWords } from '#domain/plan/moves-words.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { remedyMerit } from '#domain/plan/remedies-order.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { ruleOf } from '#domain/rules/index.ts';
import { causeOf } from '#domain/rules/rule.ts';
import { idOf } from '../names.ts';

const EPSILON = 1e-6;

/** What the plan says after a set of moves, read off the plan itself: it is changed and put back. */
interface After {
  readonly remaining: number;
  /** What a remedy may not bring. */
  readonly bad: readonly Finding[];
  readonly result: string;
  readonly changes: readonly RecordChange[];
}

const nameOf = (moves: readonly Move[]): string =>
  moves
    .map((m) => m.key)
    .toSorted()
    .join(' + ');

const apart = (a: Finding, b: Finding): boolean =>
  a.from !== null && a.to !== null && b.from !== null && b.to !== null && (a.to <= b.from || a.from >= b.to);

function sizes(findings: readonly Finding[], keep: (f: Finding) => boolean): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const f of findings) if (keep(f)) sums.set(causeOf(f), (sums.get(causeOf(f)) ?? 0) + f.size);
  return sums;
}

/**
 * Every sequence of up to so many moves of the space, without any cleverness: each is really carried out on a plan, and
 * what a remedy is (see RemedySearch) is read off all findings before and after. The space is the one that `MoveSpace`
 * states: the next move is any that can mend what the moves so far bring and may not bring; when they bring nothing
 * like that, any that can mend the finding. A trouble that no move can mend any more ends a sequence.
 */
export class Exhaustive {
  readonly #plan: Plan;
  readonly #finding: Finding;
  readonly #before: readonly Finding[];
  /** How many sets were carried out. */
  sets = 0;
  #made = 0;

  constructor(plan: Plan, finding: Finding) {
    this.#plan = plan;
    this.#finding = finding;
    this.#before = plan.findings();
  }

  /** Words of the best remedies of at most `depth` moves, best first. */
  best(depth: number, most: number): readonly string[] {
    const valid = new Map<string, After & { readonly moves: readonly Move[] }>();
    const seen = new Map<string, After | null>();
    const walk = (moves: readonly Move[], targets: readonly Finding[]): void => {
      if (moves.length === depth) return;
      const able = targets.map((f) =>
        movesFor(this.#plan, f).filter(
          (move) => !moves.some((m) => m.key === move.key || m.rows.some((id) => move.rows.includes(id))),
        ),
      );
      if (able.some((some) => some.length === 0)) return;
      for (const move of able.flat()) {
        const next = [...moves, move];
        const key = nameOf(next);
        if (seen.has(key)) continue;
        const after = this.#after(next);
        seen.set(key, after);
        if (!after) continue;
        const ok = after.bad.length === 0;
        if (ok && after.remaining < this.#finding.size - EPSILON) valid.set(key, { ...after, moves: next });
        walk(next, ok ? [this.#finding] : after.bad);
      }
    };
    walk([], [this.#finding]);
    this.sets = seen.size;
    const needsAll = [...valid.values()].filter(({ moves, remaining }) => {
      for (let bits = 1; bits < 2 ** moves.length - 1; bits++) {
        const part = valid.get(nameOf(moves.filter((_, i) => (bits >> i) & 1)));
        if (part && part.remaining <= remaining + EPSILON) return false;
      }
      return true;
    });
    const scored = needsAll.map(({ moves, remaining, changes, result }) => {
      const words = moves
        .map((m) => moveWords(this.#plan, m))
        .toSorted()
        .join(' / ');
      const outcome = { delta: this.#plan.tryOut(changes), remaining, violations: [] };
      return { merit: remedyMerit(this.#plan, outcome, moves.length), words, result };
    });
    scored.sort((a, b) => compareMerit(a.merit, b.merit) || (a.words < b.words ? -1 : a.words > b.words ? 1 : 0));
    const results = new Set<string>();
    const best: string[] = [];
    for (const { words, result } of scored) {
      if (results.has(result) || best.length === most) continue;
      results.add(result);
      best.push(words);
    }
    return best;
  }

  #draft(moves: readonly Move[]): readonly RecordChange[] | null {
    const commands = moves.flatMap((m) => m.commands);
    const drafted = draft(this.#plan, { do: 'several', commands }, () => idOf('tried', String(this.#made++)));
    return drafted.ok ? drafted.changes : null;
  }

  #during<T>(changes: readonly RecordChange[], look: () => T): T {
    this.#plan.apply(changes);
    try {
      return look();
    } finally {
      this.#plan.apply(inverse(changes));
    }
  }

  #after(moves: readonly Move[]): After | null {
    const changes = this.#draft(moves);
    if (!changes) return null;
    return this.#during(changes, () => {
      const own = causeOf(this.#finding);
      const now = this.#plan.findings();
      const isOwn = (f: Finding): boolean => causeOf(f) === own;
      const inside = (f: Finding): boolean => isOwn(f) && !apart(f, this.#finding);
      const counts = (f: Finding): boolean =>
        !inside(f) && f.overridden === null && ruleOf(f.rule).scope !== 'home-day';
      const was = sizes(this.#before, counts);
      const worse = [...sizes(now, counts)].filter(([cause, size]) => size > (was.get(cause) ?? 0) + EPSILON);
      const bad = now.filter(
        (f) =>
          worse.some(([cause]) => cause === causeOf(f)) &&
          !this.#before.some((b) => b.key === f.key && b.size >= f.size) &&
          (f.tier <= this.#finding.tier || refusalOf(f) !== 'never' || isOwn(f)),
      );
      const remaining = now.filter(inside).reduce((sum, f) => sum + f.size, 0);
      return { bad, remaining, changes, result: this.#resultOf(changes) };
    });
  }

  /** Rows that were there before or are there after, not both. */
  #resultOf(changes: readonly RecordChange[]): string {
    const words = (a: Assignment): string =>
      [a.personId, a.workplaceId, a.date, a.blockId, a.orderId, a.from, a.to].join();
    const side = (which: 'before' | 'after'): string[] =>
      changes.flatMap((c) => (c.kind === 'assignment' && c[which] ? [words(c[which])] : []));
    const gone = side('before');
    const come: string[] = [];
    for (const row of side('after')) {
      const same = gone.indexOf(row);
      if (same < 0) come.push(row);
      else gone.splice(same, 1);
    }
    return `${gone.toSorted().join(';')} - ${come.toSorted().join(';')}`;
  }
}
