import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assertWhole, backup, backupDaily, dailyBackupsToDelete } from '#main/db/backup.ts';
import { readCatalogue } from '#main/db/catalogue.ts';
import { commit } from '#main/db/commit.ts';
import { openReadonly } from '#main/db/connection.ts';
import { company } from '#tests/main/company.ts';
import { tempDatabase, tempFolder } from './temp.ts';

const daily = (date: string) => `roosterbord-${date}-dagelijks.db`;

test.each<[string, string[], number, string[]]>([
  ['nothing', [], 2, []],
  ['fewer than kept', [daily('2026-11-01')], 2, []],
  ['exactly as many as kept', [daily('2026-11-01'), daily('2026-11-02')], 2, []],
  ['the oldest go first', [daily('2026-11-02'), daily('2025-12-31'), daily('2026-11-01')], 2, [daily('2025-12-31')]],
  [
    'other files are never named',
    ['roosterbord-2020-01-01T000000-voor-bijwerken-10.db', 'brief.txt', daily('2026-11-01')],
    0,
    [daily('2026-11-01')],
  ],
])('which daily backups go: %s', (_, files, keep, gone) => {
  expect(dailyBackupsToDelete(files, keep)).toEqual(gone);
});

test('a backup of a live database is whole, private, and holds what was committed', async () => {
  const db = await tempDatabase();
  commit(db, { changes: company(), label: 'x', at: 'x', by: 'x', undoable: true });
  const file = join(tempFolder(), 'kopie', 'roosterbord.db');
  await backup(db, file);
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  expect(readdirSync(join(file, '..'))).toEqual(['roosterbord.db']);
  const copy = openReadonly(file);
  expect(readCatalogue(copy)).toEqual(readCatalogue(db));
  copy.close();
});

test('a copy that is not whole is never given the name of a backup', async () => {
  const file = join(tempFolder(), 'kopie.db');
  const broken = { file, copyTo: async (to: string) => writeFileSync(to, 'geen database '.repeat(1000)) };
  await expect(backup(broken, file)).rejects.toThrow();
  expect(readdirSync(join(file, '..'))).toEqual([]);
});

test('the daily backup is made once a day and the oldest go', async () => {
  const db = await tempDatabase();
  const folder = join(tempFolder(), 'backups');
  for (let day = 1; day <= 16; day++) {
    const today = `2026-11-${String(day).padStart(2, '0')}`;
    expect(await backupDaily(db, folder, today)).toBe(join(folder, daily(today)));
    expect(await backupDaily(db, folder, today)).toBe(null);
  }
  expect(readdirSync(folder).toSorted()).toHaveLength(14);
  expect(existsSync(join(folder, daily('2026-11-02')))).toBe(false);
  expect(existsSync(join(folder, daily('2026-11-03')))).toBe(true);
  await assertWhole(join(folder, daily('2026-11-16')));
});

test('a backup that is cut off leaves nothing behind', async () => {
  const db = await tempDatabase();
  const folder = join(tempFolder(), 'backups');
  const stop = new AbortController();
  const running = backupDaily(db, folder, '2026-11-30', stop.signal);
  stop.abort();
  await expect(running).rejects.toBe(stop.signal.reason);
  expect(readdirSync(folder)).toEqual([]);
  expect(await backupDaily(db, folder, '2026-11-30')).toBe(join(folder, daily('2026-11-30')));
});

test('a backup of a database that closes meanwhile leaves nothing behind', async () => {
  const db = await tempDatabase();
  const folder = join(tempFolder(), 'backups');
  const running = backupDaily(db, folder, '2026-11-30');
  db.close();
  await expect(running).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
});
