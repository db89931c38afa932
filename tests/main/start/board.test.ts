import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, test, vi } from 'vitest';
import { openBoard } from '#main/start/board.ts';
import { tempFolder } from '#tests/main/db/temp.ts';

const open = async (folder: string, logged: string[] = []) => {
  const board = await openBoard({ folder, demo: false, log: (line) => logged.push(line) });
  return { ...board, client: createRouterClient(board.router) };
};

const backupsIn = (folder: string) => readdirSync(join(folder, 'backups'));

test('the first start of a day with data makes a backup in the background', async () => {
  const folder = tempFolder();
  const first = await open(folder);
  await first.client.app.startEmpty();
  first.close();
  expect(readdirSync(folder)).not.toContain('backups');

  const second = await open(folder);
  await vi.waitFor(() => expect(backupsIn(folder)).toEqual([expect.stringMatching(/-dagelijks\.db$/)]), 10_000);
  second.close();
});

test('closing before the backup is done leaves no half one and no complaint', async () => {
  const folder = tempFolder();
  const logged: string[] = [];
  const first = await open(folder, logged);
  await first.client.app.startEmpty();
  first.close();
  const second = await open(folder, logged);
  second.close();
  await vi.waitFor(() => expect(backupsIn(folder)).toEqual([]), 10_000);
  expect(logged).toEqual([]);
});
