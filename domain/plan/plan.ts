import { datesOf } from '../calendar/dates.ts';
import type { Absence } from '../model/absence.ts';
import type { IsoDate, IsoWeek } from '../model/common.ts';
import type { AssignmentId, OrderId, PersonId } from '../model/ids.ts';
import { type ChangeOf, inverse, type RecordChange, type RecordKind } from '../model/record.ts';
import type { Finding } from '../rules/finding.ts';
import { FindingIndex } from './finding-index.ts';
import { createLookup, type Lookup } from './lookup.ts';
import { placed } from './placed.ts';
import { PlacedIndex } from './placed-index.ts';
import type { Catalogue, PlanData } from './plan-data.ts';
import type { FindingDelta, PlanView, Touched } from './view.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const CATALOGUE_LISTS = {
  site: 'sites',
  block: 'blocks',
  closure: 'closures',
  organisation: 'organisations',
  workType: 'workTypes',
  workplace: 'workplaces',
  aid: 'aids',
  person: 'people',
  order: 'orders',
  norm: 'norms',
} as const satisfies Partial<Record<RecordKind, keyof Catalogue>>;

/**
 * One week of the plan, indexed, with its findings kept up to date. `apply` is the only thing that changes it;
 * `tryOut` looks at a change and puts everything back.
 */
export class Plan implements PlanView {
  readonly week: IsoWeek;
  readonly #dates: ReadonlySet<IsoDate>;
  #catalogue: Catalogue;
  #lookup: Lookup;
  #absences = new Map<PersonId, Absence[]>();
  #elsewhere = new Map<OrderId, { readonly date: IsoDate; readonly normMinutes: number }[]>();
  #holidays: ReadonlyMap<IsoDate, string>;
  #unresolved = new Map<AssignmentId, PlanData['assignments'][number]>();
  #placed = new PlacedIndex();
  #findings: FindingIndex;

  constructor(data: PlanData) {
    this.week = data.week;
    this.#dates = new Set(datesOf(data.week));
    this.#catalogue = data.catalogue;
    this.#lookup = createLookup(data.catalogue);
    this.#holidays = new Map(data.holidays.map((h) => [h.date, h.name]));
    for (const absence of data.absences) this.#addAbsence(absence);
    for (const row of data.orderMinutesElsewhere) {
      const rows = this.#elsewhere.get(row.orderId);
      if (rows) rows.push(row);
      else this.#elsewhere.set(row.orderId, [row]);
    }
    for (const assignment of data.assignments) {
      const entry = placed(assignment, this.#lookup);
      if (entry) this.#placed.add(entry);
      else this.#unresolved.set(assignment.id, assignment);
    }
    this.#findings = new FindingIndex(this, this.#placed);
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

  minutesElsewhere(order: OrderId, until: IsoDate): number {
    let sum = 0;
    for (const row of this.#elsewhere.get(order) ?? []) if (row.date <= until) sum += row.normMinutes;
    return sum;
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
      orderMinutesElsewhere: [...this.#elsewhere].flatMap(([id, rows]) => rows.map((r) => ({ ...r, orderId: id }))),
      holidays: [...this.#holidays].map(([date, name]) => ({ date, name })),
    };
  }

  /**
   * Applies changes that were decided and written elsewhere. Rows of other weeks are passed over. A change of
   * the catalogue indexes the whole plan anew; assignments and absences re-check only what they can touch.
   */
  apply(changes: readonly RecordChange[]): void {
    if (this.#applyToCatalogue(changes)) {
      this.#reindex();
      this.#applyRows(changes);
      this.#findings = new FindingIndex(this, this.#placed);
    } else {
      this.#findings.refresh(this.#applyRows(changes));
    }
  }

  /** Findings that changes (of assignments and absences only) would add and take away; the plan stays as it is. */
  tryOut(changes: readonly RecordChange[], memo?: Map<string, readonly Finding[]>): FindingDelta {
    return this.#during(changes, (touched) => this.#findings.compare(touched, memo));
  }

  /** What `look` sees of the rows while changes (of assignments and absences only) are in place. */
  lookAt<T>(changes: readonly RecordChange[], look: (placed: PlacedIndex) => T): T {
    return this.#during(changes, () => look(this.#placed));
  }

  /** True when the assignment a change leaves behind relies on an aid of its site. */
  reliesOnAid(change: RecordChange): boolean {
    if (change.kind !== 'assignment' || !change.after) return false;
    return (placed(change.after, this.#lookup)?.aidNeeds.length ?? 0) > 0;
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
    const touched: Touched = { added: [], removed: [], moves: [], people: new Set() };
    for (const change of changes) {
      if (change.kind === 'assignment') this.#applyAssignment(change, touched);
      else if (change.kind === 'absence') {
        if (change.before) this.#removeAbsence(change.before);
        if (change.after) this.#addAbsence(change.after);
        for (const side of [change.before, change.after]) if (side) touched.people.add(side.personId);
      }
    }
    return touched;
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

  #applyToCatalogue(changes: readonly RecordChange[]): boolean {
    let catalogue: Writable<Catalogue> | null = null;
    for (const change of changes) {
      if (change.kind === 'assignment' || change.kind === 'absence') continue;
      catalogue ??= { ...this.#catalogue };
      if (change.kind === 'settings') {
        if (change.after) catalogue.settings = change.after;
        continue;
      }
      const key = CATALOGUE_LISTS[change.kind];
      const idOf = (r: object): unknown => ('id' in r ? r.id : (r as { code: string }).code);
      const gone = change.before ?? change.after;
      const rest = (catalogue[key] as readonly object[]).filter((r) => gone && idOf(r) !== idOf(gone));
      Object.assign(catalogue, { [key]: change.after ? [...rest, change.after] : rest });
    }
    if (catalogue) this.#catalogue = catalogue;
    return catalogue !== null;
  }

  #reindex(): void {
    const assignments = this.toData().assignments;
    this.#lookup = createLookup(this.#catalogue);
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
