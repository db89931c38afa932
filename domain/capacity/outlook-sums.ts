import { netMinutes } from '../calendar/intervals.ts';
import type { Absence } from '../model/absence.ts';
import type { Assignment } from '../model/assignment.ts';
import type { OrderId, PersonId } from '../model/ids.ts';
import type { Progress } from '../model/progress.ts';
import type { Block } from '../model/site.ts';
import { GUIDANCE_LEVELS, MUNICIPALITIES } from '../model/work.ts';
import { availableMinutes } from './available.ts';
import { performanceOf } from './norm-hours.ts';
import type { OutlookFrame } from './outlook-frame.ts';

/** An assignment as far as figures over many weeks go. */
export type OutlookRow = Pick<Assignment, 'personId' | 'workplaceId' | 'date' | 'blockId' | 'orderId' | 'from' | 'to'>;

/**
 * Norm minutes are kept as whole numbers of a millionth: net minutes x percent in ten-thousandths. Sums of whole numbers
 * do not depend on the order in which they were added, so what is kept in step equals what is added up anew.
 */
export const PER_MINUTE = 1_000_000;

/** What is planned of one order on one day; how many rows rest on the standard wage value. */
export interface OrderDay {
  readonly units: number;
  readonly rows: number;
  readonly estimated: number;
}

/**
 * Quantities per place and day: net minutes of employees, norm units, net minutes of guides, rows that are estimated; then
 * net minutes of employees of each guidance level, and of guides what they count for (millionths of a minute).
 */
export const PLACE_QUANTITIES = 8;
export const LEVEL_QUANTITY = 4;
export const GUIDANCE_QUANTITY = 7;
/** Quantities per place, week and municipality: net minutes, norm units, rows that are estimated. */
export const HOME_QUANTITIES = 3;

const NO_ABSENCES: readonly Absence[] = [];

/** The sums of an outlook. Changed in place; a copy shares nothing with it. */
export class OutlookSums {
  readonly #frame: OutlookFrame;
  /** Net minutes that each person can be planned, per person and day. */
  readonly available: Int16Array;
  /** Net minutes planned, per person and day. */
  readonly used: Int32Array;
  /** Rows per person and week. */
  readonly rowsInWeek: Int32Array;
  readonly atPlace: Float64Array;
  readonly byHome: Float64Array;
  readonly onOrder: Map<OrderId, Map<number, OrderDay>>;
  readonly absences: Map<PersonId, readonly Absence[]>;
  readonly bookings: Map<OrderId, readonly Progress[]>;

  constructor(frame: OutlookFrame, from?: OutlookSums) {
    this.#frame = frame;
    const { people, places, days, weeks } = frame;
    this.available = from?.available.slice() ?? new Int16Array(people.length * days.length);
    this.used = from?.used.slice() ?? new Int32Array(people.length * days.length);
    this.rowsInWeek = from?.rowsInWeek.slice() ?? new Int32Array(people.length * weeks.length);
    this.atPlace = from?.atPlace.slice() ?? new Float64Array(places.length * days.length * PLACE_QUANTITIES);
    this.byHome =
      from?.byHome.slice() ?? new Float64Array(places.length * weeks.length * MUNICIPALITIES.length * HOME_QUANTITIES);
    // The days of an order and the lists are replaced, never changed in place: a copy may share those.
    this.onOrder = new Map([...(from?.onOrder ?? [])].map(([id, perDay]) => [id, new Map(perDay)]));
    this.absences = new Map(from?.absences);
    this.bookings = new Map(from?.bookings);
  }

  copy(): OutlookSums {
    return new OutlookSums(this.#frame, this);
  }

  /** Fills in what everyone can be planned on every day. */
  fillAvailable(): void {
    const { people, days } = this.#frame;
    for (const [p, person] of people.entries()) {
      const absences = this.absences.get(person.id) ?? NO_ABSENCES;
      for (let d = 0; d < days.length; d++) this.#setAvailable(p, d, absences);
    }
  }

  #setAvailable(p: number, d: number, absences: readonly Absence[]): void {
    const { people, days } = this.#frame;
    const person = people[p];
    const date = days[d];
    const usual = person && this.#frame.openDay(person, d);
    this.available[p * days.length + d] = usual && date ? availableMinutes(usual, date, absences) : 0;
  }

  /** An absence that comes or goes; the days it touches are worked out again. */
  changeAbsence(absence: Absence, comes: boolean): void {
    const { people, days, personAt } = this.#frame;
    const others = (this.absences.get(absence.personId) ?? NO_ABSENCES).filter((a) => a.id !== absence.id);
    this.absences.set(absence.personId, comes ? [...others, absence] : others);
    const p = personAt.get(absence.personId);
    if (p === undefined || people[p] === undefined) return;
    const now = this.absences.get(absence.personId) ?? NO_ABSENCES;
    for (const [d, date] of days.entries()) {
      if (absence.from <= date && date <= absence.to) this.#setAvailable(p, d, now);
    }
  }

  changeBooking(booking: Progress, comes: boolean): void {
    const others = (this.bookings.get(booking.orderId) ?? []).filter((b) => b.id !== booking.id);
    if (comes) others.push(booking);
    this.bookings.set(
      booking.orderId,
      others.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1)),
    );
  }

  /**
   * A row that comes (+1) or goes (-1). One of which the person, place or block is not in the catalogue counts nowhere,
   * as on the board; nor does one on another day.
   */
  count(row: OutlookRow, sign: 1 | -1): void {
    const frame = this.#frame;
    const d = frame.dayAt.get(row.date);
    const p = frame.personAt.get(row.personId);
    const w = frame.placeAt.get(row.workplaceId);
    const block = frame.lookup.blocks.get(row.blockId);
    if (d === undefined || p === undefined || w === undefined || !block) return;
    const person = frame.people[p];
    const place = frame.places[w];
    if (!person || !place) return;
    const { days, weeks } = frame;
    const net = netOf(block, row);
    const week = Math.floor(d / 7);
    bump(this.used, p * days.length + d, sign * net);
    bump(this.rowsInWeek, p * weeks.length + week, sign);
    const at = (w * days.length + d) * PLACE_QUANTITIES;
    if (person.kind === 'guide') {
      bump(this.atPlace, at + 2, sign * net);
      bump(this.atPlace, at + GUIDANCE_QUANTITY, sign * net * Math.round(person.capacity * PER_MINUTE));
      return;
    }
    const standard = frame.lookup.parameter('default-wage-value', row.date);
    const { percent, estimated } = performanceOf(person, place.workType, row.date, standard);
    const units = unitsOf(net, percent);
    const guess = estimated ? 1 : 0;
    bump(this.atPlace, at, sign * net);
    bump(this.atPlace, at + 1, sign * units);
    bump(this.atPlace, at + 3, sign * guess);
    bump(this.atPlace, at + LEVEL_QUANTITY + GUIDANCE_LEVELS.indexOf(person.guidanceLevel), sign * net);
    const home = (w * weeks.length + week) * MUNICIPALITIES.length + MUNICIPALITIES.indexOf(person.municipality);
    bump(this.byHome, home * HOME_QUANTITIES, sign * net);
    bump(this.byHome, home * HOME_QUANTITIES + 1, sign * units);
    bump(this.byHome, home * HOME_QUANTITIES + 2, sign * guess);
    if (row.orderId !== null) this.#countOn(row.orderId, d, sign, units, guess);
  }

  #countOn(orderId: OrderId, d: number, sign: 1 | -1, units: number, guess: number): void {
    let perDay = this.onOrder.get(orderId);
    if (!perDay) {
      perDay = new Map();
      this.onOrder.set(orderId, perDay);
    }
    const known = perDay.get(d) ?? NOTHING;
    const rows = known.rows + sign;
    if (rows === 0) perDay.delete(d);
    else perDay.set(d, { units: known.units + sign * units, rows, estimated: known.estimated + sign * guess });
    if (perDay.size === 0) this.onOrder.delete(orderId);
  }
}

const NOTHING: OrderDay = { units: 0, rows: 0, estimated: 0 };

/** Norm units of so many net minutes at so many percent; percent counts in ten-thousandths. */
export const unitsOf = (net: number, percent: number): number => net * Math.round(percent * 10_000);

function bump(sums: Int32Array | Float64Array, at: number, by: number): void {
  sums[at] = (sums[at] as number) + by;
}

/** Net minutes of a row: its block or own times, without the breaks in it. */
function netOf(block: Block, { from, to }: Pick<OutlookRow, 'from' | 'to'>): number {
  if (from !== null || to !== null) return netMinutes({ from: from ?? block.from, to: to ?? block.to }, block.breaks);
  let net = WHOLE.get(block);
  if (net === undefined) {
    net = netMinutes(block, block.breaks);
    WHOLE.set(block, net);
  }
  return net;
}
const WHOLE = new WeakMap<Block, number>();
