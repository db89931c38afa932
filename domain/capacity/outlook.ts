import { addDays, mondayOf, weekOf } from '../calendar/dates.ts';
import type { Absence } from '../model/absence.ts';
import type { IsoDate, IsoWeek } from '../model/common.ts';
import type { OrderId, PersonId, SiteId, WorkplaceId } from '../model/ids.ts';
import { inNormMinutes, type Order } from '../model/order.ts';
import type { Progress } from '../model/progress.ts';
import type { RecordChange } from '../model/record.ts';
import { GUIDANCE_LEVELS } from '../model/work.ts';
import type { Lookup } from '../plan/lookup.ts';
import type { Catalogue, OrderMinutes } from '../plan/plan-data.ts';
import { holdsDay, type OrderWork, occurrenceOn, orderWork } from './occurrences.ts';
import type { PlannedDay } from './order-forecast.ts';
import { OutlookFrame } from './outlook-frame.ts';
import {
  GUIDANCE_QUANTITY,
  LEVEL_QUANTITY,
  type OutlookRow,
  OutlookSums,
  PER_MINUTE,
  PLACE_QUANTITIES,
} from './outlook-sums.ts';
import { WEEKS_OF_PACE } from './pace.ts';
import { type Suitability, suitabilityOf, type UsualPlaces } from './suitable.ts';

export type { OutlookRow } from './outlook-sums.ts';

/** Many weeks as the figures of Capaciteit need them. */
export interface OutlookData {
  readonly today: IsoDate;
  /** Days looked at: Monday of a week .. Sunday of the same or a later one. */
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly catalogue: Catalogue;
  /** The index of this very catalogue, when the caller has it: several outlooks then share what was worked out of it. */
  readonly lookup?: Lookup;
  readonly holidays: readonly { readonly date: IsoDate; readonly name: string }[];
  /** Every assignment on those days. */
  readonly rows: Iterable<OutlookRow>;
  /** Touching those days. */
  readonly absences: readonly Absence[];
  /** Of every order in use: what `knowsBooking` says. */
  readonly progress: readonly Progress[];
  /** What was planned before those days, of each order on days with a booking of which its pace is learned. */
  readonly past?: readonly OrderMinutes[];
  /** Where people with a fixed place that their need does not name usually work. */
  readonly usualPlaces?: UsualPlaces;
}

/** What is planned at a place; net minutes and norm minutes. */
export interface PlaceSums {
  /** Net minutes of employees and of guides. */
  readonly people: number;
  readonly guides: number;
  /** Norm minutes of employees. */
  readonly norm: number;
  /** true = some of it rests on the standard wage value. */
  readonly estimated: boolean;
}

/** What a change touched: the days of people, orders, and places. */
export interface Touched {
  readonly people: ReadonlySet<PersonId>;
  readonly orders: ReadonlySet<OrderId>;
  readonly places: ReadonlySet<WorkplaceId>;
}

const NO_ABSENCES: readonly Absence[] = [];
/** Kinds of record that an outlook follows, and those that say nothing to it. */
const FOLLOWED: ReadonlySet<RecordChange['kind']> = new Set([
  'assignment',
  'absence',
  'progress',
  'exception',
  'publication',
  'baseRow',
]);

/**
 * What all weeks from now on say: who is there, who is planned where, what orders ask and what was done. Sums, in whole
 * numbers, kept in step with each change; built from 390,000 rows well under a second.
 */
export class Outlook {
  readonly #frame: OutlookFrame;
  readonly #sums: OutlookSums;
  readonly #past: ReadonlyMap<OrderId, ReadonlyMap<IsoDate, number>>;
  /** Who can be planned where, with the usual places of this outlook. */
  readonly suitability: Suitability;
  /** Of each change whom and which orders it touched. */
  readonly #log: Touched[] = [];

  /** @throws RangeError when the days are no whole weeks */
  constructor(data: OutlookData | { readonly copyOf: Outlook }) {
    if ('copyOf' in data) {
      const { copyOf } = data;
      this.#frame = copyOf.#frame;
      this.#sums = copyOf.#sums.copy();
      this.#past = copyOf.#past;
      this.suitability = copyOf.suitability;
      return;
    }
    this.#frame = new OutlookFrame(data);
    this.#sums = new OutlookSums(this.#frame);
    this.suitability = suitabilityOf(this.#frame.lookup, data.usualPlaces);
    for (const [personId, absences] of Map.groupBy(data.absences, (a) => a.personId)) {
      this.#sums.absences.set(personId, absences);
    }
    this.#sums.fillAvailable();
    for (const row of data.rows) this.#sums.count(row, 1);
    for (const booking of data.progress) this.#sums.changeBooking(booking, true);
    this.#past = new Map(
      [...Map.groupBy(data.past ?? [], (day) => day.orderId)].map(([orderId, days]) => [
        orderId,
        new Map(days.map(({ date, normMinutes }) => [date, normMinutes])),
      ]),
    );
  }

  get today(): IsoDate {
    return this.#frame.today;
  }

  get first(): IsoDate {
    return this.#frame.first;
  }

  get last(): IsoDate {
    return this.#frame.last;
  }

  /** Place of today in `days`: 0 when it lies before them, their number when after. */
  get todayNumber(): number {
    return this.#frame.todayAt;
  }

  /** Place of a day in `days`: 0 for no day and for one before them, their number for one after. */
  dayNumber(date: IsoDate | null): number {
    if (date === null || date < this.first) return 0;
    return this.#frame.dayAt.get(date) ?? this.days.length;
  }

  /** The days looked at, in order. */
  get days(): readonly IsoDate[] {
    return this.#frame.days;
  }

  get weeks(): readonly IsoWeek[] {
    return this.#frame.weeks;
  }

  get lookup(): Lookup {
    return this.#frame.lookup;
  }

  get catalogue(): Catalogue {
    return this.#frame.catalogue;
  }

  get holidays(): OutlookData['holidays'] {
    return this.#frame.holidays;
  }

  get dates(): ReadonlySet<IsoDate> {
    return this.#frame.dates;
  }

  /** How often something changed: what was worked out from an outlook holds as long as this stays the same. */
  get changes(): number {
    return this.#log.length;
  }

  /** Whose days and which orders were touched since there were so many changes. */
  touchedSince(changes: number): Touched {
    const since = this.#log.slice(changes);
    return {
      people: new Set(since.flatMap(({ people }) => [...people])),
      orders: new Set(since.flatMap(({ orders }) => [...orders])),
      places: new Set(since.flatMap(({ places }) => [...places])),
    };
  }

  /**
   * Applies changes in place. False, and nothing is changed, when they touch more than assignments, absences and
   * progress, or the past that the pace of an order rests on: then the outlook must be built anew.
   */
  apply(changes: readonly RecordChange[]): boolean {
    if (!changes.every((change) => this.#follows(change))) return false;
    const people = new Set<PersonId>();
    const orders = new Set<OrderId>();
    const places = new Set<WorkplaceId>();
    for (const change of changes) {
      const { kind, before, after } = change;
      if (kind === 'assignment' || kind === 'absence') {
        for (const side of [before, after]) if (side) people.add(side.personId);
      }
      if (kind === 'assignment' || kind === 'progress') {
        for (const side of [before, after]) if (side?.orderId) orders.add(side.orderId);
      }
      if (kind === 'assignment') {
        for (const side of [before, after]) if (side) places.add(side.workplaceId);
        if (before) this.#sums.count(before, -1);
        if (after) this.#sums.count(after, 1);
      } else if (kind === 'absence') {
        if (before) this.#sums.changeAbsence(before, false);
        if (after && after.from <= this.last && after.to >= this.first) this.#sums.changeAbsence(after, true);
      } else if (kind === 'progress') {
        if (before) this.#sums.changeBooking(before, false);
        if (after && this.#asksFor(after)) this.#sums.changeBooking(after, true);
      }
    }
    this.#log.push({ people, orders, places });
    return true;
  }

  #follows(change: RecordChange): boolean {
    const { kind } = change;
    if (!FOLLOWED.has(kind)) return false;
    if (kind === 'assignment') {
      return [change.before, change.after].every((row) => !row || row.date >= this.first || !this.#isPaced(row));
    }
    if (kind === 'progress') {
      return [change.before, change.after].every((b) => !b || b.date >= this.first || !this.#asksFor(b));
    }
    return true;
  }

  /** True for a row of the past on an order on which something was booked that day. */
  #isPaced({ orderId, date }: OutlookRow): boolean {
    return orderId !== null && (this.#sums.bookings.get(orderId) ?? []).some((b) => b.date === date);
  }

  #asksFor({ orderId, date }: Progress): boolean {
    const order = this.lookup.orders.get(orderId);
    return order !== undefined && order.archivedOn === null && knowsBooking(order, date, this.today);
  }

  /** An independent copy: what is done to it leaves this one as it is. */
  copy(): Outlook {
    return new Outlook({ copyOf: this });
  }

  /** Name of the holiday or closure of a site on a day, or null. */
  closedName(siteId: string, date: IsoDate): string | null {
    return this.#frame.closedName(siteId, date);
  }

  absencesOf(personId: PersonId): readonly Absence[] {
    return this.#sums.absences.get(personId) ?? NO_ABSENCES;
  }

  /** Norm minutes planned on an order per day, in order of date; days without anything are left out. */
  plannedOn(orderId: OrderId): ReadonlyMap<IsoDate, PlannedDay> {
    const perDay = [...(this.#sums.onOrder.get(orderId) ?? [])].sort(([a], [b]) => a - b);
    return new Map(
      perDay.map(([d, { units, estimated }]) => [
        this.days[d] as IsoDate,
        { minutes: units / PER_MINUTE, estimated: estimated > 0 },
      ]),
    );
  }

  /** What was planned on an order on days before these on which something was booked; norm minutes. */
  pastOn(orderId: OrderId): ReadonlyMap<IsoDate, number> {
    return this.#past.get(orderId) ?? new Map();
  }

  /** Norm minutes booked on an order per day. */
  bookedOn(orderId: OrderId): ReadonlyMap<IsoDate, number> {
    const order = this.lookup.orders.get(orderId);
    const perDay = new Map<IsoDate, number>();
    if (!order) return perDay;
    for (const { date, amount } of this.#sums.bookings.get(orderId) ?? []) {
      perDay.set(date, (perDay.get(date) ?? 0) + inNormMinutes(order, amount));
    }
    return perDay;
  }

  /** An order as it is due today or the first time after it, with what is left. */
  work(order: Order): OrderWork {
    return this.workOn(order, this.today);
  }

  /** The same of the occurrence to which a day from today on belongs. */
  workOn(order: Order, date: IsoDate): OrderWork {
    const due = occurrenceOn(order, date);
    const bookings = this.#sums.bookings.get(order.id) ?? [];
    const booked = bookings.reduce((sum, b) => sum + (holdsDay(due, b.date) ? b.amount : 0), 0);
    return orderWork(order, due, booked);
  }

  /** Net minutes that somebody can be planned on a day; 0 outside the days looked at. */
  available(personId: PersonId, date: IsoDate): number {
    return this.#ofPerson(this.#sums.available, personId, date);
  }

  /** Net minutes that somebody is planned on a day. */
  used(personId: PersonId, date: IsoDate): number {
    return this.#ofPerson(this.#sums.used, personId, date);
  }

  #ofPerson(sums: Int16Array | Int32Array, personId: PersonId, date: IsoDate): number {
    const p = this.#frame.personAt.get(personId);
    const d = this.#frame.dayAt.get(date);
    return p === undefined || d === undefined ? 0 : (sums[p * this.days.length + d] ?? 0);
  }

  /**
   * Free net minutes of somebody on a day from today on: what is available less what is planned, in whole minutes. In a
   * week after this one in which nothing is planned for the person, less the rate of absence (parameter `absence-rate`).
   */
  freeOn(personId: PersonId, date: IsoDate): number {
    const p = this.#frame.personAt.get(personId);
    const d = this.#frame.dayAt.get(date);
    return p === undefined || d === undefined ? 0 : this.#freeAt(p, d);
  }

  /** The same over a week. */
  free(personId: PersonId, week: IsoWeek): number {
    const p = this.#frame.personAt.get(personId);
    const w = this.#frame.weekAt.get(week);
    if (p === undefined || w === undefined) return 0;
    let sum = 0;
    for (let d = 7 * w; d < 7 * w + 7; d++) sum += this.#freeAt(p, d);
    return sum;
  }

  /** The same for all days looked at, by their place in `days`. */
  freeDays(personId: PersonId): Int32Array {
    const free = new Int32Array(this.days.length);
    const p = this.#frame.personAt.get(personId);
    if (p !== undefined) for (let d = this.#frame.todayAt; d < free.length; d++) free[d] = this.#freeAt(p, d);
    return free;
  }

  #freeAt(p: number, d: number): number {
    const { todayAt, days, weeks, presence } = this.#frame;
    if (d < todayAt) return 0;
    const at = p * days.length + d;
    const { available, used, rowsInWeek } = this.#sums;
    const free = (available[at] ?? 0) - (used[at] ?? 0);
    if (free <= 0) return 0;
    const week = Math.floor(d / 7);
    if (7 * week <= todayAt || rowsInWeek[p * weeks.length + week] !== 0) return free;
    return Math.round((free * (presence[week] ?? 100)) / 100);
  }

  /** What is planned at a place on a day. */
  placeOn(workplaceId: WorkplaceId, date: IsoDate): PlaceSums {
    const d = this.#frame.dayAt.get(date);
    return this.#placeSums(workplaceId, d ?? 0, d === undefined ? 0 : 1);
  }

  /** Net minutes planned at a place per day, by their place in `days`: to be asked often. */
  plannedAt(workplaceId: WorkplaceId): { people(day: number): number; guides(day: number): number } {
    const w = this.#frame.placeAt.get(workplaceId) ?? Number.NaN;
    const { atPlace } = this.#sums;
    const start = w * this.days.length * PLACE_QUANTITIES;
    return {
      people: (day) => atPlace[start + day * PLACE_QUANTITIES] ?? 0,
      guides: (day) => atPlace[start + day * PLACE_QUANTITIES + 2] ?? 0,
    };
  }

  /** What is planned at a place in a week. */
  place(workplaceId: WorkplaceId, week: IsoWeek): PlaceSums {
    const w = this.#frame.weekAt.get(week);
    return this.#placeSums(workplaceId, 7 * (w ?? 0), w === undefined ? 0 : 7);
  }

  #placeSums(workplaceId: WorkplaceId, from: number, days: number): PlaceSums {
    const w = this.#frame.placeAt.get(workplaceId);
    const sums = new Array<number>(PLACE_QUANTITIES).fill(0);
    if (w !== undefined) {
      const start = (w * this.days.length + from) * PLACE_QUANTITIES;
      for (let i = 0; i < days * PLACE_QUANTITIES; i++) {
        const quantity = i % PLACE_QUANTITIES;
        sums[quantity] = (sums[quantity] as number) + (this.#sums.atPlace[start + i] ?? 0);
      }
    }
    const [people = 0, units = 0, guides = 0, estimated = 0] = sums;
    return { people, norm: units / PER_MINUTE, guides, estimated: estimated > 0 };
  }

  /**
   * Guidance at a place on a day: net minutes of employees per level (laag, midden, hoog), and minutes of guidance that the
   * guides planned there give (a guide's net minutes times what that guide counts for).
   */
  guidanceOn(workplaceId: WorkplaceId, date: IsoDate): { readonly levels: readonly number[]; readonly given: number } {
    const w = this.#frame.placeAt.get(workplaceId);
    const d = this.#frame.dayAt.get(date);
    if (w === undefined || d === undefined) return { levels: [0, 0, 0], given: 0 };
    const at = (w * this.days.length + d) * PLACE_QUANTITIES;
    const levels = GUIDANCE_LEVELS.map((_, i) => this.#sums.atPlace[at + LEVEL_QUANTITY + i] ?? 0);
    return { levels, given: (this.#sums.atPlace[at + GUIDANCE_QUANTITY] ?? 0) / PER_MINUTE };
  }

  /** The days of a week, Monday first; none when it is not looked at. */
  datesOf(week: IsoWeek): readonly IsoDate[] {
    const w = this.#frame.weekAt.get(week);
    return w === undefined ? [] : this.days.slice(7 * w, 7 * w + 7);
  }

  /**
   * Net minutes of all seats of a place on a day: seats x net minutes of the blocks; 0 when it is closed. Seats that are
   * kept for people who come back count too (see `keptSeats`).
   */
  openSeatMinutes(workplaceId: WorkplaceId, date: IsoDate): number {
    const place = this.lookup.workplaces.get(workplaceId);
    const d = this.#frame.dayAt.get(date);
    return place && d !== undefined ? this.#frame.seatMinutes(place, d) : 0;
  }

  /** Whether a site is open on a day, for the sums of this folder. */
  isOpen(siteId: SiteId, day: number): boolean {
    return this.#frame.closedDays(siteId)[day] === null;
  }

  /** The sums themselves, for the figures of this folder; nobody else may write them. */
  get sums(): Pick<OutlookSums, 'byHome' | 'atPlace'> {
    return this.#sums;
  }

  /** Place of a workplace in the sums. */
  placeNumber(workplaceId: WorkplaceId): number | null {
    return this.#frame.placeAt.get(workplaceId) ?? null;
  }
}

/**
 * Whether an outlook knows of a booking on a day of an order in use: all that were ever made on one that is due once; of
 * one that repeats those of the time that is due now and later, and those of which its pace is learned.
 */
function knowsBooking(order: Order, date: IsoDate, today: IsoDate): boolean {
  const from = bookingsFrom(order, today);
  return from === null || date >= from;
}

/** The first day of the bookings that an outlook knows of; null = all. */
export function bookingsFrom(order: Order, today: IsoDate): IsoDate | null {
  if (order.everyWeeks === null) return null;
  const { from } = occurrenceOn(order, today);
  const learned = paceFrom(today);
  return from === null || from < learned ? from : learned;
}

/** The first day of which the pace of orders is learned. */
export function paceFrom(today: IsoDate): IsoDate {
  return addDays(mondayOf(weekOf(today)), -7 * WEEKS_OF_PACE);
}
