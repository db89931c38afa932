import { z } from 'zod';
import { version } from './common.ts';

/**
 * block: refused (tier 1), or only with a reason (tier 2), or stops publishing (tier 4);
 * warn and info never stop anything.
 */
const SEVERITIES = ['block', 'warn', 'info'] as const;
export const severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof severity>;

/** How serious the company takes one rule, where that differs from the catalogue. Never outside the rule's tier. */
export const ruleChoice = z.object({
  /** The rule's id; one choice a rule. */
  rule: z.string().min(1).max(60),
  severity,
  version,
});
export type RuleChoice = z.infer<typeof ruleChoice>;
