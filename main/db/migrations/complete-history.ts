import type SqliteDatabase from 'better-sqlite3';

/** A record as an older version wrote it. */
export type OldRecord = Readonly<Record<string, unknown>>;
interface OldChange {
  readonly kind: string;
  readonly before: OldRecord | null;
  readonly after: OldRecord | null;
}

/** A list of changes as text, each record made whole. */
function wholeChanges(text: string, completed: (kind: string, record: OldRecord) => OldRecord): string {
  const filled = (kind: string, record: OldRecord | null) => (record === null ? null : completed(kind, record));
  const changes = (JSON.parse(text) as OldChange[]).map(({ kind, before, after }) => ({
    kind,
    before: filled(kind, before),
    after: filled(kind, after),
  }));
  return JSON.stringify(changes);
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
  for (const id of about.pluck().all(kinds.map((kind) => `%"kind":"${kind}"%`))) {
    const text = sqlite.prepare('SELECT changes FROM history WHERE id = ?').pluck().get(id) as string;
    write.run(wholeChanges(text, completed), id);
  }
}

interface StepRow {
  readonly scenario_id: string;
  readonly position: number;
  readonly changes: string;
}

/** The same for what was tried in a scenario: it speaks of whole records too. From version 90 on. */
export function completeScenarios(
  sqlite: SqliteDatabase.Database,
  kinds: readonly string[],
  completed: (kind: string, record: OldRecord) => OldRecord,
): void {
  const write = sqlite.prepare('UPDATE scenario_step SET changes = ? WHERE scenario_id = ? AND position = ?');
  const about = sqlite.prepare(
    `SELECT scenario_id, position, changes FROM scenario_step WHERE ${kinds.map(() => 'changes LIKE ?').join(' OR ')}`,
  );
  for (const { scenario_id, position, changes } of about.all(kinds.map((kind) => `%"kind":"${kind}"%`)) as StepRow[]) {
    write.run(wholeChanges(changes, completed), scenario_id, position);
  }
}
