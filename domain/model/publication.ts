import { z } from 'zod';
import { isoDate, isoWeek, minuteOfDay, version } from './common.ts';
import { blockId, orderId, personId, publicationId, siteId, workplaceId } from './ids.ts';

/** A numbered version of a site's week, as it was made known. Its rows are kept apart: they never change. */
export const publication = z.object({
  id: publicationId,
  siteId,
  week: isoWeek,
  /** 1, 2, …: counts up per site and week. */
  number: z.int().min(1),
  at: z.iso.datetime(),
  by: z.string().min(1).max(120),
  version,
});
export type Publication = z.infer<typeof publication>;

/** Where a published roster said that somebody works. Times worked out: those of the block, or the own ones. */
export const publishedRow = z.object({
  personId,
  workplaceId,
  date: isoDate,
  blockId,
  from: minuteOfDay,
  to: minuteOfDay,
});
export type PublishedRow = z.infer<typeof publishedRow>;

/** A row of a version as it is kept: what a restored version needs besides what is made known. */
export const versionRow = publishedRow.extend({
  /** What somebody was to work on; null also in versions of before this was kept, and it may be gone since. */
  orderId: orderId.nullable(),
});
export type VersionRow = z.infer<typeof versionRow>;
