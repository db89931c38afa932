import { z } from 'zod';
import { archivedOn, isoDate, shortText, version } from './common.ts';
import { agreementId, organisationId } from './ids.ts';
import { workTypeCode } from './work.ts';

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
    archivedOn,
    version,
  })
  .refine((a) => a.to === null || a.from <= a.to, 'De eerste dag ligt niet na de laatste dag.');
export type Agreement = z.infer<typeof agreement>;
