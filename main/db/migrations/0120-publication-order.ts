import type { Migration } from './migration.ts';

/**
 * On what order somebody worked in a published version, so that it can be restored whole. No reference: an index over
 * millions of rows would be the price, and an order that is gone leaves a version otherwise as it was.
 */
export const publicationOrder: Migration = {
  number: 120,
  name: 'publication-order',
  sql: 'ALTER TABLE publication_row ADD COLUMN order_id TEXT;',
};
