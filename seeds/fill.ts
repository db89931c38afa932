import type { IsoDate } from '#domain/model/common.ts';
import type { OrderId, PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { Employee, Guide } from '#domain/model/person.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import type { Random } from './random.ts';
import type { Part, Roster } from './roster.ts';

export interface Fill {
  readonly random: Random;
  readonly roster: Roster;
  readonly employees: readonly Employee[];
  readonly guides: readonly Guide[];
  readonly workplaces: readonly Workplace[];
  /** Usual workplace of each employee, and the post of each guide. */
  readonly homes: ReadonlyMap<PersonId, WorkplaceId>;
  readonly posts: ReadonlyMap<PersonId, WorkplaceId>;
  readonly orderFor: (place: WorkplaceId, date: IsoDate) => OrderId | null;
}

/** Workplaces of someone's site: the usual one first, then the same kind of work, then what they prefer. */
function candidates(fill: Fill, employee: Employee): Workplace[] {
  const home = fill.homes.get(employee.id);
  const homeType = fill.workplaces.find((place) => place.id === home)?.workType;
  const rank = (place: Workplace): number => {
    if (place.id === home) return 0;
    if (place.workType === homeType) return 1;
    return employee.preferences.includes(place.workType) ? 2 : 3;
  };
  return fill.workplaces.filter((p) => p.siteId === employee.siteId).toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Places guides at their posts and then people, those with most needs first, where everything fits.
 * `leaveOpen` (0..1) is the part of the people that someone still has to place by hand.
 */
export function fillDays(fill: Fill, days: readonly IsoDate[], leaveOpen: number): void {
  const { random, roster } = fill;
  const placesById = new Map(fill.workplaces.map((place) => [place.id, place]));
  const options = new Map(fill.employees.map((employee) => [employee.id, candidates(fill, employee)]));
  for (const date of days) {
    const order = random.shuffle(fill.employees).toSorted((a, b) => b.needs.length - a.needs.length);
    const open = new Set(order.filter(() => random.chance(leaveOpen)).map((employee) => employee.id));
    for (const part of [0, 1] as const satisfies readonly Part[]) {
      const slot = { date, part };
      for (const guide of fill.guides) {
        const post = placesById.get(fill.posts.get(guide.id) as WorkplaceId);
        if (post && roster.free(guide, slot)) roster.place(guide, post, slot, null);
      }
      for (const employee of order) {
        if (open.has(employee.id) || !roster.free(employee, slot)) continue;
        // Someone who sat somewhere in the morning stays there when that is possible.
        const morning = roster.of(employee.id, date)[0]?.workplaceId;
        const stay = morning === undefined ? undefined : placesById.get(morning);
        const choices = options.get(employee.id) ?? [];
        const place = (stay ? [stay, ...choices] : choices).find((choice) => roster.fits(employee, choice, slot));
        if (place) roster.place(employee, place, slot, fill.orderFor(place.id, date));
      }
    }
  }
}
