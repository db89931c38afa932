import type { IsoDate } from '../model/common.ts';
import type { AssignmentId, BlockId, OrderId, PersonId, SiteId, WorkplaceId } from '../model/ids.ts';
import type { Placed } from './placed.ts';
import { SCOPES, subjectKey } from './subjects.ts';

const PERSON_DAY = SCOPES.indexOf('person-day');
const NONE: readonly Placed[] = [];

/** All assignments of the week, found by any of the ways in which rules and screens ask for them. */
export class PlacedIndex {
  readonly #byId = new Map<AssignmentId, Placed>();
  readonly #bySubject = new Map<string, Placed[]>();

  readonly #bookedTwice = new Set<string>();

  /** Subject names of the days on which somebody has rows that overlap. */
  get bookedTwice(): ReadonlySet<string> {
    return this.#bookedTwice;
  }

  add(row: Placed): void {
    this.#byId.set(row.assignment.id, row);
    for (const key of row.subjects) {
      if (key === null) continue;
      const rows = this.#bySubject.get(key);
      if (rows) rows.push(row);
      else this.#bySubject.set(key, [row]);
    }
    this.#lookForOverlap(row);
  }

  /** Takes a row out and returns it; null when it is not in this week. */
  remove(id: AssignmentId): Placed | null {
    const row = this.#byId.get(id);
    if (!row) return null;
    this.#byId.delete(id);
    for (const key of row.subjects) {
      if (key === null) continue;
      const rows = this.#bySubject.get(key);
      if (!rows) continue;
      if (rows.length === 1) this.#bySubject.delete(key);
      else rows.splice(rows.lastIndexOf(row), 1);
    }
    this.#lookForOverlap(row);
    return row;
  }

  /** Whether the day of this row's person has an overlap now. */
  #lookForOverlap(row: Placed): void {
    const day = row.subjects[PERSON_DAY];
    if (!day) return;
    const rows = this.of(day);
    const overlaps =
      rows.length > 1 && rows.some((a, i) => rows.some((b, j) => i < j && a.from < b.to && b.from < a.to));
    if (overlaps) this.#bookedTwice.add(day);
    else if (this.#bookedTwice.size > 0) this.#bookedTwice.delete(day);
  }

  get(id: AssignmentId): Placed | null {
    return this.#byId.get(id) ?? null;
  }

  all(): IterableIterator<Placed> {
    return this.#byId.values();
  }

  get size(): number {
    return this.#byId.size;
  }

  /** The rows of a subject by its name (see subjects.ts). */
  of(subject: string): readonly Placed[] {
    return this.#bySubject.get(subject) ?? NONE;
  }

  /** Who sits at a workplace on a day in a block, guides included. */
  inCell(workplace: WorkplaceId, date: IsoDate, block: BlockId): readonly Placed[] {
    return this.of(subjectKey.workplaceDay(workplace, date)).filter((p) => p.assignment.blockId === block);
  }

  ofPerson(person: PersonId, date: IsoDate): readonly Placed[] {
    return this.of(subjectKey.personDay(person, date));
  }

  /** All rows of a person in this week. */
  ofPersonWeek(person: PersonId): readonly Placed[] {
    return this.of(subjectKey.personWeek(person));
  }

  ofGroup(group: string, date: IsoDate): readonly Placed[] {
    return this.of(subjectKey.groupDay(group, date));
  }

  ofSite(site: SiteId, date: IsoDate): readonly Placed[] {
    return this.of(subjectKey.siteDay(site, date));
  }

  ofOrder(order: OrderId): readonly Placed[] {
    return this.of(subjectKey.order(order));
  }
}
