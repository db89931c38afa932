import { z } from 'zod';
import { archivedOn, cents, isoDate, shortText, version } from './common.ts';
import { agreementId, organisationId, personId, workplaceId } from './ids.ts';
import { workTypeCode } from './work.ts';

/** What the employer pays, in cents: for each net hour worked there, or for each piece that is booked. */
const priceBasis = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hour'), cents: cents.min(0) }),
  z.object({ kind: z.literal('piece'), cents: cents.min(0) }),
]);

/** Terugkeerplek: seats of a workplace of our own that stay free, for when a placement stops. */
const returnPlace = z.object({ workplaceId, seats: z.int().min(1).max(500) });
export type ReturnPlace = z.infer<typeof returnPlace>;

/** Plaatsingsafspraak: what was agreed with an employer about people who work at its workplaces. */
export const agreement = z
  .object({
    id: agreementId,
    organisationId,
    name: shortText,
    from: isoDate,
    /** Last day, included; null = open-ended. */
    to: isoDate.nullable(),
    /** Tasks that were agreed; empty = all. */
    workTypes: z.array(workTypeCode),
    /** Most employees at one moment over all workplaces of the organisation. */
    maxGroup: z.int().min(1).max(500).nullable(),
    /** Guide time that was agreed, in minutes an ISO week. */
    guidanceMinutesPerWeek: z.int().min(0).max(10080).nullable(),
    /** A jobcoach comes at least once in so many weeks. */
    visitEveryWeeks: z.int().min(1).max(52).nullable(),
    priceBasis: priceBasis.nullable(),
    /** Who guides there; empty = not agreed. */
    guideIds: z.array(personId),
    /** Collega of the employer who looks after people there (Harrie); null = none. */
    buddy: shortText.nullable(),
    /** Whether the buddy was trained for it. */
    buddyTrained: z.boolean(),
    returnPlaces: z.array(returnPlace),
    archivedOn,
    version,
  })
  .refine((a) => a.to === null || a.from <= a.to, 'De eerste dag ligt niet na de laatste dag.');
export type Agreement = z.infer<typeof agreement>;
