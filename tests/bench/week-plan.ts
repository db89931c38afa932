import { addDays, addWeeks, mondayOf } from '#domain/calendar/dates.ts';
import type { PublicationId } from '#domain/model/ids.ts';
import { type PersonAround, writeSpans } from '#domain/plan/around.ts';
import type { Placed } from '#domain/plan/placed.ts';
import { Plan } from '#domain/plan/plan.ts';
import { seededIds } from '#seeds/random.ts';
import { planOf } from '#tests/seeds/plan-of.ts';
import { companyRecords, WEEK } from './company.ts';

/**
 * The planned week as a database with history gives it: everyone worked the same times in the weeks around it, at the
 * same places, some came in somebody's place, and the week was published. So that no rule is idle while it is measured.
 */
export function weekPlan(employees: number): Plan {
  const plan = planOf(companyRecords(employees), WEEK);
  const data = plan.toData();
  const rows = [...plan.placed.all()];
  const newId = seededIds(5);
  return new Plan({
    ...data,
    around: [...Map.groupBy(rows, (row) => row.person.id).values()].map(aroundOf),
    publications: data.catalogue.sites.map((site) => ({
      id: newId() as PublicationId,
      siteId: site.id,
      week: WEEK,
      number: 1,
      at: '2026-11-27T12:00:00Z',
      by: 'bench',
      version: 1,
    })),
    published: rows.map(({ assignment, from, to }) => ({
      personId: assignment.personId,
      workplaceId: assignment.workplaceId,
      date: assignment.date,
      blockId: assignment.blockId,
      from,
      to,
    })),
  });
}

function aroundOf(rows: readonly Placed[], index: number): PersonAround {
  const [first] = rows as [Placed];
  const spans = (weeks: number): string =>
    writeSpans(
      mondayOf(addWeeks(WEEK, weeks)),
      rows.flatMap((r) => r.work.map(({ from, to }) => ({ date: addDays(r.date, 7 * weeks), from, to }))),
    );
  return {
    personId: first.person.id,
    before: spans(-1),
    after: spans(1),
    other3: 0,
    other15: 0,
    task: first.workplace.workType,
    taskWeeks: index % 5,
    usualPlace: first.workplace.id,
    usualGuide: null,
    places: [...new Set(rows.map((r) => r.workplace.id))],
    fills: index % 4 === 0 ? [addDays(mondayOf(WEEK), -6)] : [],
  };
}
