import { z } from 'zod';
import { override } from '../model/assignment.ts';
import { isoDate, minuteOfDay } from '../model/common.ts';
import { aidId, assignmentId, blockId, orderId, personId, siteId, workplaceId } from '../model/ids.ts';

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
const tier = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]);

export const RULE_IDS = [
  'double-booked',
  'absent',
  'outside-contract-hours',
  'outside-availability',
  'certificate-missing',
  'certificate-expired',
  'bhv-cover',
  'site-closed',
  'workplace-full',
  'need-unmet',
  'load-too-heavy',
  'aid-overbooked',
  'keep-apart',
  'hours-a-day',
  'guidance-load',
  'no-guide-present',
  'order-late',
] as const;
export const ruleId = z.enum(RULE_IDS);
export type RuleId = z.infer<typeof ruleId>;

/**
 * block: refused (tier 1), or only with a reason (tier 2), or stops publishing (tier 4);
 * warn and info never stop anything.
 */
const SEVERITIES = ['block', 'warn', 'info'] as const;
export const severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof severity>;

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
