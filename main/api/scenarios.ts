import type { ScenarioRow } from '#contract/scenarios.ts';
import { weekExists } from '#domain/calendar/dates.ts';
import { assertNever } from '#domain/model/common.ts';
import { composed, keyOfChange, sameContent } from '#domain/model/compose.ts';
import type { ScenarioId } from '#domain/model/ids.ts';
import { inverse, type RecordChange } from '#domain/model/record.ts';
import { changesOf, type Scenario } from '#domain/model/scenario.ts';
import { decide } from '#domain/plan/decide.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { readCurrent } from '#main/db/commit.ts';
import { ConflictError } from '#main/db/errors.ts';
import { readRevision } from '#main/db/history.ts';
import {
  addScenario,
  addScenarioStep,
  nameScenario,
  readScenario,
  readScenarios,
  removeScenario,
  removeScenarioStep,
} from '#main/db/queries/scenario.ts';
import { type Applied, announced, commitNow } from './apply.ts';
import { assignmentsInReach } from './assignments-in-reach.ts';
import { checkRecords } from './check-records.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import type { FieldError } from './field-errors.ts';
import { holidaysOf } from './holidays.ts';
import type { Os } from './implementer.ts';
import { countedOtherwise } from './order-changes.ts';
import type { PlanSources } from './plan-sources.ts';
import { acceptance, MOST_WEEKS_ACCEPTED, madeUpIn, withoutMadeUp } from './scenario-accept.ts';
import { compareWith, weeksToLookAt } from './scenario-compare.ts';
import { against } from './scenario-conflicts.ts';
import { notInScenario } from './scenario-kinds.ts';
import { nameOfChange } from './scenario-words.ts';

/** "Wat als": scenarios and what is tried in them. Only their own tables are written here. */
export function createScenariosApi(context: AppContext, os: Os, { catalogue, plans, outlooks, views }: PlanSources) {
  const { db } = context;

  return os.scenarios.router({
    list: os.scenarios.list.handler(() => db.snapshot(() => ({ scenarios: readScenarios(db).map(rowOf) }))),
    create: os.scenarios.create.handler(({ input: { name }, errors }) =>
      db.transaction(() => {
        const wrong = takenName(name, null);
        if (wrong) throw errors.INVALID({ message: wrong.message, data: { errors: [wrong] } });
        const id = context.newId() as ScenarioId;
        const createdAt = context.now().toISOString();
        addScenario(db, { id, name, createdAt, by: context.user, baseRevision: readRevision(db) });
        return rowOf(known(id));
      }),
    ),
    rename: os.scenarios.rename.handler(({ input: { id, name }, errors }) =>
      db.transaction(() => {
        if (readScenario(db, id) === null) throw errors.NOT_FOUND({ data: { what: id } });
        const wrong = takenName(name, id);
        if (wrong) throw errors.INVALID({ message: wrong.message, data: { errors: [wrong] } });
        nameScenario(db, id, name);
        return rowOf(known(id));
      }),
    ),
    discard: os.scenarios.discard.handler(({ input: { id }, errors }) =>
      db.transaction(() => {
        const scenario = readScenario(db, id);
        if (scenario === null) throw errors.NOT_FOUND({ data: { what: id } });
        removeScenario(db, id);
        views.forget(id);
        return { name: scenario.name };
      }),
    ),
    catalogue: os.scenarios.catalogue.handler(({ input: { id }, errors }) => {
      const scenario = readScenario(db, id);
      if (scenario === null) throw errors.NOT_FOUND({ data: { what: id } });
      const { catalogue: lists } = views.look(scenario, ({ known: lists }) => lists);
      return { revision: scenario.revision, catalogue: lists, history: historyIn(scenario) };
    }),
    do: os.scenarios.do.handler(async ({ input: { id, command, week }, errors }) => {
      if (!weekExists(week)) throw errors.NOT_FOUND({ data: { what: week } });
      const holidays = await holidaysOf(week);
      const now = context.now();
      const outcome = db.transaction(() => {
        const scenario = readScenario(db, id);
        if (scenario === null) return null;
        const decision = decide(views.plan(scenario, week, holidays, dayInAmsterdam(now)), command, {
          newId: context.newId,
          now: now.toISOString(),
          user: context.user,
          otherAssignments: views.look(scenario, (view) => assignmentsInReach(view.db, command, week)),
        });
        if (!decision.ok) return decision;
        const { changes, label, overridden } = decision;
        return { ok: true as const, applied: kept(scenario, changes, label, overridden) };
      });
      if (outcome === null) throw errors.NOT_FOUND({ data: { what: id } });
      if (!outcome.ok) {
        const { sentence, needsReason, findings } = outcome.refusal;
        throw errors.REFUSED({ message: sentence, data: { sentence, needsReason, findings: [...findings] } });
      }
      return outcome.applied;
    }),
    change: os.scenarios.change.handler(({ input: { id, changes, label }, errors }) =>
      db.transaction(() => {
        const scenario = readScenario(db, id);
        if (scenario === null) throw errors.NOT_FOUND({ data: { what: id } });
        const wrong = views.look(scenario, (view): FieldError[] => {
          for (const change of changes) {
            const current = readCurrent(view.db, change);
            if (!sameContent(current, change.before)) throw new ConflictError(change.kind, keyOfChange(change));
          }
          return [
            ...notInScenario(changes),
            ...checkRecords(view.known.catalogue, changes),
            ...countedOtherwise(view.db, changes),
          ];
        });
        if (wrong.length > 0) throw errors.INVALID({ data: { errors: wrong } });
        return kept(scenario, changes, label);
      }),
    ),
    compare: os.scenarios.compare.handler(async ({ input: { id }, errors }) => {
      const scenario = readScenario(db, id);
      if (scenario === null) throw errors.NOT_FOUND({ data: { what: id } });
      const compared = await compareWith({ db, plans, outlooks, views }, scenario, dayInAmsterdam(context.now()));
      return { revision: readRevision(db), scenario: rowOf(scenario), ...compared };
    }),
    accept: os.scenarios.accept.handler(async ({ input: { id }, errors }) => {
      const today = dayInAmsterdam(context.now());
      const asked = readScenario(db, id);
      if (asked === null) throw errors.NOT_FOUND({ data: { what: id } });
      const { weeks } = weeksToLookAt(db, asked, today, MOST_WEEKS_ACCEPTED);
      const holidays = new Map(await Promise.all(weeks.map(async (week) => [week, await holidaysOf(week)] as const)));
      const outcome = db.transaction(() => {
        const scenario = readScenario(db, id);
        // Another window went on with it: what was looked at is not what would be written.
        if (scenario?.revision !== asked.revision) return { ok: false as const, why: 'moved' as const };
        const found = acceptance({ db, plans, views, today, holidays }, scenario);
        if (!found.ok) return found;
        const label = `Wat als ‘${scenario.name}’ overgenomen`;
        return { ok: true as const, committed: commitNow(context, { changes: found.changes, label }) };
      });
      if (outcome.ok) return announced(context, outcome.committed);
      switch (outcome.why) {
        case 'nothing':
          throw errors.NOTHING();
        case 'moved':
          throw errors.CONFLICT({ data: { kind: 'scenario', key: id } });
        case 'changed': {
          const names = [...new Set(outcome.changed.map((change) => nameOfChange(change, catalogue.get())))];
          throw errors.CHANGED({ data: { names } });
        }
        case 'refused': {
          const { sentence, needsReason, findings } = outcome.refusal;
          throw errors.REFUSED({ message: sentence, data: { sentence, needsReason, findings: [...findings] } });
        }
        default:
          return assertNever(outcome);
      }
    }),
    undo: os.scenarios.undo.handler(({ input: { id }, errors }) =>
      db.transaction(() => {
        const scenario = readScenario(db, id);
        if (scenario === null) throw errors.NOT_FOUND({ data: { what: id } });
        const last = scenario.steps.at(-1);
        if (last === undefined) throw errors.NOTHING();
        const changes = inverse(last.changes);
        const after = removeScenarioStep(db, scenario);
        views.follow(after, changes);
        return appliedIn(after, last.label, changes);
      }),
    ),
  });

  /** Keeps a step in the scenario; without effect it is none. Versions count on as they would in the plan. */
  function kept(
    scenario: Scenario,
    decided: readonly RecordChange[],
    label: string,
    overridden: readonly Finding[] = [],
  ): Applied {
    const changes = composed(decided).map(
      (change) =>
        ({
          ...change,
          after: change.after && { ...change.after, version: (change.before?.version ?? 0) + 1 },
        }) as RecordChange,
    );
    if (changes.length === 0) return appliedIn(scenario, label, changes, overridden);
    const after = addScenarioStep(db, scenario, { label, changes });
    views.follow(after, changes);
    return appliedIn(after, label, changes, overridden);
  }

  function known(id: ScenarioId): Scenario {
    const scenario = readScenario(db, id);
    if (scenario === null) throw new Error(`Scenario ${id} was just written`);
    return scenario;
  }

  function rowOf({ steps, ...scenario }: Scenario): ScenarioRow {
    const { changes, conflicts } = against(db, changesOf({ steps }));
    return {
      ...scenario,
      steps: steps.map(({ label }) => label),
      conflicts: conflicts.map((change) => nameOfChange(change, catalogue.get())),
      differs: withoutMadeUp(changes).length + conflicts.length > 0,
      madeUp: madeUpIn(composed(changesOf({ steps }))).length,
    };
  }

  function takenName(name: string, but: ScenarioId | null): FieldError | null {
    const same = (other: string): boolean => other.toLocaleLowerCase('nl') === name.toLocaleLowerCase('nl');
    const taken = readScenarios(db).some((other) => other.id !== but && same(other.name));
    return taken ? { path: 'name', message: 'Er is al een scenario met deze naam.' } : null;
  }
}

/** The answer to a step in a scenario: where that scenario stands, in the form of every command's answer. */
function appliedIn(
  scenario: Scenario,
  label: string,
  changes: readonly RecordChange[],
  overridden: readonly Finding[] = [],
): Applied {
  return {
    revision: scenario.revision,
    label,
    changes: [...changes],
    overridden: [...overridden],
    history: historyIn(scenario),
  };
}

/** What undo would take back in a scenario. */
export const historyIn = ({ steps }: Scenario): Applied['history'] => ({
  undo: steps.at(-1)?.label ?? null,
  redo: null,
});
