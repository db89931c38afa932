import type { SiteUtilisation } from '#contract/capacity.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';

/** How full the seats of a hall or a workplace are, in net minutes. */
export interface SeatUse {
  readonly id: string;
  readonly name: string;
  readonly openMinutes: number;
  readonly usedMinutes: number;
  /** Kept free for who comes back from an employer. */
  readonly keptMinutes: number;
}
export interface SiteUse extends SeatUse {
  readonly places: readonly SeatUse[];
}

/** Joins the weeks (all, or one) per site and workplace, each by name. */
export function siteUses(
  rows: readonly SiteUtilisation[],
  { sites, workplaces }: Pick<Catalogue, 'sites' | 'workplaces'>,
  chosen: { readonly week: string; readonly siteId: string; readonly workType: string },
): readonly SiteUse[] {
  const siteNames = new Map<string, string>(sites.map(({ id, name }) => [id, name]));
  const known = new Map(workplaces.map((place) => [place.id as string, place]));
  const uses = new Map<string, { sum: SeatUse; places: Map<string, SeatUse> }>();
  for (const row of rows) {
    if (chosen.week !== '' && row.week !== chosen.week) continue;
    if (chosen.siteId !== '' && row.siteId !== chosen.siteId) continue;
    for (const place of row.places) {
      const record = known.get(place.workplaceId);
      if (!record || (chosen.workType !== '' && record.workType !== chosen.workType)) continue;
      const site = uses.get(row.siteId) ?? {
        sum: emptyUse(row.siteId, siteNames.get(row.siteId) ?? 'onbekend'),
        places: new Map<string, SeatUse>(),
      };
      site.sum = add(site.sum, place);
      const before = site.places.get(record.id) ?? emptyUse(record.id, `${record.code} ${record.name}`);
      site.places.set(record.id, add(before, place));
      uses.set(row.siteId, site);
    }
  }
  return [...uses.values()]
    .map(({ sum, places }) => ({ ...sum, places: [...places.values()].toSorted(byName) }))
    .toSorted(byName);
}

const byName = (a: SeatUse, b: SeatUse): number => a.name.localeCompare(b.name, 'nl', { numeric: true });
const emptyUse = (id: string, name: string): SeatUse => ({ id, name, openMinutes: 0, usedMinutes: 0, keptMinutes: 0 });
const add = (sum: SeatUse, more: Omit<SeatUse, 'id' | 'name'>): SeatUse => ({
  ...sum,
  openMinutes: sum.openMinutes + more.openMinutes,
  usedMinutes: sum.usedMinutes + more.usedMinutes,
  keptMinutes: sum.keptMinutes + more.keptMinutes,
});

/** Share of the open seats that is used, 0..1 and above when more is planned than fits; null when closed. */
export function shareOf({ openMinutes, usedMinutes }: Pick<SeatUse, 'openMinutes' | 'usedMinutes'>): number | null {
  return openMinutes === 0 ? null : usedMinutes / openMinutes;
}

/** How full in one word; the bar and the percentage say the same. */
export function fullness(use: Pick<SeatUse, 'openMinutes' | 'usedMinutes'>): string {
  const share = shareOf(use);
  if (share === null) return 'dicht';
  if (share > 1.005) return 'te vol';
  if (share >= 0.95) return 'vol';
  if (share >= 0.7) return 'goed bezet';
  if (share >= 0.35) return 'ruimte over';
  return share === 0 ? 'leeg' : 'veel ruimte';
}
