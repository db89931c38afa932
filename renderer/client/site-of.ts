import type { SiteId } from '#domain/model/ids.ts';
import type { Plan } from '#domain/plan/plan.ts';

/** The site that was chosen, as long as it is in use; else the one with the most workplaces; null = there is none. */
export function siteOf(plan: Plan, chosen: string | null): SiteId | null {
  const sites = plan.catalogue.sites.filter((s) => s.archivedOn === null);
  const places = (id: SiteId): number =>
    plan.catalogue.workplaces.filter((w) => w.siteId === id && w.archivedOn === null).length;
  const known = sites.find((s) => s.id === chosen);
  const [largest] = sites.toSorted((a, b) => places(b.id) - places(a.id) || a.name.localeCompare(b.name, 'nl'));
  return (known ?? largest)?.id ?? null;
}
