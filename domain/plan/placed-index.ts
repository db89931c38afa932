import type { IsoDate } from '../model/common.ts';
import type { AssignmentId, BlockId, OrderId, PersonId, SiteId, WorkplaceId } from '../model/ids.ts';
import type { Placed } from './placed.ts';
import { DayNames, SCOPES, subjectKey } from './subjects.ts';

/** An assignment's own subject holds that one row: it is found by its id. */
const FIRST_SHARED = SCOPES.indexOf('assignment') + 1;
const PERSON_DAY = SCOPES.indexOf('person-day');
const NONE: readonly Placed[] = [];

/** All assignments of the week, found by any of the ways in which rules and screens ask for them. */
export class PlacedIndex {
  /** Null where a row was taken out: a map from which is deleted is copied again and again. */
  readonly #byId = new Map<AssignmentId, Placed | null>();
  #size = 0;
  readonly #names = new DayNames();
  readonly #bySubject = new Map<string, Placed[]>();

  readonly #bookedTwice = new Set<string>();

  /** Subject names of the days on which somebody has rows that overlap. */
  get bookedTwice(): ReadonlySet<string> {
    return this.#bookedTwice;
  }

  add(row: Placed): void {
    this.#byId.set(row.assignment.id, row);
    this.#size += 1;
    for (let scope = FIRST_SHARED; scope < row.subjects.length; scope++) {
      const key = row.subjects[scope];
      if (key === null || key === undefined) continue;
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
    this.#byId.set(id, null);
    this.#size -= 1;
    for (let scope = FIRST_SHARED; scope < row.subjects.length; scope++) {
      const key = row.subjects[scope];
      if (key !== null && key !== undefined) takeOut(row, this.#bySubject.get(key));
    }
    this.#lookForOverlap(row);
    return row;
  }

  /** Whether the day of this row's person has an overlap now. */
  #lookForOverlap(row: Placed): void {
    const day = row.subjects[PERSON_DAY];
    if (!day) return;
    const rows = this.of(day);
    if (rows.length > 1 && anyOverlap(rows)) this.#bookedTwice.add(day);
    else if (this.#bookedTwice.size > 0) this.#bookedTwice.delete(day);
  }

  get(id: AssignmentId): Placed | null {
    return this.#byId.get(id) ?? null;
  }

  *all(): IterableIterator<Placed> {
    for (const row of this.#byId.values()) if (row) yield row;
  }

  get size(): number {
    return this.#size;
  }

  /** The rows of a subject by its name (see subjects.ts). */
  of(subject: string): readonly Placed[] {
    return this.#bySubject.get(subject) ?? NONE;
  }

  /** Who sits at a workplace on a day in a block, guides included. */
  inCell(workplace: WorkplaceId, date: IsoDate, block: BlockId): readonly Placed[] {
    const here: Placed[] = [];
    for (const row of this.of(this.#names.workplaceDay(workplace, date))) if (row.block.id === block) here.push(row);
    return here;
  }

  ofPerson(person: PersonId, date: IsoDate): readonly Placed[] {
    return this.of(this.#names.personDay(person, date));
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

/**
 * Lists stay when they are empty, and what came last goes first: a row that is tried out comes and goes thousands of
 * times, and a list that shrinks any other way is copied each time it grows again.
 */
function takeOut(row: Placed, rows: Placed[] | undefined): void {
  if (!rows) return;
  if (rows.at(-1) === row) rows.pop();
  else rows.splice(rows.lastIndexOf(row), 1);
}

function anyOverlap(rows: readonly Placed[]): boolean {
  for (let i = 0; i < rows.length; i++) {
    const a = rows[i] as Placed;
    for (let j = 0; j < i; j++) {
      const b = rows[j] as Placed;
      if (a.from < b.to && b.from < a.to) return true;
    }
  }
  return false;
}
