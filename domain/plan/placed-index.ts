import type { IsoDate } from '../model/common.ts';
import type { AssignmentId, BlockId, OrderId, PersonId, SiteId, WorkplaceId } from '../model/ids.ts';
import type { Placed } from './placed.ts';

const NONE: readonly Placed[] = [];

/** A group of rows by key; a row is taken out in place, so that looking at a change costs next to nothing. */
class Groups {
  readonly #groups = new Map<string, Placed[]>();

  add(key: string, row: Placed): void {
    const rows = this.#groups.get(key);
    if (rows) rows.push(row);
    else this.#groups.set(key, [row]);
  }

  remove(key: string, row: Placed): void {
    const rows = this.#groups.get(key);
    const at = rows?.indexOf(row) ?? -1;
    if (!rows || at < 0) return;
    if (rows.length === 1) this.#groups.delete(key);
    else rows.splice(at, 1);
  }

  get(key: string): readonly Placed[] {
    return this.#groups.get(key) ?? NONE;
  }

  keys(): IterableIterator<string> {
    return this.#groups.keys();
  }
}

/** Keys of the groups in which rules look at people and places together. */
export const keyOf = {
  personDay: (person: PersonId, date: IsoDate): string => `${date}|${person}`,
  workplaceDay: (workplace: WorkplaceId, date: IsoDate): string => `${date}|${workplace}`,
  groupDay: (group: string, date: IsoDate): string => `${date}|${group}`,
  siteDay: (site: SiteId, date: IsoDate): string => `${date}|${site}`,
} as const;

/** All assignments of the week, found by any of the ways in which rules and screens ask for them. */
export class PlacedIndex {
  readonly #byId = new Map<AssignmentId, Placed>();
  readonly personWeek = new Groups();
  readonly personDay = new Groups();
  readonly workplaceDay = new Groups();
  readonly groupDay = new Groups();
  readonly siteDay = new Groups();
  /** Rows that rely on an aid, by date: an aid without a site is shared by all of them. */
  readonly aidDay = new Groups();
  readonly order = new Groups();

  add(row: Placed): void {
    this.#byId.set(row.assignment.id, row);
    this.#each(row, (groups, key) => groups.add(key, row));
  }

  /** Takes a row out and returns it; null when it is not in this week. */
  remove(id: AssignmentId): Placed | null {
    const row = this.#byId.get(id);
    if (!row) return null;
    this.#byId.delete(id);
    this.#each(row, (groups, key) => groups.remove(key, row));
    return row;
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

  /** Who sits at a workplace on a day in a block, guides included. */
  inCell(workplace: WorkplaceId, date: IsoDate, block: BlockId): readonly Placed[] {
    return this.workplaceDay.get(keyOf.workplaceDay(workplace, date)).filter((p) => p.assignment.blockId === block);
  }

  ofPerson(person: PersonId, date: IsoDate): readonly Placed[] {
    return this.personDay.get(keyOf.personDay(person, date));
  }

  ofGroup(group: string, date: IsoDate): readonly Placed[] {
    return this.groupDay.get(keyOf.groupDay(group, date));
  }

  ofOrder(order: OrderId): readonly Placed[] {
    return this.order.get(order);
  }

  #each(row: Placed, visit: (groups: Groups, key: string) => void): void {
    const { assignment: a, date } = row;
    visit(this.personWeek, a.personId);
    visit(this.personDay, keyOf.personDay(a.personId, date));
    visit(this.workplaceDay, keyOf.workplaceDay(a.workplaceId, date));
    visit(this.groupDay, keyOf.groupDay(row.group, date));
    visit(this.siteDay, keyOf.siteDay(row.site.id, date));
    if (row.aidNeeds.length > 0) visit(this.aidDay, date);
    if (a.orderId !== null) visit(this.order, a.orderId);
  }
}
