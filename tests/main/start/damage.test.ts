import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient, safe } from '@orpc/server';
import SqliteDatabase from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DatabaseError } from '#main/db/errors.ts';
import { openBoard } from '#main/start/board.ts';
import { tempFolder } from '#tests/main/db/temp.ts';

const PAGE = 4096;

/** A data folder whose database was closed well, after which the first page of a table was spoilt on disk. */
async function damagedFolder(table: string): Promise<{ folder: string; file: string }> {
  const folder = tempFolder();
  const board = await openBoard({ folder, demo: false, log: () => {} });
  await createRouterClient(board.router).app.startEmpty();
  board.close();
  const file = join(folder, 'roosterbord.db');
  const sqlite = new SqliteDatabase(file, { readonly: true });
  const root = sqlite.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table);
  expect(sqlite.pragma('page_size', { simple: true })).toBe(PAGE);
  sqlite.close();
  const bytes = readFileSync(file);
  bytes.fill(0xab, (Number(root) - 1) * PAGE, Number(root) * PAGE);
  writeFileSync(file, bytes);
  return { folder, file };
}

/** As a host opens a file of gigabytes. */
async function openLarge(folder: string) {
  const logged: string[] = [];
  const board = await openBoard({ folder, demo: false, log: (line) => logged.push(line), checkedMeanwhileFrom: 0 });
  onTestFinished(board.close);
  return { board, logged, client: createRouterClient(board.router) };
}

test('a small file is checked before anything else, and refused', async () => {
  const { folder, file } = await damagedFolder('agreement');
  const bytes = readFileSync(file);
  const opening = openBoard({ folder, demo: false, log: () => {}, checkedMeanwhileFrom: bytes.length });
  await expect(opening).rejects.toMatchObject({ problem: 'corrupt', message: expect.stringMatching(/reservekopie/) });
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a large file opens at once; what is damaged in it stops every command, the first one included', async () => {
  const { folder, file } = await damagedFolder('agreement');
  const bytes = readFileSync(file);
  const { client, logged } = await openLarge(folder);
  expect((await client.app.info()).damage).toBeNull();
  const told = await client.changes.stream();
  expect(await told.next()).toMatchObject({ value: { type: 'at' } });

  // Nobody waited for the check: the command does.
  const { error } = await safe(client.plan.undo());
  expect(error).toMatchObject({
    code: 'DAMAGED',
    defined: true,
    message: expect.stringMatching(/Er wordt niets meer opgeslagen.*beschadigd.*reservekopie/),
  });
  expect(await told.next()).toMatchObject({ value: { type: 'reload' } });
  await told.return?.();
  expect((await client.app.info()).damage).toMatch(/beschadigd.*reservekopie/);
  expect(logged).toEqual([expect.stringContaining(file)]);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  // How it looks is kept in a file of its own.
  expect(await client.app.savePreferences({ theme: 'dark' })).toMatchObject({ theme: 'dark' });
  expect(readdirSync(folder)).not.toContain('backups');
});

test('what cannot be read says so in the same words', async () => {
  const { folder } = await damagedFolder('settings');
  const { client } = await openLarge(folder);
  const { error } = await safe(client.app.info());
  expect(error).toMatchObject({ code: 'DAMAGED', message: expect.stringMatching(/beschadigd.*reservekopie/) });
});

test('a large file that is sound takes commands and is backed up after the check', async () => {
  const folder = tempFolder();
  const first = await openBoard({ folder, demo: false, log: () => {} });
  await createRouterClient(first.router).app.startEmpty();
  first.close();
  const { client, logged } = await openLarge(folder);
  const { error } = await safe(client.plan.undo());
  expect(error).toMatchObject({ code: 'NOTHING' });
  expect((await client.app.info()).damage).toBeNull();
  await vi.waitFor(() => expect(readdirSync(join(folder, 'backups'))).toHaveLength(1), 10_000);
  expect(logged).toEqual([]);
});

test('closing during the check is no damage', async () => {
  const { folder } = await damagedFolder('agreement');
  const { board, logged } = await openLarge(folder);
  board.close();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(logged).toEqual([]);
});

test('an older database is checked before it is changed, however large', async () => {
  const { folder, file } = await damagedFolder('agreement');
  const sqlite = new SqliteDatabase(file);
  sqlite.pragma('user_version = 10');
  sqlite.close();
  const bytes = readFileSync(file);
  const opening = openBoard({ folder, demo: false, log: () => {}, checkedMeanwhileFrom: 0 });
  await expect(opening).rejects.toBeInstanceOf(DatabaseError);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});
