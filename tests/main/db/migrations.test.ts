import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readCatalogue } from '#main/db/catalogue.ts';
import { commit, redo, undo } from '#main/db/commit.ts';
import { openDatabase } from '#main/db/connection.ts';
import { readHistory } from '#main/db/history.ts';
import { MIGRATIONS } from '#main/db/migrations/registry.ts';
import { readScenario } from '#main/db/queries/scenario.ts';
import { RECORDS } from '#main/db/records.ts';
import { highestVersion } from '#main/db/upgrade.ts';
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
  idOf,
  packing,
} from '#tests/main/company.ts';
import { LATER, NOW, tempDatabase, tempFolder } from './temp.ts';

const SNAPSHOT = join(import.meta.dirname, 'schema.snapshot.sql');

function schemaOf(file: string): string {
  const sqlite = new SqliteDatabase(file, { readonly: true });
  const rows = sqlite
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
    )
    .pluck()
    .all();
  sqlite.close();
  return `${rows.join(';\n\n')};\n`;
}

test('the schema is the committed one (write it anew with ROOSTERBORD_WRITE_SCHEMA=1)', async () => {
  const schema = schemaOf((await tempDatabase()).file);
  if (process.env['ROOSTERBORD_WRITE_SCHEMA']) writeFileSync(SNAPSHOT, schema);
  expect(schema).toBe(readFileSync(SNAPSHOT, 'utf8'));
});

test('every table is STRICT', async () => {
  const sqlite = new SqliteDatabase((await tempDatabase()).file, { readonly: true });
  const tables = sqlite.pragma('table_list') as { schema: string; name: string; strict: number }[];
  const loose = tables.filter((t) => t.schema === 'main' && !t.name.startsWith('sqlite_') && t.strict === 0);
  sqlite.close();
  expect(loose).toEqual([]);
});

test('numbers count up and file names carry them', () => {
  const numbers = MIGRATIONS.map((migration) => migration.number);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  const files = readdirSync(join(import.meta.dirname, '../../../main/db/migrations')).filter((f) => /^\d/.test(f));
  expect(files.toSorted()).toEqual(MIGRATIONS.map((m) => `${String(m.number).padStart(4, '0')}-${m.name}.ts`));
});

/** Writes the records of a small company with this version of the schema. */
async function filled(folder: string, migrations: typeof MIGRATIONS) {
  const db = await tempDatabase(folder, migrations);
  // Orders are written with what they got in version 70.
  const known = company().filter(({ kind }) => kind !== 'order' || migrations.some(({ number }) => number >= 70));
  const changes = [...known, added('assignment', assignmentOf(1))];
  commit(db, { changes, label: 'x', at: NOW.toISOString(), by: 'Bert', undoable: false });
  return db;
}

/**
 * A small company as the first release wrote it, history included: rows of a database of version 20, taken with that
 * release's own code. An older version lacks the history.
 */
async function asReleased(folder: string, version: number): Promise<void> {
  const older = MIGRATIONS.filter((migration) => migration.number <= Math.min(version, 20));
  (await tempDatabase(folder, older)).close();
  const sqlite = new SqliteDatabase(join(folder, 'roosterbord.db'));
  const lines = readFileSync(join(import.meta.dirname, 'version-20.sql'), 'utf8').split('\n');
  sqlite.exec(lines.filter((line) => version >= 20 || !line.startsWith('INSERT INTO "history"')).join('\n'));
  sqlite.close();
  if (version > 20) {
    const here = MIGRATIONS.filter((migration) => migration.number <= version);
    (await tempDatabase(folder, here)).close();
    rmSync(join(folder, 'backups'), { recursive: true });
  }
}

test.each(MIGRATIONS.slice(0, -1).map((migration) => migration.number))(
  'upgrades version %i with rows in the tables, after a verified backup',
  async (version) => {
    const folder = tempFolder();
    await asReleased(folder, version);

    const after = await tempDatabase(folder);
    const catalogue = readCatalogue(after);
    const edited = { ...fatima, version: 2, goals: [{ workType: 'groen', minutesPerWeek: 120, until: null }] };
    expect(catalogue.people).toEqual([edited, henk, guide]);
    expect(catalogue.workplaces).toEqual([assembly, { ...packing, seats: 5, version: 2 }]);
    expect(catalogue.settings).toEqual({ dataState: 'real', version: 2 });
    expect(catalogue.parameters).toMatchObject([
      { key: 'default-wage-value', value: 60, validFrom: null, confirmed: true },
    ]);
    expect(RECORDS.assignment.read(after, assignmentOf(3).id)).toEqual(
      assignmentOf(3, { blockId: afternoon.id, date: day('2026-12-01') }),
    );
    expect(RECORDS.assignment.read(after, assignmentOf(1).id)?.overrides).toHaveLength(1);
    if (version >= 20) {
      expect(readHistory(after)).toEqual({ undo: 'Fatima op P001', redo: 'Fatima afwezig' });
    } else expect(readHistory(after)).toEqual({ undo: null, redo: null });
    expect(schemaOf(after.file)).toBe(readFileSync(SNAPSHOT, 'utf8'));

    const [backup, ...others] = readdirSync(join(folder, 'backups'));
    expect(others).toEqual([]);
    expect(backup).toBe(`roosterbord-2026-11-30T071500-voor-bijwerken-${version}.db`);
    const copy = join(folder, 'backups', backup ?? '');
    expect((statSync(copy).mode & 0o777).toString(8)).toBe('600');
    const old = new SqliteDatabase(copy, { readonly: true });
    expect(old.pragma('user_version', { simple: true })).toBe(version);
    expect(old.prepare('SELECT count(*) FROM assignment').pluck().get()).toBe(3);
    old.close();
  },
);

test('steps of the first release can be undone and redone after the upgrade', async () => {
  const folder = tempFolder();
  await asReleased(folder, 20);
  const db = await tempDatabase(folder);
  const steps = ['Fatima op P001', 'Beheer', 'Loonwaarde', 'Import'];
  for (const label of steps) expect(undo(db, LATER)?.label).toBe(label);
  expect(readCatalogue(db).people).toEqual([]);
  for (const label of [...steps.toReversed(), 'Fatima afwezig']) expect(redo(db, LATER)?.label).toBe(label);
  expect(readCatalogue(db).people.map((person) => person.number)).toEqual(['10001', '10002', '20001']);
});

test('a scenario of before the second language says that nobody had one', async () => {
  const folder = tempFolder();
  await asReleased(folder, 120);
  const sqlite = new SqliteDatabase(join(folder, 'roosterbord.db'));
  sqlite.exec("INSERT INTO scenario VALUES ('s', 'Proef', 'x', 'x', 1, 1)");
  const { secondLanguage: _, ...before } = fatima;
  const changes = [
    { kind: 'person', before, after: { ...before, lastName: 'Kaya' } },
    { kind: 'person', before: guide, after: null },
  ];
  sqlite.prepare("INSERT INTO scenario_step VALUES ('s', 0, 'x', ?)").run(JSON.stringify(changes));
  sqlite.close();
  const scenario = readScenario(await tempDatabase(folder), 's');
  expect(scenario?.steps[0]?.changes).toEqual([
    { kind: 'person', before: fatima, after: { ...fatima, lastName: 'Kaya' } },
    { kind: 'person', before: guide, after: null },
  ]);
});

test('a scenario of before the base roster says who planned its assignments', async () => {
  const folder = tempFolder();
  await asReleased(folder, 90);
  const sqlite = new SqliteDatabase(join(folder, 'roosterbord.db'));
  sqlite.exec("INSERT INTO scenario VALUES ('s', 'Proef', 'x', 'x', 1, 1)");
  const { origin: _, ...before } = assignmentOf(1);
  const changes = [{ kind: 'assignment', before, after: null }];
  sqlite.prepare("INSERT INTO scenario_step VALUES ('s', 0, 'x', ?)").run(JSON.stringify(changes));
  sqlite.close();
  const scenario = readScenario(await tempDatabase(folder), 's');
  expect(scenario?.steps[0]?.changes).toEqual([{ kind: 'assignment', before: assignmentOf(1), after: null }]);
});

test('an agreement from before its terms can be undone and redone after the upgrade', async () => {
  const folder = tempFolder();
  await asReleased(folder, 70);
  const sqlite = new SqliteDatabase(join(folder, 'roosterbord.db'));
  const organisationId = sqlite.prepare('SELECT id FROM organisation').pluck().get();
  const old = {
    id: idOf(601),
    organisationId,
    name: 'Detachering',
    from: '2026-01-01',
    to: null,
    workTypes: [],
    maxGroup: 6,
    guidanceMinutesPerWeek: null,
    visitEveryWeeks: null,
    archivedOn: null,
    version: 1,
  };
  sqlite
    .prepare(
      `INSERT INTO agreement (id, organisation_id, name, from_date, max_group, version)
       VALUES (?, ?, 'Detachering', '2026-01-01', 6, 1)`,
    )
    .run(old.id, organisationId);
  const changes = JSON.stringify([{ kind: 'agreement', before: null, after: old }]);
  // A new step forgets what was undone.
  sqlite.exec('DELETE FROM history WHERE undone = 1');
  sqlite
    .prepare("INSERT INTO history (label, at, by_user, changes, undone) VALUES ('Afspraak', ?, 'Anna', ?, 0)")
    .run(NOW.toISOString(), changes);
  sqlite.close();
  const db = await tempDatabase(folder);
  const terms = { priceBasis: null, guideIds: [], buddy: null, buddyTrained: false, returnPlaces: [] };
  expect(readCatalogue(db).agreements).toEqual([{ ...old, ...terms }]);
  expect(undo(db, LATER)?.label).toBe('Afspraak');
  expect(readCatalogue(db).agreements).toEqual([]);
  expect(redo(db, LATER)?.label).toBe('Afspraak');
  expect(readCatalogue(db).agreements).toMatchObject([{ name: 'Detachering', ...terms }]);
});

test('a default wage value that nobody changed is no number of the company', async () => {
  const folder = tempFolder();
  await asReleased(folder, 20);
  const sqlite = new SqliteDatabase(join(folder, 'roosterbord.db'));
  sqlite.exec('UPDATE settings SET default_wage_value = 50');
  sqlite.close();
  expect(readCatalogue(await tempDatabase(folder)).parameters).toEqual([]);
});

test('opening a current database makes no backup', async () => {
  const folder = tempFolder();
  (await tempDatabase(folder)).close();
  await tempDatabase(folder);
  expect(existsSync(join(folder, 'backups'))).toBe(false);
});

const open = (folder: string, migrations: typeof MIGRATIONS) =>
  openDatabase({ file: join(folder, 'roosterbord.db'), backups: join(folder, 'backups'), now: NOW, migrations });

test('an upgrade that fails half-way leaves the database as it was', async () => {
  const folder = tempFolder();
  (await filled(folder, MIGRATIONS)).close();
  const broken = {
    number: 1000,
    name: 'broken',
    sql: 'CREATE TABLE extra (id INTEGER) STRICT; SELECT nergens FROM niets',
  };
  await expect(open(folder, [...MIGRATIONS, broken])).rejects.toThrow(/niets/);
  const file = join(folder, 'roosterbord.db');
  expect(schemaOf(file)).toBe(readFileSync(SNAPSHOT, 'utf8'));
  const sqlite = new SqliteDatabase(file, { readonly: true });
  expect(sqlite.pragma('user_version', { simple: true })).toBe(highestVersion());
  sqlite.close();
});

test('an upgrade that would leave a reference to nothing is refused', async () => {
  const folder = tempFolder();
  (await filled(folder, MIGRATIONS)).close();
  const loses = { number: 1000, name: 'loses', sql: 'DELETE FROM site' };
  await expect(open(folder, [...MIGRATIONS, loses])).rejects.toThrow(/broken references/);
  const db = await tempDatabase(folder);
  expect(readCatalogue(db).sites).toHaveLength(1);
});

test('without a backup there is no upgrade', async () => {
  const folder = tempFolder();
  (await filled(folder, MIGRATIONS)).close();
  writeFileSync(join(folder, 'backups'), 'a file where the folder should be');
  const next = { number: 1000, name: 'next', sql: 'CREATE TABLE extra (id INTEGER) STRICT' };
  const error = await open(folder, [...MIGRATIONS, next]).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ problem: 'backup-failed', message: expect.stringMatching(/niet bijgewerkt/) });
  expect(schemaOf(join(folder, 'roosterbord.db'))).toBe(readFileSync(SNAPSHOT, 'utf8'));
});
