import { z } from 'zod';
import { isoDate, version } from './common.ts';
import { normId } from './ids.ts';

/** What a guidance norm is about: a level, a work type or a work form. */
const NORM_DIMENSIONS = ['level', 'workType', 'workForm'] as const;

/** Begeleidingsnorm: how many people one guide can guide. Effective-dated; the smallest that applies holds. */
export const guidanceNorm = z.object({
  id: normId,
  dimension: z.enum(NORM_DIMENSIONS),
  key: z.string().min(1).max(60),
  peoplePerGuide: z.number().positive().max(200),
  validFrom: isoDate.nullable(),
  /** false shows "te bevestigen": no Dutch norm is published. */
  confirmed: z.boolean(),
  source: z.string().max(200),
  version,
});
export type GuidanceNorm = z.infer<typeof guidanceNorm>;

/** The state of the whole database. The company's numbers are parameters. */
export const settings = z.object({
  /** What this database holds: drives the first-start choice and the example banner. */
  dataState: z.enum(['new', 'example', 'real']),
  version,
});
export type Settings = z.infer<typeof settings>;
