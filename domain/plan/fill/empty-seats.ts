import type { SiteId } from '../../model/ids.ts';
import type { Plan } from '../plan.ts';
import type { EmptySeats } from './fill-types.ts';
import type { SourceRow } from './source.ts';

/**
 * The seats that stay free, of places in use on days on which anybody works at their site: who the source misses there
 * first, then in order of time and place.
 * @param plan the week as it will be
 * @param missed rows of employees that the source wants and the week will not have
 */
export function emptySeatsOf(plan: Plan, siteId: SiteId | null, missed: readonly SourceRow[]): readonly EmptySeats[] {
  const days = new Set([...plan.placed.all()].map((row) => `${row.site.id}|${row.date}`));
  for (const row of missed) days.add(`${plan.lookup.workplaces.get(row.workplaceId)?.siteId}|${row.date}`);
  const missing = Map.groupBy(missed, (row) => `${row.workplaceId}|${row.date}|${row.blockId}`);
  const found: EmptySeats[] = [];
  for (const date of plan.dates) {
    for (const place of plan.lookup.workplaces.values()) {
      if (place.archivedOn !== null || (siteId !== null && place.siteId !== siteId)) continue;
      if (!days.has(`${place.siteId}|${date}`) || plan.closedName(place.siteId, date) !== null) continue;
      for (const block of plan.lookup.blocksOf(place.siteId)) {
        const taken = plan.placed.inCell(place.id, date, block.id).filter((row) => row.employee !== null).length;
        if (taken >= place.seats) continue;
        const key = `${place.id}|${date}|${block.id}`;
        const cell = { workplaceId: place.id, date, blockId: block.id };
        found.push({ ...cell, seats: place.seats, taken, missed: missing.get(key)?.length ?? 0 });
      }
    }
  }
  return found.toSorted((a, b) => Number(b.missed > 0) - Number(a.missed > 0));
}
