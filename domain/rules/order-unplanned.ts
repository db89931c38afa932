import { addDays } from '../calendar/dates.ts';
import { count, decimal, shortDay } from '../words/dutch.ts';
import { rounded } from './moments.ts';
import { orderName, plannedOn } from './order-work.ts';
import type { Rule } from './rule.ts';
import { weekDays } from './shifts.ts';

export type OrderUnplannedFacts = {
  readonly order: string;
  readonly description: string;
  readonly deadline: string;
  /** Norm hours still to do. */
  readonly leftHours: number;
  /** How many weeks ahead the company wants to see something planned. */
  readonly weeks: number;
};

/**
 * Nothing at all is planned on an order that may be worked on and is due within the weeks after this one (tier 5;
 * parameter `unplanned-weeks`). An order due this week is `order-late`.
 */
export const orderUnplanned: Rule<'order', OrderUnplannedFacts> = {
  id: 'order-unplanned',
  tier: 5,
  severity: 'warn',
  refuses: 'never',
  scope: 'order',
  title: 'Order is niet gepland',
  check({ order, rows }, plan) {
    const { monday, sunday } = weekDays(plan.week);
    // Of an order that repeats the time that is due now: a weekly round would else be told of a week ahead, every week.
    const work = plan.due(order);
    const { deadline, startsOn, leftMinutes: left } = work;
    if (deadline <= sunday || (startsOn ?? '') > sunday) return [];
    if (left === 0 || plannedOn(work, rows, plan).minutes > 0) return [];
    const weeks = plan.lookup.parameter('unplanned-weeks', monday);
    if (deadline > addDays(sunday, 7 * weeks)) return [];
    return [
      {
        about: work.about,
        size: rounded(left),
        orderId: order.id,
        facts: {
          order: order.number,
          description: order.description,
          deadline,
          leftHours: rounded(left / 60),
          weeks,
        },
      },
    ];
  },
  sentence: (f) =>
    `${orderName(f)} staat nog helemaal niet in de planning. ` +
    `Er is ${decimal(f.leftHours, 2)} uur werk en de deadline is ${shortDay(f.deadline as never)}.`,
  source: 'Werkwaarde van Roosterbord; te bevestigen (instelling ‘Order: weken vooruit zonder planning’)',
  why: (f) => [
    { what: 'Nog te doen', value: `${decimal(f.leftHours, 2)} normuur` },
    { what: `Gepland tot en met ${shortDay(f.deadline as never)}`, value: '0 normuur' },
    { what: 'Het programma kijkt vooruit', value: count(f.weeks, 'week', 'weken') },
  ],
};
