import { datesOf } from '../calendar/dates.ts';
import { holdsDay, type OrderWork, occurrenceOn, orderWork } from '../capacity/occurrences.ts';
import type { Absence } from '../model/absence.ts';
import type { IsoDate, IsoWeek } from '../model/common.ts';
import type { Exception } from '../model/exception.ts';
import type { AssignmentId, OrderId, OrganisationId, PersonId, SiteId, WorkplaceId } from '../model/ids.ts';
import { inNormMinutes, type Order } from '../model/order.ts';
import type { Progress } from '../model/progress.ts';
import type { Publication, PublishedRow } from '../model/publication.ts';
import { type ChangeOf, inverse, type RecordChange } from '../model/record.ts';
import type { Finding } from '../rules/finding.ts';
import type { PersonAround } from './around.ts';
import { changedCatalogue } from './catalogue-changes.ts';
import type { FindingMemo } from './finding-delta.ts';
import { FindingIndex } from './finding-index.ts';
import { createLookup, type Lookup } from './lookup.ts';
import { OtherWeeks } from './other-weeks.ts';
import { type Placed, placed } from './placed.ts';
import { PlacedIndex } from './placed-index.ts';
import type { Catalogue, PlanData } from './plan-data.ts';
import { subjectKey } from './subjects.ts';
import type { FindingDelta, PlanView, Touched } from './view.ts';

const NOTHING_BOOKED: readonly Progress[] = [];

/**
 * One week of the plan, indexed, with its findings kept up to date. `apply` is the only thing that changes it;
 * `tryOut` looks at a change and puts everything back.
 */
export class Plan implements PlanView {
  readonly week: IsoWeek;
  readonly today: IsoDate;
  readonly #monday: IsoDate;
  readonly #dates: ReadonlySet<IsoDate>;
  #catalogue: Catalogue;
  #lookup: Lookup;
  #absences = new Map<PersonId, Absence[]>();
  #progress = new Map<OrderId, readonly Progress[]>();
  /** Worked out once until something is booked or the lists change. */
  readonly #due = new Map<OrderId, OrderWork>();
  readonly #booked = new Map<OrderId, ReadonlyMap<IsoDate, number>>();
  #exceptions = new Map<string, Exception>();
  readonly #others: OtherWeeks;
  #holidays: ReadonlyMap<IsoDate, string>;
  #unresolved = new Map<AssignmentId, PlanData['assignments'][number]>();
  #placed = new PlacedIndex();
  #findings: FindingIndex;

  constructor(data: PlanData) {
    this.week = data.week;
    this.today = data.today;
    this.#dates = new Set(datesOf(data.week));
    this.#monday = datesOf(data.week)[0] as IsoDate;
    this.#catalogue = data.catalogue;
    this.#lookup = createLookup(data.catalogue);
    this.#holidays = new Map(data.holidays.map((h) => [h.date, h.name]));
    for (const absence of data.absences) this.#addAbsence(absence);
    this.#progress = Map.groupBy(data.progress, (booking) => booking.orderId);
    for (const exception of data.exceptions) this.#exceptions.set(exception.cause, exception);
    this.#others = new OtherWeeks(data);
    for (const assignment of data.assignments) {
      const entry = placed(assignment, this.#lookup);
      if (entry) this.#placed.add(entry);
      else this.#unresolved.set(assignment.id, assignment);
    }
    this.#findings = new FindingIndex(this, this.#placed, this.#others.publishedDays);
  }

  /** The seven days of the week. */
  get dates(): ReadonlySet<IsoDate> {
    return this.#dates;
  }

  get lookup(): Lookup {
    return this.#lookup;
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** Who sits where: read only. */
  get placed(): PlacedIndex {
    return this.#placed;
  }

  get bookedTwice(): ReadonlySet<string> {
    return this.#placed.bookedTwice;
  }

  /** All findings of the week, in no particular order (see `sortFindings`). */
  findings(): readonly Finding[] {
    return this.#findings.all();
  }

  absencesOf(person: PersonId): readonly Absence[] {
    return this.#absences.get(person) ?? [];
  }

  closedName(site: string, date: IsoDate): string | null {
    const holiday = this.#holidays.get(date);
    if (holiday !== undefined) return holiday;
    const closure = this.#lookup.closures.find(
      (c) => (c.siteId === null || c.siteId === site) && c.from <= date && date <= c.to,
    );
    return closure?.name ?? null;
  }

  minutesElsewhere({ order, from, deadline }: OrderWork): number {
    return this.#others.minutes(order.id, from, deadline);
  }

  due(order: Order): OrderWork {
    let work = this.#due.get(order.id);
    if (!work) {
      work = this.workOn(order, this.#monday);
      this.#due.set(order.id, work);
    }
    return work;
  }

  workOn(order: Order, date: IsoDate): OrderWork {
    const due = occurrenceOn(order, date);
    let booked = this.#others.booked(order.id, due.deadline);
    for (const row of this.progressOf(order.id)) if (holdsDay(due, row.date)) booked += row.amount;
    return orderWork(order, due, booked);
  }

  bookedOn(order: Order): ReadonlyMap<IsoDate, number> {
    let perDay = this.#booked.get(order.id);
    if (!perDay) {
      const sums = new Map<IsoDate, number>();
      for (const { date, amount } of this.progressOf(order.id)) {
        sums.set(date, (sums.get(date) ?? 0) + inNormMinutes(order, amount));
      }
      perDay = sums;
      this.#booked.set(order.id, perDay);
    }
    return perDay;
  }

  /** What was booked on an order on the days of this week. */
  progressOf(order: OrderId): readonly Progress[] {
    return this.#progress.get(order) ?? NOTHING_BOOKED;
  }

  around(person: PersonId): PersonAround {
    return this.#others.around(person);
  }

  lastVisit(organisation: OrganisationId): IsoDate | null {
    return this.#others.lastVisit(organisation);
  }

  published(person: PersonId, date: IsoDate): readonly PublishedRow[] | null {
    return this.#others.published(person, date);
  }

  isPublished(site: SiteId): boolean {
    return this.#others.isPublished(site);
  }

  /** The latest published versions of this week, one per site that has one. */
  get publications(): readonly Publication[] {
    return this.#others.publications;
  }

  exceptionFor(cause: string): Exception | null {
    return this.#exceptions.get(cause) ?? null;
  }

  /** What somebody lets stand this week. */
  exceptions(): readonly Exception[] {
    return [...this.#exceptions.values()];
  }

  ofOrder(order: OrderId): readonly Placed[] {
    return this.#placed.ofOrder(order);
  }

  atWorkplace(workplace: WorkplaceId, date: IsoDate): readonly Placed[] {
    return this.#placed.of(subjectKey.workplaceDay(workplace, date));
  }

  ofPerson(person: PersonId, date: IsoDate): readonly Placed[] {
    return this.#placed.ofPerson(person, date);
  }

  /** All absences that touch this week. */
  absences(): readonly Absence[] {
    return [...this.#absences.values()].flat();
  }

  /** The plan as data: what `new Plan` would be given to get the same. Rows in order of id. */
  toData(): PlanData {
    const sorted = <T extends { id: string }>(rows: Iterable<T>): T[] =>
      [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    return {
      week: this.week,
      catalogue: this.#catalogue,
      assignments: sorted([...this.#placed.all()].map((p) => p.assignment).concat([...this.#unresolved.values()])),
      absences: sorted(this.absences()),
      ...this.#others.data,
      today: this.today,
      progress: sorted([...this.#progress.values()].flat()),
      exceptions: sorted(this.#exceptions.values()),
      holidays: [...this.#holidays].map(([date, name]) => ({ date, name })),
    };
  }

  /**
   * Applies changes that were decided and written elsewhere. Rows of other weeks are passed over. A change of
   * the catalogue indexes the whole plan anew; assignments and absences re-check only what they can touch.
   */
  apply(changes: readonly RecordChange[]): void {
    // A publication brings rows that are not in the change: whoever holds the plan opens the week again.
    const catalogue = changedCatalogue(this.#catalogue, changes);
    if (catalogue) {
      this.#reindex(catalogue);
      this.#applyRows(changes);
      this.#findings = new FindingIndex(this, this.#placed, this.#others.publishedDays);
    } else {
      this.#findings.refresh(this.#applyRows(changes));
    }
  }

  /**
   * Findings that changes (of rows of the week only) would add and take away; the plan stays as it is.
   * @param memo of one gesture: valid while the plan does not change
   * @param enough asked when what is about the people alone is known: true = look no further (`partial`)
   */
  tryOut(
    changes: readonly RecordChange[],
    memo?: FindingMemo,
    enough?: (soFar: FindingDelta) => boolean,
  ): FindingDelta {
    return this.#during(changes, (touched) => this.#findings.compare(touched, memo, enough));
  }

  /** What `look` sees of the rows while changes (of assignments and absences only) are in place. */
  lookAt<T>(changes: readonly RecordChange[], look: (placed: PlacedIndex) => T): T {
    return this.#during(changes, () => look(this.#placed));
  }

  #during<T>(changes: readonly RecordChange[], look: (touched: Touched) => T): T {
    const touched = this.#applyRows(changes);
    try {
      return look(touched);
    } finally {
      if (touched.moves.length === changes.length) this.#putBack(touched);
      else this.#applyRows(inverse(changes));
    }
  }

  /** The short way back when every change was of a row in this week: the rows as they were, not worked out anew. */
  #putBack(touched: Touched): void {
    for (const { removed, added } of touched.moves.toReversed()) {
      if (added) this.#placed.remove(added.assignment.id);
      if (removed) this.#placed.add(removed);
    }
  }

  #applyRows(changes: readonly RecordChange[]): Touched {
    const touched: Touched = {
      added: [],
      removed: [],
      moves: [],
      people: new Set(),
      causes: new Set(),
      orders: new Set(),
    };
    for (const change of changes) {
      if (change.kind === 'assignment') this.#applyAssignment(change, touched);
      else if (change.kind === 'absence') {
        if (change.before) this.#removeAbsence(change.before);
        if (change.after) this.#addAbsence(change.after);
        for (const side of [change.before, change.after]) if (side) touched.people.add(side.personId);
      } else if (change.kind === 'exception') this.#applyException(change, touched);
      else if (change.kind === 'progress') this.#applyProgress(change, touched);
    }
    return touched;
  }

  #applyException({ before, after }: ChangeOf<'exception'>, touched: Touched): void {
    if (before) this.#exceptions.delete(before.cause);
    if (after && this.#dates.has(after.date)) this.#exceptions.set(after.cause, after);
    for (const side of [before, after]) if (side) touched.causes.add(side.cause);
  }

  #applyProgress({ before, after }: ChangeOf<'progress'>, touched: Touched): void {
    for (const side of [before, after]) {
      if (!side) continue;
      const others = this.progressOf(side.orderId).filter((row) => row.id !== side.id);
      this.#progress.set(side.orderId, side === after && this.#dates.has(side.date) ? [...others, side] : others);
      this.#due.delete(side.orderId);
      this.#booked.delete(side.orderId);
      touched.orders.add(side.orderId);
    }
  }

  #applyAssignment({ before, after }: ChangeOf<'assignment'>, touched: Touched): void {
    if (before) this.#unresolved.delete(before.id);
    const removed = before && this.#placed.remove(before.id);
    const inWeek = after !== null && this.#dates.has(after.date);
    const added = inWeek ? placed(after, this.#lookup) : null;
    if (removed) touched.removed.push(removed);
    if (added) {
      this.#placed.add(added);
      touched.added.push(added);
    } else if (inWeek) this.#unresolved.set(after.id, after);
    if ((before === null) === (removed === null) && inWeek === (added !== null)) touched.moves.push({ removed, added });
  }

  #reindex(catalogue: Catalogue): void {
    const assignments = this.toData().assignments;
    this.#catalogue = catalogue;
    this.#lookup = createLookup(this.#catalogue);
    this.#due.clear();
    this.#booked.clear();
    this.#placed = new PlacedIndex();
    this.#unresolved.clear();
    for (const assignment of assignments) {
      const entry = placed(assignment, this.#lookup);
      if (entry) this.#placed.add(entry);
      else this.#unresolved.set(assignment.id, assignment);
    }
  }

  #addAbsence(absence: Absence): void {
    const rows = this.#absences.get(absence.personId);
    if (rows) rows.push(absence);
    else this.#absences.set(absence.personId, [absence]);
  }

  #removeAbsence(absence: Absence): void {
    const rows = (this.#absences.get(absence.personId) ?? []).filter((a) => a.id !== absence.id);
    if (rows.length === 0) this.#absences.delete(absence.personId);
    else this.#absences.set(absence.personId, rows);
  }
}
