import { weekExists } from '#domain/calendar/dates.ts';
import { restored } from '#domain/plan/versions.ts';
import { weekName } from '#domain/words/dutch.ts';
import {
  countPublishedRows,
  readPublication,
  readPublicationsOf,
  readVersionRows,
} from '#main/db/queries/publication.ts';
import { announced, commitNow } from './apply.ts';
import type { CatalogueCache } from './catalogue-cache.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import { holidaysOf } from './holidays.ts';
import type { Os } from './implementer.ts';
import type { PlanCache } from './plan-cache.ts';

/** The published versions of a week: what they said, and going back to one. */
export function createVersionsApi(
  context: AppContext,
  os: Os,
  { catalogue, plans }: { readonly catalogue: CatalogueCache; readonly plans: PlanCache },
) {
  const { db } = context;

  return os.versions.router({
    list: os.versions.list.handler(({ input: { week, siteId }, errors }) => {
      if (!weekExists(week)) throw errors.NOT_FOUND({ data: { what: week } });
      return db.snapshot(() => ({
        versions: readPublicationsOf(db, week)
          .filter((publication) => publication.siteId === siteId)
          .map((publication) => ({ ...publication, rows: countPublishedRows(db, publication.id) })),
      }));
    }),
    rows: os.versions.rows.handler(({ input: { id }, errors }) =>
      db.snapshot(() => {
        const publication = readPublication(db, id);
        if (publication === null) throw errors.NOT_FOUND({ data: { what: id } });
        return { publication, rows: readVersionRows(db, id) };
      }),
    ),
    restore: os.versions.restore.handler(async ({ input: { id }, errors }) => {
      const version = readPublication(db, id);
      if (version === null) throw errors.NOT_FOUND({ data: { what: id } });
      const { week, siteId, number } = version;
      const holidays = await holidaysOf(week);
      const committed = db.transaction(() => {
        const plan = plans.get(week, holidays, dayInAmsterdam(context.now()));
        const changes = restored(plan, siteId, readVersionRows(db, id), context.newId);
        const site = catalogue.get().sites.find((s) => s.id === siteId)?.name ?? '?';
        return commitNow(context, { changes, label: `${site}, ${weekName(week)}: versie ${number} teruggezet` });
      });
      const { revision, label, changes, history } = announced(context, committed);
      return { revision, label, changed: changes.length, history };
    }),
  });
}
