import { setImmediate } from 'node:timers/promises';
import type { ChangeEvent } from '#contract/changes.ts';
import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import { joinedSums, type WorkSums, workSums } from '#domain/capacity/work-sums.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { createLookup, type Lookup } from '#domain/plan/lookup.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { ReadDb } from '#main/db/connection.ts';
import { readOutlookRows } from '#main/db/outlook.ts';
import type { CatalogueCache } from './catalogue-cache.ts';
import type { ChangeHub } from './change-hub.ts';

/** Two years: what the longest report asks. */
const KEEP_WEEKS = 110;

/** A catalogue with its index, as it was when it was read. */
export interface KnownLists {
  readonly id: string;
  readonly catalogue: Catalogue;
  readonly lookup: Lookup;
}

/**
 * What was planned in weeks of the past and to come, summed week by week. A year of 1,500 people is 800,000 rows: each
 * week is read in a turn of its own, so that nobody waits for it, and kept until something in it changes.
 */
export class WeekSums {
  readonly #db: ReadDb;
  readonly #catalogue: CatalogueCache;
  readonly #weeks = new Map<IsoWeek, WorkSums>();
  #lists: KnownLists | null = null;

  constructor(db: ReadDb, catalogue: CatalogueCache, events: ChangeHub) {
    this.#db = db;
    this.#catalogue = catalogue;
    events.listen((event) => this.#follow(event));
  }

  /** The lists as they are now; what was summed with others is forgotten. */
  lists(): KnownLists {
    const { id, catalogue } = this.#catalogue.known();
    if (this.#lists?.id !== id) {
      this.#lists = { id, catalogue, lookup: createLookup(catalogue) };
      this.#weeks.clear();
    }
    return this.#lists;
  }

  /** The whole weeks that hold the days from `first` to `last`. */
  async between(first: IsoDate, last: IsoDate): Promise<WorkSums> {
    const parts: WorkSums[] = [];
    for (let monday = mondayOf(weekOf(first)); monday <= last; monday = addDays(monday, 7)) {
      const { sums, isNew } = this.#week(monday);
      parts.push(sums);
      if (isNew) await setImmediate();
    }
    return joinedSums(parts);
  }

  /** Exactly these days: of weeks that they cut only the days within. */
  async exactly(first: IsoDate, last: IsoDate): Promise<WorkSums> {
    const parts: WorkSums[] = [];
    for (let monday = mondayOf(weekOf(first)); monday <= last; monday = addDays(monday, 7)) {
      const sunday = addDays(monday, 6);
      const isWhole = first <= monday && sunday <= last;
      parts.push(
        isWhole ? this.#week(monday).sums : this.#sum(monday < first ? first : monday, sunday < last ? sunday : last),
      );
      await setImmediate();
    }
    return joinedSums(parts);
  }

  #sum(first: IsoDate, last: IsoDate): WorkSums {
    return workSums(readOutlookRows(this.#db, first, last), this.lists().lookup);
  }

  #week(monday: IsoDate): { readonly sums: WorkSums; readonly isNew: boolean } {
    const week = weekOf(monday);
    this.lists();
    const known = this.#weeks.get(week);
    if (known) return { sums: known, isNew: false };
    const sums = this.#sum(monday, addDays(monday, 6));
    this.#weeks.set(week, sums);
    for (const oldest of this.#weeks.keys()) {
      if (this.#weeks.size <= KEEP_WEEKS) break;
      this.#weeks.delete(oldest);
    }
    return { sums, isNew: true };
  }

  /** A change of the lists gives them another name, and with it all weeks go. */
  #follow(event: ChangeEvent): void {
    if (event.type === 'at') return;
    if (event.type !== 'changed') {
      this.#weeks.clear();
      return;
    }
    for (const change of event.changes) {
      if (change.kind !== 'assignment') continue;
      for (const row of [change.before, change.after]) if (row) this.#weeks.delete(weekOf(row.date));
    }
  }
}
