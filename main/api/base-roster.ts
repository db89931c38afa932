import { weekExists } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { baseFromWeek } from '#domain/plan/base/base-from-week.ts';
import { Plan } from '#domain/plan/plan.ts';
import { weekName } from '#domain/words/dutch.ts';
import { DanglingReferenceError, InUseError } from '#main/db/errors.ts';
import { readHistory, readRevision } from '#main/db/history.ts';
import { readPlan } from '#main/db/plan.ts';
import { readBaseRows, readBaseRowsBetween } from '#main/db/queries/base-row.ts';
import { announced, commitNow } from './apply.ts';
import type { CatalogueCache } from './catalogue-cache.ts';
import { checkBase } from './check-base.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import { holidaysOf } from './holidays.ts';
import type { Os } from './implementer.ts';

const LAST_DAY = '9999-12-31' as IsoDate;

/** The base roster: where everyone works as a rule. */
export function createBaseRosterApi(context: AppContext, os: Os, catalogue: CatalogueCache) {
  const { db } = context;

  return os.baseRoster.router({
    list: os.baseRoster.list.handler(({ input: { from } }) =>
      db.snapshot(() => ({
        revision: readRevision(db),
        rows: from === null ? readBaseRows(db) : readBaseRowsBetween(db, from, LAST_DAY),
        history: readHistory(db),
      })),
    ),
    save: os.baseRoster.save.handler(({ input: { changes, label }, errors }) => {
      const wrong = checkBase(catalogue.get(), readBaseRows(db), changes);
      if (wrong.length > 0) throw errors.INVALID({ data: { errors: wrong } });
      try {
        return announced(context, commitNow(context, { changes, label }));
      } catch (error) {
        if (error instanceof InUseError || error instanceof DanglingReferenceError) {
          throw errors.INVALID({ message: error.message, data: { errors: [{ path: '', message: error.message }] } });
        }
        throw error;
      }
    }),
    fromWeek: os.baseRoster.fromWeek.handler(async ({ input, errors }) => {
      const { week, siteId } = input;
      const site = catalogue.get().sites.find((s) => s.id === siteId);
      if (!weekExists(week) || (siteId !== null && !site)) throw errors.NOT_FOUND({ data: { what: week } });
      const holidays = await holidaysOf(week);
      const today = dayInAmsterdam(context.now());
      const committed = db.transaction(() => {
        const plan = new Plan(readPlan(db, week, holidays, today, catalogue.get()));
        const isPlanned = [...plan.placed.all()].some((row) => siteId === null || row.site.id === siteId);
        if (!isPlanned) return null;
        const changes = baseFromWeek(plan, readBaseRows(db), input, context.newId);
        const label = `Basisrooster${site ? ` ${site.name}` : ''} gemaakt van ${weekName(week)}`;
        return commitNow(context, { changes, label });
      });
      if (committed === null) throw errors.NOTHING();
      const { revision, label, changes, history } = announced(context, committed);
      const begun = changes.filter((change) => change.before === null).length;
      const ended = changes.filter((change) => change.before !== null).length;
      return { revision, label, begun, ended, history };
    }),
  });
}
