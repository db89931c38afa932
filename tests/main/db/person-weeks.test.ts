import SqliteDatabase from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assignment } from '#domain/model/assignment.ts';
import type { BlockId, WorkplaceId } from '#domain/model/ids.ts';
import type { RecordChange, RecordKind } from '#domain/model/record.ts';
import { clearExample } from '#main/db/clear.ts';
import { commit, redo, undo } from '#main/db/commit.ts';
import type { Db } from '#main/db/connection.ts';
import { fillPersonWeeks } from '#main/db/person-week-fill.ts';
import { readAssignmentsBetween } from '#main/db/queries/assignment.ts';
import { RECORDS, type RecordStore } from '#main/db/records.ts';
import {
  added,
  afternoon,
  assembly,
  assignmentOf,
  company,
  day,
  fatima,
  guide,
  henk,
  morning,
  packing,
} from '#tests/main/company.ts';
import { LATER, tempDatabase } from './temp.ts';

const stamp = { at: '2026-11-30T07:15:00.000Z', by: 'Anna' };

async function companyDatabase(...more: RecordChange[]): Promise<Db> {
  const db = await tempDatabase();
  commit(db, { changes: [...company(), ...more], label: 'begin', ...stamp, undoable: false });
  return db;
}

/** The table as it is, and as it would be when every assignment was summed up anew. */
function kept(db: Db): { readonly table: unknown[]; readonly anew: unknown[] } {
  const sqlite = new SqliteDatabase(db.file);
  const read = () => sqlite.prepare('SELECT * FROM person_week ORDER BY week, person_id').all();
  try {
    const table = read();
    sqlite.exec('BEGIN');
    fillPersonWeeks(sqlite);
    const anew = read();
    sqlite.exec('ROLLBACK');
    return { table, anew };
  } finally {
    sqlite.close();
  }
}

test('a week of somebody is one row, gone with the last assignment', async () => {
  const db = await companyDatabase(
    added('assignment', assignmentOf(1, { fillsIn: true })),
    added('assignment', assignmentOf(2, { workplaceId: assembly.id, date: day('2026-12-06'), from: 500 })),
  );
  // 225 net in the morning of the 30th; 500-720 without 600-615 is 205 on Sunday.
  const row = {
    week: '2026-W49',
    person_id: fatima.id,
    minutes: 430,
    spans: '0:480-600,615-720;6:500-600,615-720',
    places: JSON.stringify([packing.id, assembly.id]),
    task: null,
    fills: '["2026-11-30"]',
  };
  expect(kept(db).table).toEqual([row]);
  const rows = readAssignmentsBetween(db, day('2026-11-30'), day('2026-12-06'));
  const changes = rows.map((before): RecordChange => ({ kind: 'assignment', before, after: null }));
  commit(db, { changes, label: 'weg', ...stamp, undoable: true });
  expect(kept(db).table).toEqual([]);
  undo(db, LATER);
  expect(kept(db).table).toEqual([row]);
});

test('many people of one week at once are summed up as well', async () => {
  const rows = Array.from({ length: 150 }, (_, i) => assignmentOf(i, { date: day(`2026-12-0${1 + (i % 6)}`) }));
  const people = Array.from({ length: 75 }, (_, i) => ({
    ...henk,
    id: assignmentOf(5000 + i).id as never,
    number: `3${i}`,
  }));
  const placed = rows.map((row, i) => ({ ...row, personId: people[i % 75]?.id ?? henk.id }));
  const db = await companyDatabase(
    ...people.map((person) => added('person', person)),
    ...placed.map((row) => added('assignment', row)),
  );
  const { table, anew } = kept(db);
  expect(table).toHaveLength(75);
  expect(table).toEqual(anew);
});

test('without the example company there is nothing to sum up', async () => {
  const db = await companyDatabase(added('assignment', assignmentOf(1)));
  clearExample(db, stamp);
  expect(kept(db).table).toEqual([]);
});

const DATES = ['2026-11-29', '2026-11-30', '2026-12-03', '2026-12-06', '2026-12-07'].map(day);
const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** What somebody does: the number picks the row or record it is done to. */
const gesture = fc.oneof(
  fc.record({
    do: some('write' as const),
    number: fc.nat(9),
    personId: some(fatima.id, henk.id, guide.id),
    workplaceId: some<WorkplaceId>(packing.id, assembly.id),
    date: some(...DATES),
    blockId: some<BlockId>(morning.id, afternoon.id),
    from: some(null, 500, 605),
    to: some(null, 700),
    fillsIn: fc.boolean(),
  }),
  fc.record({ do: some('remove' as const), number: fc.nat(9) }),
  fc.record({ do: some('block' as const), blockId: some(morning.id, afternoon.id), to: some(715, 720, 960, 975) }),
  fc.record({ do: some('breaks' as const), at: some(0, 610, 650) }),
  fc.record({ do: some('work type' as const), workType: some('productie', 'groen', 'elektromontage') }),
  fc.record({ do: some('undo' as const) }),
  fc.record({ do: some('redo' as const) }),
);
type Gesture = typeof gesture extends fc.Arbitrary<infer G> ? G : never;

function carryOut(db: Db, asked: Gesture): void {
  const current = <K extends RecordKind>(kind: K, id: string) => (RECORDS[kind] as RecordStore<K>).read(db, id);
  const write = (change: RecordChange) => commit(db, { changes: [change], label: 'x', ...stamp, undoable: true });
  switch (asked.do) {
    case 'write': {
      const { do: _, number, ...given } = asked;
      const after: Assignment = assignmentOf(number, given);
      write({ kind: 'assignment', before: current('assignment', after.id), after });
      return;
    }
    case 'remove': {
      const before = current('assignment', assignmentOf(asked.number).id);
      if (before) write({ kind: 'assignment', before, after: null });
      return;
    }
    case 'block': {
      const before = current('block', asked.blockId);
      if (before && before.from < asked.to) write({ kind: 'block', before, after: { ...before, to: asked.to } });
      return;
    }
    case 'breaks': {
      const before = current('block', morning.id);
      const breaks = asked.at === 0 ? [] : [{ from: asked.at, to: asked.at + 20 }];
      if (before) write({ kind: 'block', before, after: { ...before, breaks } });
      return;
    }
    case 'work type': {
      const before = current('workplace', packing.id);
      if (before) write({ kind: 'workplace', before, after: { ...before, workType: asked.workType } });
      return;
    }
    case 'undo':
      undo(db, LATER);
      return;
    case 'redo':
      redo(db, LATER);
  }
}

const SEED = 20_261_123;

test(`after any commits and undos the sums are those of the assignments (seed ${SEED})`, async () => {
  const db = await companyDatabase();
  let written = 0;
  fc.assert(
    fc.property(fc.array(gesture, { minLength: 1, maxLength: 12 }), (gestures) => {
      for (const asked of gestures) {
        carryOut(db, asked);
        const { table, anew } = kept(db);
        expect(table).toEqual(anew);
        written += table.length;
      }
    }),
    { seed: SEED, numRuns: 40 },
  );
  expect(written).toBeGreaterThan(100);
});
