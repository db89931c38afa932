import { datesOf, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import { netMinutes } from '#domain/calendar/intervals.ts';
import { normMinutes, performanceOf } from '#domain/capacity/norm-hours.ts';
import { holdsDay, occurrenceOn } from '#domain/capacity/occurrences.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import { PARAMETERS } from '#domain/model/parameter.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { Plan } from '#domain/plan/plan.ts';
import type { OrderMinutes } from '#domain/plan/plan-data.ts';
import type { Finding, RuleId } from '#domain/rules/finding.ts';
import { recordsOf } from '#seeds/build.ts';

const OF_EVERY_WEEK: readonly RuleId[] = [
  'goal-hours',
  'order-tight',
  'order-unplanned',
  'idle-capacity',
  'guide-surplus',
];

/** What a week that is well planned has as well: a goal that gets less this week, hours and guidance to spare. */
export const isOfEveryWeek = (finding: Pick<Finding, 'rule'>): boolean => OF_EVERY_WEEK.includes(finding.rule);

/** One week of example records as the board would open it. */
export function planOf(records: readonly RecordChange[], week: IsoWeek, today = datesOf(week)[0] as IsoDate): Plan {
  const [settings] = recordsOf(records, 'settings');
  if (!settings) throw new Error('No settings among the records.');
  const dates = datesOf(week);
  const people = new Map(recordsOf(records, 'person').map((p) => [p.id, p]));
  const places = new Map(recordsOf(records, 'workplace').map((p) => [p.id, p]));
  const blocks = new Map(recordsOf(records, 'block').map((b) => [b.id, b]));
  const assignments = recordsOf(records, 'assignment');
  const bookings = Map.groupBy(recordsOf(records, 'progress'), ({ orderId }) => orderId);
  const elsewhere = assignments.flatMap((row): OrderMinutes[] => {
    const person = people.get(row.personId);
    const place = places.get(row.workplaceId);
    const block = blocks.get(row.blockId);
    if (
      row.date < mondayOf(weekOf(today)) ||
      weekOf(row.date) === week ||
      row.orderId === null ||
      person?.kind !== 'employee' ||
      !place ||
      !block
    )
      return [];
    const net = netMinutes({ from: row.from ?? block.from, to: row.to ?? block.to }, block.breaks);
    const { percent } = performanceOf(person, place.workType, row.date, PARAMETERS['default-wage-value'].value);
    const booked = (bookings.get(row.orderId) ?? []).some(({ date }) => date === row.date);
    if (booked && row.date < today) return [];
    return [{ orderId: row.orderId, date: row.date, normMinutes: normMinutes(net, percent) }];
  });
  const bookedElsewhere = recordsOf(records, 'order').flatMap((order) => {
    const due = new Map([0, 6].map((n) => occurrenceOn(order, dates[n] as IsoDate)).map((one) => [one.deadline, one]));
    return [...due].flatMap(([deadline, one]) => {
      const others = (bookings.get(order.id) ?? []).filter(({ date }) => weekOf(date) !== week && holdsDay(one, date));
      const amount = others.reduce((sum, booking) => sum + booking.amount, 0);
      return amount > 0 ? [{ orderId: order.id, deadline, amount }] : [];
    });
  });
  return new Plan({
    week,
    catalogue: {
      sites: recordsOf(records, 'site'),
      blocks: [...blocks.values()],
      closures: recordsOf(records, 'closure'),
      organisations: recordsOf(records, 'organisation'),
      workTypes: recordsOf(records, 'workType'),
      people: [...people.values()],
      workplaces: [...places.values()],
      aids: recordsOf(records, 'aid'),
      orders: recordsOf(records, 'order'),
      norms: recordsOf(records, 'norm'),
      parameters: recordsOf(records, 'parameter'),
      ruleChoices: [],
      agreements: recordsOf(records, 'agreement'),
      settings,
    },
    assignments: assignments.filter((row) => weekOf(row.date) === week),
    absences: recordsOf(records, 'absence').filter((a) => a.from <= (dates[6] ?? '') && a.to >= (dates[0] ?? '')),
    today,
    orderMinutesElsewhere: elsewhere,
    progress: recordsOf(records, 'progress').filter(({ date }) => weekOf(date) === week),
    bookedElsewhere,
    around: [],
    visits: [],
    exceptions: [],
    publications: [],
    published: [],
    holidays: [],
  });
}

/** Norm minutes that the records plan on each order, by day. */
export function plannedOn(records: readonly RecordChange[]): Map<OrderId, Map<IsoDate, number>> {
  const people = new Map(recordsOf(records, 'person').map((p) => [p.id, p]));
  const places = new Map(recordsOf(records, 'workplace').map((p) => [p.id, p]));
  const blocks = new Map(recordsOf(records, 'block').map((b) => [b.id, b]));
  const planned = new Map<OrderId, Map<IsoDate, number>>();
  for (const row of recordsOf(records, 'assignment')) {
    const person = people.get(row.personId);
    const place = places.get(row.workplaceId);
    const block = blocks.get(row.blockId);
    if (row.orderId === null || person?.kind !== 'employee' || !place || !block) continue;
    const net = netMinutes({ from: row.from ?? block.from, to: row.to ?? block.to }, block.breaks);
    const { percent } = performanceOf(person, place.workType, row.date, PARAMETERS['default-wage-value'].value);
    const days = planned.get(row.orderId) ?? new Map<IsoDate, number>();
    days.set(row.date, (days.get(row.date) ?? 0) + normMinutes(net, percent));
    planned.set(row.orderId, days);
  }
  return planned;
}
