import type { Finding } from '#domain/rules/finding.ts';
import type { World } from '../world.ts';

/** What a violating case must find: exactly these findings of the rule, each with at least these properties. */
export type Expected = Partial<Omit<Finding, 'facts'>> & { readonly facts?: Record<string, unknown> };

export interface Case {
  readonly name: string;
  given(world: World): void;
}

/** The test table of one rule: rows that must find nothing, and rows with what they must find. */
export interface RuleTable {
  readonly valid: readonly Case[];
  readonly violating: readonly (Case & { readonly finds: readonly Expected[] })[];
}
