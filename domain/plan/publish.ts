import type { NewId, PublicationId, SiteId } from '../model/ids.ts';
import type { Publication, VersionRow } from '../model/publication.ts';
import type { Finding } from '../rules/finding.ts';
import { sentenceOf } from '../rules/index.ts';
import { count } from '../words/dutch.ts';
import { refusalOf } from './decide.ts';
import { findingsAt, sortFindings } from './findings.ts';
import type { Plan } from './plan.ts';

/** A new version of a site's week with what it says, or why the week cannot be published. */
export type Publishing =
  | { readonly ok: true; readonly publication: Publication; readonly rows: readonly VersionRow[] }
  | { readonly ok: false; readonly sentence: string; readonly findings: readonly Finding[] };

/**
 * What keeps a site's week from being published, worst first: what blocks in tier 1, what blocks in tier 4 and nobody
 * let stand, and what refuses always in any other tier (domain.md, "Rule tiers").
 */
export function publishBlockers(plan: Plan, siteId: SiteId): readonly Finding[] {
  const stops = (f: Finding): boolean =>
    f.severity === 'block' && f.overridden === null && (f.tier === 1 || f.tier === 4 || refusalOf(f) === 'always');
  return sortFindings(findingsAt(plan, siteId, null).filter(stops));
}

/** What the plan says of a site's week now, in order of person, day and time. */
export function rowsToPublish(plan: Plan, siteId: SiteId): readonly VersionRow[] {
  return [...plan.placed.all()]
    .filter((row) => row.site.id === siteId)
    .map(({ assignment: a, from, to }) => ({
      personId: a.personId,
      workplaceId: a.workplaceId,
      date: a.date,
      blockId: a.blockId,
      from,
      to,
      orderId: a.orderId,
    }))
    .sort(byPersonAndTime);
}

const textOf = (row: VersionRow): string => `${row.personId}|${row.date}|${String(row.from).padStart(4, '0')}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A whole order: equal plans give equal rows in equal order. */
const byPersonAndTime = (a: VersionRow, b: VersionRow): number =>
  compare(textOf(a), textOf(b)) ||
  compare(a.workplaceId, b.workplaceId) ||
  a.to - b.to ||
  compare(a.blockId, b.blockId) ||
  compare(a.orderId ?? '', b.orderId ?? '');

/** Decides to publish a site's week as its next version. Changes nothing itself. */
export function publish(
  plan: Plan,
  siteId: SiteId,
  { newId, now, user }: { readonly newId: NewId; readonly now: string; readonly user: string },
): Publishing {
  const blockers = publishBlockers(plan, siteId);
  const [worst] = blockers;
  if (worst) {
    const many = count(blockers.length, 'aandachtspunt houdt', 'aandachtspunten houden');
    return { ok: false, sentence: `${many} het publiceren tegen. ${sentenceOf(worst)}`, findings: blockers };
  }
  const latest = plan.publications.find((p) => p.siteId === siteId);
  const rows = rowsToPublish(plan, siteId);
  if (rows.length === 0 && !latest) {
    const sentence = 'Deze week is hier nog niemand ingedeeld. Deel eerst mensen in.';
    return { ok: false, sentence, findings: [] };
  }
  const publication: Publication = {
    id: newId() as PublicationId,
    siteId,
    week: plan.week,
    number: (latest?.number ?? 0) + 1,
    at: now,
    by: user,
    version: 1,
  };
  return { ok: true, publication, rows };
}
