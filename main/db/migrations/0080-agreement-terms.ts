import { completeHistory, type OldRecord } from './complete-history.ts';
import type { Migration } from './migration.ts';

/** A record as it was before this migration, with the fields that it has from now on. */
function completed(kind: string, record: OldRecord): OldRecord {
  if (kind === 'workplace' || kind === 'aid') return { ...record, weekCostCents: null };
  if (kind !== 'agreement') return record;
  return { ...record, priceBasis: null, guideIds: [], buddy: null, buddyTrained: false, returnPlaces: [] };
}

/** What else is agreed with an employer, and what a workplace and an aid cost. Money in whole cents. */
export const agreementTerms: Migration = {
  number: 80,
  name: 'agreement-terms',
  sql: `
ALTER TABLE agreement ADD COLUMN price_kind TEXT CHECK (price_kind IN ('hour', 'piece'));
ALTER TABLE agreement ADD COLUMN price_cents INTEGER CHECK ((price_cents IS NULL) = (price_kind IS NULL));
ALTER TABLE agreement ADD COLUMN buddy TEXT;
ALTER TABLE agreement ADD COLUMN buddy_trained INTEGER NOT NULL DEFAULT 0 CHECK (buddy_trained IN (0, 1));

CREATE TABLE agreement_guide (
  agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (agreement_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_guide_person ON agreement_guide (person_id);

CREATE TABLE agreement_return_place (
  agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  workplace_id TEXT NOT NULL REFERENCES workplace (id),
  seats INTEGER NOT NULL CHECK (seats >= 1),
  PRIMARY KEY (agreement_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_return_place_workplace ON agreement_return_place (workplace_id);

ALTER TABLE workplace ADD COLUMN week_cost_cents INTEGER CHECK (week_cost_cents >= 0);
ALTER TABLE aid ADD COLUMN week_cost_cents INTEGER CHECK (week_cost_cents >= 0);
`,
  fill: (sqlite) => completeHistory(sqlite, ['agreement', 'workplace', 'aid'], completed),
};
