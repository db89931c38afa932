import { z } from 'zod';
import { isoDate, isoWeek } from '#domain/model/common.ts';
import { scenarioId, siteId } from '#domain/model/ids.ts';
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

/** One week as it is opened. */
export const openedWeek = z.object({
  revision,
  data: planData,
  /** Another one for every catalogue that was read: it never stands for two that differ. */
  catalogueId: z.string(),
  /** True: the asker has this catalogue, and on its way to a window it is left out (packing.ts). */
  isCatalogueKnown: z.boolean(),
  history: historyState,
});
export type OpenedWeek = z.infer<typeof openedWeek>;

const REFUSED = { status: 409, message: 'Dit mag niet.', data: refusal } as const;

export const planContract = {
  /** One ISO week: the catalogue and that week's rows. */
  open: procedure(policies.readPlan)
    .input(
      z.object({
        week: isoWeek,
        /** `catalogueId` of the catalogue that the asker still has; null = none. The window's link fills it in. */
        knownCatalogue: z.string().nullable().default(null),
        /** The week as a scenario has it, with the scenario's own revision and history; null = the real plan. */
        scenario: scenarioId.nullable().default(null),
      }),
    )
    .output(openedWeek),
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
