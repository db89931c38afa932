import { addDays, datesOf, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import { occurrenceOn, occurrencesOf, stillPlanned } from '#domain/capacity/occurrences.ts';
import { parameterOn } from '#domain/capacity/parameters.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { BookedElsewhere, Catalogue, OrderMinutes, PlanData } from '#domain/plan/plan-data.ts';
import { readAround } from './around.ts';
import { readCatalogue } from './catalogue.ts';
import type { ReadDb } from './connection.ts';
import { bookedFor, bookedPerDay, plannedReader } from './order-sums.ts';
import { readAbsencesBetween } from './queries/absence.ts';
import { readAssignmentsBetween } from './queries/assignment.ts';
import { readExceptionsBetween } from './queries/exception.ts';
import { readProgressBetween, readProgressOf } from './queries/progress.ts';
import { readPublicationsOf, readPublishedRows } from './queries/publication.ts';
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
      today,
      catalogue,
      assignments: readAssignmentsBetween(db, first, last),
      absences: readAbsencesBetween(db, first, last),
      ...readOrderSums(db, catalogue, { first, last, today }),
      progress: readProgressBetween(db, first, last),
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

/** What a week knows of the other days of the orders that are due in it or soon after. */
interface OrderSums {
  readonly orderMinutesElsewhere: OrderMinutes[];
  readonly bookedElsewhere: BookedElsewhere[];
}

/**
 * Norm minutes planned on open orders on days from the Monday of this week on, before `first` and after `last`, per order
 * and day, where they still count beside what was booked on the day. Only of occurrences that are due from `first` on and within the weeks that "zonder
 * planning" looks ahead: an order is judged there, and adding up all of them would make a week open slower with every
 * order nobody archived. What was booked outside the week is summed for every order that may still be worked on in it:
 * who comes to a place is not put on work that is done.
 */
function readOrderSums(
  db: ReadDb,
  catalogue: Catalogue,
  { first, last, today }: { readonly first: IsoDate; readonly last: IsoDate; readonly today: IsoDate },
): OrderSums {
  const planned = plannedReader(db, catalogue);
  const monday = mondayOf(weekOf(today));
  // The number may change within the week: the longest look ahead serves every day of it.
  const ahead = [first, last].map((day) => parameterOn(catalogue.parameters, 'unplanned-weeks', day).value);
  const lastDeadline = addDays(last, 7 * Math.max(...ahead));
  const sums: OrderSums = { orderMinutesElsewhere: [], bookedElsewhere: [] };
  for (const order of catalogue.orders) {
    const now = occurrenceOn(order, first);
    if (order.archivedOn !== null || now.deadline < first) continue;
    const bookings = readProgressOf(db, order.id, now.from);
    const others = bookings.filter(({ date }) => date < first || date > last);
    const asked = [now, occurrenceOn(order, last)];
    for (const [deadline, due] of new Map(asked.map((due) => [due.deadline, due]))) {
      const amount = bookedFor(due, others);
      if (amount > 0) sums.bookedElsewhere.push({ orderId: order.id, deadline, amount });
    }
    if (occurrencesOf(order, first, lastDeadline).length === 0) continue;
    const booked = bookedPerDay(order, bookings);
    for (const [date, { minutes }] of planned(order.id, { from: monday, without: { first, last } })) {
      const normMinutes = stillPlanned(minutes, booked.get(date) ?? 0, date < today);
      sums.orderMinutesElsewhere.push({ orderId: order.id, date, normMinutes });
    }
  }
  return sums;
}
