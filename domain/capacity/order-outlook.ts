import type { IsoDate } from '../model/common.ts';
import type { OrderId } from '../model/ids.ts';
import type { Order } from '../model/order.ts';
import type { WorkTypeCode } from '../model/work.ts';
import { type Bottleneck, bottleneckOf, type Limits } from './bottleneck.ts';
import { type Access, HoursPool } from './hours-pool.ts';
import type { OrderWork } from './occurrences.ts';
import type { OrderForecast } from './order-forecast.ts';
import { type Job, jobsOf, type OrderJobs, servedFirst } from './order-jobs.ts';
import type { Outlook } from './outlook.ts';
import { PER_MINUTE } from './outlook-sums.ts';
import type { Pace } from './pace.ts';
import { PlaceRoom } from './place-room.ts';
import { type Demand, shareHours } from './shared-hours.ts';

/** What may be expected of an order: what is planned, and the free hours of people who fit. In norm minutes. */
export interface OrderOutlook {
  readonly order: Order;
  readonly work: OrderWork;
  /** From the plan alone, as the board has it. */
  readonly forecast: OrderForecast;
  readonly pace: Pace | null;
  /**
   * The first day up to which planned and free fitting hours cover it, those served first; today when nothing is left,
   * null when not within the days looked at. Hours taken away never make it earlier.
   */
  readonly expectedOn: IsoDate | null;
  /** What is left, at the pace of the order where that is known. */
  readonly neededMinutes: number;
  /** Free from today on until the deadline: of people who fit, and of everybody. */
  readonly freeMinutes: number;
  readonly grossFreeMinutes: number;
  /** Of `freeMinutes` what orders of this work type that are served first need. */
  readonly takenMinutes: number;
  readonly shortAtDeadline: number;
  readonly bottleneck: Bottleneck | null;
  readonly limits: Limits;
  readonly paceRatio: number | null;
  /** `expectedOn` if work went as fast as the norm; the same day as long as no pace is known. */
  readonly expectedAtNorm: IsoDate | null;
}

/** All orders in use as they are due now, the first deadline in front, then by number. */
export function orderOutlooks(outlook: Outlook): readonly OrderOutlook[] {
  let known = KNOWN.get(outlook);
  if (!known) {
    known = new OrderOutlooks(outlook);
    KNOWN.set(outlook, known);
  }
  return known.all();
}
const KNOWN = new WeakMap<Outlook, OrderOutlooks>();

/** Work that is served before an order, by who can do it. */
class Before {
  readonly #work = new Map<Access, { readonly start: number; readonly units: number }[]>();

  get accesses(): Iterable<Access> {
    return this.#work.keys();
  }

  add(access: Access, start: number, units: number): void {
    const known = this.#work.get(access);
    if (known) known.push({ start, units });
    else this.#work.set(access, [{ start, units }]);
  }

  /** What is asked that starts before a day, apart from what starts on or after an earlier one. */
  asked(access: Access, from: number, to: number): { readonly early: number; readonly late: number } {
    let early = 0;
    let late = 0;
    for (const { start, units } of this.#work.get(access) ?? []) {
      if (start >= to) continue;
      if (start < from) early += units;
      else late += units;
    }
    return { early, late };
  }
}

/** What an expectation was worked out with: the days from its start to its deadline, and what is not planned in them. */
interface Basis {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  /** In norm units. */
  readonly taken: number;
  readonly missing: number;
}

/** The expectations of one outlook, kept in step with it: only what a change touches is worked out again. */
class OrderOutlooks {
  readonly #outlook: Outlook;
  readonly #jobs = new Map<OrderId, OrderJobs>();
  readonly #pools = new Map<WorkTypeCode, HoursPool>();
  /** Free net minutes per day as the pools count them. */
  readonly #free = new Map<string, Int32Array>();
  readonly #expected = new Map<OrderId, number | null>();
  readonly #known = new Map<OrderId, { readonly own: OrderOutlook; readonly basis: Basis }>();
  readonly #room: PlaceRoom;
  readonly #queue: readonly Turn[];
  #found: readonly OrderOutlook[] | null = null;
  #at: number;

  constructor(outlook: Outlook) {
    this.#outlook = outlook;
    this.#at = outlook.changes;
    const inUse = outlook.catalogue.orders.filter((order) => order.archivedOn === null);
    for (const order of inUse) this.#jobs.set(order.id, jobsOf(order, outlook));
    for (const [workType, orders] of Map.groupBy(inUse, (order) => order.workType)) {
      this.#pools.set(workType, new HoursPool(outlook, workType, orders));
    }
    for (const { id, kind } of outlook.catalogue.people) if (kind === 'employee') this.#countFree(id);
    this.#room = new PlaceRoom(outlook);
    this.#queue = queueOf([...this.#jobs.values()]);
  }

  /** Counts the free hours of somebody again; false when they are what they were. */
  #countFree(id: OutlookPerson): boolean {
    const before = this.#free.get(id);
    const free = this.#outlook.freeDays(id);
    if (before?.every((net, d) => net === free[d])) return false;
    for (const pool of this.#pools.values()) {
      if (before) pool.count(id, before, -1);
      pool.count(id, free, 1);
    }
    this.#free.set(id, free);
    return true;
  }

  all(): readonly OrderOutlook[] {
    const outlook = this.#outlook;
    if (this.#found && this.#at === outlook.changes) return this.#found;
    const touched = outlook.touchedSince(this.#at);
    let isFreeTouched = false;
    for (const id of touched.people) if (this.#free.has(id) && this.#countFree(id)) isFreeTouched = true;
    const asked = new Set<WorkTypeCode>();
    for (const id of touched.orders) {
      const order = outlook.lookup.orders.get(id);
      if (!order || !this.#jobs.has(id)) continue;
      this.#jobs.set(id, jobsOf(order, outlook));
      asked.add(order.workType);
    }
    this.#room.refresh(touched.places, touched.people);
    this.#at = outlook.changes;
    const isAll = this.#found === null || isFreeTouched;
    this.#found = this.#workOut(isAll ? new Set(this.#pools.keys()) : this.#withWaiting(asked));
    return this.#found;
  }

  /** These work types and those with orders that wait for an order of one of them, however far on. */
  #withWaiting(asked: ReadonlySet<WorkTypeCode>): ReadonlySet<WorkTypeCode> {
    const all = new Set(asked);
    for (let size = -1; size !== all.size; ) {
      size = all.size;
      for (const { order } of this.#jobs.values()) {
        if (all.has(order.workType)) continue;
        const waits = order.after.some((id) => all.has(this.#jobs.get(id)?.order.workType ?? order.workType));
        if (waits) all.add(order.workType);
      }
    }
    return all;
  }

  /** @param touched work types of which more may have changed than the room at their places */
  #workOut(touched: ReadonlySet<WorkTypeCode>): readonly OrderOutlook[] {
    const before = new Map<WorkTypeCode, Before>();
    const found: OrderOutlook[] = [];
    for (const { id, time } of this.#queue) {
      const jobs = this.#jobs.get(id);
      const isNow = time === 0;
      const job = isNow ? jobs?.now : jobs?.later[time - 1];
      if (!jobs || !job) continue;
      const pool = this.#pools.get(jobs.order.workType);
      if (!pool) continue;
      const served = before.get(pool.workType) ?? new Before();
      before.set(pool.workType, served);
      if (!touched.has(pool.workType)) {
        const known = isNow ? this.#known.get(jobs.order.id) : undefined;
        if (known) found.push(this.#atItsPlaces(known, pool));
        continue;
      }
      if (isNow) found.push(this.#outlookOf(jobs, pool, served));
      const units = unitsFor(job.needed) - plannedUnits(job, this.#outlook.days.length);
      if (units > 0) served.add(pool.accessOf(jobs.order), job.start, units);
    }
    return found.sort((a, b) =>
      a.work.deadline < b.work.deadline
        ? -1
        : a.work.deadline > b.work.deadline
          ? 1
          : a.order.number < b.order.number
            ? -1
            : 1,
    );
  }

  #outlookOf(jobs: OrderJobs, pool: HoursPool, served: Before): OrderOutlook {
    const { order, now, forecast, pace, paceRatio } = jobs;
    const { days } = this.#outlook;
    const access = pool.accessOf(order);
    const start = this.#startOf(jobs);
    const expected = this.#expectedDay(jobs, pool, served, start);
    this.#expected.set(order.id, expected);
    const atNorm =
      paceRatio === null
        ? expected
        : this.#expectedDay({ ...jobs, now: { ...now, needed: now.work.leftMinutes } }, pool, served, start);
    const from = Math.max(this.#outlook.todayNumber, Math.min(start ?? days.length, days.length));
    const end = now.work.deadline < this.#outlook.first ? 0 : this.#outlook.dayNumber(now.work.deadline) + 1;
    const to = Math.min(end, days.length);
    const free = pool.unitsOf(access.fits, from, to);
    const most = to > from ? this.#most(pool, access, served, from, to) : 0;
    const gross = pool.unitsOf([...pool.crowds.keys()], from, to);
    const taken = free - most;
    const planned = plannedUnits(now, to);
    const missing = Math.max(0, unitsFor(now.needed) - planned);
    const basis = { from, to, taken, missing };
    const own: OrderOutlook = {
      order,
      work: now.work,
      forecast,
      pace,
      paceRatio,
      expectedOn: expected === null ? null : (days[expected] ?? null),
      expectedAtNorm: atNorm === null ? null : (days[atNorm] ?? null),
      neededMinutes: now.needed,
      freeMinutes: free / PER_MINUTE,
      grossFreeMinutes: gross / PER_MINUTE,
      takenMinutes: taken / PER_MINUTE,
      shortAtDeadline: Math.max(0, missing - most) / PER_MINUTE,
      ...this.#heldBack(pool, access, basis),
    };
    this.#known.set(order.id, { own, basis });
    return own;
  }

  /** The same order when only the room at places may have changed. */
  #atItsPlaces({ own, basis }: { readonly own: OrderOutlook; readonly basis: Basis }, pool: HoursPool): OrderOutlook {
    return { ...own, ...this.#heldBack(pool, pool.accessOf(own.order), basis) };
  }

  #heldBack(pool: HoursPool, access: Access, basis: Basis): Pick<OrderOutlook, 'bottleneck' | 'limits'> {
    const limits = this.#limits(pool, access, basis);
    return { limits, bottleneck: bottleneckOf(basis.missing / PER_MINUTE, limits) };
  }

  /** The day from which an order may be worked on: its own start, and after what it waits for; null = never. */
  #startOf({ order, now }: OrderJobs): number | null {
    let start = Math.max(this.#outlook.todayNumber, now.start);
    for (const id of order.after) {
      const before = this.#jobs.get(id);
      if (!before || before.now.work.leftMinutes === 0) continue;
      const ready = this.#expected.get(id);
      // Orders that wait for each other were refused when they were saved.
      if (ready === undefined) continue;
      if (ready === null) return null;
      start = Math.max(start, ready + 1);
    }
    return start;
  }

  /** The first day up to which planned and free hours cover it; null = none of these days. */
  #expectedDay({ now, order }: OrderJobs, pool: HoursPool, served: Before, start: number | null): number | null {
    const { days, todayNumber } = this.#outlook;
    if (now.work.leftMinutes === 0) return todayNumber < days.length ? todayNumber : null;
    if (start === null || start >= days.length) return null;
    const access = pool.accessOf(order);
    const needed = unitsFor(now.needed);
    // What could be there up to and including a day if nobody else asked for it; it never falls.
    const reach = (day: number): number => plannedUnits(now, day + 1) + pool.unitsOf(access.fits, start, day + 1);
    // All hours with which more of it could be done, if those of others are exchanged for them.
    const all = new Set([access, ...served.accesses].flatMap(({ fits }) => fits));
    const crowds = [...all];
    const drawn = (day: number): number => plannedUnits(now, day + 1) + pool.unitsOf(crowds, todayNumber, day + 1);
    // Each day that is passed over is too early for certain: as more hours come than are short, it may be the day.
    let day = firstDay(start, days.length, (at) => reach(at) >= needed);
    while (day < days.length) {
      const open = needed - plannedUnits(now, day + 1);
      if (open <= 0) return day;
      const short = open - this.#forLast(pool, access, served, { from: start, to: day + 1, units: open });
      if (short <= 0) return day;
      const enough = drawn(day) + short;
      day = firstDay(day + 1, days.length, (at) => drawn(at) >= enough && reach(at) >= needed);
    }
    return null;
  }

  /** Norm units that an order can get at most in these days. */
  #most(pool: HoursPool, access: Access, served: Before, from: number, to: number): number {
    return this.#forLast(pool, access, served, { from, to, units: pool.unitsOf(access.fits, from, to) });
  }

  #forLast(
    pool: HoursPool,
    access: Access,
    served: Before,
    { from, to, units }: { readonly from: number; readonly to: number; readonly units: number },
  ): number {
    const { todayNumber } = this.#outlook;
    // With one stretch of days everything asked is asked in it.
    const split = from <= todayNumber ? 0 : from;
    const before: Demand[] = [];
    let all = 0;
    for (const other of served.accesses) {
      const { early, late } = served.asked(other, split, to);
      all += early + late;
      if (late > 0) before.push({ units: late, from: other.fits });
      if (early > 0) before.push({ units: early, from: other.onBoth });
    }
    // Enough for all of it whoever takes what: nobody need be exchanged.
    if (pool.unitsOf(access.fits, from, to) - all >= units) return units;
    return shareHours(pool.hoursIn(todayNumber, from, to), before, { units, from: access.fits }).forLast;
  }

  #limits(pool: HoursPool, access: Access, { from, to, taken }: Basis): Limits {
    const trained = pool.unitsOf(access.trained, from, to);
    const free = pool.unitsOf(access.fits, from, to);
    const net = pool.netOf(access.trained, from, to);
    // Who is free says what an hour at a seat is worth; nobody free, then nobody sits there.
    const worth = net === 0 ? 0 : trained / net / PER_MINUTE;
    const guided = this.#room.guidedAt(access.places, from, to);
    const asksCertificates =
      access.certificates.length > 0 || access.places.some((place) => place.requiredCertificates.length > 0);
    const left = (units: number): number => Math.max(0, units - taken) / PER_MINUTE;
    return {
      people: left(trained),
      certificate: asksCertificates ? left(free) : null,
      workplace: this.#room.seatsAt(access.places, from, to) * worth,
      guidance: guided === null ? null : guided * worth,
    };
  }
}

type OutlookPerson = Outlook['catalogue']['people'][number]['id'];

/** In which order orders are served: of one that repeats every time, 0 = as it is due now. */
interface Turn {
  readonly id: OrderId;
  readonly time: number;
}

/** By deadlines alone: what is planned or booked changes nothing. */
function queueOf(all: readonly OrderJobs[]): readonly Turn[] {
  return servedFirst(all)
    .flatMap(({ jobs, due }, place) => [
      { id: jobs.order.id, time: 0, due, place },
      // The later times are served by their own deadlines.
      ...jobs.later.map((job, i) => ({ id: jobs.order.id, time: i + 1, due: job.work.deadline, place })),
    ])
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.place - b.place));
}

/** Rounded so that a float's last digit does not ask for a day more. */
const unitsFor = (minutes: number): number => Math.round(minutes * PER_MINUTE);

/** What is planned before a day, in norm units. */
function plannedUnits({ planned }: Job, day: number): number {
  let units = 0;
  for (const [at, minutes] of planned) if (at < day) units += unitsFor(minutes);
  return units;
}

/** The first day from `from` on of which it holds, when it goes on to hold once it does; `end` when of none. */
function firstDay(from: number, end: number, holds: (day: number) => boolean): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
