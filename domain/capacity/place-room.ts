import type { PersonId, WorkplaceId } from '../model/ids.ts';
import type { Guide } from '../model/person.ts';
import { GUIDANCE_LEVELS } from '../model/work.ts';
import type { Workplace } from '../model/workplace.ts';
import { groupOf } from '../plan/placed.ts';
import { keptSeats } from './kept-seats.ts';
import type { Outlook } from './outlook.ts';

/** Net minutes added up: what lies before day n is at n. */
type UpTo = Float64Array;

const between = (upTo: UpTo | undefined, from: number, to: number): number =>
  upTo && to > from ? (upTo[to] ?? 0) - (upTo[from] ?? 0) : 0;

/** Of one place: seats nobody has yet, and employees and guides who are planned. */
interface Room {
  /** Net minutes of its seats per day that are not kept for people whose placement stops; the same for good. */
  readonly seatMinutes: Float64Array;
  readonly open: UpTo;
  readonly people: UpTo;
  readonly guides: UpTo;
}

/** Room at the places themselves, from today on: seats that nobody has yet, and guidance that nobody uses yet. */
export class PlaceRoom {
  readonly #outlook: Outlook;
  readonly #rooms = new Map<WorkplaceId, Room>();
  readonly #groups: ReadonlyMap<string, readonly Workplace[]>;
  readonly #groupOf: ReadonlyMap<WorkplaceId, string>;
  readonly #guides: readonly Guide[];
  /** Free net minutes of guides x what they count for, by site and work type. */
  readonly #freeGuides = new Map<string, UpTo>();
  readonly #terms = new Map<WorkplaceId, number>();
  /** Which part of everybody in use has each level. */
  readonly #shares: readonly number[];

  constructor(outlook: Outlook) {
    this.#outlook = outlook;
    const { catalogue, days } = outlook;
    const inUse = catalogue.workplaces.filter((place) => place.archivedOn === null);
    this.#groupOf = new Map(inUse.map((place) => [place.id, groupName(place, outlook)]));
    this.#groups = Map.groupBy(inUse, (place) => this.#groupOf.get(place.id) ?? '');
    this.#guides = catalogue.people.filter((p): p is Guide => p.kind === 'guide' && p.archivedOn === null);
    const levels = catalogue.people.flatMap((p) =>
      p.kind === 'employee' && p.archivedOn === null ? [p.guidanceLevel] : [],
    );
    this.#shares = GUIDANCE_LEVELS.map((level) =>
      levels.length === 0 ? 0 : levels.filter((other) => other === level).length / levels.length,
    );
    for (const place of inUse) {
      const sums = () => new Float64Array(days.length + 1);
      const seatMinutes = Float64Array.from(days, (date) => {
        const { seats } = place;
        if (seats === 0) return 0;
        return (outlook.openSeatMinutes(place.id, date) / seats) * (seats - keptSeats(outlook.lookup, place.id, date));
      });
      this.#rooms.set(place.id, { seatMinutes, open: sums(), people: sums(), guides: sums() });
    }
    this.refresh(new Set(this.#rooms.keys()), new Set(this.#guides.map(({ id }) => id)));
  }

  /** Works out again what is planned at these places, and how free guides are when one of them is among these people. */
  refresh(places: ReadonlySet<WorkplaceId>, people: ReadonlySet<PersonId>): void {
    for (const id of places) this.#fill(id);
    if (this.#guides.some(({ id }) => people.has(id))) this.#countGuides();
  }

  #fill(id: WorkplaceId): void {
    const room = this.#rooms.get(id);
    if (!room) return;
    const { todayNumber } = this.#outlook;
    const planned = this.#outlook.plannedAt(id);
    for (let d = 0; d < room.seatMinutes.length; d++) {
      const people = planned.people(d);
      const open = d < todayNumber ? 0 : Math.max(0, (room.seatMinutes[d] ?? 0) - people);
      room.open[d + 1] = (room.open[d] ?? 0) + open;
      room.people[d + 1] = (room.people[d] ?? 0) + people;
      room.guides[d + 1] = (room.guides[d] ?? 0) + planned.guides(d);
    }
  }

  #countGuides(): void {
    const { lookup, days } = this.#outlook;
    this.#freeGuides.clear();
    for (const { id, siteId, workTypes, capacity } of this.#guides) {
      const free = this.#outlook.freeDays(id);
      for (const site of siteId === null ? lookup.sites.keys() : [siteId]) {
        for (const workType of workTypes) {
          const key = `${site}|${workType}`;
          const sums = this.#freeGuides.get(key) ?? new Float64Array(days.length + 1);
          this.#freeGuides.set(key, sums);
          // In ten-thousandths, whole numbers: the order in which guides come plays no part.
          for (let d = 0; d < free.length; d++) {
            sums[d + 1] = (sums[d + 1] ?? 0) + (free[d] ?? 0) * Math.round(capacity * 10_000);
          }
        }
      }
    }
    for (const sums of this.#freeGuides.values()) {
      for (let d = 1; d < sums.length; d++) sums[d] = (sums[d] ?? 0) + (sums[d - 1] ?? 0);
    }
  }

  /** Net minutes of open seats at these places from one day up to and not including another. */
  seatsAt(places: readonly Workplace[], from: number, to: number): number {
    return places.reduce((sum, { id }) => sum + between(this.#rooms.get(id)?.open, from, to), 0);
  }

  /**
   * Net minutes of employees for whom there would be guides at these places: guides planned there and guides who are free
   * for that work at the site, less what the people there ask, at the mean norm of everybody. Null without a norm.
   */
  guidedAt(places: readonly Workplace[], from: number, to: number): number | null {
    let net = 0;
    for (const name of new Set(places.map(({ id }) => this.#groupOf.get(id) ?? ''))) {
      const members = this.#groups.get(name) ?? [];
      const [first] = members;
      const term = first ? this.#term(first) : 0;
      if (term === 0) return null;
      let guides = 0;
      let load = 0;
      const homes = new Set<string>();
      for (const place of members) {
        const room = this.#rooms.get(place.id);
        guides += between(room?.guides, from, to);
        load += between(room?.people, from, to) * this.#term(place);
        homes.add(`${place.siteId}|${place.workType}`);
      }
      for (const home of homes) guides += between(this.#freeGuides.get(home), from, to) / 10_000;
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
