import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Employee } from '#domain/model/person.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { WorkForm } from '#domain/model/work.ts';
import { clearExample } from '#main/db/clear.ts';
import { commit, redo, undo } from '#main/db/commit.ts';
import type { Db } from '#main/db/connection.ts';
import { MIGRATIONS } from '#main/db/migrations/registry.ts';
import { readPerson } from '#main/db/queries/person.ts';
import { readWorkFormSteps } from '#main/db/work-form-steps.ts';
import { company, fatima, henk } from '#tests/main/company.ts';
import { LATER, tempDatabase, tempFolder } from './temp.ts';

const AT = '2026-11-30T08:00:00.000Z';

async function office() {
  const db = await tempDatabase();
  commit(db, { changes: company(), label: 'x', at: AT, by: 'Anna', undoable: false });
  return db;
}

function to(db: Db, person: Employee, workForm: WorkForm | null, more: Partial<Employee> = {}): void {
  const before = readPerson(db, person.id) as Employee;
  const change: RecordChange = { kind: 'person', before, after: { ...before, workForm, ...more } };
  commit(db, { changes: [change], label: 'x', at: AT, by: 'Anna', undoable: true });
}

const steps = (db: Db) => readWorkFormSteps(db, '').map((s) => [s.person_id, s.at, s.from_form, s.to_form]);

test('another werkvorm is a step; another name is none, and neither is a new person', async () => {
  const db = await office();
  const from = fatima.workForm;
  to(db, fatima, 'groepsdetachering');
  to(db, fatima, 'groepsdetachering', { lastName: 'Anders' });
  expect(steps(db)).toEqual([[fatima.id, AT, from, 'groepsdetachering']]);
  expect(readWorkFormSteps(db, LATER)).toEqual([]);
});

test('undo takes the step away, redo brings it back; a step the other way by hand is a step', async () => {
  const db = await office();
  const from = fatima.workForm;
  to(db, fatima, 'groepsdetachering');
  to(db, henk, 'regulier');
  undo(db, LATER);
  undo(db, LATER);
  expect(steps(db)).toEqual([]);
  redo(db, LATER);
  expect(steps(db)).toEqual([[fatima.id, LATER, from, 'groepsdetachering']]);
  to(db, fatima, from);
  expect(steps(db)).toHaveLength(2);
});

test('the example goes with its steps', async () => {
  const db = await office();
  to(db, fatima, 'groepsdetachering');
  clearExample(db, { at: LATER, by: 'Anna' });
  expect(steps(db)).toEqual([]);
});

test('the upgrade fills the list from the history, without what was undone', async () => {
  const folder = tempFolder();
  const older = await tempDatabase(
    folder,
    MIGRATIONS.filter(({ number }) => number < 100),
  );
  const { file } = older;
  older.close();
  const sqlite = new SqliteDatabase(file);
  const step = (undone: 0 | 1, before: WorkForm | null, after: WorkForm | null) =>
    sqlite
      .prepare(`INSERT INTO history (label, at, by_user, changes, undone) VALUES ('x', ?, 'Anna', ?, ?)`)
      .run(
        AT,
        JSON.stringify([
          { kind: 'person', before: { ...fatima, workForm: before }, after: { ...fatima, workForm: after } },
        ]),
        undone,
      );
  step(0, null, 'beschut binnen');
  step(0, 'beschut binnen', 'beschut binnen');
  step(1, 'beschut binnen', 'regulier');
  sqlite.close();
  expect(steps(await tempDatabase(folder))).toEqual([[fatima.id, AT, null, 'beschut binnen']]);
});
