import { addDays, weekdayIndex, weekOf } from '../calendar/dates.ts';
import type { IsoDate, IsoWeek } from '../model/common.ts';
import type { PersonId, SiteId, WorkplaceId } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import type { Workplace } from '../model/workplace.ts';
import { createLookup, type Lookup } from '../plan/lookup.ts';
import type { Catalogue } from '../plan/plan-data.ts';
import { netMinutesOf, type UsualDay, usualDay } from './available.ts';

/** What a frame is made of. */
export interface FrameData {
  readonly today: IsoDate;
  /** Monday of a week. */
  readonly first: IsoDate;
  /** Sunday of the same week or a later one. */
  readonly last: IsoDate;
  readonly catalogue: Catalogue;
  /** The index of this very catalogue, when the caller has it. */
  readonly lookup?: Lookup;
  readonly holidays: readonly { readonly date: IsoDate; readonly name: string }[];
}

/** What stays the same in an outlook as long as the catalogue does: its days, people and places by number. */
export class OutlookFrame {
  readonly today: IsoDate;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly catalogue: Catalogue;
  readonly holidays: FrameData['holidays'];
  readonly lookup: Lookup;
  readonly days: readonly IsoDate[];
  readonly dates: ReadonlySet<IsoDate>;
  readonly weeks: readonly IsoWeek[];
  /** Number of today in `days`; 0 when it lies before them, their length when after. */
  readonly todayAt: number;
  readonly people: readonly Person[];
  readonly places: readonly Workplace[];
  readonly dayAt: ReadonlyMap<IsoDate, number>;
  readonly weekAt: ReadonlyMap<IsoWeek, number>;
  readonly personAt: ReadonlyMap<PersonId, number>;
  readonly placeAt: ReadonlyMap<WorkplaceId, number>;
  readonly #holidayOn: ReadonlyMap<IsoDate, string>;
  readonly #closed = new Map<SiteId, readonly (string | null)[]>();
  readonly #netOfSite = new Map<SiteId, number>();
  /** What is left of free hours in each week in which somebody has no place yet, in %. */
  readonly presence: readonly number[];

  /** @throws RangeError when the days are no whole weeks */
  constructor({ today, first, last, catalogue, lookup, holidays }: FrameData) {
    if (weekdayIndex(first) !== 0 || weekdayIndex(last) !== 6 || last < first) {
      throw new RangeError(`${first} to ${last} are no whole weeks`);
    }
    this.today = today;
    this.first = first;
    this.last = last;
    this.catalogue = catalogue;
    this.holidays = holidays;
    this.lookup = lookup ?? createLookup(catalogue);
    const days: IsoDate[] = [];
    for (let date = first; date <= last; date = addDays(date, 1)) days.push(date);
    this.days = days;
    this.dates = new Set(days);
    this.dayAt = new Map(days.map((date, i) => [date, i]));
    this.weeks = days.filter((_, i) => i % 7 === 0).map(weekOf);
    this.weekAt = new Map(this.weeks.map((week, i) => [week, i]));
    const todayAt = days.findIndex((date) => date >= today);
    this.todayAt = todayAt < 0 ? days.length : todayAt;
    this.people = catalogue.people;
    this.places = catalogue.workplaces;
    this.personAt = new Map(this.people.map((person, i) => [person.id, i]));
    this.placeAt = new Map(this.places.map((place, i) => [place.id, i]));
    this.presence = this.weeks.map((_, w) => 100 - this.lookup.parameter('absence-rate', days[7 * w] as IsoDate));
    this.#holidayOn = new Map(holidays.map(({ date, name }) => [date, name]));
  }

  /** Name of the holiday or closure of a site on a day, or null. */
  closedName(siteId: string, date: IsoDate): string | null {
    const at = this.dayAt.get(date);
    return at === undefined ? this.#nameOf(siteId, date) : (this.closedDays(siteId as SiteId)[at] ?? null);
  }

  /** The same for all days, by their numbers. */
  closedDays(siteId: SiteId): readonly (string | null)[] {
    let names = this.#closed.get(siteId);
    if (!names) {
      names = this.days.map((date) => this.#nameOf(siteId, date));
      this.#closed.set(siteId, names);
    }
    return names;
  }

  #nameOf(siteId: string, date: IsoDate): string | null {
    const closure = (): string | null =>
      this.lookup.closures.find((c) => (c.siteId === null || c.siteId === siteId) && c.from <= date && date <= c.to)
        ?.name ?? null;
    return this.#holidayOn.get(date) ?? closure();
  }

  /** The usual day of a person on a day, unless the site is closed then. */
  openDay(person: Person, day: number): UsualDay | null {
    const usual = usualDay(person, day % 7, this.lookup);
    return usual && this.closedDays(usual.siteId)[day] === null ? usual : null;
  }

  /** Net minutes of all seats of a place on a day; 0 when it is closed or out of use. */
  seatMinutes({ siteId, seats, archivedOn }: Workplace, day: number): number {
    if (archivedOn !== null || this.closedDays(siteId)[day] !== null) return 0;
    let net = this.#netOfSite.get(siteId);
    if (net === undefined) {
      net = netMinutesOf(this.lookup.blocksOf(siteId));
      this.#netOfSite.set(siteId, net);
    }
    return seats * net;
  }
}
