import { overlap } from '../calendar/intervals.ts';
import type { IsoDate } from '../model/common.ts';
import type { RecordChange } from '../model/record.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleOf } from '../rules/index.ts';
import { rounded } from '../rules/moments.ts';
import { causeOf, complete } from '../rules/rule.ts';
import { refusalOf } from './decide.ts';
import type { Plan } from './plan.ts';
import { subjectKey } from './subjects.ts';
import type { VerdictMemo } from './verdict.ts';
import type { FindingDelta } from './view.ts';

/** What a set of moves does to the finding it should mend, and to the rest. */
export interface Outcome {
  readonly delta: FindingDelta;
  /** What is left of the finding, in the size of its rule; 0 = mended. */
  readonly remaining: number;
  /** What a remedy may not bring: see `outcomeOf`. Empty = a remedy may do this. */
  readonly violations: readonly Finding[];
}

/**
 * Tries changes out against a finding. A remedy may bring no trouble that refuses, and none of the finding's own tier
 * or a higher one: no cause of those tiers may grow, and the finding's own trouble may not just go to another hour.
 * What somebody lets stand with a reason does not count. A change that nothing can put right is not looked at further.
 */
export function outcomeOf(plan: Plan, finding: Finding, changes: readonly RecordChange[], memo?: VerdictMemo): Outcome {
  const delta = plan.tryOut(changes, memo, (soFar) => violationsOf(finding, soFar, 0).some(isForGood));
  if (delta.partial) return { delta, remaining: finding.size, violations: violationsOf(finding, delta, 0) };
  const remaining =
    ruleOf(finding.rule).scope === 'home-day' ? remainingAtHome(plan, finding, changes) : remainingOf(finding, delta);
  return { delta, remaining, violations: violationsOf(finding, delta, remaining) };
}

/** What stands against a single assignment: no other move can mend it. */
export function isForGood(violation: Finding): boolean {
  return ruleOf(violation.rule).scope === 'assignment';
}

function remainingOf(finding: Finding, delta: FindingDelta): number {
  const same = (f: Finding): boolean => f.key === finding.key;
  const changed = [...delta.added, ...delta.eased];
  // Untouched: it neither went nor changed its size.
  if (!delta.resolved.some(same) && !changed.some(same)) return finding.size;
  const cause = causeOf(finding);
  return rounded(changed.filter((f) => causeOf(f) === cause && meets(f, finding)).reduce((sum, f) => sum + f.size, 0));
}

/** Trouble of one cause at another hour is another finding; without hours there is one per cause. */
function meets(a: Finding, b: Finding): boolean {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return true;
  return overlap({ from: a.from, to: a.to }, { from: b.from, to: b.to }) !== null;
}

/** A balance of a whole site is in no verdict: it is worked out with the changes in place. */
function remainingAtHome(plan: Plan, finding: Finding, changes: readonly RecordChange[]): number {
  const { siteId, date } = finding;
  if (siteId === null || date === null) return finding.size;
  const rule = ruleOf(finding.rule);
  return plan.lookAt(changes, (rows) => {
    const subject = { siteId, date: date as IsoDate, rows: rows.of(subjectKey.homeDay(siteId, date)) };
    const found = rule.check(subject, plan).map((f) => complete(rule, f, plan));
    return found.find((f) => causeOf(f) === causeOf(finding))?.size ?? 0;
  });
}

function violationsOf(finding: Finding, delta: FindingDelta, remaining: number): readonly Finding[] {
  const own = causeOf(finding);
  // What the finding's own cause gained at other hours than the finding's.
  const elsewhere = rounded((delta.growth.get(own) ?? 0) - (remaining - finding.size));
  return delta.added.filter((f) => {
    if (f.overridden !== null) return false;
    const cause = causeOf(f);
    if (cause === own) return elsewhere > 0 && !meets(f, finding);
    if (rounded(delta.growth.get(cause) ?? 0) <= 0) return false;
    return f.tier <= finding.tier || refusalOf(f) !== 'never';
  });
}
