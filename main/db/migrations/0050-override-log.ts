import type { Migration } from './migration.ts';

/**
 * What somebody let stand, kept when the assignment or exception that carried it is gone. No reference to a record:
 * the log outlives them. `source` is the id of that assignment or exception.
 */
export const overrideLog: Migration = {
  number: 50,
  name: 'override-log',
  sql: `
CREATE TABLE override_log (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  rule TEXT NOT NULL,
  cause TEXT NOT NULL,
  date TEXT NOT NULL,
  person_id TEXT,
  workplace_id TEXT,
  about TEXT,
  reason TEXT NOT NULL,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL,
  ended_at TEXT,
  UNIQUE (source, rule, cause, at)
) STRICT;
CREATE INDEX override_log_date ON override_log (date);
INSERT OR IGNORE INTO override_log (source, rule, cause, date, person_id, workplace_id, about, reason, by_user, at, ended_at)
SELECT a.id, o.rule, o.cause, a.date, a.person_id, a.workplace_id, NULL, o.reason, o.by_user, o.at, NULL
FROM assignment_override AS o JOIN assignment AS a ON a.id = o.assignment_id
ORDER BY o.at, a.id, o.position;
`,
};
