import type { SiteId } from '../model/ids.ts';
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

/**
 * Whether a finding matters at a site: one of its places, people's assignments or orders is part of it. What names no
 * site at all (an order without a workplace) matters everywhere.
 */
function touchesSite(plan: Plan, finding: Finding, siteId: SiteId): boolean {
  const sites = new Set<SiteId>();
  if (finding.siteId !== null) sites.add(finding.siteId);
  const order = finding.orderId === null ? null : plan.lookup.orders.get(finding.orderId);
  for (const id of finding.workplaceId === null ? (order?.workplaceIds ?? []) : [finding.workplaceId]) {
    const place = plan.lookup.workplaces.get(id);
    if (place) sites.add(place.siteId);
  }
  for (const id of finding.assignmentIds) {
    const row = plan.placed.get(id);
    if (row) sites.add(row.site.id);
  }
  return sites.size === 0 || sites.has(siteId);
}

/** What the board of a site shows: findings of one day, or with `date` null those of the whole week. */
export function findingsAt(plan: Plan, siteId: SiteId, date: string | null): readonly Finding[] {
  // What belongs to no day (contract hours) or to an order is of every day of the week.
  const onDay = (f: Finding): boolean => date === null || f.date === null || f.date === date || f.orderId !== null;
  return plan.findings().filter((f) => onDay(f) && touchesSite(plan, f, siteId));
}

/** How many stop publishing and how many only warn; overridden findings count in neither. */
export function countFindings(findings: readonly Finding[]): { readonly blocks: number; readonly warnings: number } {
  const open = findings.filter((f) => f.overridden === null);
  return {
    blocks: open.filter((f) => f.severity === 'block').length,
    warnings: open.filter((f) => f.severity === 'warn').length,
  };
}
