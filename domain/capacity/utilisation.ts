import type { IsoWeek } from '../model/common.ts';
import type { SiteId, WorkplaceId } from '../model/ids.ts';
import { keptSeats } from './kept-seats.ts';
import type { Outlook } from './outlook.ts';

/** How full seats are; net minutes over a week. */
export interface SeatUse {
  /** All seats of the place on the days that it is open, those kept for people who come back included. */
  readonly openMinutes: number;
  readonly usedMinutes: number;
  /** Of the open minutes those of seats that stay free for people whose placement stops. */
  readonly keptMinutes: number;
}

export interface PlaceUse extends SeatUse {
  readonly workplaceId: WorkplaceId;
}

/** A hall or another site in one week, and its places. */
export interface SiteUse extends SeatUse {
  readonly week: IsoWeek;
  readonly siteId: SiteId;
  readonly places: readonly PlaceUse[];
}

/** How full the seats are per site and week, in order of week, site and place; sites without places are left out. */
export function utilisation(outlook: Outlook, weeks: readonly IsoWeek[]): readonly SiteUse[] {
  const { lookup, catalogue } = outlook;
  const bySite = Map.groupBy(
    catalogue.workplaces.filter((place) => place.archivedOn === null),
    (place) => place.siteId,
  );
  const sites = [...bySite].sort(([a], [b]) =>
    byName(lookup.sites.get(a)?.name ?? '', lookup.sites.get(b)?.name ?? ''),
  );
  return weeks.flatMap((week) =>
    sites.map(([siteId, places]): SiteUse => {
      const own = places
        .toSorted((a, b) => byName(a.code, b.code))
        .map(({ id }): PlaceUse => ({ workplaceId: id, ...placeUse(outlook, id, week) }));
      const sum = (of: (use: SeatUse) => number): number => own.reduce((all, use) => all + of(use), 0);
      return {
        week,
        siteId,
        openMinutes: sum((use) => use.openMinutes),
        usedMinutes: sum((use) => use.usedMinutes),
        keptMinutes: sum((use) => use.keptMinutes),
        places: own,
      };
    }),
  );
}

function placeUse(outlook: Outlook, id: WorkplaceId, week: IsoWeek): SeatUse {
  const seats = outlook.lookup.workplaces.get(id)?.seats ?? 0;
  let openMinutes = 0;
  let keptMinutes = 0;
  for (const date of outlook.datesOf(week)) {
    const open = outlook.openSeatMinutes(id, date);
    openMinutes += open;
    if (seats > 0) keptMinutes += (open / seats) * keptSeats(outlook.lookup, id, date);
  }
  return { openMinutes, usedMinutes: outlook.place(id, week).people, keptMinutes };
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
