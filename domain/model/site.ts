import { z } from 'zod';
import { archivedOn, interval, isoDate, minuteOfDay, shortText, version } from './common.ts';
import { blockId, closureId, organisationId, siteId } from './ids.ts';

/** Locatie: a hall, a depot or an employer's premises. */
export const site = z.object({
  id: siteId,
  name: shortText,
  /** One BHV person for each started group of this many people present (`bhv-cover`), default 50. */
  peoplePerBhv: z.int().min(1).max(1000),
  archivedOn,
  version,
});
export type Site = z.infer<typeof site>;

/** Dagdeel: a named part of the day of one site. */
export const block = z
  .object({
    id: blockId,
    siteId,
    /** Lower case, unique within the site: ochtend, middag, avond, or the site's own word. */
    name: z.string().trim().toLowerCase().min(1).max(40),
    from: minuteOfDay,
    to: minuteOfDay,
    breaks: z.array(interval),
    archivedOn,
    version,
  })
  .refine((b) => b.from < b.to, 'De begintijd ligt voor de eindtijd.')
  .refine((b) => b.breaks.every((p) => p.from >= b.from && p.to <= b.to), 'Een pauze ligt binnen het dagdeel.');
export type Block = z.infer<typeof block>;

/** A day on which a site (or, without a site, every site) is closed: holiday or collective closure. */
export const closure = z.object({
  id: closureId,
  siteId: siteId.nullable(),
  from: isoDate,
  to: isoDate,
  name: shortText,
  version,
});
export type Closure = z.infer<typeof closure>;

export const ORGANISATION_KINDS = [
  'opdrachtgever',
  'werkgever',
  'onderwijs',
  'maatschappelijke organisatie',
  'gemeente',
] as const;

/** Opdrachtgever / werkgever. */
export const organisation = z.object({
  id: organisationId,
  name: shortText,
  kind: z.enum(ORGANISATION_KINDS),
  archivedOn,
  version,
});
export type Organisation = z.infer<typeof organisation>;
