import { z } from 'zod';
import { baseRow, baseWeeks } from '#domain/model/base-row.ts';
import { isoDate, isoWeek } from '#domain/model/common.ts';
import { siteId } from '#domain/model/ids.ts';
import { procedure } from './base.ts';
import { historyState, revision } from './history.ts';
import { INVALID } from './manage.ts';
import { applied } from './plan.ts';
import { policies } from './policy.ts';

/** One row before and after; null as in any change of a record. */
const baseChange = z.object({
  kind: z.literal('baseRow'),
  before: baseRow.nullable(),
  after: baseRow.nullable(),
});

export const baseRosterContract = {
  /** The base roster: all rows that hold on the day or later, or with null every row there ever was. */
  list: procedure(policies.readPlan)
    .input(z.object({ from: isoDate.nullable().default(null) }))
    .output(z.object({ revision, rows: z.array(baseRow), history: historyState })),
  /** Writes rows as one undoable step. `before` as the window last saw it (null = new), else CONFLICT. */
  save: procedure(policies.manage)
    .input(z.object({ changes: z.array(baseChange).min(1).max(2000), label: z.string().min(1).max(200) }))
    .errors({ INVALID })
    .output(applied),
  /**
   * Makes the roster of a week the base roster from a day on, as one undoable step: of one site, or of all. People who
   * only came in somebody's place are left out, and who was absent keeps the row that stands.
   */
  fromWeek: procedure(policies.manage)
    .input(z.object({ week: isoWeek, siteId: siteId.nullable(), validFrom: isoDate, weeks: baseWeeks }))
    .errors({ NOTHING: { status: 409, message: 'In deze week is hier nog niemand ingedeeld.' } })
    .output(
      z.object({
        revision,
        label: z.string(),
        /** Rows that begin, and rows that end. */
        begun: z.int().min(0),
        ended: z.int().min(0),
        history: historyState,
      }),
    ),
};
