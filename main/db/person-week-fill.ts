import type SqliteDatabase from 'better-sqlite3';
import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import type { Interval, IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { WorkplaceId } from '#domain/model/ids.ts';
import type { WorkTypeCode } from '#domain/model/work.ts';
import { summaryOf, type WorkedRow } from '#domain/plan/week-summary.ts';

type AssignmentRow = [
  person: string,
  date: IsoDate,
  workplace: WorkplaceId,
  block: string,
  from: number | null,
  to: number | null,
  fills: 0 | 1,
];

interface Known {
  readonly blocks: ReadonlyMap<string, Interval & { readonly breaks: readonly Interval[] }>;
  readonly workTypes: ReadonlyMap<string, WorkTypeCode>;
}

function readKnown(sqlite: SqliteDatabase.Database): Known {
  const breaks = Map.groupBy(
    sqlite.prepare('SELECT block_id, from_minute, to_minute FROM block_break').raw().all() as [
      string,
      number,
      number,
    ][],
    ([block]) => block,
  );
  const blocks = sqlite.prepare('SELECT id, from_minute, to_minute FROM block').raw().all() as [
    string,
    number,
    number,
  ][];
  const places = sqlite.prepare('SELECT id, work_type FROM workplace').raw().all() as [string, WorkTypeCode][];
  return {
    blocks: new Map(
      blocks.map(([id, from, to]) => [
        id,
        { from, to, breaks: (breaks.get(id) ?? []).map(([, start, end]) => ({ from: start, to: end })) },
      ]),
    ),
    workTypes: new Map(places),
  };
}

/**
 * Sums up every week there is, anew: for an upgrade, and for a database that was filled without this program's commit.
 * Week by week, so that five years of history never stand in memory at once.
 */
export function fillPersonWeeks(sqlite: SqliteDatabase.Database): void {
  const known = readKnown(sqlite);
  const rowsOf = sqlite
    .prepare(
      `SELECT person_id, date, workplace_id, block_id, from_minute, to_minute, fills_in
       FROM assignment WHERE date >= ? AND date <= ? ORDER BY person_id`,
    )
    .raw();
  const insert = sqlite.prepare('INSERT INTO person_week VALUES (?, ?, ?, ?, ?, ?, ?)');
  const next = sqlite.prepare('SELECT min(date) FROM assignment WHERE date > ?').pluck();
  sqlite.exec('DELETE FROM person_week');
  for (let date = next.get('') as IsoDate | null; date !== null; ) {
    const week = weekOf(date);
    const monday = mondayOf(week);
    const sunday = addDays(monday, 6);
    const rows = rowsOf.all(monday, sunday) as AssignmentRow[];
    for (const [person, own] of Map.groupBy(rows, ([id]) => id)) write(insert, week, monday, person, own, known);
    date = next.get(sunday) as IsoDate | null;
  }
}

function write(
  insert: SqliteDatabase.Statement,
  week: IsoWeek,
  monday: IsoDate,
  person: string,
  rows: readonly AssignmentRow[],
  { blocks, workTypes }: Known,
): void {
  const worked = rows.map(([, date, workplaceId, blockId, from, to, fills]): WorkedRow => {
    const block = blocks.get(blockId);
    const workType = workTypes.get(workplaceId);
    if (!block || workType === undefined) throw new Error(`An assignment on ${date} refers to nothing`);
    return {
      date,
      from: from ?? block.from,
      to: to ?? block.to,
      breaks: block.breaks,
      workplaceId,
      workType,
      fillsIn: fills === 1,
    };
  });
  const sum = summaryOf(monday, worked);
  if (sum === null) return;
  insert.run(
    week,
    person,
    sum.minutes,
    sum.spans,
    JSON.stringify(sum.places),
    sum.task,
    sum.fills.length === 0 ? '' : JSON.stringify(sum.fills),
  );
}
