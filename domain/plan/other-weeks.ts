import type { IsoDate } from '../model/common.ts';
import type { OrderId, OrganisationId, PersonId, SiteId } from '../model/ids.ts';
import type { Publication, PublishedRow } from '../model/publication.ts';
import { nothingAround, type PersonAround } from './around.ts';
import type { PlanData } from './plan-data.ts';
import { DayNames, subjectKey } from './subjects.ts';

type Known = Pick<
  PlanData,
  'orderMinutesElsewhere' | 'bookedElsewhere' | 'around' | 'visits' | 'publications' | 'published'
>;

/** What a week knows of others, and of what was published: read once, never changed by a command in this week. */
export class OtherWeeks {
  readonly data: Known;
  readonly #minutes: ReadonlyMap<OrderId, PlanData['orderMinutesElsewhere']>;
  readonly #booked: ReadonlyMap<string, number>;
  readonly #around: ReadonlyMap<PersonId, PersonAround>;
  readonly #visits: ReadonlyMap<OrganisationId, IsoDate>;
  readonly #published: ReadonlyMap<string, readonly PublishedRow[]>;
  readonly #sites: ReadonlySet<SiteId>;
  readonly #names = new DayNames();

  constructor({ orderMinutesElsewhere, bookedElsewhere, around, visits, publications, published }: PlanData) {
    this.data = { orderMinutesElsewhere, bookedElsewhere, around, visits, publications, published };
    this.#minutes = Map.groupBy(orderMinutesElsewhere, (row) => row.orderId);
    this.#booked = new Map(bookedElsewhere.map((row) => [`${row.orderId}|${row.deadline}`, row.amount]));
    this.#around = new Map(around.map((a) => [a.personId, a]));
    this.#visits = new Map(visits.map((v) => [v.organisationId, v.date]));
    this.#published = Map.groupBy(published, (row) => subjectKey.personDay(row.personId, row.date));
    this.#sites = new Set(publications.map((p) => p.siteId));
  }

  /** Norm minutes planned on an order from one day (null = ever) up to and including another. */
  minutes(order: OrderId, from: IsoDate | null, until: IsoDate): number {
    let sum = 0;
    for (const row of this.#minutes.get(order) ?? []) {
      if (row.date <= until && (from === null || from <= row.date)) sum += row.normMinutes;
    }
    return sum;
  }

  /** Booked on the occurrence of an order that is due on a day, as the order counts. */
  booked(order: OrderId, deadline: IsoDate): number {
    return this.#booked.get(`${order}|${deadline}`) ?? 0;
  }

  around(personId: PersonId): PersonAround {
    return this.#around.get(personId) ?? nothingAround(personId);
  }

  lastVisit(organisation: OrganisationId): IsoDate | null {
    return this.#visits.get(organisation) ?? null;
  }

  get publications(): readonly Publication[] {
    return this.data.publications;
  }

  published(person: PersonId, date: IsoDate): readonly PublishedRow[] | null {
    return this.#sites.size > 0 ? (this.#published.get(this.#names.personDay(person, date)) ?? []) : null;
  }

  isPublished(site: SiteId): boolean {
    return this.#sites.has(site);
  }

  /** Names of the person-days that were published: looked at even when nobody is planned any more. */
  get publishedDays(): ReadonlySet<string> {
    return new Set(this.#published.keys());
  }
}
