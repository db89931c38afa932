import type { Assignment, Override } from '../model/assignment.ts';
import type { NewId } from '../model/ids.ts';
import type { RecordChange } from '../model/record.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleOf, sentenceOf } from '../rules/index.ts';
import { causeOf } from '../rules/rule.ts';
import type { Command } from './command.ts';
import { draft } from './drafts.ts';
import type { Plan } from './plan.ts';
import type { FindingDelta } from './view.ts';

/** Clock, ids and user are arguments: the domain knows none of them. */
export interface DecideContext {
  readonly newId: NewId;
  /** The moment, ISO 8601 with time zone `Z`: written with an override. */
  readonly now: string;
  readonly user: string;
  /** Rows of the person outside the week, for an absence that reaches beyond it. */
  readonly otherAssignments?: readonly Assignment[];
}

export interface Refusal {
  /** One Dutch sentence: the reason that decided. */
  readonly sentence: string;
  /** true = it passes with a reason (tier 2); tier 1 never does. */
  readonly needsReason: boolean;
  /** The findings that stand in the way, worst tier first; empty when the command makes no sense. */
  readonly findings: readonly Finding[];
}

export type Decision =
  | {
      readonly ok: true;
      readonly changes: readonly RecordChange[];
      readonly label: string;
      readonly delta: FindingDelta;
      /** Tier 2 findings that the given reason overrode. */
      readonly overridden: readonly Finding[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

const refuse = (sentence: string): Decision => ({ ok: false, refusal: { sentence, needsReason: false, findings: [] } });

/**
 * What stands in the way of a change: findings of rules that refuse, whose cause grew. An old trouble that a
 * change leaves as it is, or makes less, never stands in the way.
 */
export function blockers(delta: FindingDelta): readonly Finding[] {
  return delta.added
    .filter(
      (f) => f.overridden === null && ruleOf(f.rule).refuses !== 'never' && (delta.growth.get(causeOf(f)) ?? 0) > 0,
    )
    .toSorted((a, b) => a.tier - b.tier || b.size - a.size || (a.key < b.key ? -1 : 1));
}

/** The text under which an override of this finding is stored: see `overrideOf` in the rules. */
function overrideCause(f: Finding): string {
  switch (f.rule) {
    case 'need-unmet':
      return f.need ?? '';
    case 'load-too-heavy':
      return f.load ?? '';
    case 'aid-overbooked':
      return f.aidId ?? '';
    case 'keep-apart':
      return `${f.personId}|${f.otherId}`;
    default:
      return '';
  }
}

/** The same changes, with an override written on each changed assignment that causes one of the findings. */
function withOverrides(
  changes: readonly RecordChange[],
  findings: readonly Finding[],
  stamp: Pick<Override, 'reason' | 'by' | 'at'>,
): readonly RecordChange[] {
  return changes.map((change) => {
    if (change.kind !== 'assignment' || !change.after) return change;
    const { after } = change;
    const overrides = findings
      .filter((f) => f.assignmentIds.includes(after.id))
      .map((f) => ({ rule: f.rule, cause: overrideCause(f), ...stamp }));
    return { ...change, after: { ...after, overrides: [...after.overrides, ...overrides] } };
  });
}

/**
 * Decides a command against a plan: the changes to write, or why not. Changes nothing itself. Tier 1 refuses;
 * tier 2 refuses unless the command carries a reason, which is then kept with the user's name (domain.md, tiers).
 */
export function decide(plan: Plan, command: Command, context: DecideContext): Decision {
  const drafted = draft(plan, command, context.newId, context.otherAssignments);
  if (!drafted.ok) return refuse(drafted.sentence);
  const delta = plan.tryOut(drafted.changes);
  const inTheWay = blockers(delta);
  const [worst] = inTheWay;
  if (!worst) return { ok: true, changes: drafted.changes, label: drafted.label(), delta, overridden: [] };
  const reason = 'reason' in command ? command.reason : undefined;
  const needsReason = inTheWay.every((f) => ruleOf(f.rule).refuses === 'without-reason');
  if (!needsReason || reason === undefined) {
    return { ok: false, refusal: { sentence: sentenceOf(worst), needsReason, findings: inTheWay } };
  }
  const changes = withOverrides(drafted.changes, inTheWay, { reason, by: context.user, at: context.now });
  return { ok: true, changes, label: drafted.label(), delta: plan.tryOut(changes), overridden: inTheWay };
}
