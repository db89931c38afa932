import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import { bookingsFrom, type OutlookData, type OutlookRow, paceFrom } from '#domain/capacity/outlook.ts';
import type { UsualPlaces } from '#domain/capacity/suitable.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Progress } from '#domain/model/progress.ts';
import type { Catalogue, OrderMinutes } from '#domain/plan/plan-data.ts';
import type { ReadDb } from './connection.ts';
import { plannedReader } from './order-sums.ts';
import type { Holiday } from './plan.ts';
import { readAbsencesBetween } from './queries/absence.ts';
import { readProgressOf } from './queries/progress.ts';
import { builder, readQuery } from './query.ts';
import { usualOf } from './usual.ts';

/** Named as the outlook names them: there may be hundreds of thousands, and each need be made only once. */
export const outlookRows = readQuery<{ first: IsoDate; last: IsoDate }>()((args) =>
  builder
    .selectFrom('assignment')
    .select([
      'person_id as personId',
      'workplace_id as workplaceId',
      'date',
      'block_id as blockId',
      'order_id as orderId',
      'from_minute as from',
      'to_minute as to',
    ])
    .where('date', '>=', args.first)
    .where('date', '<=', args.last),
);

/** Which days an outlook is read of. */
export interface OutlookDays {
  readonly today: IsoDate;
  /** Monday of a week .. Sunday of the same or a later one. */
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** Dutch public holidays on those days. */
  readonly holidays: readonly Holiday[];
}

/** Assignments from `first` to `last`, both included, in no particular order. */
export function readOutlookRows(db: ReadDb, first: IsoDate, last: IsoDate): readonly OutlookRow[] {
  return db.all(outlookRows, { first, last });
}

/** Reads what an outlook is built from; at one moment. */
export function readOutlook(db: ReadDb, catalogue: Catalogue, days: OutlookDays): OutlookData {
  const { today, first, last, holidays } = days;
  return db.snapshot(() => ({
    today,
    first,
    last,
    holidays,
    catalogue,
    rows: readOutlookRows(db, first, last),
    absences: readAbsencesBetween(db, first, last),
    ...readBookings(db, catalogue, days),
    usualPlaces: readUsualPlaces(db, catalogue, today),
  }));
}

/** What was booked on the orders in use, and what was planned before these days on days with a booking. */
function readBookings(
  db: ReadDb,
  catalogue: Catalogue,
  { today, first }: OutlookDays,
): { readonly progress: readonly Progress[]; readonly past: readonly OrderMinutes[] } {
  const planned = plannedReader(db, catalogue);
  const progress: Progress[] = [];
  const past: OrderMinutes[] = [];
  const learned = paceFrom(today);
  for (const order of catalogue.orders) {
    if (order.archivedOn !== null) continue;
    const bookings = readProgressOf(db, order.id, bookingsFrom(order, today));
    progress.push(...bookings);
    const before = new Set(bookings.flatMap(({ date }) => (learned <= date && date < first ? [date] : [])));
    if (before.size === 0) continue;
    const days = planned(order.id, { from: learned, without: { first, last: '9999-12-31' as IsoDate } });
    for (const [date, { minutes }] of days) {
      if (before.has(date)) past.push({ orderId: order.id, date, normMinutes: minutes });
    }
  }
  return { progress, past };
}

function readUsualPlaces(db: ReadDb, catalogue: Catalogue, today: IsoDate): UsualPlaces {
  const first = mondayOf(weekOf(today));
  const usual = usualOf(db, catalogue, { first, last: addDays(first, 6) });
  return new Map(
    [...usual].flatMap(([id, { usualPlace }]) => (usualPlace === null ? [] : [[id, usualPlace] as const])),
  );
}
