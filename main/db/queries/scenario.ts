import type { ScenarioId } from '#domain/model/ids.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Scenario, ScenarioStep } from '#domain/model/scenario.ts';
import type { Db, ReadDb } from '../connection.ts';
import { builder, readQuery, writeQuery } from '../query.ts';
import type { Tables } from '../tables.ts';

// No record of the plan: what is written here changes nothing real, so neither revision nor history hears of it.

const everyOne = readQuery()(() => builder.selectFrom('scenario').selectAll().orderBy('created_at').orderBy('id'));
const byId = readQuery<{ id: string }>()((args) =>
  builder
    .selectFrom('scenario')
    .selectAll()
    .where('id', '=', args.id as ScenarioId),
);
const stepsOf = readQuery<{ id: ScenarioId }>()((args) =>
  builder
    .selectFrom('scenario_step')
    .select(['label', 'changes'])
    .where('scenario_id', '=', args.id)
    .orderBy('position'),
);
const insert = writeQuery<{ id: ScenarioId; name: string; at: string; by: string; base: number }>()((args) =>
  builder.insertInto('scenario').values({
    id: args.id,
    name: args.name,
    created_at: args.at,
    by_user: args.by,
    base_revision: args.base,
    revision: 0,
  }),
);
const setName = writeQuery<{ id: ScenarioId; name: string }>()((args) =>
  builder.updateTable('scenario').set({ name: args.name }).where('id', '=', args.id),
);
const remove = writeQuery<{ id: ScenarioId }>()((args) => builder.deleteFrom('scenario').where('id', '=', args.id));
const removeAll = writeQuery()(() => builder.deleteFrom('scenario'));
const raise = writeQuery<{ id: ScenarioId }>()((args) =>
  builder
    .updateTable('scenario')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', args.id),
);
const addStep = writeQuery<{ id: ScenarioId; position: number; label: string; changes: string }>()((args) =>
  builder
    .insertInto('scenario_step')
    .values({ scenario_id: args.id, position: args.position, label: args.label, changes: args.changes }),
);
const dropStep = writeQuery<{ id: ScenarioId; position: number }>()((args) =>
  builder.deleteFrom('scenario_step').where('scenario_id', '=', args.id).where('position', '=', args.position),
);

const toScenario = (db: ReadDb, row: Tables['scenario']): Scenario => ({
  id: row.id,
  name: row.name,
  createdAt: row.created_at,
  by: row.by_user,
  baseRevision: row.base_revision,
  revision: row.revision,
  steps: db.all(stepsOf, { id: row.id }).map(({ label, changes }) => ({
    label,
    // Written by this program and checked by SQLite to be JSON: the form needs no second proof.
    changes: JSON.parse(changes) as RecordChange[],
  })),
});

/** Every scenario, the oldest first. */
export const readScenarios = (db: ReadDb): Scenario[] => db.all(everyOne, {}).map((row) => toScenario(db, row));

export function readScenario(db: ReadDb, id: string): Scenario | null {
  const row = db.get(byId, { id });
  return row ? toScenario(db, row) : null;
}

/** Writes a new scenario without steps. */
export function addScenario(
  db: Db,
  { id, name, createdAt, by, baseRevision }: Omit<Scenario, 'steps' | 'revision'>,
): void {
  db.run(insert, { id, name, at: createdAt, by, base: baseRevision });
}

export const nameScenario = (db: Db, id: ScenarioId, name: string): void => void db.run(setName, { id, name });

/** Takes a scenario away with its steps. */
export const removeScenario = (db: Db, id: ScenarioId): void => void db.run(remove, { id });

/** The example company was never real: what was tried with it is gone with it. */
export const removeScenarios = (db: Db): void => void db.run(removeAll, {});

/** Adds a step at the end; gives the scenario as it is then. */
export function addScenarioStep(db: Db, scenario: Scenario, step: ScenarioStep): Scenario {
  const { label } = step;
  db.run(addStep, { id: scenario.id, position: scenario.steps.length, label, changes: JSON.stringify(step.changes) });
  db.run(raise, { id: scenario.id });
  return { ...scenario, revision: scenario.revision + 1, steps: [...scenario.steps, step] };
}

/** Takes the last step away; gives the scenario as it is then. A scenario without steps stays as it is. */
export function removeScenarioStep(db: Db, scenario: Scenario): Scenario {
  if (scenario.steps.length === 0) return scenario;
  db.run(dropStep, { id: scenario.id, position: scenario.steps.length - 1 });
  db.run(raise, { id: scenario.id });
  return { ...scenario, revision: scenario.revision + 1, steps: scenario.steps.slice(0, -1) };
}
