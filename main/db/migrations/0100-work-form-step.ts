import type SqliteDatabase from 'better-sqlite3';
import type { Migration } from './migration.ts';

interface OldPerson {
  readonly id: string;
  readonly workForm?: string | null;
}
interface OldChange {
  readonly kind: string;
  readonly before: OldPerson | null;
  readonly after: OldPerson | null;
}

/** What the history still knows of steps on the ladder; what was undone is no step. */
function fillFromHistory(sqlite: SqliteDatabase.Database): void {
  const steps = sqlite
    .prepare(`SELECT at, changes FROM history WHERE undone = 0 AND changes LIKE '%"kind":"person"%' ORDER BY id`)
    .all() as { at: string; changes: string }[];
  const write = sqlite.prepare('INSERT INTO work_form_step (person_id, at, from_form, to_form) VALUES (?, ?, ?, ?)');
  for (const { at, changes } of steps) {
    for (const { kind, before, after } of JSON.parse(changes) as OldChange[]) {
      if (kind !== 'person' || !before || !after) continue;
      const [from, to] = [before.workForm ?? null, after.workForm ?? null];
      if (from !== to) write.run(after.id, at, from, to);
    }
  }
}

/** Each time that somebody got another werkvorm: the reports count the moves on the ladder with it. */
export const workFormStep: Migration = {
  number: 100,
  name: 'work-form-step',
  sql: `
CREATE TABLE work_form_step (
  id INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL,
  at TEXT NOT NULL,
  from_form TEXT,
  to_form TEXT
) STRICT;
CREATE INDEX work_form_step_at ON work_form_step (at);
CREATE INDEX work_form_step_person ON work_form_step (person_id);
`,
  fill: fillFromHistory,
};
