import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { isoWeek } from '#domain/model/common.ts';
import { personId, siteId, workplaceId } from '#domain/model/ids.ts';
import { procedure } from './base.ts';
import { policies } from './policy.ts';

export const ROSTER_FORMATS = ['pdf', 'xlsx', 'csv', 'ics'] as const;
export type RosterFormat = (typeof ROSTER_FORMATS)[number];

export const PAPERS = ['A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];

/** Whose roster; null = each of them. A team is named by its key (guidance group) or its name. */
const rosterChoice = z.discriminatedUnion('by', [
  z.object({ by: z.literal('team'), team: z.string().max(300).nullable() }),
  z.object({ by: z.literal('place'), workplaceId: workplaceId.nullable() }),
  z.object({ by: z.literal('person'), personId: personId.nullable() }),
]);

export const rosterExport = z.object({
  week: isoWeek,
  siteId,
  /** What is planned now, or version 1, 2, …. */
  of: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('concept') }),
    z.object({ kind: z.literal('version'), number: z.int().min(1) }),
  ]),
  /** PDF and ICS: a file for each part. XLSX: a sheet for each, and one with everything. CSV: everything in one table. */
  format: z.enum(ROSTER_FORMATS),
  choice: rosterChoice,
  paper: z.enum(PAPERS),
  /** As PDF on A4 only: a page for each person that everyone can read; of guides only of one who is asked for. */
  readable: z.boolean().optional(),
  /** More files than one come as one archive. */
  bundle: z.boolean(),
});
export type RosterExport = z.infer<typeof rosterExport>;

export const rosterContract = {
  /**
   * Makes the files in the background; who stops listening stops it. They can be fetched until three later ones were made.
   * NOTHING: nobody is planned in what was asked for.
   */
  export: procedure(policies.readPlan)
    .input(rosterExport)
    .errors({ NOTHING: { status: 409, message: 'Er is niemand ingedeeld in wat u koos. Er is niets om te bewaren.' } })
    .output(
      eventIterator(
        z.discriminatedUnion('type', [
          z.object({ type: z.literal('progress'), fraction: z.number().min(0).max(1), doing: z.string() }),
          z.object({
            type: z.literal('done'),
            id: z.uuid(),
            files: z.array(z.object({ name: z.string(), size: z.int().min(0) })).min(1),
          }),
        ]),
      ),
    ),
  /** One of the files that were made. */
  file: procedure(policies.readPlan)
    .input(z.object({ id: z.uuid(), index: z.int().min(0) }))
    .output(z.object({ fileName: z.string(), content: z.instanceof(Blob) })),
};
