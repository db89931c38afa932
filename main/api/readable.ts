import { weekExists } from '#domain/calendar/dates.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { PersonId } from '#domain/model/ids.ts';
import type { VersionRow } from '#domain/model/publication.ts';
import { rowsToPublish } from '#domain/plan/publish.ts';
import { type ReadableSource, readablePage } from '#domain/readable/readable.ts';
import type { ReadablePage } from '#domain/readable/readable-page.ts';
import { type Roster, type RosterOf, rosterOf } from '#domain/roster/roster.ts';
import { readPublicationsOf, readVersionRows } from '#main/db/queries/publication.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import { holidaysOf } from './holidays.ts';
import type { Os } from './implementer.ts';
import type { PlanSources } from './plan-sources.ts';

interface Asked {
  readonly week: IsoWeek;
  readonly personId: PersonId;
  readonly of: 'latest' | 'concept';
}

/** The roster that everyone can read: one person's week as a screen and on paper. */
export function createReadableApi(context: AppContext, os: Os, { catalogue, plans }: PlanSources) {
  const { db } = context;

  async function pageOf({ week, personId, of }: Asked): Promise<ReadablePage | null> {
    if (!weekExists(week)) return null;
    const holidays = await holidaysOf(week);
    return db.snapshot(() => {
      const names = catalogue.get();
      const guides = new Set(names.people.filter((p) => p.kind === 'guide').map((p) => p.id));
      const mine = (rows: readonly VersionRow[]) =>
        rows.filter((row) => row.personId === personId || guides.has(row.personId));
      const published = readPublicationsOf(db, week);
      const sources = names.sites.map((site): ReadableSource => {
        const told = (state: RosterOf, rows: readonly VersionRow[]): Roster =>
          rosterOf(names, site, week, state, mine(rows));
        const versions = published
          .filter(({ siteId }) => siteId === site.id)
          .slice(-2)
          .map(({ id, number, at, by }) => told({ kind: 'version', number, at, by }, readVersionRows(db, id)));
        const last = versions.at(-1);
        if (of === 'latest' && last) return { roster: last, before: versions.at(-2) ?? null };
        const after = last?.of.kind === 'version' ? last.of.number : 0;
        const rows = rowsToPublish(plans.get(week, holidays, dayInAmsterdam(context.now())), site.id);
        return { roster: told({ kind: 'concept', after }, rows), before: last ?? null };
      });
      return readablePage(personId, week, sources, names);
    });
  }

  return os.readable.router({
    page: os.readable.page.handler(async ({ input, errors }) => {
      const page = await pageOf(input);
      if (page === null) throw errors.NOT_FOUND({ data: { what: input.personId } });
      return page;
    }),
    pdf: os.readable.pdf.handler(async ({ input, errors }) => {
      const page = await pageOf(input);
      if (page === null) throw errors.NOT_FOUND({ data: { what: input.personId } });
      const file = await context.exporter.readable(page, context.now());
      return { fileName: file.name, content: new Blob([file.bytes], { type: file.mediaType }) };
    }),
  });
}
