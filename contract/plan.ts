import { z } from 'zod';
import { isoWeek } from '#domain/model/common.ts';
import { recordChange } from '#domain/model/record.ts';
import { command } from '#domain/plan/command.ts';
import { planData } from '#domain/plan/plan-data.ts';
import { finding } from '#domain/rules/finding.ts';
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
  undo: procedure(policies.stepHistory)
    .errors({ NOTHING: { status: 409, message: 'Er is niets om terug te draaien.' } })
    .output(applied),
  redo: procedure(policies.stepHistory)
    .errors({ NOTHING: { status: 409, message: 'Er is niets om opnieuw te doen.' } })
    .output(applied),
};
