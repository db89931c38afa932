import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayInAmsterdam } from '#main/api/context.ts';
import { openDatabase } from '#main/db/connection.ts';
import { importFiles } from '#main/imports/import-files.ts';

/** The example workbook, kept with the tests. */
export const WORKBOOK = join(import.meta.dirname, '../fixtures/voorbeeld/werkmap.xlsx');

let imported: Promise<Buffer> | null = null;

/**
 * Puts a database in a data folder with the example workbook in it. It is imported once for all test files of a process:
 * that the import is right is what other tests prove.
 */
export async function workbookIn(folder: string): Promise<string> {
  imported ??= importOnce();
  const file = join(folder, 'roosterbord.db');
  writeFileSync(file, await imported);
  return file;
}

async function importOnce(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'roosterbord-test-'));
  try {
    const file = join(folder, 'roosterbord.db');
    const now = () => new Date();
    const db = await openDatabase({ file, backups: join(folder, 'backups'), now: now() });
    const options = { db, now, today: () => dayInAmsterdam(now()), user: 'test' };
    const files = [{ name: 'werkmap.xlsx', bytes: readFileSync(WORKBOOK) }];
    const { errors, written } = await importFiles(options, files, { dryRun: false, validOnly: false });
    db.close();
    if (errors.length > 0 || !written) throw new Error(`The workbook was not imported: ${JSON.stringify(errors[0])}`);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
