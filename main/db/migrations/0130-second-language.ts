import { completeHistory, completeScenarios, type OldRecord } from './complete-history.ts';
import type { Migration } from './migration.ts';

/** Nobody had a second language on their roster before this migration. */
const completed = (kind: string, record: OldRecord): OldRecord =>
  kind === 'person' && record['kind'] === 'employee' ? { ...record, secondLanguage: null } : record;

/** The language in which somebody's readable roster says the same once more. */
export const secondLanguage: Migration = {
  number: 130,
  name: 'second-language',
  sql: `
ALTER TABLE employee ADD COLUMN second_language TEXT
  CHECK (second_language IN ('en', 'ar', 'ti', 'tr', 'pl', 'uk'));
`,
  fill: (sqlite) => {
    completeHistory(sqlite, ['person'], completed);
    completeScenarios(sqlite, ['person'], completed);
  },
};
