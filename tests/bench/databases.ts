import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { RecordChange } from '#domain/model/record.ts';
import { commit } from '#main/db/commit.ts';
import { openDatabase } from '#main/db/connection.ts';
import { fillPersonWeeks } from '#main/db/person-week-fill.ts';
import { historyAssignments } from '#seeds/history.ts';
import { seededIds } from '#seeds/random.ts';
import { atOneSite, companyRecords } from './company.ts';

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, '.cache', 'bench');

/** Five years of 52 weeks before the planned one. */
const HISTORY_WEEKS = 260;

/** What a prepared database holds. */
export interface Wanted {
  readonly employees: number;
  /** none = only the planned week; 5y = five years before it; one-site = all 120 workplaces on one board, no history. */
  readonly kind: 'none' | '5y' | 'one-site';
}

/** Everything that decides what a prepared database looks like. */
function keyOfSources(): string {
  const hash = createHash('sha256');
  for (const folder of ['seeds', 'main/db/migrations']) {
    const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.ts'));
    for (const name of names.sort()) hash.update(name).update(readFileSync(join(ROOT, folder, name)));
  }
  for (const file of ['company.ts', 'databases.ts']) hash.update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest('hex').slice(0, 12);
}

/**
 * The database file of a prepared company. Made once and kept in .cache/bench until the seeds or the schema change;
 * nobody may write to it.
 * @param say one line of progress
 */
export async function preparedDatabase(wanted: Wanted, say: (line: string) => void): Promise<string> {
  const name = `${wanted.employees}-${wanted.kind}`;
  const folder = join(CACHE, `${name}-${keyOfSources()}`);
  const file = join(folder, 'roosterbord.db');
  if (existsSync(file)) return file;
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) {
    if (old.startsWith(`${name}-`)) rmSync(join(CACHE, old), { recursive: true, force: true });
  }
  const draft = join(CACHE, `${name}-draft-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  say(`building the database of ${name} (once) …`);
  await build(join(draft, 'roosterbord.db'), wanted, say);
  renameSync(draft, folder);
  say(`${name}: ${Math.round(statSync(file).size / 1e6)} MB`);
  return file;
}

async function build(file: string, { employees, kind }: Wanted, say: (line: string) => void): Promise<void> {
  const generated = companyRecords(employees);
  const records = kind === 'one-site' ? atOneSite(generated) : generated;
  const now = new Date('2026-11-30T06:00:00Z');
  const db = await openDatabase({ file, backups: join(file, '..', 'backups'), now });
  // A new database has settings of its own: they are changed, not added.
  const changes = records.map((change) =>
    change.kind === 'settings' && change.after
      ? { ...change, before: { ...change.after, dataState: 'new' as const, version: 1 } }
      : change,
  );
  commit(db, { changes, label: 'bench', at: now.toISOString(), by: 'bench', undoable: false });
  db.close();
  if (kind === '5y') addHistory(file, records, say);
}

/** About four million rows for 1,500 employees, in one transaction; the indexes are made again after it. */
function addHistory(file: string, records: readonly RecordChange[], say: (line: string) => void): void {
  const sqlite = new SqliteDatabase(file);
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('cache_size = -200000');
  sqlite.pragma('foreign_keys = OFF');
  const indexes = sqlite
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'assignment' AND sql IS NOT NULL")
    .all() as { name: string; sql: string }[];
  const insert = sqlite.prepare(
    `INSERT INTO assignment
       (id, person_id, workplace_id, date, block_id, order_id, from_minute, to_minute, override_count, version)
     VALUES (?, ?, ?, ?, ?, NULL, NULL, NULL, 0, 1)`,
  );
  let rows = 0;
  sqlite.transaction(() => {
    for (const { name } of indexes) sqlite.exec(`DROP INDEX ${name}`);
    // Other ids than the company's own, which began at the same "time".
    const weeks = historyAssignments({ records, weeks: HISTORY_WEEKS, newId: seededIds(99) });
    let done = 0;
    for (const week of weeks) {
      for (const a of week) insert.run(a.id, a.personId, a.workplaceId, a.date, a.blockId);
      rows += week.length;
      done += 1;
      if (done % 52 === 0) say(`${rows.toLocaleString('en')} assignments …`);
    }
    for (const { sql } of indexes) sqlite.exec(sql);
    fillPersonWeeks(sqlite);
  })();
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  const broken = sqlite.pragma('foreign_key_check(assignment)') as unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} assignments of the history refer to nothing`);
  sqlite.close();
}
