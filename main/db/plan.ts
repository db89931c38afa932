import { addDays, datesOf } from '#domain/calendar/dates.ts';
import { netMinutes } from '#domain/calendar/intervals.ts';
import { normMinutes, performanceOf } from '#domain/capacity/norm-hours.ts';
import { parameterOn } from '#domain/capacity/parameters.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import type { Catalogue, OrderMinutes, PlanData } from '#domain/plan/plan-data.ts';
import { readAround } from './around.ts';
import { readCatalogue } from './catalogue.ts';
import type { ReadDb } from './connection.ts';
import { readAbsencesBetween } from './queries/absence.ts';
import { readAssignmentsBetween } from './queries/assignment.ts';
import { readExceptionsBetween } from './queries/exception.ts';
import { readPublicationsOf, readPublishedRows } from './queries/publication.ts';
import { builder, readQuery } from './query.ts';
import { readVisits } from './visits.ts';

export interface Holiday {
  readonly date: IsoDate;
  readonly name: string;
}

/**
 * One ISO week as the rules see it. Reads the catalogue and that week's rows; of other weeks only sums (see
 * around.ts) and what they plan on the open orders that are due in it or soon after.
 * @param holidays Dutch public holidays inside this week.
 * @param today what was planned on days before it, outside this week, is done or lost and stands in an order's progress.
 * @param knownCatalogue the catalogue of this very revision, when the caller has it already.
 * @throws RangeError when the week does not exist.
 */
export function readPlan(
  db: ReadDb,
  week: IsoWeek,
  holidays: readonly Holiday[],
  today: IsoDate,
  knownCatalogue?: Catalogue,
): PlanData {
  const days = datesOf(week);
  const first = days[0] as IsoDate;
  const last = days[6] as IsoDate;
  return db.snapshot(() => {
    const catalogue = knownCatalogue ?? readCatalogue(db);
    return {
      week,
      catalogue,
      assignments: readAssignmentsBetween(db, first, last),
      absences: readAbsencesBetween(db, first, last),
      orderMinutesElsewhere: readOrderMinutesElsewhere(db, catalogue, { first, last, today }),
      around: readAround(db, week, catalogue),
      visits: readVisits(db, catalogue, first),
      exceptions: readExceptionsBetween(db, first, last),
      ...readLatestPublished(db, week),
      holidays: [...holidays],
    };
  });
}

/** The latest version of a week per site, and what those versions said. */
function readLatestPublished(db: ReadDb, week: IsoWeek): Pick<PlanData, 'publications' | 'published'> {
  const latest = new Map(readPublicationsOf(db, week).map((publication) => [publication.siteId, publication]));
  const publications = [...latest.values()];
  return { publications, published: publications.flatMap(({ id }) => readPublishedRows(db, id)) };
}

/** A row for each assignment on one order outside a period. */
export const assignmentsOnOrder = readQuery<{ orderId: OrderId; first: IsoDate; last: IsoDate; today: IsoDate }>()(
  (args) =>
    builder
      .selectFrom('assignment')
      .select(['date', 'person_id', 'workplace_id', 'block_id', 'from_minute', 'to_minute'])
      .where('order_id', '=', args.orderId)
      .where('date', '>=', args.today)
      .where((eb) => eb.or([eb('date', '<', args.first), eb('date', '>', args.last)])),
);

/**
 * Norm minutes planned on open orders on days from `today` on, before `first` and after `last`, per order and day: net minutes
 * (block or own times without the breaks in it) x wage value of that day / 100, employees only (domain.md,
 * "Capacity"). Only orders that are due from `first` on and within the weeks that "zonder planning" looks ahead: an
 * order is judged there, and adding up all of them would make a week open slower with every order nobody archived.
 */
function readOrderMinutesElsewhere(
  db: ReadDb,
  catalogue: Catalogue,
  { first, last, today }: { readonly first: IsoDate; readonly last: IsoDate; readonly today: IsoDate },
): OrderMinutes[] {
  const people = new Map(catalogue.people.map((person) => [person.id, person]));
  const workplaces = new Map(catalogue.workplaces.map((workplace) => [workplace.id, workplace]));
  const blocks = new Map(catalogue.blocks.map((block) => [block.id, block]));
  // The number may change within the week: the longest look ahead serves every day of it.
  const ahead = [first, last].map((day) => parameterOn(catalogue.parameters, 'unplanned-weeks', day).value);
  const lastDeadline = addDays(last, 7 * Math.max(...ahead));
  const result: OrderMinutes[] = [];
  for (const order of catalogue.orders) {
    if (order.archivedOn !== null || order.deadline < first || order.deadline > lastDeadline) continue;
    const perDay = new Map<IsoDate, number>();
    for (const row of db.all(assignmentsOnOrder, { orderId: order.id, first, last, today })) {
      const person = people.get(row.person_id);
      const workplace = workplaces.get(row.workplace_id);
      const block = blocks.get(row.block_id);
      if (person?.kind !== 'employee' || !workplace || !block) continue;
      const net = netMinutes({ from: row.from_minute ?? block.from, to: row.to_minute ?? block.to }, block.breaks);
      const { percent } = performanceOf(
        person,
        workplace.workType,
        row.date,
        parameterOn(catalogue.parameters, 'default-wage-value', row.date).value,
      );
      perDay.set(row.date, (perDay.get(row.date) ?? 0) + normMinutes(net, percent));
    }
    for (const [date, minutes] of [...perDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
      result.push({ orderId: order.id, date, normMinutes: minutes });
    }
  }
  return result;
}
