import { addDays } from '#domain/calendar/dates.ts';
import { normMinutes, performanceOf } from '#domain/capacity/norm-hours.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { AssignmentId, NewId, OrderId, PersonId, ProgressId, WorkplaceId } from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import type { Person } from '#domain/model/person.ts';
import type { Progress } from '#domain/model/progress.ts';
import { known } from './build.ts';
import type { Random } from './random.ts';
import type { Roster } from './roster.ts';

/** How fast work goes against the norm: some orders faster, some slower. */
const PACES = [0.84, 0.91, 0.96, 1.02, 1.08, 1.15] as const;
/** Part of the days on which nobody wrote down what was done, and of the half days on which somebody was not there. */
const FORGOTTEN = 0.1;
const AWAY = 0.06;

/** Norm minutes that the roster plans on each order, by day. */
export type PlannedDays = ReadonlyMap<OrderId, ReadonlyMap<IsoDate, number>>;

/** What was done on an order on a day, in pieces or norm minutes. */
export interface Booked {
  readonly orderId: OrderId;
  readonly date: IsoDate;
  readonly amount: number;
}

/** What a team leader wrote down on days that are over: what was planned, at the pace of the order, a little up or down. */
export function bookedWork(
  random: Random,
  order: Order,
  planned: ReadonlyMap<IsoDate, number>,
  from: IsoDate,
  today: IsoDate,
): Booked[] {
  const pace = random.pick(PACES);
  return [...planned].flatMap(([date, minutes]) => {
    if (date < from || date >= today || minutes < 30 || random.chance(FORGOTTEN)) return [];
    const done = minutes * pace * (0.94 + random.next() * 0.12);
    const unit = order.amount.kind === 'pieces' ? order.amount.minutesPerPiece : 30;
    const units = Math.max(1, Math.round(done / unit));
    return [{ orderId: order.id, date, amount: order.amount.kind === 'pieces' ? units : units * unit }];
  });
}

/** The records of what was booked, each at the end of its day by a guide. */
export function bookingRecords(booked: readonly Booked[], names: readonly string[], newId: NewId): Progress[] {
  return booked.map((one, index) => ({
    id: newId() as ProgressId,
    ...one,
    by: names[index % Math.max(1, names.length)] ?? 'teamleider',
    at: `${one.date}T15:30:00.000Z`,
    version: 1,
  }));
}

/** The first planned week as it was in the weeks before: the same people at the same places, now and then one away. */
export function weeksBefore(
  random: Random,
  rows: readonly Assignment[],
  days: ReadonlySet<IsoDate>,
  weeks: number,
  orderFor: (place: WorkplaceId, date: IsoDate) => OrderId | null,
  newId: NewId,
): Assignment[] {
  return Array.from({ length: weeks }, (_, n) => n + 1).flatMap((back) =>
    rows.flatMap((row) => {
      const date = addDays(row.date, -7 * back);
      if (!days.has(date) || (row.orderId !== null && random.chance(AWAY))) return [];
      const orderId = row.orderId === null ? null : orderFor(row.workplaceId, date);
      return [{ ...row, id: newId() as AssignmentId, date, orderId }];
    }),
  );
}

/** Norm minutes that rows plan on orders, by day. */
export function plannedDays(
  rows: readonly Assignment[],
  orders: readonly Order[],
  people: ReadonlyMap<PersonId, Person>,
  roster: Roster,
  wage: number,
): PlannedDays {
  const workTypes = new Map(orders.map((order) => [order.id, order.workType]));
  const planned = new Map<OrderId, Map<IsoDate, number>>();
  for (const row of rows) {
    const workType = row.orderId === null ? undefined : workTypes.get(row.orderId);
    const person = known(people, row.personId);
    if (row.orderId === null || workType === undefined || person.kind === 'guide') continue;
    const { percent } = performanceOf(person, workType, row.date, wage);
    const days = planned.get(row.orderId) ?? new Map<IsoDate, number>();
    days.set(row.date, (days.get(row.date) ?? 0) + normMinutes(roster.netOf(row), percent));
    planned.set(row.orderId, days);
  }
  for (const [id, days] of planned) planned.set(id, new Map([...days].toSorted(([a], [b]) => (a < b ? -1 : 1))));
  return planned;
}
