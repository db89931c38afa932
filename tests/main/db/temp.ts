import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Db, openDatabase } from '#main/db/connection.ts';
import type { Migration } from '#main/db/migrations/migration.ts';

export const NOW = new Date('2026-11-30T07:15:00Z');

/** When something is taken back. */
export const LATER = '2026-11-30T09:00:00.000Z';

/** A folder of its own, gone when the test ends. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'roosterbord-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real database in a folder of its own, closed when the test ends. */
export async function tempDatabase(folder: string = tempFolder(), migrations?: readonly Migration[]): Promise<Db> {
  const db = await openDatabase({
    file: join(folder, 'roosterbord.db'),
    backups: join(folder, 'backups'),
    now: NOW,
    ...(migrations ? { migrations } : {}),
  });
  onTestFinished(() => db.close());
  return db;
}
