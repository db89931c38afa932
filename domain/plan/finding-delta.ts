import type { Finding } from '../rules/finding.ts';
import { causeOf } from '../rules/rule.ts';
import type { FindingDelta, Touched } from './view.ts';

/** How the findings of one subject change. */
export interface SubjectDelta {
  readonly added: readonly Finding[];
  readonly resolved: readonly Finding[];
  readonly eased: readonly Finding[];
  /** Cause, and by how much it grew. */
  readonly growth: readonly (readonly [string, number])[];
}

/** Per subject, what was found for rows that weigh alike (see signatures.ts); null = nothing changes. */
export type FindingMemo = Map<string, Map<string, SubjectDelta | null>>;

/** What differs between the findings of a subject before and after; null when nothing does. */
export function differenceOf(before: readonly Finding[], after: readonly Finding[]): SubjectDelta | null {
  if (before.length === 0 && after.length === 0) return null;
  const added: Finding[] = [];
  const resolved: Finding[] = [];
  const eased: Finding[] = [];
  const growth: [string, number][] = [];
  for (const finding of after) {
    const was = before.find((b) => b.key === finding.key)?.size ?? 0;
    if (finding.size === was) continue;
    (finding.size > was ? added : eased).push(finding);
    growth.push([causeOf(finding), finding.size - was]);
  }
  for (const finding of before) {
    if (after.some((a) => a.key === finding.key)) continue;
    resolved.push(finding);
    growth.push([causeOf(finding), -finding.size]);
  }
  return growth.length === 0 ? null : { added, resolved, eased, growth };
}

/** Adds up what changes per subject to what changes in the plan. */
export class DeltaSum {
  readonly #touched: Touched;
  readonly #added: Finding[] = [];
  readonly #resolved: Finding[] = [];
  readonly #eased: Finding[] = [];
  readonly #growth = new Map<string, number>();

  constructor(touched: Touched) {
    this.#touched = touched;
  }

  /** Says whether anything changed. */
  add(part: SubjectDelta | null): boolean {
    if (part === null) return false;
    this.#added.push(...part.added);
    this.#resolved.push(...part.resolved);
    this.#eased.push(...part.eased);
    for (const [cause, by] of part.growth) this.#growth.set(cause, (this.#growth.get(cause) ?? 0) + by);
    return true;
  }

  delta(partial: boolean): FindingDelta {
    return {
      added: this.#added,
      resolved: this.#resolved,
      eased: this.#eased,
      growth: this.#growth,
      placed: this.#touched.added,
      removed: this.#touched.removed,
      partial,
    };
  }
}
