import { refusalOf } from '../plan/decide.ts';
import { type Finding, TIERS, type Tier } from '../rules/finding.ts';
import { causeOf } from '../rules/rule.ts';

/** What one world has that the other has not: by cause, so that a trouble that only moves within the day is neither. */
export interface FindingDifference {
  /** New, or bigger than before; without those that somebody lets stand with a reason. */
  readonly worse: readonly Finding[];
  /** Gone, or smaller; as they were. */
  readonly better: readonly Finding[];
}

/** Per cause the size that nobody lets stand. */
function openSizes(findings: readonly Finding[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const finding of findings) {
    if (finding.overridden !== null) continue;
    const cause = causeOf(finding);
    sizes.set(cause, (sizes.get(cause) ?? 0) + finding.size);
  }
  return sizes;
}

/** Sums of the same parts in another order differ in the last digit. */
const EPSILON = 1e-6;

/** Compares the findings of one week in two worlds. */
export function findingDifference(real: readonly Finding[], tried: readonly Finding[]): FindingDifference {
  const [was, is] = [openSizes(real), openSizes(tried)];
  const grew = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) => (finding: Finding) => {
    const cause = causeOf(finding);
    return finding.overridden === null && (b.get(cause) ?? 0) > (a.get(cause) ?? 0) + EPSILON;
  };
  return { worse: onePerCause(tried.filter(grew(was, is))), better: onePerCause(real.filter(grew(is, was))) };
}

/** The biggest of each cause: one trouble in several stretches of a day is told once. */
function onePerCause(findings: readonly Finding[]): readonly Finding[] {
  const biggest = new Map<string, Finding>();
  for (const finding of findings) {
    const cause = causeOf(finding);
    const known = biggest.get(cause);
    if (!known || finding.size > known.size) biggest.set(cause, finding);
  }
  return [...biggest.values()].sort((a, b) => a.tier - b.tier || b.size - a.size || (a.key < b.key ? -1 : 1));
}

/** What a plan may not become: rules that refuse (the law, and needs without a reason), broken anew or further. */
export function newlyBroken(real: readonly Finding[], tried: readonly Finding[]): readonly Finding[] {
  return findingDifference(real, tried).worse.filter((finding) => refusalOf(finding) !== 'never');
}

/** How many findings of a tier stop publishing or warn; what somebody lets stand and what only informs left out. */
export interface TierCount {
  readonly tier: Tier;
  readonly blocks: number;
  readonly warnings: number;
}

/** All six tiers, the first in front. */
export function countPerTier(findings: readonly Finding[]): readonly TierCount[] {
  return (Object.keys(TIERS).map(Number) as Tier[]).map((tier) => {
    const open = findings.filter((finding) => finding.tier === tier && finding.overridden === null);
    return {
      tier,
      blocks: open.filter(({ severity }) => severity === 'block').length,
      warnings: open.filter(({ severity }) => severity === 'warn').length,
    };
  });
}
