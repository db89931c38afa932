import { sql } from 'kysely';
import { addDays, addWeeks, mondayOf } from '#domain/calendar/dates.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { WorkTypeCode } from '#domain/model/work.ts';
import { nothingAround, type PersonAround } from '#domain/plan/around.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { FILL_WEEKS, mostOfOthers, TASK_WEEKS, unchangedTask } from '#domain/plan/week-summary.ts';
import type { ReadDb } from './connection.ts';
import { builder, compiled, readQuery } from './query.ts';
import { usualOf } from './usual.ts';

/** How far the averages of the law look: 16 weeks, this one among them. */
const AVERAGE_WEEKS = 15;

export const weekBefore = readQuery<{ week: IsoWeek }>()((args) =>
  builder.selectFrom('person_week').select(['person_id', 'spans', 'places']).where('week', '=', args.week),
);
const weekAfter = readQuery<{ week: IsoWeek }>()((args) =>
  builder.selectFrom('person_week').select(['person_id', 'spans']).where('week', '=', args.week),
);
export const fillsBetween = readQuery<{ first: IsoWeek; last: IsoWeek }>()((args) =>
  builder
    .selectFrom('person_week')
    .select(['person_id', 'fills'])
    .where('week', '>=', args.first)
    .where('week', '<=', args.last)
    .where('fills', '<>', sql.lit(''))
    .orderBy('week'),
);
/** The bound stands in the query itself: only then does SQLite see that the partial index holds every answer. */
export const longWeeks = readQuery<{ first: IsoWeek; last: IsoWeek; week: IsoWeek }>()((args) =>
  builder
    .selectFrom('person_week')
    .select('person_id')
    .distinct()
    .where('week', '>=', args.first)
    .where('week', '<=', args.last)
    .where('week', '<>', args.week)
    .where('minutes', '>', sql.lit(2280)),
);
/** Weeks and people are JSON arrays: a point search for each pair. */
export const minutesOf = readQuery<{ weeks: string; people: string }>()((args) =>
  compiled(
    sql<{ week: IsoWeek; person_id: PersonId; minutes: number }>`
      SELECT pw.week, pw.person_id, pw.minutes FROM json_each(${args.people}) AS p
      CROSS JOIN json_each(${args.weeks}) AS w
      CROSS JOIN person_week AS pw ON pw.week = w.value AND pw.person_id = p.value`,
  ),
);
export const tasksOf = readQuery<{ weeks: string; people: string }>()((args) =>
  compiled(
    sql<{ person_id: PersonId; task: WorkTypeCode | null }>`
      SELECT pw.person_id, pw.task FROM json_each(${args.people}) AS p
      CROSS JOIN json_each(${args.weeks}) AS w
      CROSS JOIN person_week AS pw ON pw.week = w.value AND pw.person_id = p.value
      ORDER BY pw.person_id, pw.week DESC`,
  ),
);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** One entry a person, made at the first thing there is to say. */
class Entries {
  readonly #byPerson = new Map<PersonId, Mutable<PersonAround>>();

  of(personId: PersonId): Mutable<PersonAround> {
    let entry = this.#byPerson.get(personId);
    if (!entry) {
      entry = nothingAround(personId);
      this.#byPerson.set(personId, entry);
    }
    return entry;
  }

  all(): PersonAround[] {
    return [...this.#byPerson.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1));
  }
}

/** What the weeks around one week say about people, in order of their ids. */
export function readAround(db: ReadDb, week: IsoWeek, catalogue: Catalogue): PersonAround[] {
  const entries = new Entries();
  const before = addWeeks(week, -1);
  for (const row of db.all(weekBefore, { week: before })) {
    const entry = entries.of(row.person_id);
    entry.before = row.spans;
    entry.places = JSON.parse(row.places) as WorkplaceId[];
  }
  for (const row of db.all(weekAfter, { week: addWeeks(week, 1) })) entries.of(row.person_id).after = row.spans;
  for (const row of db.all(fillsBetween, { first: addWeeks(week, -FILL_WEEKS), last: before })) {
    entries.of(row.person_id).fills.push(...(JSON.parse(row.fills) as IsoDate[]));
  }
  readAverages(db, week, entries);
  readTasks(db, week, catalogue, entries);
  const monday = mondayOf(week);
  for (const [personId, usual] of usualOf(db, catalogue, { first: monday, last: addDays(monday, 6) })) {
    Object.assign(entries.of(personId), usual);
  }
  return entries.all();
}

function readAverages(db: ReadDb, week: IsoWeek, entries: Entries): void {
  const first = addWeeks(week, -AVERAGE_WEEKS);
  const last = addWeeks(week, AVERAGE_WEEKS);
  const people = db.all(longWeeks, { first, last, week }).map((row) => row.person_id);
  if (people.length === 0) return;
  const offsets = Array.from({ length: 2 * AVERAGE_WEEKS + 1 }, (_, i) => i - AVERAGE_WEEKS);
  const weeks = new Map(offsets.map((offset) => [addWeeks(week, offset), offset]));
  const minutes = new Map<PersonId, Map<number, number>>();
  const args = { weeks: JSON.stringify([...weeks.keys()]), people: JSON.stringify(people) };
  for (const row of db.all(minutesOf, args)) {
    const own = minutes.get(row.person_id) ?? new Map<number, number>();
    own.set(weeks.get(row.week) ?? 0, row.minutes);
    minutes.set(row.person_id, own);
  }
  for (const [personId, own] of minutes) {
    const entry = entries.of(personId);
    const at = (offset: number): number => own.get(offset) ?? 0;
    entry.other3 = mostOfOthers(3, at);
    entry.other15 = mostOfOthers(AVERAGE_WEEKS, at);
  }
}

function readTasks(db: ReadDb, week: IsoWeek, catalogue: Catalogue, entries: Entries): void {
  const people = catalogue.people.filter((p) => p.kind === 'employee' && p.wantsVariety && p.archivedOn === null);
  if (people.length === 0) return;
  const weeks = Array.from({ length: TASK_WEEKS }, (_, i) => addWeeks(week, -1 - i));
  const args = { weeks: JSON.stringify(weeks), people: JSON.stringify(people.map((p) => p.id)) };
  const tasks = Map.groupBy(db.all(tasksOf, args), (row) => row.person_id);
  for (const [personId, rows] of tasks) Object.assign(entries.of(personId), unchangedTask(rows.map((row) => row.task)));
}
