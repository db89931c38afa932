import { z } from 'zod';
import { isoDate, isoWeek } from '#domain/model/common.ts';
import { siteId } from '#domain/model/ids.ts';
import { publication } from '#domain/model/publication.ts';
import { recordChange } from '#domain/model/record.ts';
import { command } from '#domain/plan/command.ts';
import { planData } from '#domain/plan/plan-data.ts';
import { finding, ruleId, tier } from '#domain/rules/finding.ts';
import { procedure } from './base.ts';
import { historyState, revision } from './history.ts';
import { policies } from './policy.ts';

/** Why the plan said no. The window computes the same verdict first; this is the authority's answer. */
export const refusal = z.object({
  /** One Dutch sentence: the reason that decided. */
  sentence: z.string(),
  /** True when a reason (override, tier 2) would make it pass; tier 1 never does. */
  needsReason: z.boolean(),
  findings: z.array(finding),
});

export const applied = z.object({
  revision,
  /** "Fatima van P3 naar P1": the words of the undo button. */
  label: z.string(),
  changes: z.array(recordChange),
  /** Tier 2 findings that the given reason overrode. */
  overridden: z.array(finding),
  history: historyState,
});

/** One line of the log of overrides and exceptions: names as they are now, null for who or what is gone. */
const overrideRow = z.object({
  rule: ruleId,
  /** The rule's title. */
  title: z.string(),
  tier,
  date: isoDate,
  person: z.string().nullable(),
  workplace: z.string().nullable(),
  organisation: z.string().nullable(),
  /** Guidance group in words. */
  group: z.string().nullable(),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  /** null = it still stands. */
  endedAt: z.iso.datetime().nullable(),
});
export type OverrideRow = z.infer<typeof overrideRow>;

const REFUSED = { status: 409, message: 'Dit mag niet.', data: refusal } as const;

export const planContract = {
  /** One ISO week: the catalogue and that week's rows. */
  open: procedure(policies.readPlan)
    .input(z.object({ week: isoWeek }))
    .output(z.object({ revision, data: planData, history: historyState })),
  /** Decides and applies one gesture in one transaction. */
  do: procedure(policies.changePlan)
    .input(z.object({ command, week: isoWeek }))
    .errors({ REFUSED })
    .output(applied),
  /** What somebody let stand for a day in the period, and for how long; what ended included. Oldest day first. */
  overrides: procedure(policies.readPlan)
    .input(
      z
        .object({ from: isoDate, to: isoDate })
        .refine((period) => period.from <= period.to, 'De eerste dag ligt na de laatste dag.'),
    )
    .output(z.object({ rows: z.array(overrideRow) })),
  /** Makes a site's week known as its next version. REFUSED carries everything that stands in the way. */
  publish: procedure(policies.publish)
    .input(z.object({ week: isoWeek, siteId }))
    .errors({ REFUSED })
    .output(z.object({ revision, publication, rows: z.int().min(0), history: historyState })),
  undo: procedure(policies.stepHistory)
    .errors({ NOTHING: { status: 409, message: 'Er is niets om terug te draaien.' } })
    .output(applied),
  redo: procedure(policies.stepHistory)
    .errors({ NOTHING: { status: 409, message: 'Er is niets om opnieuw te doen.' } })
    .output(applied),
};
