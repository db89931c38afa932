import { weekExists } from '#domain/calendar/dates.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import { rowsToPublish } from '#domain/plan/publish.ts';
import { readablePages } from '#domain/readable/readable-batch.ts';
import { type Roster, rosterOf } from '#domain/roster/roster.ts';
import { readPublicationsOf, readVersionRows } from '#main/db/queries/publication.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import { holidaysOf } from './holidays.ts';
import type { Os } from './implementer.ts';
import { Newsreel } from './newsreel.ts';
import type { PlanSources } from './plan-sources.ts';
import type { MadeFile, RosterJob } from './roster-maker.ts';

/** Exports whose files are still at hand. */
const KEEP = 3;

/** Rosters as files: what was published or is planned, for a wall, a pocket or a calendar. */
export function createRosterApi(context: AppContext, os: Os, { catalogue, plans }: PlanSources) {
  const { db } = context;
  const made = new Map<string, readonly MadeFile[]>();

  /** The roster asked for, and before it every version that led to it; null when there is no such site or version. */
  async function rostersOf(
    week: IsoWeek,
    siteId: Roster['siteId'],
    asked: { readonly kind: 'concept' } | { readonly kind: 'version'; readonly number: number },
  ): Promise<RosterJob['rosters'] | null> {
    const holidays = await holidaysOf(week);
    return db.snapshot(() => {
      const names = catalogue.get();
      const site = names.sites.find((s) => s.id === siteId);
      if (!site) return null;
      const published = readPublicationsOf(db, week).filter((p) => p.siteId === siteId);
      const last = asked.kind === 'version' ? asked.number : Number.POSITIVE_INFINITY;
      const versions = published
        .filter(({ number }) => number <= last)
        .map(({ id, number, at, by }) =>
          rosterOf(names, site, week, { kind: 'version', number, at, by }, readVersionRows(db, id)),
        );
      if (asked.kind === 'version') {
        const [first, ...rest] = versions;
        const newest = versions.at(-1)?.of;
        return first && newest?.kind === 'version' && newest.number === asked.number ? [first, ...rest] : null;
      }
      const after = published.at(-1)?.number ?? 0;
      const rows = rowsToPublish(plans.get(week, holidays, dayInAmsterdam(context.now())), siteId);
      const concept = rosterOf(names, site, week, { kind: 'concept', after }, rows);
      const [first, ...rest] = [...versions, concept];
      return [first ?? concept, ...rest];
    });
  }

  function keep(files: readonly MadeFile[]): string {
    const id = context.newId();
    made.set(id, files);
    for (const oldest of made.keys()) {
      if (made.size <= KEEP) break;
      made.delete(oldest);
    }
    return id;
  }

  return os.roster.router({
    export: os.roster.export.handler(async function* ({ input, signal, errors }) {
      const { week, siteId, of, format, choice, paper, bundle, readable } = input;
      if (!weekExists(week)) throw errors.NOT_FOUND({ data: { what: week } });
      const rosters = await rostersOf(week, siteId, of);
      if (rosters === null) throw errors.NOT_FOUND({ data: { what: of.kind === 'version' ? `${of.number}` : siteId } });
      const stop = new AbortController();
      const abort = () => stop.abort(signal?.reason);
      signal?.addEventListener('abort', abort, { once: true });
      if (signal?.aborted) abort();
      try {
        const news = new Newsreel();
        const job: RosterJob = {
          format,
          rosters: format === 'ics' ? rosters : [rosters.at(-1) ?? rosters[0]],
          choice,
          paper,
          bundle,
          at: context.now(),
          by: context.user,
          ...(readable && {
            readable: readablePages(rosters.at(-1) ?? rosters[0], rosters.at(-2) ?? null, choice, catalogue.get()),
          }),
        };
        const outcome = context.exporter
          .roster(job, {
            onProgress: (fraction, doing) => news.tell({ type: 'progress', fraction, doing }),
            signal: stop.signal,
          })
          .finally(() => news.end());
        // When the reader goes away nobody waits for the outcome any more.
        outcome.catch(() => undefined);
        yield* news.follow();
        const files = await outcome;
        if (files.length === 0) throw errors.NOTHING();
        const shown = files.map(({ name, bytes }) => ({ name, size: bytes.length }));
        yield { type: 'done', id: keep(files), files: shown };
      } finally {
        signal?.removeEventListener('abort', abort);
        stop.abort();
      }
    }),
    file: os.roster.file.handler(({ input: { id, index }, errors }) => {
      const file = made.get(id)?.[index];
      if (!file) throw errors.NOT_FOUND({ data: { what: id } });
      return { fileName: file.name, content: new Blob([file.bytes], { type: file.mediaType }) };
    }),
  });
}
