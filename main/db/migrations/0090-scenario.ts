import type { Migration } from './migration.ts';

/** What was tried in "Wat als": names and changes, apart from everything that is real. */
export const scenario: Migration = {
  number: 90,
  name: 'scenario',
  sql: `
CREATE TABLE scenario (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  created_at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  base_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0)
) STRICT;

CREATE TABLE scenario_step (
  scenario_id TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  PRIMARY KEY (scenario_id, position)
) STRICT;
`,
};
