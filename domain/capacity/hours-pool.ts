import { addDays } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';
import type { OrderId, PersonId } from '../model/ids.ts';
import type { Order } from '../model/order.ts';
import type { Employee } from '../model/person.ts';
import type { WorkTypeCode } from '../model/work.ts';
import type { Workplace } from '../model/workplace.ts';
import { performanceOf } from './norm-hours.ts';
import type { Outlook } from './outlook.ts';
import { unitsOf } from './outlook-sums.ts';

/** Who can work on some orders: the same places and the same certificates beside those of the places. */
export interface Access {
  readonly places: readonly Workplace[];
  readonly certificates: readonly string[];
  /** Numbers of the crowds of which everyone fits; and of which everyone would with the certificates. */
  readonly fits: number[];
  readonly trained: number[];
  /** Of those who fit the numbers of their hours on two stretches of days, as `hoursIn` gives them. */
  readonly onBoth: number[];
}

/** People who fit the same orders of a work type; their free hours added up. */
interface Crowd {
  /** Norm units that they are free, up to and not including each day. */
  readonly units: Float64Array;
  /** Net minutes, likewise. */
  readonly net: Float64Array;
}

/** A stretch of days over which somebody belongs to one crowd at one wage value. */
interface Piece {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly crowd: number;
  readonly percent: number;
}

/**
 * The free hours of everybody for the orders of one work type, in norm units at the wage value for that work: people who
 * fit the same orders are one crowd. The order in which people or orders come plays no part.
 */
export class HoursPool {
  readonly workType: WorkTypeCode;
  readonly #outlook: Outlook;
  readonly #accesses = new Map<string, Access>();
  readonly #ofOrder = new Map<OrderId, Access>();
  /** Places in the list of accesses of those that ask certificates beside their places, and which. */
  readonly #certified: readonly { readonly at: number; readonly certificates: string[] }[];
  readonly #crowds: { readonly units: Float64Array; readonly net: Float64Array }[] = [];
  readonly #pieces = new Map<PersonId, readonly Piece[]>();
  readonly #upTo: Crowd[] = [];
  #isStale = true;

  constructor(outlook: Outlook, workType: WorkTypeCode, orders: readonly Order[]) {
    this.#outlook = outlook;
    this.workType = workType;
    for (const order of orders) {
      const name = nameOf(outlook, order);
      const access = this.#accesses.get(name) ?? accessOf(outlook, order);
      this.#accesses.set(name, access);
      this.#ofOrder.set(order.id, access);
    }
    this.#certified = [...this.#accesses.values()].flatMap(({ certificates }, at) =>
      certificates.length > 0 ? [{ at, certificates: [...certificates] }] : [],
    );
    const shared: Shared = { cuts: this.#cuts(), crowdNumbers: new Map(), known: new Map() };
    for (const person of outlook.catalogue.people) {
      if (person.kind !== 'employee' || person.archivedOn !== null) continue;
      this.#pieces.set(person.id, this.#piecesOf(person, shared));
    }
    for (const { fits, onBoth } of this.#accesses.values()) {
      onBoth.push(...fits, ...fits.map((crowd) => crowd + this.#crowds.length));
    }
  }

  /** Who can work on an order of this pool. */
  accessOf(order: Order): Access {
    const access = this.#ofOrder.get(order.id);
    if (!access) throw new RangeError(`Order ${order.number} is not of this pool`);
    return access;
  }

  get crowds(): readonly Crowd[] {
    if (this.#isStale) this.#addUp();
    return this.#upTo;
  }

  /** Norm units that crowds are free from one day up to and not including another. */
  unitsOf(crowds: readonly number[], from: number, to: number): number {
    return this.#sum(crowds, from, to, 'units');
  }

  /** Norm units that each crowd is free from `from` up to and not including `to`, then those before it from `first` on. */
  hoursIn(first: number, from: number, to: number): number[] {
    const { crowds } = this;
    const hours = crowds.map(({ units }) => (units[to] ?? 0) - (units[from] ?? 0));
    if (from <= first) return hours;
    for (const { units } of crowds) hours.push((units[from] ?? 0) - (units[first] ?? 0));
    return hours;
  }

  netOf(crowds: readonly number[], from: number, to: number): number {
    return this.#sum(crowds, from, to, 'net');
  }

  #sum(crowds: readonly number[], from: number, to: number, what: keyof Crowd): number {
    if (to <= from) return 0;
    let sum = 0;
    for (const c of crowds) {
      const upTo = this.crowds[c]?.[what];
      if (upTo) sum += (upTo[to] ?? 0) - (upTo[from] ?? 0);
    }
    return sum;
  }

  /** Counts the free net minutes of somebody per day (+1), or takes them away as they were counted (-1). */
  count(personId: PersonId, free: Int32Array, sign: 1 | -1): void {
    for (const { from, to, crowd, percent } of this.#pieces.get(personId) ?? []) {
      const sums = this.#crowds[crowd];
      if (!sums) continue;
      for (let d = from; d < to; d++) {
        const net = free[d] ?? 0;
        if (net === 0) continue;
        sums.units[d] = (sums.units[d] ?? 0) + sign * unitsOf(net, percent);
        sums.net[d] = (sums.net[d] ?? 0) + sign * net;
      }
    }
    this.#isStale = true;
  }

  #addUp(): void {
    for (const [c, { units, net }] of this.#crowds.entries()) {
      const upTo = this.#upTo[c] ?? {
        units: new Float64Array(units.length + 1),
        net: new Float64Array(net.length + 1),
      };
      this.#upTo[c] = upTo;
      for (let d = 0; d < units.length; d++) {
        upTo.units[d + 1] = (upTo.units[d] ?? 0) + (units[d] ?? 0);
        upTo.net[d + 1] = (upTo.net[d] ?? 0) + (net[d] ?? 0);
      }
    }
    this.#isStale = false;
  }

  /** Days on which it may change for everybody who fits: an agreement with the employer of a place begins or ends. */
  #cuts(): readonly IsoDate[] {
    const { lookup } = this.#outlook;
    const cuts = new Set<IsoDate>();
    for (const { places } of this.#accesses.values()) {
      for (const { organisationId } of places) {
        for (const { from, to } of lookup.agreementsWith(organisationId)) {
          cuts.add(from);
          if (to !== null) cuts.add(addDays(to, 1));
        }
      }
    }
    for (const turn of lookup.parameterTurns('default-wage-value')) cuts.add(turn);
    return [...cuts];
  }

  #piecesOf(person: Employee, shared: Shared): readonly Piece[] {
    const { days, first, last, suitability, lookup } = this.#outlook;
    const stretches = suitability.stretchesOf(person.id);
    const turns = new Set<string>(shared.cuts);
    for (const { from } of stretches) turns.add(from);
    for (const { workType, from } of person.wageValues)
      if (workType === this.workType && from !== null) turns.add(from);
    for (const { validTo } of person.certificates) if (validTo !== null) turns.add(addDays(validTo, 1));
    const starts = new Set([0]);
    for (const turn of turns) {
      if (turn <= first || turn > last) continue;
      // Who was born on 29 February may turn 18 on a day that is not there.
      const at = this.#outlook.dayNumber(turn as IsoDate);
      starts.add(at < days.length ? at : days.findIndex((date) => date >= turn));
    }
    const inOrder = [...starts].sort((a, b) => a - b);
    return inOrder.map((from, i): Piece => {
      const date = days[from] as IsoDate;
      const kind = stretches.findLast((stretch) => stretch.from <= date)?.kind ?? -1;
      const standard = lookup.parameter('default-wage-value', date);
      const { percent } = performanceOf(person, this.workType, date, standard);
      const crowd = this.#crowdOf(person, kind, date, shared);
      return { from, to: inOrder[i + 1] ?? days.length, crowd, percent };
    });
  }

  #crowdOf(person: Employee, kind: number, date: IsoDate, { crowdNumbers, known }: Shared): number {
    const { suitability, days } = this.#outlook;
    const key = `${kind}|${date}`;
    const ofKind = known.get(key) ?? this.#levelsOf(kind, date);
    known.set(key, ofKind);
    let levels = ofKind;
    for (const { at, certificates } of this.#certified) {
      if (levels[at] !== 2 || suitability.mayWorkOn(person.id, { certificates }, date)) continue;
      if (levels === ofKind) levels = ofKind.slice();
      levels[at] = 1;
    }
    const name = levels.join('');
    let number = crowdNumbers.get(name);
    if (number === undefined) {
      number = this.#crowds.length;
      crowdNumbers.set(name, number);
      this.#crowds.push({ units: new Float64Array(days.length), net: new Float64Array(days.length) });
      let at = 0;
      for (const access of this.#accesses.values()) {
        if (levels[at] === 2) access.fits.push(number);
        if ((levels[at] ?? 0) > 0) access.trained.push(number);
        at += 1;
      }
    }
    return number;
  }

  /** Per access what people of a kind are on a day: 2 = fit, 1 = would with the certificates of the place, 0 = neither. */
  #levelsOf(kind: number, date: IsoDate): Uint8Array {
    const { suitability } = this.#outlook;
    return Uint8Array.from(this.#accesses.values(), ({ places }) => {
      let level = 0;
      for (const { id } of places) {
        if (level === 2) break;
        if (!suitability.kindFitsTrained(kind, id) || !suitability.isOpenFor(id, date)) continue;
        level = suitability.kindFits(kind, id) ? 2 : 1;
      }
      return level;
    });
  }
}

/** What is worked out once for everybody. */
interface Shared {
  readonly cuts: readonly IsoDate[];
  readonly crowdNumbers: Map<string, number>;
  /** Levels by kind of people and day. */
  readonly known: Map<string, Uint8Array>;
}

function accessOf(outlook: Outlook, order: Order): Access {
  return {
    places: outlook.suitability.placesOf(order),
    certificates: order.certificates,
    fits: [],
    trained: [],
    onBoth: [],
  };
}

/** The same for orders on which the same people can work. */
function nameOf({ suitability }: Outlook, order: Order): string {
  const places = suitability.placesOf(order).map((place) => place.id);
  const certificates = order.certificates.map((name) => name.toLowerCase()).sort();
  return JSON.stringify([places.toSorted(), certificates]);
}
