import { type Finding, TIERS, type Tier } from '../rules/finding.ts';
import type { Plan } from './plan.ts';

const byTier = (a: Finding, b: Finding): number =>
  Number(a.overridden !== null) - Number(b.overridden !== null) ||
  a.tier - b.tier ||
  (a.date ?? '').localeCompare(b.date ?? '') ||
  (a.from ?? 0) - (b.from ?? 0) ||
  (a.key < b.key ? -1 : 1);

/** Worst tier first, then in order of time; overridden ones last. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(byTier);
}

/** Findings of one tier under its name. */
export interface FindingGroup {
  readonly tier: Tier;
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** Findings per tier, worst first; tiers without findings are left out. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  return (Object.keys(TIERS).map(Number) as Tier[])
    .map((tier) => ({ tier, name: TIERS[tier], findings: sortFindings(findings.filter((f) => f.tier === tier)) }))
    .filter((g) => g.findings.length > 0);
}

/** Findings that matter on one day: those of that date, and those of the whole week. */
export function findingsOn(plan: Plan, date: string): readonly Finding[] {
  return plan.findings().filter((f) => f.date === null || f.date === date || f.rule === 'order-late');
}

/** How many stop publishing and how many only warn; overridden findings count in neither. */
export function countFindings(findings: readonly Finding[]): { readonly blocks: number; readonly warnings: number } {
  const open = findings.filter((f) => f.overridden === null);
  return {
    blocks: open.filter((f) => f.severity === 'block').length,
    warnings: open.filter((f) => f.severity === 'warn').length,
  };
}
