import { fillPersonWeeks } from '../person-week-fill.ts';
import type { Migration } from './migration.ts';

/**
 * One row for each week in which somebody works: the sum of the assignments (domain/plan/week-summary.ts), written in
 * the same transaction. The first partial index holds weeks above `LONG_WEEK` only, the second weeks of filling in.
 */
export const personWeek: Migration = {
  number: 40,
  name: 'person-week',
  sql: `
CREATE TABLE person_week (
  week TEXT NOT NULL,
  person_id TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  spans TEXT NOT NULL,
  places TEXT NOT NULL CHECK (json_valid(places)),
  task TEXT,
  fills TEXT NOT NULL,
  PRIMARY KEY (week, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_week_long ON person_week (week, person_id) WHERE minutes > 2280;
CREATE INDEX person_week_fills ON person_week (week, person_id, fills) WHERE fills <> '';
`,
  fill: (sqlite) => fillPersonWeeks(sqlite),
};
