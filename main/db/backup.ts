import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkWhole } from './whole-check.ts';

/** How many automatic daily backups stay. */
const KEEP_DAILY = 14;

/** "roosterbord-2026-11-30T071500-voor-bijwerken-10.db": sorts by time, whatever the reason. */
export function backupName(databaseName: string, now: Date, reason: string): string {
  const stem = databaseName.replace(/\.[^.]*$/, '');
  const moment = now.toISOString().slice(0, 19).replaceAll(':', '');
  return `${stem}-${moment}-${reason}.db`;
}

/**
 * Proves that a copy is a whole database, in a thread of its own.
 * @throws Error when integrity_check finds anything, or the reason of `signal`.
 */
export async function assertWhole(file: string, signal?: AbortSignal): Promise<void> {
  const answer = await checkWhole({ file, check: 'integrity_check' }, signal);
  if (answer !== 'ok') throw new Error(`The copy ${file} is damaged: ${answer}`);
}

/** What a backup needs of an open database. */
export interface Copyable {
  readonly file: string;
  copyTo(file: string): Promise<void>;
}

/**
 * Copies the live database to `file`, only readable by the user's own account.
 * @throws Error when the copy is not whole; then `file` does not exist.
 */
export async function backup(db: Copyable, file: string, signal?: AbortSignal): Promise<void> {
  await writeBackup((copy) => db.copyTo(copy), file, signal);
}

/** Checks the copy before it gets its name: a backup that exists is a backup that works. */
export async function writeBackup(
  copyTo: (file: string) => Promise<unknown>,
  file: string,
  signal?: AbortSignal,
): Promise<void> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.deel`;
  rmSync(unfinished, { force: true });
  try {
    closeSync(openSync(unfinished, 'wx', 0o600));
    await copyTo(unfinished);
    await assertWhole(unfinished, signal);
    renameSync(unfinished, file);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  }
}

const DAILY = /-(\d{4}-\d{2}-\d{2})-dagelijks\.db$/;

/** Of the files in the backup folder: which daily ones go, so that the newest `keep` stay. Others are never named. */
export function dailyBackupsToDelete(files: readonly string[], keep: number = KEEP_DAILY): string[] {
  const day = (name: string) => DAILY.exec(name)?.[1] ?? '';
  return files
    .filter((name) => DAILY.test(name))
    .toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
    .slice(keep);
}

/**
 * The automatic backup at start: one per calendar day (the `today` of the host's clock), the last 14 kept.
 * @param signal ends it unfinished; then there is no file, and the next start tries again.
 * @returns the new file, or null when today's exists already.
 */
export async function backupDaily(
  db: Copyable,
  folder: string,
  today: string,
  signal?: AbortSignal,
): Promise<string | null> {
  const stem = basename(db.file).replace(/\.[^.]*$/, '');
  const file = join(folder, `${stem}-${today}-dagelijks.db`);
  if (existsSync(file)) return null;
  await backup(db, file, signal);
  for (const name of dailyBackupsToDelete(readdirSync(folder))) rmSync(join(folder, name), { force: true });
  return file;
}
