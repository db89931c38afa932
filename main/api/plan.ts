import { weekExists } from '#domain/calendar/dates.ts';
import { decide } from '#domain/plan/decide.ts';
import { publish } from '#domain/plan/publish.ts';
import { weekName } from '#domain/words/dutch.ts';
import { redo, undo } from '#main/db/commit.ts';
import { readHistory, readRevision } from '#main/db/history.ts';
import { readOverrides } from '#main/db/override-log.ts';
import { readPlan } from '#main/db/plan.ts';
import { writePublishedRows } from '#main/db/queries/publication.ts';
import { readScenario } from '#main/db/queries/scenario.ts';
import { announced, commitNow } from './apply.ts';
import { assignmentsInReach } from './assignments-in-reach.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import { holidaysOf } from './holidays.ts';
import type { Os } from './implementer.ts';
import { overrideRows } from './overrides.ts';
import type { PlanSources } from './plan-sources.ts';
import { historyIn } from './scenarios.ts';

/** The board: opens a week, decides and applies its gestures, steps through the history. */
export function createPlanApi(context: AppContext, os: Os, { catalogue, plans, views }: PlanSources) {
  const { db } = context;

  return os.plan.router({
    open: os.plan.open.handler(async ({ input: { week, knownCatalogue, scenario: id }, errors }) => {
      if (!weekExists(week)) throw errors.NOT_FOUND({ data: { what: week } });
      const holidays = await holidaysOf(week);
      if (id !== null) {
        const scenario = readScenario(db, id);
        if (scenario === null) throw errors.NOT_FOUND({ data: { what: id } });
        const { data, known } = views.week(scenario, week, holidays, dayInAmsterdam(context.now()));
        return {
          revision: scenario.revision,
          data,
          catalogueId: known.id,
          isCatalogueKnown: known.id === knownCatalogue,
          history: historyIn(scenario),
        };
      }
      return db.snapshot(() => {
        const known = catalogue.known();
        return {
          revision: readRevision(db),
          data: readPlan(db, week, holidays, dayInAmsterdam(context.now()), known.catalogue),
          catalogueId: known.id,
          isCatalogueKnown: known.id === knownCatalogue,
          history: readHistory(db),
        };
      });
    }),
    do: os.plan.do.handler(async ({ input: { command, week }, errors }) => {
      if (!weekExists(week)) throw errors.NOT_FOUND({ data: { what: week } });
      const holidays = await holidaysOf(week);
      const now = context.now();
      // One write lock from reading the plan to the commit: no other command, and no other process, comes in between.
      const outcome = db.transaction(() => {
        const decision = decide(plans.get(week, holidays, dayInAmsterdam(now)), command, {
          newId: context.newId,
          now: now.toISOString(),
          user: context.user,
          otherAssignments: assignmentsInReach(db, command, week),
        });
        if (!decision.ok) return decision;
        const { changes, label, overridden } = decision;
        return { ok: true as const, committed: commitNow(context, { changes, label }), overridden };
      });
      if (!outcome.ok) {
        const { sentence, needsReason, findings } = outcome.refusal;
        throw errors.REFUSED({ message: sentence, data: { sentence, needsReason, findings: [...findings] } });
      }
      return announced(context, outcome.committed, outcome.overridden);
    }),
    publish: os.plan.publish.handler(async ({ input: { week, siteId }, errors }) => {
      const site = catalogue.get().sites.find((s) => s.id === siteId);
      if (!weekExists(week) || !site || site.archivedOn !== null) throw errors.NOT_FOUND({ data: { what: week } });
      const holidays = await holidaysOf(week);
      const now = context.now();
      const outcome = db.transaction(() => {
        const plan = plans.get(week, holidays, dayInAmsterdam(now));
        const decision = publish(plan, siteId, {
          newId: context.newId,
          now: now.toISOString(),
          user: context.user,
        });
        if (!decision.ok) return decision;
        const { publication, rows } = decision;
        const changes = [{ kind: 'publication', before: null, after: publication } as const];
        const label = `${site.name}: ${weekName(week)} gepubliceerd`;
        const committed = commitNow(context, { changes, label, undoable: false });
        writePublishedRows(db, publication.id, rows);
        return { ...decision, committed };
      });
      if (!outcome.ok) {
        const { sentence, findings } = outcome;
        throw errors.REFUSED({ message: sentence, data: { sentence, needsReason: false, findings: [...findings] } });
      }
      const { revision, history } = announced(context, outcome.committed);
      return { revision, publication: outcome.publication, rows: outcome.rows.length, history };
    }),
    overrides: os.plan.overrides.handler(({ input: { from, to } }) =>
      db.snapshot(() => ({ rows: overrideRows(readOverrides(db, from, to), catalogue.get()) })),
    ),
    undo: os.plan.undo.handler(({ errors }) => {
      const committed = undo(db, context.now().toISOString());
      if (committed === null) throw errors.NOTHING();
      return announced(context, committed);
    }),
    redo: os.plan.redo.handler(({ errors }) => {
      const committed = redo(db, context.now().toISOString());
      if (committed === null) throw errors.NOTHING();
      return announced(context, committed);
    }),
  });
}
