import { weekdayIndex, weekOf } from '#domain/calendar/dates.ts';
import { netMinutes } from '#domain/calendar/intervals.ts';
import { normFor } from '#domain/capacity/guidance-norm.ts';
import type { Absence } from '#domain/model/absence.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { Interval, IsoDate } from '#domain/model/common.ts';
import type { AssignmentId, NewId, OrderId, PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { GuidanceNorm } from '#domain/model/norm.ts';
import type { Employee, Person } from '#domain/model/person.ts';
import type { Block } from '#domain/model/site.ts';
import type { Aid, Workplace } from '#domain/model/workplace.ts';
import { known } from './build.ts';
import { aidAt, featuresLacking, groupOf, misfits, worksOn } from './fit.ts';
import type { Places } from './places.ts';

/** A half day: 0 = ochtend, 1 = middag. */
export type Part = 0 | 1;
export interface Slot {
  readonly date: IsoDate;
  readonly part: Part;
}

/** What the guides and the guided of one group add up to in one half day. */
interface Guidance {
  load: number;
  capacity: number;
  readonly guides: Set<PersonId>;
}

const slotKey = (slot: Slot, what: string): string => `${slot.date}|${slot.part}|${what}`;

/** The roster while it is being made: who is where, and what still fits. It keeps what the board will check. */
export class Roster {
  readonly #rows = new Map<AssignmentId, Assignment>();
  readonly #cells = new Map<string, Set<AssignmentId>>();
  readonly #ofPerson = new Map<PersonId, Set<AssignmentId>>();
  readonly #guidance = new Map<string, Guidance>();
  readonly #blocks = new Map<string, Block>();
  readonly #places: ReadonlyMap<WorkplaceId, Workplace>;
  readonly #absences: ReadonlyMap<PersonId, readonly Absence[]>;
  readonly #aids: readonly Aid[];
  readonly #people: ReadonlyMap<PersonId, Person>;
  readonly #norms: readonly GuidanceNorm[];
  readonly #newId: NewId;

  constructor(
    places: Places,
    people: ReadonlyMap<PersonId, Person>,
    absences: readonly Absence[],
    norms: readonly GuidanceNorm[],
    newId: NewId,
  ) {
    for (const block of places.blocks) this.#blocks.set(`${block.siteId}|${block.name === 'ochtend' ? 0 : 1}`, block);
    this.#places = new Map(places.workplaces.map((place) => [place.id, place]));
    this.#absences = Map.groupBy(absences, (absence) => absence.personId);
    this.#aids = places.aids;
    this.#people = people;
    this.#norms = norms;
    this.#newId = newId;
  }

  /** All assignments, in the order in which they were made. */
  assignments(): Assignment[] {
    return [...this.#rows.values()];
  }

  /** Assignments of a workplace in a half day, guides included. */
  at(place: WorkplaceId, slot: Slot): Assignment[] {
    return this.#list(this.#cells.get(slotKey(slot, place)));
  }

  /** Assignments of a person, on one day or all. */
  of(person: PersonId, date?: IsoDate): Assignment[] {
    return this.#list(this.#ofPerson.get(person)).filter((row) => date === undefined || row.date === date);
  }

  /** The block of a workplace's site in a half day. */
  blockOf(place: Workplace, part: Part): Block {
    return known(this.#blocks, `${place.siteId}|${part}`);
  }

  /** The half day that an assignment lies in. */
  slotOf(row: Assignment): Slot {
    const place = known(this.#places, row.workplaceId);
    return { date: row.date, part: this.blockOf(place, 0).id === row.blockId ? 0 : 1 };
  }

  guidanceOf(group: string, slot: Slot): Guidance {
    const key = slotKey(slot, group);
    let guidance = this.#guidance.get(key);
    if (!guidance) {
      guidance = { load: 0, capacity: 0, guides: new Set() };
      this.#guidance.set(key, guidance);
    }
    return guidance;
  }

  absent(person: PersonId, slot: Slot): boolean {
    const name = slot.part === 0 ? 'ochtend' : 'middag';
    return (this.#absences.get(person) ?? []).some(
      (a) => a.from <= slot.date && slot.date <= a.to && (a.blockName === null || a.blockName === name),
    );
  }

  /** Works then, is not absent, and is nowhere yet. */
  free(person: Person, slot: Slot): boolean {
    if (!worksOn(person, weekdayIndex(slot.date), slot.part) || this.absent(person.id, slot)) return false;
    return !this.of(person.id, slot.date).some((row) => this.slotOf(row).part === slot.part);
  }

  seatsLeft(place: Workplace, slot: Slot): number {
    return place.seats - this.#employeesAt(place, slot).length;
  }

  /** Share of a guide that this person asks here. */
  term(employee: Employee, place: Workplace, date: IsoDate): number {
    const norm = normFor(this.#norms, employee.guidanceLevel, place.workType, place.workForm, date);
    return norm ? 1 / norm.peoplePerGuide : 0;
  }

  /** Room for this person in a half day: a seat, guidance, an aid if one is needed, and good company. */
  hasRoom(employee: Employee, place: Workplace, slot: Slot): boolean {
    const others = this.#employeesAt(place, slot);
    if (others.length >= place.seats) return false;
    const guidance = this.guidanceOf(groupOf(place), slot);
    if (guidance.load + this.term(employee, place, slot.date) > guidance.capacity) return false;
    if (others.some((other) => apart(employee, other) || apart(other, employee))) return false;
    if ([employee, ...others].some((person) => others.length + 1 > largestGroup(person))) return false;
    for (const { what } of employee.needs) {
      if (what.kind === 'not-alone' && others.length === 0) return false;
      if (what.kind === 'fixed-place' && what.workplaceId !== place.id) return false;
      if (what.kind === 'fixed-guide' && what.personId !== null && !guidance.guides.has(what.personId)) return false;
    }
    const lacking = featuresLacking(employee, place);
    return lacking.every((feature) =>
      this.#aids.some(
        (aid) =>
          aidAt(aid, place) &&
          aid.fulfils.includes(feature) &&
          this.#aidsLeft(aid, slot) >= lacking.filter((other) => aid.fulfils.includes(other)).length,
      ),
    );
  }

  /** Everything in order: fits the place, room, hours. */
  fits(employee: Employee, place: Workplace, slot: Slot): boolean {
    return (
      this.#timesFor(employee, place, slot) !== null &&
      misfits(employee, place, slot.date, this.#aids).length === 0 &&
      this.hasRoom(employee, place, slot)
    );
  }

  /** Puts someone somewhere, whatever the checks say; with own times where someone's hours ask for them. */
  place(person: Person, place: Workplace, slot: Slot, orderId: OrderId | null): Assignment {
    const block = this.blockOf(place, slot.part);
    const times = person.kind === 'employee' ? this.#timesFor(person, place, slot) : null;
    const own = times !== null && (times.from !== block.from || times.to !== block.to);
    const row: Assignment = {
      id: this.#newId() as AssignmentId,
      personId: person.id,
      workplaceId: place.id,
      date: slot.date,
      blockId: block.id,
      orderId,
      from: own ? times.from : null,
      to: own ? times.to : null,
      overrides: [],
      fillsIn: false,
      origin: 'hand',
      version: 1,
    };
    this.#rows.set(row.id, row);
    addTo(this.#cells, slotKey(slot, place.id), row.id);
    addTo(this.#ofPerson, person.id, row.id);
    this.#count(person, place, slot, 1);
    return row;
  }

  remove(row: Assignment): void {
    const slot = this.slotOf(row);
    this.#rows.delete(row.id);
    this.#cells.get(slotKey(slot, row.workplaceId))?.delete(row.id);
    this.#ofPerson.get(row.personId)?.delete(row.id);
    this.#count(known(this.#people, row.personId), known(this.#places, row.workplaceId), slot, -1);
  }

  /** Minutes of work: the block or own times without the breaks. */
  netOf(row: Assignment): number {
    const block = this.blockOf(known(this.#places, row.workplaceId), this.slotOf(row).part);
    return netMinutes({ from: row.from ?? block.from, to: row.to ?? block.to }, block.breaks);
  }

  /** Minutes of the contract that are not planned yet in the week of a day. */
  contractLeft(person: Person, date: IsoDate): number {
    let left = person.contractMinutes;
    for (const row of this.of(person.id)) {
      if (weekOf(row.date) !== weekOf(date)) continue;
      const block = this.blockOf(known(this.#places, row.workplaceId), this.slotOf(row).part);
      left -= (row.to ?? block.to) - (row.from ?? block.from);
    }
    return left;
  }

  /** Block times, shortened to what someone can do in a day; null when less than an hour remains. */
  #timesFor(employee: Employee, place: Workplace, slot: Slot): Interval | null {
    const block = this.blockOf(place, slot.part);
    let { from, to } = block;
    let left = Number.POSITIVE_INFINITY;
    for (const { what } of employee.needs) {
      if (what.kind === 'start-not-before') from = Math.max(from, what.at);
      if (what.kind === 'hours-a-day') left = Math.min(left, what.maxMinutes);
    }
    for (const row of left === Number.POSITIVE_INFINITY ? [] : this.of(employee.id, slot.date)) left -= this.netOf(row);
    if (left < 60) return null;
    // Whole quarters, from the end backwards, until the net time fits.
    while (netMinutes({ from, to }, block.breaks) > left) to -= 15;
    return { from, to };
  }

  #employeesAt(place: Workplace, slot: Slot): Employee[] {
    return this.at(place.id, slot)
      .map((row) => known(this.#people, row.personId))
      .filter((person) => person.kind === 'employee');
  }

  #aidsLeft(aid: Aid, slot: Slot): number {
    let left = aid.stock;
    for (const place of this.#places.values()) {
      if (!aidAt(aid, place)) continue;
      for (const other of this.#employeesAt(place, slot)) {
        // Someone who could use several aids counts against each, and once for each need: careful, not clever.
        left -= featuresLacking(other, place).filter((feature) => aid.fulfils.includes(feature)).length;
      }
    }
    return left;
  }

  #count(person: Person, place: Workplace, slot: Slot, sign: 1 | -1): void {
    const guidance = this.guidanceOf(groupOf(place), slot);
    if (person.kind === 'employee') {
      guidance.load += sign * this.term(person, place, slot.date);
      return;
    }
    guidance.capacity += sign * person.capacity;
    if (sign === 1) guidance.guides.add(person.id);
    else guidance.guides.delete(person.id);
  }

  #list(ids: ReadonlySet<AssignmentId> | undefined): Assignment[] {
    return [...(ids ?? [])].map((id) => known(this.#rows, id));
  }
}

function addTo<K>(map: Map<K, Set<AssignmentId>>, key: K, id: AssignmentId): void {
  const set = map.get(key);
  if (set) set.add(id);
  else map.set(key, new Set([id]));
}

function apart(one: Employee, other: Employee): boolean {
  return one.needs.some(({ what }) => what.kind === 'keep-apart' && what.personId === other.id);
}

function largestGroup(employee: Employee): number {
  let max = Number.POSITIVE_INFINITY;
  for (const { what } of employee.needs) if (what.kind === 'small-group') max = Math.min(max, what.max);
  return max;
}
