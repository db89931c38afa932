import type { Migration } from './migration.ts';

/** `rule|date|site name|…` as `rule|date|site id|…`, where a site has that name. */
const bySite = (table: string): string => `
UPDATE ${table} SET cause = rule || '|' || date || '|' || site.id ||
  substr(cause, length(rule || '|' || date || '|' || site.name) + 1)
FROM site
WHERE substr(cause, 1, length(rule || '|' || date || '|' || site.name || '|')) =
  rule || '|' || date || '|' || site.name || '|';`;

/** Causes name a guidance group by its site's id, no longer by the name that somebody can change. */
export const causesBySite: Migration = {
  number: 60,
  name: 'causes-by-site',
  sql: `${bySite('exception')}${bySite('override_log')}
UPDATE override_log SET about = site.id || substr(about, length(site.name) + 1)
FROM site WHERE substr(about, 1, length(site.name) + 1) = site.name || '|';
`,
};
