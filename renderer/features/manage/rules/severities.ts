import type { RecordChange } from '#domain/model/record.ts';
import type { RuleChoice, Severity } from '#domain/model/rule-choice.ts';
import { SEVERITIES_OF_TIER, TIERS, type Tier } from '#domain/rules/finding.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { SelectOption } from '#ui/select.tsx';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  block: 'Blokkeert',
  warn: 'Waarschuwt',
  info: 'Meldt',
};

/** What somebody notices of a severity; what "blokkeert" stops differs by tier (domain.md, rule tiers). */
function effectOf(severity: Severity, tier: Tier): string {
  if (severity === 'warn') return 'Staat bij de waarschuwingen en houdt niets tegen.';
  if (severity === 'info') return 'Staat onderaan bij de meldingen en houdt niets tegen.';
  return tier === 2 ? 'Plannen kan alleen met een reden.' : 'Publiceren kan alleen met een reden.';
}

/** What one may make of a rule; null where the law or an agreement leaves no choice. */
export function severityOptions(
  rule: Pick<Rule, 'tier' | 'severity' | 'refuses'>,
): readonly SelectOption<Severity>[] | null {
  const possible = SEVERITIES_OF_TIER[rule.tier];
  if (rule.tier === 1 || possible.length < 2 || !possible.includes(rule.severity)) return null;
  return possible.map((id) => ({ id, label: SEVERITY_WORDS[id], detail: effectOf(id, rule.tier) }));
}

/** How serious a rule is now. A choice that its tier does not have does not count. */
export function severityNow(
  rule: Pick<Rule, 'id' | 'tier' | 'severity' | 'refuses'>,
  choices: readonly RuleChoice[],
): Severity {
  const choice = choices.find((c) => c.rule === rule.id);
  const isOffered = severityOptions(rule)?.some((option) => option.id === choice?.severity) ?? false;
  return choice && isOffered ? choice.severity : rule.severity;
}

/**
 * The change that makes a rule this serious; the catalogue's own severity needs no record. Null when there is nothing
 * to change.
 */
export function chooseSeverity(
  rule: Pick<Rule, 'id' | 'severity'>,
  choices: readonly RuleChoice[],
  severity: Severity,
): RecordChange | null {
  const before = choices.find((c) => c.rule === rule.id) ?? null;
  if (severity === rule.severity) return before && { kind: 'ruleChoice', before, after: null };
  if (before?.severity === severity) return null;
  const after = before ? { ...before, severity } : { rule: rule.id, severity, version: 1 };
  return { kind: 'ruleChoice', before, after };
}

export interface TierOfRules {
  readonly tier: Tier;
  readonly name: string;
  /** Where the tier stands, and what that means. */
  readonly explanation: string;
  readonly rules: readonly Rule[];
}

const EXPLANATIONS: Readonly<Record<Tier, string>> = {
  1: 'Gaat voor alles. Deze regels liggen vast: niemand kan ervan afwijken.',
  2: 'Gaat voor alles, behalve de wet. Afwijken kan alleen met een reden en een naam.',
  3: 'Gaat voor begeleiding, orders en kosten.',
  4: 'Gaat voor orders en kosten. Tijdens het plannen waarschuwt het programma alleen.',
  5: 'Gaat alleen voor kosten. Een order gaat nooit ten koste van mensen.',
  6: 'Komt als laatste, en weegt nooit op tegen een hogere laag.',
};

/** The rules by tier, in the order in which they decide; tiers without rules are left out. */
export function rulesByTier(rules: readonly Rule[]): readonly TierOfRules[] {
  return ([1, 2, 3, 4, 5, 6] as const)
    .map((tier) => ({
      tier,
      name: TIERS[tier],
      explanation: EXPLANATIONS[tier],
      rules: rules.filter((rule) => rule.tier === tier),
    }))
    .filter((group) => group.rules.length > 0);
}
