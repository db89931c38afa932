import type SqliteDatabase from 'better-sqlite3';

/** A record as an older version wrote it. */
export type OldRecord = Readonly<Record<string, unknown>>;
interface OldChange {
  readonly kind: string;
  readonly before: OldRecord | null;
  readonly after: OldRecord | null;
}

/**
 * Steps that can still be undone speak of whole records: they get the fields that a migration adds, or undo would see
 * another record than the one in its table. `completed` gives a record of a kind with its new fields; only steps about
 * one of `kinds` are read.
 */
export function completeHistory(
  sqlite: SqliteDatabase.Database,
  kinds: readonly string[],
  completed: (kind: string, record: OldRecord) => OldRecord,
): void {
  const write = sqlite.prepare('UPDATE history SET changes = ? WHERE id = ?');
  const about = sqlite.prepare(
    `SELECT id FROM history WHERE ${kinds.map(() => 'changes LIKE ?').join(' OR ')} ORDER BY id`,
  );
  const filled = (kind: string, record: OldRecord | null) => (record === null ? null : completed(kind, record));
  for (const id of about.pluck().all(kinds.map((kind) => `%"kind":"${kind}"%`))) {
    const text = sqlite.prepare('SELECT changes FROM history WHERE id = ?').pluck().get(id) as string;
    const changes = (JSON.parse(text) as OldChange[]).map(({ kind, before, after }) => ({
      kind,
      before: filled(kind, before),
      after: filled(kind, after),
    }));
    write.run(JSON.stringify(changes), id);
  }
}
