import { addDays, datesOf, weekExists } from '#domain/calendar/dates.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { type Filling, fillWeek } from '#domain/plan/fill/fill.ts';
import type { FillPreview, FillQuestion } from '#domain/plan/fill/fill-types.ts';
import { timingNotices } from '#domain/plan/fill/notices.ts';
import { parityNotice, type SourceRow, sourceFromBase, sourceFromWeek } from '#domain/plan/fill/source.ts';
import { rankPlaces } from '#domain/plan/ranking.ts';
import { reasonOf } from '#domain/plan/verdict.ts';
import { count, sentenceCase, weekName } from '#domain/words/dutch.ts';
import { readRevision } from '#main/db/history.ts';
import type { Holiday } from '#main/db/plan.ts';
import { readAssignmentsBetween } from '#main/db/queries/assignment.ts';
import { readBaseRowsBetween } from '#main/db/queries/base-row.ts';
import { announced, commitNow } from './apply.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import { holidaysOf } from './holidays.ts';
import type { Os } from './implementer.ts';
import type { PlanCache } from './plan-cache.ts';

/** More places than this help nobody choose. */
const MOST_OPTIONS = 8;

/** "Week 50 van 2026 gevuld uit het basisrooster (911 inzetten, 3 vervallen)". */
function labelOf({ week, source }: FillQuestion, { placed, replaced, gone }: FillPreview['counts']): string {
  const from = source.kind === 'base' ? 'het basisrooster' : weekName(source.week);
  const rows = count(placed + replaced, 'inzet', 'inzetten');
  return `${sentenceCase(weekName(week))} gevuld uit ${from} (${rows}${gone > 0 ? `, ${gone} vervallen` : ''})`;
}

interface Filled extends Filling {
  readonly notices: string[];
  readonly rows: readonly SourceRow[];
}

/** "Vul de week": what it would do, and doing it. */
export function createFillApi(context: AppContext, os: Os, plans: PlanCache) {
  const { db } = context;
  /** The last answer: who looks at a preview asks about its rows, and then for it to be done. */
  let last: { readonly asked: string; readonly filled: Filled } | null = null;

  function sourceOf({ week, source }: FillQuestion): Pick<Filled, 'rows' | 'notices'> {
    const dates = datesOf(source.kind === 'base' ? week : source.week);
    const [first, sunday] = [dates[0], dates[6]] as [IsoDate, IsoDate];
    if (source.kind === 'week') {
      return { rows: sourceFromWeek(readAssignmentsBetween(db, first, sunday), week), notices: [] };
    }
    const base = readBaseRowsBetween(db, addDays(first, -7), sunday);
    const notice = parityNotice(base, week);
    return { rows: sourceFromBase(base, week), notices: notice === null ? [] : [notice] };
  }

  function filledOf(question: FillQuestion, holidays: readonly Holiday[]): Filled {
    const now = context.now();
    const today = dayInAmsterdam(now);
    const asked = JSON.stringify([readRevision(db), today, question]);
    if (last?.asked === asked) return last.filled;
    const { rows, notices } = sourceOf(question);
    const plan = plans.get(question.week, holidays, today);
    const filling = fillWeek(plan, {
      rows,
      origin: question.source.kind,
      siteId: question.siteId,
      from: question.from,
      choices: question.choices,
      newId: context.newId,
      now: now.toISOString(),
      user: context.user,
    });
    const filled = { ...filling, notices: [...notices, ...timingNotices(plan, question.from, filling)], rows };
    last = { asked, filled };
    return filled;
  }

  const isSame = ({ week, source }: FillQuestion): boolean => source.kind === 'week' && source.week === week;
  const missingWeek = ({ week, source }: FillQuestion): IsoWeek | null =>
    [week, source.kind === 'week' ? source.week : week].find((w) => !weekExists(w)) ?? null;

  return os.fill.router({
    preview: os.fill.preview.handler(async ({ input, errors }) => {
      const missing = missingWeek(input);
      if (missing !== null) throw errors.NOT_FOUND({ data: { what: missing } });
      if (isSame(input)) throw errors.SAME_WEEK();
      const holidays = await holidaysOf(input.week);
      return db.snapshot(() => {
        const { preview, notices } = filledOf(input, holidays);
        return { revision: readRevision(db), preview: { ...preview, notices } };
      });
    }),
    options: os.fill.options.handler(async ({ input: { key, ...question }, errors }) => {
      const missing = missingWeek(question);
      if (missing !== null) throw errors.NOT_FOUND({ data: { what: missing } });
      if (isSame(question)) throw errors.SAME_WEEK();
      const holidays = await holidaysOf(question.week);
      return db.snapshot(() => {
        const { plan, rows } = filledOf(question, holidays);
        const row = rows.find((r) => r.key === key);
        const name = row && plan.lookup.blocks.get(row.blockId)?.name;
        if (!row || name === undefined) throw errors.NOT_FOUND({ data: { what: key } });
        const ranked = rankPlaces(plan, { personId: row.personId, assignmentId: null }, row.date, name);
        const options = ranked.flatMap(({ what: { workplaceId, blockId }, verdict, reasons }) => {
          const { level } = verdict;
          if (level === 'refused' || workplaceId === row.workplaceId) return [];
          return [{ workplaceId, blockId, level, sentence: reasonOf(verdict), reasons: [...reasons] }];
        });
        return { options: options.slice(0, MOST_OPTIONS) };
      });
    }),
    fill: os.fill.fill.handler(async ({ input: { revision, ...question }, errors }) => {
      const missing = missingWeek(question);
      if (missing !== null) throw errors.NOT_FOUND({ data: { what: missing } });
      if (isSame(question)) throw errors.SAME_WEEK();
      const holidays = await holidaysOf(question.week);
      const outcome = db.transaction(() => {
        if (readRevision(db) !== revision) return null;
        const filled = filledOf(question, holidays);
        const label = labelOf(question, filled.preview.counts);
        return { filled, committed: commitNow(context, { changes: filled.changes, label }) };
      });
      if (outcome === null) throw errors.STALE();
      last = null;
      const { filled, committed } = outcome;
      const applied = announced(context, committed, filled.overridden);
      const { label, overridden, history } = applied;
      return { revision: applied.revision, label, counts: filled.preview.counts, overridden, history };
    }),
  });
}
