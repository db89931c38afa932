import type { ChangeEvent } from '#contract/changes.ts';
import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import { Outlook } from '#domain/capacity/outlook.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { ReadDb } from '#main/db/connection.ts';
import { readRevision } from '#main/db/history.ts';
import { readOutlook } from '#main/db/outlook.ts';
import type { Holiday } from '#main/db/plan.ts';
import type { CatalogueCache } from './catalogue-cache.ts';
import type { ChangeHub } from './change-hub.ts';
import { holidaysBetween } from './holidays.ts';

/** This week and so many after it: a year, also one with 53 weeks. */
const WEEKS_AHEAD = 53;

/** The days that the outlook of a day looks at. */
export function outlookDays(today: IsoDate): { readonly first: IsoDate; readonly last: IsoDate } {
  const first = mondayOf(weekOf(today));
  return { first, last: addDays(first, 7 * WEEKS_AHEAD + 6) };
}

/** The Dutch public holidays on the days that the outlook of a day looks at. */
export async function outlookHolidays(today: IsoDate): Promise<readonly Holiday[]> {
  const { first, last } = outlookDays(today);
  return holidaysBetween(first, last);
}

interface Entry {
  readonly outlook: Outlook;
  revision: number;
}

/**
 * What all weeks from now on say, kept in step with what is written: each change moves a few sums. The database stays
 * the authority: an outlook that is not at its revision, or of another day, is read again.
 */
export class OutlookCache {
  readonly #db: ReadDb;
  readonly #catalogue: CatalogueCache;
  #entry: Entry | null = null;

  constructor(db: ReadDb, catalogue: CatalogueCache, events: ChangeHub) {
    this.#db = db;
    this.#catalogue = catalogue;
    events.listen((event) => this.#follow(event));
  }

  /**
   * The outlook as the database has it now. Nobody may change it: who tries something out takes a copy.
   * @param holidays `outlookHolidays` of the same day
   */
  get(today: IsoDate, holidays: readonly Holiday[]): Outlook {
    const known = this.#entry;
    if (known?.revision === readRevision(this.#db) && known.outlook.today === today) return known.outlook;
    const days = { today, ...outlookDays(today), holidays };
    const { data, revision } = this.#db.snapshot(() => ({
      data: readOutlook(this.#db, this.#catalogue.get(), days),
      revision: readRevision(this.#db),
    }));
    const outlook = new Outlook(data);
    this.#entry = { outlook, revision };
    return outlook;
  }

  #follow(event: ChangeEvent): void {
    const entry = this.#entry;
    if (entry === null || event.type === 'at') return;
    this.#entry = null;
    if (event.type !== 'changed' || event.revision !== entry.revision + 1) return;
    if (!entry.outlook.apply(event.changes)) return;
    this.#entry = { outlook: entry.outlook, revision: event.revision };
  }
}
