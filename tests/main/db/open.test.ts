import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase, openReadonly } from '#main/db/connection.ts';
import { DatabaseError } from '#main/db/errors.ts';
import { readRevision } from '#main/db/history.ts';
import { APPLICATION_ID } from '#main/db/identity.ts';
import { MIGRATIONS } from '#main/db/migrations/registry.ts';
import { readSettings } from '#main/db/queries/work.ts';
import { highestVersion } from '#main/db/upgrade.ts';
import { NOW, tempDatabase, tempFolder } from './temp.ts';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

function open(file: string) {
  return openDatabase({ file, backups: join(file, '../backups'), now: NOW });
}

/** A database file made by `fill`, not by Roosterbord. */
function otherDatabase(fill: (sqlite: SqliteDatabase.Database) => void): string {
  const file = join(tempFolder(), 'roosterbord.db');
  const sqlite = new SqliteDatabase(file);
  fill(sqlite);
  sqlite.close();
  return file;
}

test('a new database is private, safe and empty', async () => {
  const folder = join(tempFolder(), 'gegevens');
  const db = await tempDatabase(folder);
  expect(modeOf(folder)).toBe('700');
  for (const name of ['roosterbord.db', 'roosterbord.db-wal', 'roosterbord.db-shm']) {
    expect([name, modeOf(join(folder, name))]).toEqual([name, '600']);
  }
  expect(readRevision(db)).toBe(0);
  expect(readSettings(db)).toEqual({ dataState: 'new', version: 1 });
  const other = new SqliteDatabase(db.file, { readonly: true });
  expect(other.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(other.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(other.pragma('user_version', { simple: true })).toBe(highestVersion());
  other.close();
});

test('a file that others could read becomes private', async () => {
  const folder = tempFolder();
  const file = join(folder, 'roosterbord.db');
  (await open(file)).close();
  writeFileSync(file, readFileSync(file), { mode: 0o644 });
  (await open(file)).close();
  expect(modeOf(file)).toBe('600');
});

const REFUSED: readonly { name: string; problem: string; make: () => string; says: RegExp }[] = [
  {
    name: 'another program, told by its application id',
    problem: 'foreign',
    make: () => otherDatabase((sqlite) => void sqlite.pragma('application_id = 12345')),
    says: /ander programma/,
  },
  {
    name: 'another program without an application id',
    problem: 'foreign',
    make: () => otherDatabase((sqlite) => void sqlite.exec('CREATE TABLE koekjes (id INTEGER)')),
    says: /ander programma/,
  },
  {
    name: 'another program in WAL mode',
    problem: 'foreign',
    make: () =>
      otherDatabase((sqlite) => {
        sqlite.pragma('journal_mode = WAL');
        sqlite.exec('CREATE TABLE koekjes (id INTEGER)');
      }),
    says: /ander programma/,
  },
  {
    name: 'a newer Roosterbord',
    problem: 'newer',
    make: () =>
      otherDatabase((sqlite) => {
        sqlite.pragma(`application_id = ${APPLICATION_ID}`);
        sqlite.pragma(`user_version = ${highestVersion() + 10}`);
      }),
    says: /nieuwere Roosterbord/,
  },
  {
    name: 'no database at all',
    problem: 'not-a-database',
    make: () => {
      const file = join(tempFolder(), 'roosterbord.db');
      writeFileSync(file, 'Beste collega, hier is de planning van volgende week. '.repeat(200));
      return file;
    },
    says: /geen database/,
  },
  {
    name: 'a file too short to be a database',
    problem: 'not-a-database',
    make: () => {
      const file = join(tempFolder(), 'roosterbord.db');
      writeFileSync(file, 'SQLite format 3\0');
      return file;
    },
    says: /geen database/,
  },
];

test.each(REFUSED)('refuses $name, by name, and leaves it as it is', async ({ problem, make, says }) => {
  const file = make();
  const before = readFileSync(file);
  const error = await open(file).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DatabaseError);
  expect(error).toMatchObject({ problem, file, message: expect.stringMatching(says) });
  expect((error as Error).message).toContain(file);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(join(file, '..'))).toEqual(['roosterbord.db']);
  expect(() => openReadonly(file)).toThrow(DatabaseError);
});

test('refuses a damaged database and says how to go on', async () => {
  const folder = tempFolder();
  const file = join(folder, 'roosterbord.db');
  (await open(file)).close();
  const bytes = readFileSync(file);
  // Everything after the header page: tables that point nowhere.
  bytes.fill(0xab, 4096);
  writeFileSync(file, bytes);
  const error = await open(file).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ problem: 'corrupt', message: expect.stringMatching(/beschadigd.*reservekopie/) });
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a creation that was cut off half-way is finished, not refused', async () => {
  const file = otherDatabase((sqlite) => {
    sqlite.pragma('page_size = 4096');
    sqlite.pragma('journal_mode = WAL');
  });
  expect(statSync(file).size).toBeGreaterThan(0);
  const db = await open(file);
  expect(readRevision(db)).toBe(0);
  db.close();
});

test('a database whose last changes are only in the write-ahead log opens after a crash', async () => {
  const db = await tempDatabase();
  // A copy of the files of a live database is what a crash leaves.
  const crashed = join(tempFolder(), 'roosterbord.db');
  copyFileSync(db.file, crashed);
  copyFileSync(`${db.file}-wal`, `${crashed}-wal`);
  expect(statSync(`${crashed}-wal`).size).toBeGreaterThan(0);
  const again = await open(crashed);
  expect(readSettings(again).dataState).toBe('new');
  again.close();
});

test('a read-only handle reads, cannot write, and needs an existing database', async () => {
  const db = await tempDatabase();
  const readonly = openReadonly(db.file);
  expect(readSettings(readonly).dataState).toBe('new');
  expect(Reflect.get(readonly, 'run')).toBeTypeOf('function');
  const write = () =>
    Reflect.apply(Reflect.get(readonly, 'run'), readonly, [{ sql: 'DELETE FROM meta', parameters: [] }, {}]);
  expect(write).toThrow(/readonly/);
  readonly.close();
  expect(() => openReadonly(join(tempFolder(), 'weg.db'))).toThrow(/Er is geen database/);
});

test('the folder of the database is made when it is not there', async () => {
  const folder = join(tempFolder(), 'een', 'twee');
  mkdirSync(join(folder, '..'));
  (await open(join(folder, 'roosterbord.db'))).close();
  expect(existsSync(join(folder, 'roosterbord.db'))).toBe(true);
});

test('a read-only handle does not upgrade: an older database is refused by name', async () => {
  const older = await tempDatabase(tempFolder(), MIGRATIONS.slice(0, 1));
  older.close();
  expect(() => openReadonly(older.file)).toThrow(expect.objectContaining({ problem: 'older', file: older.file }));
});
