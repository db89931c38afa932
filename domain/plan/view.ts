import type { OrderWork } from '../capacity/occurrences.ts';
import type { Absence } from '../model/absence.ts';
import type { IsoDate, IsoWeek } from '../model/common.ts';
import type { Exception } from '../model/exception.ts';
import type { OrderId, OrganisationId, PersonId, SiteId, WorkplaceId } from '../model/ids.ts';
import type { Order } from '../model/order.ts';
import type { PublishedRow } from '../model/publication.ts';
import type { Finding } from '../rules/finding.ts';
import type { PersonAround } from './around.ts';
import type { Lookup } from './lookup.ts';
import type { Placed } from './placed.ts';

/** What rules may ask of a plan, besides the people and places they are handed. */
export interface PlanView {
  readonly week: IsoWeek;
  readonly lookup: Lookup;
  /** The seven days of the week. */
  readonly dates: ReadonlySet<IsoDate>;
  /** Subject names of the days on which somebody has rows that overlap (see subjects.ts). */
  readonly bookedTwice: ReadonlySet<string>;
  absencesOf(person: PersonId): readonly Absence[];
  /** Name of the holiday or closure of a site on a day, or null. */
  closedName(site: string, date: IsoDate): string | null;
  /** The day on which the week was read. */
  readonly today: IsoDate;
  /** Norm minutes planned outside this week on an order as it is due, up to and including its deadline. */
  minutesElsewhere(work: OrderWork): number;
  /** An order as it is due in this week, else the first time after it, else the last time. */
  due(order: Order): OrderWork;
  /** The same of the occurrence to which a day belongs; only of those due in this week or soon after is known what is done. */
  workOn(order: Order, date: IsoDate): OrderWork;
  /** Norm minutes booked on an order on the days of this week on which something was. */
  bookedOn(order: Order): ReadonlyMap<IsoDate, number>;
  /** Assignments of this week on an order. */
  ofOrder(order: OrderId): readonly Placed[];
  /** Everyone at a workplace on a day. */
  atWorkplace(workplace: WorkplaceId, date: IsoDate): readonly Placed[];
  /** Assignments of a person on a day, at any place. */
  ofPerson(person: PersonId, date: IsoDate): readonly Placed[];
  /** What the weeks around this one say about a person; an empty answer when they say nothing. */
  around(person: PersonId): PersonAround;
  /** Last day before this week on which a jobcoach came to an organisation; null = never. */
  lastVisit(organisation: OrganisationId): IsoDate | null;
  /** What was published for a person on a day; null when no roster of that week is published. */
  published(person: PersonId, date: IsoDate): readonly PublishedRow[] | null;
  /** True when the week of a site was published. */
  isPublished(site: SiteId): boolean;
  /** Who lets a cause (see `causeOf`) of tier 4 stand, and why; null when nobody does. */
  exceptionFor(cause: string): Exception | null;
}

/** What changes put into and took out of the plan: the start of what must be checked again. */
export interface Touched {
  readonly added: Placed[];
  readonly removed: Placed[];
  /** The rows of each change, in order, where both sides could be worked out. */
  readonly moves: { readonly removed: Placed | null; readonly added: Placed | null }[];
  /** People whose absences changed. */
  readonly people: Set<PersonId>;
  /** Orders on which something was booked, or no longer is. */
  readonly orders: Set<OrderId>;
  /** Causes for which an exception came or went. */
  readonly causes: Set<string>;
}

/** What a change does to the findings. */
export interface FindingDelta {
  /** New, or worse than before. */
  readonly added: readonly Finding[];
  /** Gone. */
  readonly resolved: readonly Finding[];
  /** Still there, but less than before; as it is after the change. */
  readonly eased: readonly Finding[];
  /** By how much each cause grew (negative: shrank), in the size of its rule. Causes that stay as they are are left out. */
  readonly growth: ReadonlyMap<string, number>;
  /** The assignments that the change puts in and takes out; one that moves or changes is in both. */
  readonly placed: readonly Placed[];
  readonly removed: readonly Placed[];
  /** true = the people's own days were enough to know; groups, sites and orders were not looked at. */
  readonly partial: boolean;
}
