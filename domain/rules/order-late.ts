import { decimal, shortDay } from '../words/dutch.ts';
import { EPSILON, rounded } from './moments.ts';
import { ESTIMATED_LINE, plannedOn } from './order-work.ts';
import type { Rule } from './rule.ts';

export type OrderLateFacts = {
  readonly order: string;
  readonly description: string;
  readonly deadline: string;
  /** Norm hours still to do, planned up to and including the deadline, and short. */
  readonly leftHours: number;
  readonly plannedHours: number;
  readonly short: number;
  /** true = some of the planned hours rest on the standard wage value, not on the person's own. */
  readonly estimated: boolean;
};

/**
 * An order has fewer norm hours planned before its deadline than it still needs (tier 5). Looks at the orders
 * whose deadline lies in the week; the deadline's own day still counts.
 */
export const orderLate: Rule<'order', OrderLateFacts> = {
  id: 'order-late',
  tier: 5,
  severity: 'warn',
  refuses: 'never',
  scope: 'order',
  title: 'Order komt te laat klaar',
  check({ order, rows }, plan) {
    const work = plan.due(order);
    const { deadline, leftMinutes: left } = work;
    if (!plan.dates.has(deadline)) return [];
    const planned = plannedOn(work, rows, plan);
    const short = rounded(left - planned.minutes);
    if (short <= EPSILON) return [];
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
          plannedHours: rounded(planned.minutes / 60),
          short: rounded(short / 60),
          estimated: planned.estimated,
        },
      },
    ];
  },
  sentence: (f) =>
    `Order ${f.order} (${f.description}) is op ${shortDay(f.deadline as never)} niet klaar. ` +
    `Er is ${decimal(f.short)} uur te weinig gepland${f.estimated ? ' (geschat)' : ''}.`,
  source: 'Afspraak met de opdrachtgever: de deadline van de order. Uren tellen als normuren: nettotijd × loonwaarde',
  why: (f) => [
    { what: 'Nog te doen', value: `${decimal(f.leftHours, 2)} normuur` },
    { what: `Gepland tot en met ${shortDay(f.deadline as never)}`, value: `${decimal(f.plannedHours, 2)} normuur` },
    { what: 'Te weinig', value: `${decimal(f.short, 2)} normuur` },
    ...(f.estimated ? [ESTIMATED_LINE] : []),
  ],
};
