import { z } from 'zod';
import { isoWeek } from '#domain/model/common.ts';
import { personId } from '#domain/model/ids.ts';
import { readablePage } from '#domain/readable/readable-page.ts';
import { procedure } from './base.ts';
import { policies } from './policy.ts';

const asked = z.object({
  week: isoWeek,
  personId,
  /** latest = what each site published last, and the concept where it published nothing yet. */
  of: z.enum(['latest', 'concept']),
});

export const readableContract = {
  /** One person's week over all sites, for that person to read: nothing else of anybody travels. */
  page: procedure(policies.readPlan).input(asked).output(readablePage),
  /** The same on one A4. */
  pdf: procedure(policies.readPlan)
    .input(asked)
    .output(z.object({ fileName: z.string(), content: z.instanceof(Blob) })),
};
