import { z } from 'zod';
import { blockId, workplaceId } from '#domain/model/ids.ts';
import { FILL_OUTCOMES, fillPreview, fillQuestion } from '#domain/plan/fill/fill-types.ts';
import { finding } from '#domain/rules/finding.ts';
import { procedure } from './base.ts';
import { historyState, revision } from './history.ts';
import { policies } from './policy.ts';

const SAME_WEEK = { status: 409, message: 'Kies een andere week om uit te kopiëren.' } as const;

/** Another place for somebody who cannot be where the source says. */
const fillOption = z.object({
  workplaceId,
  blockId,
  level: z.enum(['fits', 'fits-with-aid', 'warns', 'needs-reason']),
  /** Why not simply fine; null when it fits. */
  sentence: z.string().nullable(),
  /** Why it stands where it stands, at most three. */
  reasons: z.array(z.string()),
});

export const fillContract = {
  /** What filling a week would do, row by row, with the choices so far. Writes nothing. */
  preview: procedure(policies.readPlan)
    .input(fillQuestion)
    .errors({ SAME_WEEK })
    .output(z.object({ revision, preview: fillPreview })),
  /** Places for one row of the preview, best first, where it can be (with a reason). At most eight. */
  options: procedure(policies.readPlan)
    .input(fillQuestion.extend({ key: z.string().max(100) }))
    .errors({ SAME_WEEK })
    .output(z.object({ options: z.array(fillOption) })),
  /**
   * Fills the week as the preview of this revision said, as one undoable step. Rows in conflict without a choice are left
   * out; rows that the source no longer wants are taken away. STALE: the plan is no longer the one that was previewed; nothing is written.
   */
  fill: procedure(policies.changePlan)
    .input(fillQuestion.extend({ revision }))
    .errors({
      SAME_WEEK,
      STALE: { status: 409, message: 'Het rooster is intussen veranderd. Bekijk het overzicht nog een keer.' },
    })
    .output(
      z.object({
        revision,
        /** "Week 50 van 2026 gevuld uit het basisrooster (911 inzetten, 3 vervallen)". */
        label: z.string(),
        counts: z.record(z.enum(FILL_OUTCOMES), z.int()),
        /** Tier 2 findings that the given reasons overrode. */
        overridden: z.array(finding),
        history: historyState,
      }),
    ),
};
