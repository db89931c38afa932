import type { AssignmentId } from '#domain/model/ids.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';

/** What a card shows of the findings about it. */
export interface Mark {
  /** Its worst finding; `overridden` = only findings that someone overrode with a reason. */
  readonly level: 'block' | 'warn' | 'overridden';
  readonly sentences: readonly string[];
}

const RANK = { overridden: 0, warn: 1, block: 2 } as const;

/** Findings that lie with a group or an order show there; on the card of each person they would only be noise. */
const SHOWN_ELSEWHERE: ReadonlySet<Finding['rule']> = new Set([
  'guidance-load',
  'no-guide-present',
  'order-late',
  'bhv-cover',
  'workplace-full',
  'site-closed',
]);

/** The mark of each assignment that has one. */
export function marksOf(plan: Plan): ReadonlyMap<AssignmentId, Mark> {
  const marks = new Map<AssignmentId, Mark>();
  for (const finding of plan.findings()) {
    if (finding.severity === 'info' || SHOWN_ELSEWHERE.has(finding.rule)) continue;
    const level = finding.overridden !== null ? 'overridden' : finding.severity === 'block' ? 'block' : 'warn';
    for (const id of finding.assignmentIds) {
      const known = marks.get(id);
      const worst = known && RANK[known.level] > RANK[level] ? known.level : level;
      marks.set(id, { level: worst, sentences: [...(known?.sentences ?? []), sentenceOf(finding)] });
    }
  }
  return marks;
}
