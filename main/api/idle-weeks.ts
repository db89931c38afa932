import { setImmediate } from 'node:timers/promises';
import type { ChangeEvent } from '#contract/changes.ts';
import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import { type IdleDay, idleOf } from '#domain/capacity/idle.ts';
import { Outlook } from '#domain/capacity/outlook.ts';
import type { UsualPlaces } from '#domain/capacity/suitable.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { ReadDb } from '#main/db/connection.ts';
import { readOutlookRows } from '#main/db/outlook.ts';
import type { Holiday } from '#main/db/plan.ts';
import { readAbsencesBetween } from '#main/db/queries/absence.ts';
import type { ChangeHub } from './change-hub.ts';
import { holidaysBetween } from './holidays.ts';
import { type OutlookCache, outlookHolidays } from './outlook-cache.ts';
import type { KnownLists, WeekSums } from './week-sums.ts';

const KEEP_WEEKS = 60;
/** Where people used to work is not asked of weeks that are over. */
const NO_USUAL: UsualPlaces = new Map();

/**
 * Free hours day by day: of weeks to come from the outlook, of weeks that are over as if each were to come, with what
 * is planned and known of it. Week by week in turns of their own; those that are over are kept until they change.
 */
export class IdleWeeks {
  readonly #db: ReadDb;
  readonly #outlooks: OutlookCache;
  readonly #sums: WeekSums;
  readonly #past = new Map<IsoWeek, readonly IdleDay[]>();
  readonly #ahead = new Map<IsoWeek, readonly IdleDay[]>();
  #lists: KnownLists | null = null;
  /** How often something was forgotten: what was read before that is not kept. */
  #forgotten = 0;
  #of: { readonly outlook: Outlook; readonly changes: number } | null = null;

  constructor(db: ReadDb, { outlooks, sums }: { outlooks: OutlookCache; sums: WeekSums }, events: ChangeHub) {
    this.#db = db;
    this.#outlooks = outlooks;
    this.#sums = sums;
    events.listen((event) => this.#follow(event));
  }

  /** Free hours on the days from `first` to `last`, as far as they are known: up to a year from today. */
  async between(first: IsoDate, last: IsoDate, today: IsoDate): Promise<IdleDay[]> {
    const now = mondayOf(weekOf(today));
    const holidays = first < now ? await holidaysBetween(first, addDays(now, -1)) : [];
    const coming = last < now ? [] : await outlookHolidays(today);
    const found: IdleDay[] = [];
    for (let monday = mondayOf(weekOf(first)); monday <= last; monday = addDays(monday, 7)) {
      const week = weekOf(monday);
      found.push(...(monday < now ? await this.#over(week, holidays) : this.#coming(week, today, coming)));
      await setImmediate();
    }
    return found.filter(({ date }) => first <= date && date <= last);
  }

  async #over(week: IsoWeek, holidays: readonly Holiday[]): Promise<readonly IdleDay[]> {
    const lists = this.#sums.lists();
    if (this.#lists !== lists) this.#past.clear();
    this.#lists = lists;
    const known = this.#past.get(week);
    if (known) return known;
    const first = mondayOf(week);
    const last = addDays(first, 6);
    const seen = this.#forgotten;
    const rows = readOutlookRows(this.#db, first, last);
    await setImmediate();
    const outlook = new Outlook({
      today: first,
      first,
      last,
      catalogue: lists.catalogue,
      lookup: lists.lookup,
      holidays: holidays.filter(({ date }) => first <= date && date <= last),
      rows,
      absences: readAbsencesBetween(this.#db, first, last),
      progress: [],
      usualPlaces: NO_USUAL,
    });
    await setImmediate();
    const days = idleOf(outlook, week);
    if (seen === this.#forgotten) this.#past.set(week, days);
    for (const oldest of this.#past.keys()) {
      if (this.#past.size <= KEEP_WEEKS) break;
      this.#past.delete(oldest);
    }
    return days;
  }

  #coming(week: IsoWeek, today: IsoDate, holidays: readonly Holiday[]): readonly IdleDay[] {
    const outlook = this.#outlooks.get(today, holidays);
    if (this.#of?.outlook !== outlook || this.#of.changes !== outlook.changes) {
      this.#ahead.clear();
      this.#of = { outlook, changes: outlook.changes };
    }
    const days = this.#ahead.get(week) ?? idleOf(outlook, week);
    this.#ahead.set(week, days);
    return days;
  }

  #follow(event: ChangeEvent): void {
    if (event.type === 'at') return;
    this.#forgotten += 1;
    if (event.type !== 'changed') {
      this.#past.clear();
      return;
    }
    for (const { kind, before, after } of event.changes) {
      if (kind === 'assignment') {
        for (const row of [before, after]) if (row) this.#past.delete(weekOf(row.date));
      } else if (kind === 'absence') {
        for (const absence of [before, after]) if (absence) this.#forget(weekOf(absence.from), weekOf(absence.to));
      }
    }
  }

  #forget(from: IsoWeek, to: IsoWeek): void {
    for (const week of this.#past.keys()) if (from <= week && week <= to) this.#past.delete(week);
  }
}
