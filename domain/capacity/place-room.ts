import type { IsoDate } from '../model/common.ts';
import type { WorkplaceId } from '../model/ids.ts';
import { GUIDANCE_LEVELS } from '../model/work.ts';
import type { Workplace } from '../model/workplace.ts';
import { groupOf } from '../plan/placed.ts';
import { keptSeats } from './kept-seats.ts';
import type { Outlook } from './outlook.ts';

/** Net minutes added up per day: what lies before day n is at n. */
type UpTo = Float64Array;

const between = (upTo: UpTo | undefined, from: number, to: number): number =>
  upTo && to > from ? (upTo[to] ?? 0) - (upTo[from] ?? 0) : 0;

/** Room at the places themselves: seats that nobody has yet, and guidance that nobody uses yet. From today on. */
export class PlaceRoom {
  readonly #outlook: Outlook;
  readonly #seats = new Map<WorkplaceId, UpTo>();
  readonly #people = new Map<WorkplaceId, UpTo>();
  readonly #guides = new Map<WorkplaceId, UpTo>();
  /** Free net minutes of guides x what they count for, by site and work type. */
  readonly #freeGuides = new Map<string, UpTo>();
  readonly #groups: ReadonlyMap<string, readonly Workplace[]>;
  readonly #terms = new Map<WorkplaceId, number>();
  readonly #shares: readonly number[];

  constructor(outlook: Outlook) {
    this.#outlook = outlook;
    const { lookup, catalogue } = outlook;
    const inUse = catalogue.workplaces.filter((place) => place.archivedOn === null);
    this.#groups = Map.groupBy(inUse, (place) => groupName(place, outlook));
    const employees = catalogue.people.filter((p) => p.kind === 'employee' && p.archivedOn === null);
    this.#shares = GUIDANCE_LEVELS.map((level) => {
      const alike = employees.filter((p) => p.kind === 'employee' && p.guidanceLevel === level).length;
      return employees.length === 0 ? 0 : alike / employees.length;
    });
    for (const place of inUse) this.#fill(place);
    for (const person of catalogue.people) {
      if (person.kind !== 'guide' || person.archivedOn !== null) continue;
      const free = outlook.freeDays(person.id);
      for (const workType of person.workTypes) {
        for (const site of person.siteId === null ? lookup.sites.keys() : [person.siteId]) {
          const key = `${site}|${workType}`;
          const sums = this.#freeGuides.get(key) ?? new Float64Array(free.length + 1);
          this.#freeGuides.set(key, sums);
          for (const [d, net] of free.entries()) sums[d + 1] = (sums[d + 1] ?? 0) + net * person.capacity;
        }
      }
    }
    for (const sums of this.#freeGuides.values())
      for (let d = 1; d < sums.length; d++) sums[d] = (sums[d] ?? 0) + (sums[d - 1] ?? 0);
  }

  /** Of the seats that are not kept for people whose placement stops. */
  #seatMinutes({ id, seats }: Workplace, date: IsoDate): number {
    const all = this.#outlook.openSeatMinutes(id, date);
    return seats === 0 ? 0 : (all / seats) * (seats - keptSeats(this.#outlook.lookup, id, date));
  }

  #fill(place: Workplace): void {
    const { id } = place;
    const { days, today } = this.#outlook;
    const seats = new Float64Array(days.length + 1);
    const people = new Float64Array(days.length + 1);
    const guides = new Float64Array(days.length + 1);
    for (const [d, date] of days.entries()) {
      const there = this.#outlook.placeOn(id, date);
      const open = date < today ? 0 : Math.max(0, this.#seatMinutes(place, date) - there.people);
      seats[d + 1] = (seats[d] ?? 0) + open;
      people[d + 1] = (people[d] ?? 0) + there.people;
      guides[d + 1] = (guides[d] ?? 0) + there.guides;
    }
    this.#seats.set(id, seats);
    this.#people.set(id, people);
    this.#guides.set(id, guides);
  }

  /** Net minutes of open seats at these places from one day up to and not including another. */
  seatsAt(places: readonly Workplace[], from: number, to: number): number {
    return places.reduce((sum, { id }) => sum + between(this.#seats.get(id), from, to), 0);
  }

  /**
   * Net minutes of employees for whom there would be guides at these places: guides planned there and guides who are free
   * for that work at the site, less what the people there ask, at the mean norm of everybody. Null without a norm.
   */
  guidedAt(places: readonly Workplace[], from: number, to: number): number | null {
    const groups = new Map(places.map((place) => [groupName(place, this.#outlook), place]));
    let net = 0;
    for (const name of groups.keys()) {
      const members = this.#groups.get(name) ?? [];
      const [first] = members;
      const term = first ? this.#term(first) : 0;
      if (term === 0) return null;
      let guides = 0;
      let load = 0;
      const homes = new Set<string>();
      for (const place of members) {
        guides += between(this.#guides.get(place.id), from, to);
        load += between(this.#people.get(place.id), from, to) * this.#term(place);
        homes.add(`${place.siteId}|${place.workType}`);
      }
      for (const home of homes) guides += between(this.#freeGuides.get(home), from, to);
      net += Math.max(0, guides - load) / term;
    }
    return net;
  }

  /** The mean of 1 / norm at a place over everybody in use. */
  #term(place: Workplace): number {
    let term = this.#terms.get(place.id);
    if (term === undefined) {
      const { lookup, today } = this.#outlook;
      term = GUIDANCE_LEVELS.reduce(
        (sum, level, i) => sum + lookup.guidanceTerm(level, place, today) * (this.#shares[i] ?? 0),
        0,
      );
      this.#terms.set(place.id, term);
    }
    return term;
  }
}

function groupName(place: Workplace, { lookup }: Outlook): string {
  const site = lookup.sites.get(place.siteId);
  return site ? groupOf(place, site) : place.id;
}
