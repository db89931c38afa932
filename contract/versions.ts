import { z } from 'zod';
import { isoWeek } from '#domain/model/common.ts';
import { publicationId, siteId } from '#domain/model/ids.ts';
import { publication, versionRow } from '#domain/model/publication.ts';
import { procedure } from './base.ts';
import { historyState, revision } from './history.ts';
import { policies } from './policy.ts';

export const versionsContract = {
  /** Every version of a site's week, from old to new, with how many rows it has. */
  list: procedure(policies.readPlan)
    .input(z.object({ week: isoWeek, siteId }))
    .output(z.object({ versions: z.array(publication.extend({ rows: z.int().min(0) })) })),
  /** Exactly what a version said: it never changes. */
  rows: procedure(policies.readPlan)
    .input(z.object({ id: publicationId }))
    .output(z.object({ publication, rows: z.array(versionRow) })),
  /** Makes what a version said the concept of its site's week, as one undoable step. Changes what was published nowhere. */
  restore: procedure(policies.changePlan)
    .input(z.object({ id: publicationId }))
    .output(
      z.object({
        revision,
        /** "Hal A, week 49 van 2026: versie 1 teruggezet". */
        label: z.string(),
        /** How many assignments changed; 0 = the concept was that version already. */
        changed: z.int().min(0),
        history: historyState,
      }),
    ),
};
