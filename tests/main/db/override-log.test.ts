import { expect, test } from 'vitest';
import type { Override } from '#domain/model/assignment.ts';
import type { Exception } from '#domain/model/exception.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { clearExample } from '#main/db/clear.ts';
import { commit, redo, undo } from '#main/db/commit.ts';
import type { Db } from '#main/db/connection.ts';
import { readOverrides } from '#main/db/override-log.ts';
import { readAssignment } from '#main/db/queries/assignment.ts';
import { readException } from '#main/db/queries/exception.ts';
import { added, assembly, assignmentOf, company, day, fatima, idOf, packing } from '#tests/main/company.ts';
import { LATER, tempDatabase } from './temp.ts';

const GIVEN = '2026-11-30T07:15:00.000Z';
const CHANGED = '2026-11-30T08:00:00.000Z';
const tolk: Override = { rule: 'need-unmet', cause: 'tolk', reason: 'collega tolkt', by: 'Anna', at: GIVEN };
const mal: Override = { ...tolk, cause: 'mal', reason: 'lukt zonder', at: CHANGED };

async function office() {
  const db = await tempDatabase();
  const write = (...changes: RecordChange[]) =>
    commit(db, { changes, label: 'x', at: CHANGED, by: 'Anna', undoable: true });
  commit(db, { changes: company(), label: 'x', at: GIVEN, by: 'Anna', undoable: false });
  return { db, write };
}

const log = (db: Db) =>
  readOverrides(db, day('2026-01-01'), day('2026-12-31')).map((o) => [o.cause, o.date, o.ended_at]);

/** Fatima's assignment with other content. */
function edited(db: Db, given: Parameters<typeof assignmentOf>[1]): RecordChange {
  const before = readAssignment(db, assignmentOf(1).id);
  return { kind: 'assignment', before, after: before && { ...before, ...given } };
}

test('an override is kept with who, why and when; undo ends it, redo opens it again', async () => {
  const { db, write } = await office();
  write(added('assignment', assignmentOf(1, { overrides: [tolk] })));
  const [entry, ...more] = readOverrides(db, day('2026-11-30'), day('2026-11-30'));
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    rule: 'need-unmet',
    cause: 'tolk',
    person_id: fatima.id,
    workplace_id: packing.id,
    reason: 'collega tolkt',
    by_user: 'Anna',
    at: GIVEN,
    ended_at: null,
  });
  undo(db, LATER);
  expect(log(db)).toEqual([['tolk', '2026-11-30', LATER]]);
  redo(db, LATER);
  expect(log(db)).toEqual([['tolk', '2026-11-30', null]]);
});

test('each ends on its own', async () => {
  const { db, write } = await office();
  write(added('assignment', assignmentOf(1, { overrides: [tolk] })));
  write(edited(db, { overrides: [tolk, mal] }));
  expect(log(db)).toEqual([
    ['tolk', '2026-11-30', null],
    ['mal', '2026-11-30', null],
  ]);
  write(edited(db, { overrides: [mal] }));
  expect(log(db)).toEqual([
    ['tolk', '2026-11-30', CHANGED],
    ['mal', '2026-11-30', null],
  ]);
});

test('one that goes along to another day is the same one', async () => {
  const { db, write } = await office();
  write(added('assignment', assignmentOf(1, { overrides: [tolk] })));
  write(edited(db, { date: day('2026-12-02') }));
  expect(log(db)).toEqual([['tolk', '2026-12-02', null]]);
  write(edited(db, { workplaceId: assembly.id, overrides: [] }));
  expect(log(db)).toEqual([['tolk', '2026-12-02', CHANGED]]);
});

test('an assignment that goes takes its overrides with it, and the log stays', async () => {
  const { db, write } = await office();
  write(added('assignment', assignmentOf(1, { overrides: [tolk] })));
  write({ kind: 'assignment', before: readAssignment(db, assignmentOf(1).id), after: null });
  expect(log(db)).toEqual([['tolk', '2026-11-30', CHANGED]]);
});

const exception: Exception = {
  id: idOf(640) as Exception['id'],
  rule: 'guidance-load',
  cause: 'guidance-load|2026-11-30|Hal A|productie',
  date: day('2026-11-30'),
  reason: 'morgen extra begeleiding',
  by: 'Anna',
  at: GIVEN,
  version: 1,
};

test('an exception names the group of its cause, and ends with its record', async () => {
  const { db, write } = await office();
  write(added('exception', exception));
  expect(readOverrides(db, day('2026-11-30'), day('2026-11-30'))).toMatchObject([
    { about: 'Hal A|productie', person_id: null, workplace_id: null, ended_at: null },
  ]);
  write({ kind: 'exception', before: readException(db, exception.id), after: null });
  expect(log(db)).toEqual([[exception.cause, '2026-11-30', CHANGED]]);
  undo(db, LATER);
  expect(log(db)).toEqual([[exception.cause, '2026-11-30', null]]);
});

test('only the days that are asked for', async () => {
  const { db, write } = await office();
  write(added('assignment', assignmentOf(1, { overrides: [tolk] })));
  expect(readOverrides(db, day('2026-12-01'), day('2026-12-31'))).toEqual([]);
  expect(readOverrides(db, day('2026-11-01'), day('2026-11-29'))).toEqual([]);
});

test('nothing of the example company is kept', async () => {
  const { db, write } = await office();
  write(added('assignment', assignmentOf(1, { overrides: [tolk] })), added('exception', exception));
  clearExample(db, { at: LATER, by: 'Anna' });
  expect(log(db)).toEqual([]);
});
