import { isDeepStrictEqual } from 'node:util';
import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { BlockId, PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Block } from '#domain/model/site.ts';
import type { WorkTypeCode } from '#domain/model/work.ts';
import { summaryOf, type WorkedRow } from '#domain/plan/week-summary.ts';
import type { Db, ReadDb } from './connection.ts';
import { readBlock } from './queries/site.ts';
import { builder, readQuery, writeQuery } from './query.ts';
import type { Tables } from './tables.ts';

type TouchedWeeks = Map<IsoWeek, Set<PersonId>>;

/** From so many people of one week on, reading the week at once is cheaper than person by person. */
const WHOLE_WEEK = 60;

const columns = [
  'person_id',
  'date',
  'workplace_id',
  'block_id',
  'from_minute',
  'to_minute',
  'fills_in',
] as const satisfies readonly (keyof Tables['assignment'])[];
type Row = Pick<Tables['assignment'], (typeof columns)[number]>;

const rowsOfPerson = readQuery<{ personId: PersonId; first: IsoDate; last: IsoDate }>()((args) =>
  builder
    .selectFrom('assignment')
    .select(columns)
    .where('person_id', '=', args.personId)
    .where('date', '>=', args.first)
    .where('date', '<=', args.last),
);
const rowsOfWeek = readQuery<{ first: IsoDate; last: IsoDate }>()((args) =>
  builder.selectFrom('assignment').select(columns).where('date', '>=', args.first).where('date', '<=', args.last),
);
const daysOfBlock = readQuery<{ block: BlockId }>()((args) =>
  builder.selectFrom('assignment').select(['person_id', 'date']).distinct().where('block_id', '=', args.block),
);
const daysOfWorkplace = readQuery<{ workplace: WorkplaceId }>()((args) =>
  builder.selectFrom('assignment').select(['person_id', 'date']).distinct().where('workplace_id', '=', args.workplace),
);
const workTypeOf = readQuery<{ workplace: WorkplaceId }>()((args) =>
  builder.selectFrom('workplace').select('work_type').where('id', '=', args.workplace),
);
const drop = writeQuery<{ week: IsoWeek; personId: PersonId }>()((args) =>
  builder.deleteFrom('person_week').where('week', '=', args.week).where('person_id', '=', args.personId),
);
const put = writeQuery<{
  week: IsoWeek;
  personId: PersonId;
  minutes: number;
  spans: string;
  places: string;
  task: WorkTypeCode | null;
  fills: string;
}>()((args) =>
  builder
    .insertInto('person_week')
    .values({
      week: args.week,
      person_id: args.personId,
      minutes: args.minutes,
      spans: args.spans,
      places: args.places,
      task: args.task,
      fills: args.fills,
    })
    .onConflict((conflict) =>
      conflict.columns(['week', 'person_id']).doUpdateSet((eb) => ({
        minutes: eb.ref('excluded.minutes'),
        spans: eb.ref('excluded.spans'),
        places: eb.ref('excluded.places'),
        task: eb.ref('excluded.task'),
        fills: eb.ref('excluded.fills'),
      })),
    ),
);

/**
 * Sums up anew each week of each person whose sum the changes can have altered. Call it in the transaction that wrote
 * them, after all of them: then the sums are never behind the assignments.
 */
export function refreshPersonWeeks(db: Db, changes: readonly RecordChange[]): void {
  const source = new Source(db);
  for (const [week, people] of touchedBy(db, changes)) {
    const monday = mondayOf(week);
    const days = { first: monday, last: addDays(monday, 6) };
    const all = people.size > WHOLE_WEEK ? Map.groupBy(db.all(rowsOfWeek, days), (row) => row.person_id) : null;
    for (const personId of people) {
      const rows = all ? (all.get(personId) ?? []) : db.all(rowsOfPerson, { personId, ...days });
      const sum = summaryOf(
        monday,
        rows.map((row) => source.worked(row)),
      );
      if (sum === null) db.run(drop, { week, personId });
      else {
        const places = JSON.stringify(sum.places);
        const fills = sum.fills.length === 0 ? '' : JSON.stringify(sum.fills);
        db.run(put, { week, personId, minutes: sum.minutes, spans: sum.spans, places, task: sum.task, fills });
      }
    }
  }
}

function touchedBy(db: ReadDb, changes: readonly RecordChange[]): TouchedWeeks {
  const touched: TouchedWeeks = new Map();
  const touch = (person: PersonId, date: IsoDate) => {
    const week = weekOf(date);
    const people = touched.get(week);
    if (people) people.add(person);
    else touched.set(week, new Set([person]));
  };
  for (const change of changes) {
    if (change.kind === 'assignment') {
      for (const side of [change.before, change.after]) if (side) touch(side.personId, side.date);
    } else if (change.kind === 'block' && change.before && change.after && timesDiffer(change.before, change.after)) {
      for (const row of db.all(daysOfBlock, { block: change.after.id })) touch(row.person_id, row.date);
    } else if (change.kind === 'workplace' && change.before && change.after?.workType !== change.before.workType) {
      for (const row of db.all(daysOfWorkplace, { workplace: change.before.id })) touch(row.person_id, row.date);
    }
  }
  return touched;
}

const timesDiffer = (a: Block, b: Block): boolean =>
  a.from !== b.from || a.to !== b.to || !isDeepStrictEqual(a.breaks, b.breaks);

/** The blocks and workplaces that rows name, each read once. */
class Source {
  readonly #db: ReadDb;
  readonly #blocks = new Map<BlockId, Block>();
  readonly #workTypes = new Map<WorkplaceId, WorkTypeCode>();

  constructor(db: ReadDb) {
    this.#db = db;
  }

  worked(row: Row): WorkedRow {
    const block = this.#block(row.block_id);
    return {
      date: row.date,
      from: row.from_minute ?? block.from,
      to: row.to_minute ?? block.to,
      breaks: block.breaks,
      workplaceId: row.workplace_id,
      workType: this.#workType(row.workplace_id),
      fillsIn: row.fills_in === 1,
    };
  }

  #block(id: BlockId): Block {
    const block = this.#blocks.get(id) ?? readBlock(this.#db, id);
    if (block === null) throw new Error(`Block ${id} is missing`);
    this.#blocks.set(id, block);
    return block;
  }

  #workType(id: WorkplaceId): WorkTypeCode {
    const type = this.#workTypes.get(id) ?? this.#db.get(workTypeOf, { workplace: id })?.work_type;
    if (type === undefined) throw new Error(`Workplace ${id} is missing`);
    this.#workTypes.set(id, type);
    return type;
  }
}
