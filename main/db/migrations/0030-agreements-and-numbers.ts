import type SqliteDatabase from 'better-sqlite3';
import type { Migration } from './migration.ts';

type OldRecord = Record<string, unknown> | null;
interface OldChange {
  readonly kind: string;
  readonly before: OldRecord;
  readonly after: OldRecord;
}

/** A record as it was before this migration, with the fields that it has from now on. */
function completed(kind: string, record: OldRecord): OldRecord {
  if (record === null) return null;
  if (kind === 'assignment') return { ...record, fillsIn: false };
  if (kind === 'workplace') return { ...record, adultsOnly: false };
  if (kind === 'person' && record['kind'] === 'employee') return { ...record, wantsVariety: false };
  if (kind !== 'settings') return record;
  const { defaultWageValue: _, ...rest } = record;
  return rest;
}

/** Steps that can still be undone speak of whole records: they get the new fields, or undo would see another record. */
function completeHistory(sqlite: SqliteDatabase.Database): void {
  const write = sqlite.prepare('UPDATE history SET changes = ? WHERE id = ?');
  for (const id of sqlite.prepare('SELECT id FROM history').pluck().all()) {
    const text = sqlite.prepare('SELECT changes FROM history WHERE id = ?').pluck().get(id) as string;
    const changes = (JSON.parse(text) as OldChange[]).map(({ kind, before, after }) => ({
      kind,
      before: completed(kind, before),
      after: completed(kind, after),
    }));
    write.run(JSON.stringify(changes), id);
  }
}

/**
 * What the full catalogue of rules asks: numbers of the company with the day from which they hold, severities, agreements
 * with employers, exceptions and published weeks. The default wage value becomes the first of the numbers; where it
 * was never changed it stays what the catalogue says, which nobody confirmed.
 */
export const agreementsAndNumbers: Migration = {
  number: 30,
  name: 'agreements-and-numbers',
  sql: `
CREATE TABLE parameter (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  value REAL NOT NULL,
  valid_from TEXT,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  source TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
INSERT INTO parameter (id, key, value, valid_from, confirmed, source, version)
SELECT '019aae02-4b00-7000-8000-000000000030', 'default-wage-value', default_wage_value, NULL, 1, 'Eerdere instelling', 1
FROM settings WHERE default_wage_value <> 50;
ALTER TABLE settings DROP COLUMN default_wage_value;

CREATE TABLE rule_choice (
  rule TEXT PRIMARY KEY,
  severity TEXT NOT NULL CHECK (severity IN ('block', 'warn', 'info')),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  name TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT,
  max_group INTEGER,
  guidance_minutes_per_week INTEGER,
  visit_every_weeks INTEGER,
  archived_on TEXT,
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK (to_date IS NULL OR from_date <= to_date)
) STRICT;
CREATE INDEX agreement_organisation ON agreement (organisation_id);

CREATE TABLE agreement_work_type (
  agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  work_type TEXT NOT NULL REFERENCES work_type (code),
  PRIMARY KEY (agreement_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE exception (
  id TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  cause TEXT NOT NULL,
  date TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX exception_date ON exception (date);

CREATE TABLE publication (
  id TEXT PRIMARY KEY,
  site_id TEXT NOT NULL REFERENCES site (id),
  week TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (week, site_id, number)
) STRICT;
CREATE INDEX publication_site ON publication (site_id);

-- Who a published week names stays known: a person or workplace in it can be archived, not removed.
CREATE TABLE publication_row (
  publication_id TEXT NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  workplace_id TEXT NOT NULL REFERENCES workplace (id),
  date TEXT NOT NULL,
  block_id TEXT NOT NULL REFERENCES block (id),
  from_minute INTEGER NOT NULL,
  to_minute INTEGER NOT NULL,
  PRIMARY KEY (publication_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX publication_row_person ON publication_row (person_id);
CREATE INDEX publication_row_workplace ON publication_row (workplace_id);
CREATE INDEX publication_row_block ON publication_row (block_id);

ALTER TABLE employee ADD COLUMN wants_variety INTEGER NOT NULL DEFAULT 0 CHECK (wants_variety IN (0, 1));
ALTER TABLE workplace ADD COLUMN adults_only INTEGER NOT NULL DEFAULT 0 CHECK (adults_only IN (0, 1));
ALTER TABLE assignment ADD COLUMN fills_in INTEGER NOT NULL DEFAULT 0 CHECK (fills_in IN (0, 1));
`,
  fill: completeHistory,
};
