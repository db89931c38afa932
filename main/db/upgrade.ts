import { basename, join } from 'node:path';
import type SqliteDatabase from 'better-sqlite3';
import { backupName, writeBackup } from './backup.ts';
import { DatabaseError } from './errors.ts';
import { APPLICATION_ID } from './identity.ts';
import type { Migration } from './migrations/migration.ts';
import { MIGRATIONS } from './migrations/registry.ts';

/** The version that a list of migrations leads to. */
export function highestVersion(migrations: readonly Migration[] = MIGRATIONS): number {
  return migrations.reduce((highest, migration) => Math.max(highest, migration.number), 0);
}

const versionOf = (sqlite: SqliteDatabase.Database) => Number(sqlite.pragma('user_version', { simple: true }));

/**
 * Brings an own or empty database to this program's version: verified backup first (unless it is empty), then
 * everything in one transaction, foreign keys checked before the version is set.
 * @throws DatabaseError when the backup fails; then nothing was changed.
 */
export async function upgrade(
  sqlite: SqliteDatabase.Database,
  options: { readonly file: string; readonly backups: string; readonly now: Date },
  migrations: readonly Migration[],
): Promise<void> {
  const version = versionOf(sqlite);
  const target = highestVersion(migrations);
  if (version >= target) return;
  if (version > 0) await backupBeforeUpgrade(sqlite, options, version);
  // Rebuilding a table drops rows that others refer to: checked as a whole at the end instead of per row.
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite
      .transaction(() => {
        // Another process may have done it between our look and our lock.
        const current = versionOf(sqlite);
        for (const migration of migrations) {
          if (migration.number <= current) continue;
          sqlite.exec(migration.sql);
          migration.fill?.(sqlite);
        }
        const broken = sqlite.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) throw new Error(`Upgrade to ${target} leaves ${broken.length} broken references`);
        sqlite.pragma(`application_id = ${APPLICATION_ID}`);
        sqlite.pragma(`user_version = ${target}`);
      })
      .immediate();
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}

async function backupBeforeUpgrade(
  sqlite: SqliteDatabase.Database,
  { file, backups, now }: { readonly file: string; readonly backups: string; readonly now: Date },
  version: number,
): Promise<void> {
  try {
    await writeBackup(
      (copy) => sqlite.backup(copy),
      join(backups, backupName(basename(file), now, `voor-bijwerken-${version}`)),
    );
  } catch (error) {
    throw new DatabaseError(
      'backup-failed',
      file,
      `Er kon geen reservekopie van ${file} worden gemaakt in ${backups}. ` +
        'De database is daarom niet bijgewerkt. Maak ruimte vrij en start opnieuw.',
      { cause: error },
    );
  }
}
