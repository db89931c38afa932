import { z } from 'zod';
import { isoWeek } from '#domain/model/common.ts';
import { scenarioId } from '#domain/model/ids.ts';
import { recordChange } from '#domain/model/record.ts';
import { scenario, scenarioName } from '#domain/model/scenario.ts';
import { command } from '#domain/plan/command.ts';
import { procedure } from './base.ts';
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
});
export type ScenarioRow = z.infer<typeof scenarioRow>;

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
};
