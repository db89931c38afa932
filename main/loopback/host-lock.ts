import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Held as long as this process is the host of a data folder. */
export interface HostLock {
  readonly release: () => void;
}

/**
 * Takes the data folder for this process, or gives null when another process has it.
 * The lock is the operating system's own on a small SQLite file: when a process dies, however, it is free again, and no
 * process number that was handed out twice can confuse it.
 */
export function acquireHostLock(folder: string): HostLock | null {
  const file = join(folder, 'host.lock');
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    chmodSync(file, 0o600);
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return { release: () => lock.close() };
}
