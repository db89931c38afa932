import type { Assignment } from '../model/assignment.ts';
import type { NewId } from '../model/ids.ts';
import type { RecordChange } from '../model/record.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleOf, sentenceOf } from '../rules/index.ts';
import { causeOf, type Refuses } from '../rules/rule.ts';
import { allow, disallow, endedExceptions, withOverrides } from './allowances.ts';
import type { Command } from './command.ts';
import { draft } from './drafts.ts';
import type { Plan } from './plan.ts';
import { rankOfScope } from './subjects.ts';
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

/** How a finding stands in the way. A rule that the company only lets warn refuses nothing. */
export function refusalOf(finding: Pick<Finding, 'rule' | 'severity'>): Refuses {
  return finding.severity === 'block' ? ruleOf(finding.rule).refuses : 'never';
}

/**
 * What stands in the way of a change: findings of rules that refuse, whose cause grew. An old trouble that a
 * change leaves as it is, or makes less, never stands in the way. Nor does anything when nobody is put anywhere: who is
 * ill is ill, also when somebody else then works alone. What is left behind is found, and stops publishing.
 */
export function blockers(delta: FindingDelta): readonly Finding[] {
  if (delta.placed.length === 0) return [];
  return delta.added
    .filter((f) => f.overridden === null && refusalOf(f) !== 'never' && (delta.growth.get(causeOf(f)) ?? 0) > 0)
    .toSorted((a, b) => a.tier - b.tier || b.size - a.size || (a.key < b.key ? -1 : 1));
}

/**
 * The finding that a refusal is about: one that nothing can lift before one that a reason can. Of those, what is said of
 * the assignment itself before what is said of the person's day, the times of the week and the week, and those before
 * what a place, a group or a site says: the order in which a ranking looks (see `Verdict.partial`). Null when nothing is
 * in the way.
 */
export function decisiveOf(inTheWay: readonly Finding[]): Finding | null {
  const [worst = null] = inTheWay;
  let first: Finding | null = null;
  for (const f of inTheWay) {
    if (refusalOf(f) === 'always' && (first === null || ownRank(f) < ownRank(first))) first = f;
  }
  return first ?? worst;
}

const ownRank = (f: Finding): number => rankOfScope(ruleOf(f.rule).scope);

/**
 * Decides a command against a plan: the changes to write, or why not. Changes nothing itself. Tier 1 refuses;
 * tier 2 refuses unless the command carries a reason, which is then kept with the user's name (domain.md, tiers).
 */
export function decide(plan: Plan, command: Command, context: DecideContext): Decision {
  if (command.do === 'allow' || command.do === 'disallow') return decideAllowance(plan, command, context);
  const drafted = draft(plan, command, context.newId, context.otherAssignments);
  if (!drafted.ok) return refuse(drafted.sentence);
  const delta = plan.tryOut(drafted.changes);
  const inTheWay = blockers(delta);
  const worst = decisiveOf(inTheWay);
  if (!worst) {
    const changes = [...drafted.changes, ...endedExceptions(plan, delta)];
    return { ok: true, changes, label: drafted.label(), delta, overridden: [] };
  }
  const reason = 'reason' in command ? command.reason : undefined;
  const needsReason = inTheWay.every((f) => refusalOf(f) === 'without-reason');
  if (!needsReason || reason === undefined) {
    return { ok: false, refusal: { sentence: sentenceOf(worst), needsReason, findings: inTheWay } };
  }
  const stamp = { reason, by: context.user, at: context.now };
  const changes = [...withOverrides(plan, drafted.changes, inTheWay, stamp), ...endedExceptions(plan, delta)];
  return { ok: true, changes, label: drafted.label(), delta: plan.tryOut(changes), overridden: inTheWay };
}

function decideAllowance(
  plan: Plan,
  command: Extract<Command, { do: 'allow' | 'disallow' }>,
  { now, user, newId }: DecideContext,
): Decision {
  const outcome = command.do === 'allow' ? allow(plan, command, { by: user, at: now }, newId) : disallow(plan, command);
  if (!outcome.ok) return refuse(outcome.sentence);
  const { changes, label } = outcome;
  return { ok: true, changes, label, delta: plan.tryOut(changes), overridden: [] };
}
