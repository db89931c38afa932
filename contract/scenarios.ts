import { z } from 'zod';
import { isoDate, isoWeek } from '#domain/model/common.ts';
import { orderId, scenarioId } from '#domain/model/ids.ts';
import { recordChange } from '#domain/model/record.ts';
import { scenario, scenarioName } from '#domain/model/scenario.ts';
import { command } from '#domain/plan/command.ts';
import { ORDER_LEVELS } from '#domain/plan/orders.ts';
import { catalogue } from '#domain/plan/plan-data.ts';
import { finding, tier } from '#domain/rules/finding.ts';
import { procedure } from './base.ts';
import { historyState, revision } from './history.ts';
import { INVALID } from './manage.ts';
import { applied, refusal } from './plan.ts';
import { policies } from './policy.ts';

/** A scenario as a list shows it. */
const scenarioRow = scenario.omit({ steps: true }).extend({
  /** What was tried, the first step first. */
  steps: z.array(z.string()),
  /** What changed in the real plan since it was tried here, by name: as long as there is any, accepting is refused. */
  conflicts: z.array(z.string()),
  /** False: there is nothing in it, or all of it stands in the real plan by now. */
  differs: z.boolean(),
  /** People who were made up for it: they never enter the real plan. */
  madeUp: z.int().min(0),
});
export type ScenarioRow = z.infer<typeof scenarioRow>;

/** How an order stands on one side of a comparison; null = it is not there. */
const orderSide = z.object({
  level: z.enum(ORDER_LEVELS),
  deadline: isoDate,
  /** First day on which enough is planned; null = not within what is planned. */
  readyOn: isoDate.nullable(),
  /** First day on which what is planned and who is free and fits may have done it; null = not within a year. */
  expectedOn: isoDate.nullable(),
  /** Norm minutes. */
  leftMinutes: z.number().min(0),
  shortMinutes: z.number().min(0),
  /** What it brings in when it is done, in cents; null = nobody knows. */
  priceCents: z.int().nullable(),
});

const both = <T extends z.ZodType>(side: T) => z.object({ real: side, scenario: side });

const foundSentence = z.object({
  tier,
  severity: finding.shape.severity,
  date: isoDate.nullable(),
  sentence: z.string(),
});

/** The real plan and a scenario beside it. Norm minutes, whole cents. */
const comparison = z.object({
  /** Where both stood. */
  revision,
  scenario: scenarioRow,
  today: isoDate,
  /** The weeks of which the findings and the hours are: this week and those that the scenario touches. */
  weeks: z.array(isoWeek),
  /** The scenario touches more weeks than were looked at. */
  isCut: z.boolean(),
  /** How many orders stand how. */
  levels: z.array(both(z.int().min(0)).extend({ level: z.enum(ORDER_LEVELS) })),
  /** Orders that stand otherwise, or are other orders, the first deadline in front. */
  orders: z.array(both(orderSide.nullable()).extend({ orderId, number: z.string(), description: z.string() })),
  /** What the orders that are ready in time bring in, in cents; those without a price bring in nothing here. */
  turnoverCents: both(z.int()),
  /** What the work on orders that is planned in these weeks brings in, in cents (see `turnoverOf`). */
  plannedCents: both(z.int()),
  /** Orders in time of which nobody knows the price. */
  withoutPrice: both(z.int().min(0)),
  /** Orders that may be expected in time: with what is planned and with who is free and fits. */
  expectedInTime: both(z.int().min(0)),
  /** Norm minutes planned in these weeks, of everyone together but Nijkerk. */
  plannedMinutes: both(z.number().min(0)),
  /** Norm minutes that people are free in these weeks from today on, each person counted once. */
  freeMinutes: both(z.number().min(0)),
  tiers: z.array(both(z.object({ blocks: z.int().min(0), warnings: z.int().min(0) })).extend({ tier })),
  /** What the scenario mends, and what it breaks; worst tier first, at most 20 of each. */
  better: z.array(foundSentence),
  worse: z.array(foundSentence),
  betterCount: z.int().min(0),
  worseCount: z.int().min(0),
});
export type Comparison = z.infer<typeof comparison>;

const id = scenarioId;
const NOTHING = { status: 409, message: 'Er is niets om terug te draaien.' } as const;

/** "Wat als": everything here writes to the scenario alone, but for `accept`. */
export const scenariosContract = {
  list: procedure(policies.readPlan).output(z.object({ scenarios: z.array(scenarioRow) })),
  create: procedure(policies.tryOut)
    .input(z.object({ name: scenarioName }))
    .errors({ INVALID })
    .output(scenarioRow),
  rename: procedure(policies.tryOut)
    .input(z.object({ id, name: scenarioName }))
    .errors({ INVALID })
    .output(scenarioRow),
  discard: procedure(policies.tryOut)
    .input(z.object({ id }))
    .output(z.object({ name: z.string() })),
  /** The lists of Beheer as the scenario has them: `revision` and `history` are its own. */
  catalogue: procedure(policies.readPlan)
    .input(z.object({ id }))
    .output(z.object({ revision, catalogue, history: historyState })),
  /** Decides a gesture of the board against the scenario and keeps it there: `revision` and `history` are its own. */
  do: procedure(policies.tryOut)
    .input(z.object({ id, command, week: isoWeek }))
    .errors({ REFUSED: { status: 409, message: 'Dit mag niet.', data: refusal } })
    .output(applied),
  /** Changes orders, people, absences, workplaces or closures in the scenario, checked as Beheer checks them. */
  change: procedure(policies.tryOut)
    .input(z.object({ id, changes: z.array(recordChange).min(1).max(2000), label: z.string().min(1).max(200) }))
    .errors({ INVALID })
    .output(applied),
  /** Takes the last step of the scenario back; `changes` are what that does. */
  undo: procedure(policies.tryOut).input(z.object({ id })).errors({ NOTHING }).output(applied),
  /** The real plan and the scenario side by side. */
  compare: procedure(policies.readPlan).input(z.object({ id })).output(comparison),
  /**
   * Brings all of the scenario into the real plan as one step that can be undone. CHANGED names what the real plan
   * changed meanwhile; REFUSED carries what the real plan would break: the law, or a need without a reason. People who
   * were made up for the scenario never come along. The scenario stays.
   */
  accept: procedure(policies.changePlan)
    .input(z.object({ id }))
    .errors({
      REFUSED: { status: 409, message: 'Dit mag niet.', data: refusal },
      CHANGED: {
        status: 409,
        message: 'Het echte rooster is intussen veranderd.',
        data: z.object({ names: z.array(z.string()) }),
      },
      NOTHING: { status: 409, message: 'Alles uit dit scenario staat al in het echte rooster.' },
    })
    .output(applied),
};
