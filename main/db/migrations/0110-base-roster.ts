import { completeHistory, completeScenarios, type OldRecord } from './complete-history.ts';
import type { Migration } from './migration.ts';

/** An assignment as it was before this migration: somebody planned it. */
const completed = (kind: string, record: OldRecord): OldRecord =>
  kind === 'assignment' ? { ...record, origin: 'hand' } : record;

/** Where everyone works as a rule, and whether an assignment was planned by hand or filled in from that. */
export const baseRoster: Migration = {
  number: 110,
  name: 'base-roster',
  sql: `
CREATE TABLE base_row (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  block_id TEXT NOT NULL REFERENCES block (id),
  workplace_id TEXT NOT NULL REFERENCES workplace (id),
  order_id TEXT REFERENCES "order" (id),
  from_minute INTEGER,
  to_minute INTEGER,
  weeks TEXT NOT NULL CHECK (weeks IN ('all', 'odd', 'even')),
  valid_from TEXT NOT NULL,
  valid_to TEXT CHECK (valid_to >= valid_from),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX base_row_person ON base_row (person_id);
CREATE INDEX base_row_workplace ON base_row (workplace_id);
CREATE INDEX base_row_block ON base_row (block_id);
CREATE INDEX base_row_order ON base_row (order_id);

ALTER TABLE assignment ADD COLUMN origin TEXT NOT NULL DEFAULT 'hand' CHECK (origin IN ('hand', 'base', 'week'));
`,
  fill: (sqlite) => {
    completeHistory(sqlite, ['assignment'], completed);
    completeScenarios(sqlite, ['assignment'], completed);
  },
};
