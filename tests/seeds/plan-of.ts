import { datesOf, weekOf } from '#domain/calendar/dates.ts';
import { netMinutes } from '#domain/calendar/intervals.ts';
import { normMinutes, performanceOf } from '#domain/capacity/norm-hours.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
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
export function planOf(records: readonly RecordChange[], week: IsoWeek): Plan {
  const [settings] = recordsOf(records, 'settings');
  if (!settings) throw new Error('No settings among the records.');
  const dates = datesOf(week);
  const people = new Map(recordsOf(records, 'person').map((p) => [p.id, p]));
  const places = new Map(recordsOf(records, 'workplace').map((p) => [p.id, p]));
  const blocks = new Map(recordsOf(records, 'block').map((b) => [b.id, b]));
  const assignments = recordsOf(records, 'assignment');
  const elsewhere = assignments.flatMap((row): OrderMinutes[] => {
    const person = people.get(row.personId);
    const place = places.get(row.workplaceId);
    const block = blocks.get(row.blockId);
    if (weekOf(row.date) === week || row.orderId === null || person?.kind !== 'employee' || !place || !block) return [];
    const net = netMinutes({ from: row.from ?? block.from, to: row.to ?? block.to }, block.breaks);
    const { percent } = performanceOf(person, place.workType, row.date, PARAMETERS['default-wage-value'].value);
    return [{ orderId: row.orderId, date: row.date, normMinutes: normMinutes(net, percent) }];
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
    today: dates[0] as IsoDate,
    orderMinutesElsewhere: elsewhere,
    progress: [],
    bookedElsewhere: [],
    around: [],
    visits: [],
    exceptions: [],
    publications: [],
    published: [],
    holidays: [],
  });
}
