import type { Scope } from '../plan/subjects.ts';
import { absent } from './absent.ts';
import { agreementGuidance } from './agreement-guidance.ts';
import { aidOverbooked } from './aid-overbooked.ts';
import { averageWeeks } from './average-weeks.ts';
import { belowLadder } from './below-ladder.ts';
import { bhvCover } from './bhv-cover.ts';
import { breaks } from './breaks.ts';
import { certificateExpired } from './certificate-expired.ts';
import { certificateMissing } from './certificate-missing.ts';
import { dailyRest } from './daily-rest.ts';
import { doubleBooked } from './double-booked.ts';
import { extraBreaks } from './extra-breaks.ts';
import type { Finding, RuleId } from './finding.ts';
import { fixedGuide } from './fixed-guide.ts';
import { fixedPlace } from './fixed-place.ts';
import { goalHours } from './goal-hours.ts';
import { groupTooLarge } from './group-too-large.ts';
import { guidanceLoad } from './guidance-load.ts';
import { guideSurplus } from './guide-surplus.ts';
import { hoursADay } from './hours-a-day.ts';
import { idleCapacity } from './idle-capacity.ts';
import { jobcoachVisits } from './jobcoach-visits.ts';
import { keepApart } from './keep-apart.ts';
import { lateChange } from './late-change.ts';
import { loadTooHeavy } from './load-too-heavy.ts';
import { maxDay } from './max-day.ts';
import { maxWeek } from './max-week.ts';
import { needUnmet } from './need-unmet.ts';
import { noEvening } from './no-evening.ts';
import { noGuidePresent } from './no-guide-present.ts';
import { noVariety } from './no-variety.ts';
import { notAlone } from './not-alone.ts';
import { orderImpossible } from './order-impossible.ts';
import { orderLate } from './order-late.ts';
import { orderTight } from './order-tight.ts';
import { orderUnplanned } from './order-unplanned.ts';
import { outOfUse } from './out-of-use.ts';
import { outsideAgreement } from './outside-agreement.ts';
import { outsideAvailability } from './outside-availability.ts';
import { outsideContractHours } from './outside-contract-hours.ts';
import { overtimeCost } from './overtime-cost.ts';
import { permanentPresence } from './permanent-presence.ts';
import type { Rule } from './rule.ts';
import { sameFiller } from './same-filler.ts';
import { siteClosed } from './site-closed.ts';
import { startNotBefore } from './start-not-before.ts';
import { transportWindow } from './transport-window.ts';
import { weeklyRest } from './weekly-rest.ts';
import { workplaceEmpty } from './workplace-empty.ts';
import { workplaceFull } from './workplace-full.ts';
import { youngWorker } from './young-worker.ts';
import { youngWorkerBarredTask } from './young-worker-barred-task.ts';

/** Every rule, in order of tier: the registry. A rule that is not here does not exist. */
export const RULES: readonly Rule[] = [
  doubleBooked,
  absent,
  outOfUse,
  outsideContractHours,
  outsideAvailability,
  maxDay,
  maxWeek,
  averageWeeks,
  dailyRest,
  weeklyRest,
  breaks,
  youngWorker,
  certificateMissing,
  certificateExpired,
  youngWorkerBarredTask,
  bhvCover,
  siteClosed,
  workplaceFull,
  needUnmet,
  loadTooHeavy,
  aidOverbooked,
  fixedPlace,
  fixedGuide,
  keepApart,
  groupTooLarge,
  notAlone,
  hoursADay,
  startNotBefore,
  noEvening,
  extraBreaks,
  transportWindow,
  goalHours,
  noVariety,
  belowLadder,
  lateChange,
  sameFiller,
  noGuidePresent,
  guidanceLoad,
  permanentPresence,
  agreementGuidance,
  jobcoachVisits,
  orderLate,
  orderTight,
  orderUnplanned,
  orderImpossible,
  workplaceEmpty,
  outsideAgreement,
  idleCapacity,
  guideSurplus,
  overtimeCost,
] as readonly Rule[];

const BY_ID = new Map<RuleId, Rule>(RULES.map((rule) => [rule.id, rule]));

const BY_SCOPE = new Map<Scope, readonly Rule[]>();
for (const rule of RULES) BY_SCOPE.set(rule.scope, [...(BY_SCOPE.get(rule.scope) ?? []), rule]);

/** The rule with this id. */
export function ruleOf(id: RuleId): Rule {
  const rule = BY_ID.get(id);
  if (!rule) throw new RangeError(`No rule ${id}`);
  return rule;
}

/** The rules that look at one kind of subject. */
export function rulesFor(scope: Scope): readonly Rule[] {
  return BY_SCOPE.get(scope) ?? [];
}

/** The Dutch sentence of a finding, from its facts. */
export function sentenceOf(finding: Pick<Finding, 'rule' | 'facts'>): string {
  return ruleOf(finding.rule).sentence(finding.facts);
}
