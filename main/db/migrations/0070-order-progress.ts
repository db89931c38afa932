import { completeHistory, type OldRecord } from './complete-history.ts';
import type { Migration } from './migration.ts';

/** An order as it was before this migration, with the fields that it has from now on. */
const completed = (kind: string, record: OldRecord): OldRecord =>
  kind === 'order' ? { ...record, until: null, certificates: [], after: [], partOf: null, note: '' } : record;

/** What is done on an order each day, what an order asks of who works on it, and what it waits for. */
export const orderProgress: Migration = {
  number: 70,
  name: 'order-progress',
  sql: `
ALTER TABLE "order" ADD COLUMN until_date TEXT;
ALTER TABLE "order" ADD COLUMN part_of TEXT;
ALTER TABLE "order" ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE order_certificate (
  order_id TEXT NOT NULL REFERENCES "order" (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_after (
  order_id TEXT NOT NULL REFERENCES "order" (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  after_id TEXT NOT NULL REFERENCES "order" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX order_after_after ON order_after (after_id);

CREATE TABLE progress (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES "order" (id),
  date TEXT NOT NULL,
  amount REAL NOT NULL CHECK (amount > 0),
  by_user TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX progress_order ON progress (order_id, date);
CREATE INDEX progress_date ON progress (date);
`,
  fill: (sqlite) => completeHistory(sqlite, ['order'], completed),
};
