import { z } from 'zod';
import { override } from '../model/assignment.ts';
import { isoDate, minuteOfDay } from '../model/common.ts';
import { aidId, assignmentId, blockId, orderId, organisationId, personId, siteId, workplaceId } from '../model/ids.ts';
import { type Severity, severity } from '../model/rule-choice.ts';

/** Rule tiers of domain.md, in order of priority. A lower one never buys off a higher one. */
export const TIERS = {
  1: 'wet en veiligheid',
  2: 'behoefte van de medewerker',
  3: 'ontwikkeling',
  4: 'begeleiding',
  5: 'order',
  6: 'kosten',
} as const;
export type Tier = keyof typeof TIERS;

/** How serious a rule of each tier may be made: a choice of the company stays within the tier, and the law is no choice. */
export const SEVERITIES_OF_TIER: Readonly<Record<Tier, readonly Severity[]>> = {
  1: ['block'],
  2: ['block', 'warn'],
  3: ['warn', 'info'],
  4: ['block', 'warn'],
  5: ['warn', 'info'],
  6: ['info', 'warn'],
};
export const tier = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]);

export const RULE_IDS = [
  // 1 wet en veiligheid
  'double-booked',
  'absent',
  'out-of-use',
  'outside-contract-hours',
  'outside-availability',
  'max-day',
  'max-week',
  'average-weeks',
  'daily-rest',
  'weekly-rest',
  'breaks',
  'young-worker',
  'certificate-missing',
  'certificate-expired',
  'young-worker-barred-task',
  'bhv-cover',
  'site-closed',
  'workplace-full',
  // 2 behoefte van de medewerker
  'need-unmet',
  'load-too-heavy',
  'aid-overbooked',
  'fixed-place',
  'fixed-guide',
  'keep-apart',
  'group-too-large',
  'not-alone',
  'hours-a-day',
  'start-not-before',
  'no-evening',
  'extra-breaks',
  'transport-window',
  // 3 ontwikkeling
  'goal-hours',
  'no-variety',
  'below-ladder',
  'late-change',
  'same-filler',
  // 4 begeleiding
  'no-guide-present',
  'guidance-load',
  'permanent-presence',
  'agreement-guidance',
  'jobcoach-visits',
  // 5 order
  'order-late',
  'order-tight',
  'order-unplanned',
  'order-impossible',
  'workplace-empty',
  'outside-agreement',
  // 6 kosten
  'idle-capacity',
  'guide-surplus',
  'overtime-cost',
] as const;
export const ruleId = z.enum(RULE_IDS);
export type RuleId = z.infer<typeof ruleId>;

/** What a rule says about the plan. Where it lies, how big it is, and the typed facts behind its sentence. */
export const finding = z.object({
  /** Rule and cause, the same text for the same finding in any plan: the identity of a finding. */
  key: z.string(),
  rule: ruleId,
  tier,
  severity,
  /** Size, > 0, in the rule's own unit (people × minutes too many, minutes over, hours short): bigger is worse. */
  size: z.number().positive(),
  date: isoDate.nullable(),
  /** Present when the finding lies in one block. */
  blockId: blockId.nullable(),
  from: minuteOfDay.nullable(),
  to: minuteOfDay.nullable(),
  personId: personId.nullable(),
  otherId: personId.nullable(),
  workplaceId: workplaceId.nullable(),
  /** Guidance group key: the named group, or `site|werksoort`. */
  group: z.string().nullable(),
  siteId: siteId.nullable(),
  orderId: orderId.nullable(),
  organisationId: organisationId.nullable(),
  aidId: aidId.nullable(),
  certificate: z.string().nullable(),
  need: z.string().nullable(),
  load: z.string().nullable(),
  /** The assignments it is about: the spots that a click on the finding shows. */
  assignmentIds: z.array(assignmentId),
  /** Typed per rule (see the rule's file); names included, so that the sentence needs nothing else. */
  facts: z.record(z.string(), z.unknown()),
  /** Set when every cause of it was overridden with a reason. */
  overridden: override.nullable(),
});
export type Finding = z.infer<typeof finding>;
