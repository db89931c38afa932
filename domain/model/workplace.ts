import { z } from 'zod';
import { archivedOn, cents, shortText, version } from './common.ts';
import { aidId, organisationId, siteId, workplaceId } from './ids.ts';
import { feature, load } from './need.ts';
import { workForm, workTypeCode } from './work.ts';

/** Werkplek: a place or crew seat group at a site, of one work type. */
export const workplace = z.object({
  id: workplaceId,
  code: z.string().trim().min(1).max(20),
  name: shortText,
  siteId,
  workType: workTypeCode,
  workForm,
  /** Seats for employees; guides take none. */
  seats: z.int().min(0).max(500),
  features: z.array(feature),
  loads: z.array(load),
  requiredCertificates: z.array(shortText),
  /** Work that people under 18 may not do (`young-worker-barred-task`). */
  adultsOnly: z.boolean(),
  /** Named guidance group (a crew); null = the default group site × work type. */
  guidanceGroup: shortText.nullable(),
  organisationId: organisationId.nullable(),
  /** What the place costs in a week in which it is used, in cents; null = not known. */
  weekCostCents: cents.min(0).nullable(),
  archivedOn,
  version,
});
export type Workplace = z.infer<typeof workplace>;

/** Hulpmiddel: a bookable thing or service with a stock that meets needs. */
export const aid = z.object({
  id: aidId,
  code: z.string().trim().min(1).max(20),
  name: shortText,
  /** null = may be used at any site. */
  siteId: siteId.nullable(),
  stock: z.int().min(0).max(10000),
  fulfils: z.array(feature).min(1),
  /** What all of its stock costs a week, in cents; null = not known. */
  weekCostCents: cents.min(0).nullable(),
  archivedOn,
  version,
});
export type Aid = z.infer<typeof aid>;
