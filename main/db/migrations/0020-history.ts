import type { Migration } from './migration.ts';

/** Undo and redo that survive a restart: each step is the JSON of the record changes of one gesture. */
export const history: Migration = {
  number: 20,
  name: 'history',
  sql: `
CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX history_undone ON history (undone, id);
`,
};
