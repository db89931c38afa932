import { addDays } from '#domain/calendar/dates.ts';
import { type Report, type ReportInput, reportOf, type WorkFormStep } from '#domain/capacity/reports.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { ReadDb } from '#main/db/connection.ts';
import { readRevision } from '#main/db/history.ts';
import { readWorkFormSteps } from '#main/db/work-form-steps.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import type { Os } from './implementer.ts';
import type { PlanSources } from './plan-sources.ts';
import { Turns } from './turns.ts';

/** Reports for municipalities: what leaves here holds no small group. */
export function createReportsApi(context: AppContext, os: Os, { weekSums }: Pick<PlanSources, 'weekSums'>) {
  const { db } = context;
  return os.reports.router({
    people: os.reports.people.handler(async ({ input: { from: first, to: last } }) => {
      const revision = readRevision(db);
      const { netByPerson } = await weekSums.exactly(first, last);
      const people = [...weekSums.lists().lookup.people.values()];
      const report = await finished({ people, netByPerson, steps: stepsFrom(db, first), first, last });
      return { revision, today: dayInAmsterdam(context.now()), report: report && written(report) };
    }),
  });
}

async function finished(input: ReportInput): Promise<Report | null> {
  const turns = new Turns();
  const work = reportOf(input);
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    await turns.rest();
  }
}

/** Moments are kept in UTC; the first hours of a day here lie in the day before there. */
function stepsFrom(db: ReadDb, first: IsoDate): WorkFormStep[] {
  return readWorkFormSteps(db, addDays(first, -1))
    .map((row) => ({
      personId: row.person_id,
      date: dayInAmsterdam(new Date(row.at)),
      from: row.from_form,
      to: row.to_form,
    }))
    .filter(({ date }) => date >= first);
}

type Ladder = Report['nijkerk'];

/** As the contract has it: lists of its own. */
function written({ municipalities, targetGroups, total, nijkerk }: Report) {
  const municipality = (m: Ladder) => ({ ...m, forms: [...m.forms], groups: m.groups.map((g) => ({ ...g })) });
  return {
    municipalities: municipalities.map(municipality),
    targetGroups: targetGroups.map((t) => ({ ...t, forms: [...t.forms] })),
    total: { ...total, forms: [...total.forms], formsBefore: [...total.formsBefore] },
    nijkerk: municipality(nijkerk),
  };
}
