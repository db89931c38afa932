import { describe, expect, it } from 'vitest';
import type { RuleChoice, Severity } from '#domain/model/rule-choice.ts';
import { SEVERITIES_OF_TIER, type Tier } from '#domain/rules/finding.ts';
import { RULES, ruleOf } from '#domain/rules/index.ts';
import { chooseSeverity, rulesByTier, severityNow, severityOptions } from '#features/manage/rules/severities.ts';

const rule = (tier: Tier, severity: Severity, refuses: 'always' | 'without-reason' | 'never' = 'never') =>
  ({ id: 'guidance-load', tier, severity, refuses }) as const;
const choice = (severity: Severity): RuleChoice => ({ rule: 'guidance-load', severity, version: 3 });

describe('what one may make of a rule', () => {
  it.each<[Tier, Severity, readonly Severity[] | null]>([
    [1, 'block', null],
    [2, 'block', ['block', 'warn']],
    [3, 'warn', ['warn', 'info']],
    [4, 'block', ['block', 'warn']],
    [5, 'warn', ['warn', 'info']],
    // outside-agreement: blocks like tier 1, in a tier that otherwise warns.
    [5, 'block', null],
    [6, 'info', ['info', 'warn']],
  ])('tier %d, %s by itself: %j', (tier, severity, offered) => {
    expect(severityOptions(rule(tier, severity))?.map(({ id }) => id) ?? null).toEqual(offered);
  });

  it('offers of every rule in the registry only what its tier has, and the law never', () => {
    for (const known of RULES) {
      const options = severityOptions(known);
      if (known.tier === 1) expect(options, known.id).toBeNull();
      for (const option of options ?? []) expect(SEVERITIES_OF_TIER[known.tier], known.id).toContain(option.id);
      if (options !== null)
        expect(
          options.map(({ id }) => id),
          known.id,
        ).toContain(known.severity);
    }
  });

  it('says what each choice does, differently for needs and guidance', () => {
    const [need] = severityOptions(rule(2, 'block')) ?? [];
    const [guidance] = severityOptions(rule(4, 'block')) ?? [];
    expect(need?.detail).toMatch(/Plannen/);
    expect(guidance?.detail).toMatch(/Publiceren/);
  });
});

describe('how serious a rule is now', () => {
  it.each<[string, ReturnType<typeof rule>, readonly RuleChoice[], Severity]>([
    ['as the catalogue has it', rule(4, 'block'), [], 'block'],
    ['as chosen', rule(4, 'block'), [choice('warn')], 'warn'],
    ['not as chosen for another rule', rule(4, 'block'), [{ ...choice('warn'), rule: 'need-unmet' }], 'block'],
    ['not outside its tier', rule(4, 'block'), [choice('info')], 'block'],
    ['never otherwise in tier 1', rule(1, 'block'), [choice('warn')], 'block'],
  ])('%s', (_title, known, choices, severity) => expect(severityNow(known, choices)).toBe(severity));
});

describe('the change that a choice makes', () => {
  const known = rule(4, 'block');
  it.each<[string, readonly RuleChoice[], Severity, ReturnType<typeof chooseSeverity>]>([
    ['a first choice', [], 'warn', { kind: 'ruleChoice', before: null, after: { ...choice('warn'), version: 1 } }],
    ['the same again', [choice('warn')], 'warn', null],
    ['back to the catalogue', [choice('warn')], 'block', { kind: 'ruleChoice', before: choice('warn'), after: null }],
    ['the catalogue without a choice', [], 'block', null],
    ['another choice', [choice('info')], 'warn', { kind: 'ruleChoice', before: choice('info'), after: choice('warn') }],
  ])('%s', (_title, choices, severity, change) => expect(chooseSeverity(known, choices, severity)).toEqual(change));
});

describe('rules by tier', () => {
  it('shows every rule once, tiers in order of priority', () => {
    const tiers = rulesByTier(RULES);
    expect(tiers.flatMap(({ rules }) => rules.map(({ id }) => id)).toSorted()).toEqual(
      RULES.map(({ id }) => id).toSorted(),
    );
    expect(tiers.map(({ tier }) => tier)).toEqual([...tiers.map(({ tier }) => tier)].toSorted());
  });

  it('leaves out a tier of which nothing is shown', () => {
    expect(rulesByTier([ruleOf('guidance-load')]).map(({ tier }) => tier)).toEqual([4]);
  });
});
