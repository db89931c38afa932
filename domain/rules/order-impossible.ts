import { count, decimal, shortDay } from '../words/dutch.ts';
import { rounded } from './moments.ts';
import { impossibleMinutes, orderName, placeLimits, plannedOn } from './order-work.ts';
import type { Rule } from './rule.ts';

export type OrderImpossibleFacts = {
  readonly order: string;
  readonly description: string;
  readonly deadline: string;
  /** Norm hours still to do, planned on days that are over or in other weeks, and at most possible from today on. */
  readonly leftHours: number;
  readonly settledHours: number;
  readonly mostHours: number;
  /** Norm hours that no plan can make. */
  readonly short: number;
  readonly places: readonly {
    readonly name: string;
    readonly seats: number;
    readonly days: number;
    readonly percent: number;
    readonly hours: number;
  }[];
};

/**
 * No plan can make an order due this week: also with every seat of its workplaces full, in every block of every open
 * day from today until the deadline, at the best wage value of anyone, work is left (tier 5). It stands beside `order-late`.
 */
export const orderImpossible: Rule<'order', OrderImpossibleFacts> = {
  id: 'order-impossible',
  tier: 5,
  severity: 'warn',
  refuses: 'never',
  scope: 'order',
  title: 'Order kan niet op tijd',
  check({ order, rows }, plan) {
    const work = plan.due(order);
    const { deadline, leftMinutes: left } = work;
    if (!plan.dates.has(deadline)) return [];
    const { minutes: planned, settled } = plannedOn(work, rows, plan);
    const short = impossibleMinutes(work, planned, settled, plan);
    if (short === 0) return [];
    return [
      {
        about: work.about,
        size: short,
        date: deadline,
        orderId: order.id,
        facts: {
          order: order.number,
          description: order.description,
          deadline,
          leftHours: rounded(left / 60),
          settledHours: rounded(settled / 60),
          mostHours: rounded((left - settled - short) / 60),
          short: rounded(short / 60),
          places: placeLimits(work, plan).map(({ name, seats, days, percent, normMinutes }) => ({
            name,
            seats,
            days,
            percent,
            hours: rounded(normMinutes / 60),
          })),
        },
      },
    ];
  },
  sentence: (f) =>
    `${orderName(f)} kan op ${shortDay(f.deadline as never)} niet klaar zijn. ` +
    `Ook als alle plaatsen vol zijn, blijft er ${decimal(f.short)} uur werk over.`,
  source:
    'Afspraak met de opdrachtgever: de deadline van de order. Gerekend met alle plaatsen vol en de hoogste loonwaarde',
  why: (f) => [
    { what: 'Nog te doen', value: `${decimal(f.leftHours, 2)} normuur` },
    ...(f.settledHours > 0
      ? [{ what: 'Gepland op eerdere dagen', value: `${decimal(f.settledHours, 2)} normuur` }]
      : []),
    ...f.places.map((p) => ({
      what:
        `${p.name}: ${count(p.seats, 'plaats', 'plaatsen')}, ${count(p.days, 'open dag', 'open dagen')}, ` +
        `loonwaarde hoogstens ${decimal(p.percent)} %`,
      value: `${decimal(p.hours, 2)} normuur`,
    })),
    { what: 'Hoogstens haalbaar tot de deadline', value: `${decimal(f.mostHours, 2)} normuur` },
    { what: 'Niet haalbaar', value: `${decimal(f.short, 2)} normuur` },
  ],
};
