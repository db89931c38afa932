import { decimal, shortDay } from '../words/dutch.ts';
import { rounded } from './moments.ts';
import { ESTIMATED_LINE, marginShort, orderName, plannedOn } from './order-work.ts';
import type { Rule } from './rule.ts';

export type OrderTightFacts = {
  readonly order: string;
  readonly description: string;
  readonly deadline: string;
  /** Norm hours still to do, planned in time, more than needed, and wanted as margin. */
  readonly leftHours: number;
  readonly plannedHours: number;
  readonly spareHours: number;
  readonly wantedHours: number;
  /** The margin in % of the work left. */
  readonly marginPercent: number;
  readonly estimated: boolean;
};

/**
 * An order due this week has enough hours planned, but less to spare than the company's margin (tier 5; parameter
 * `order-margin`). Exactly the margin is enough. What is too late is `order-late`.
 */
export const orderTight: Rule<'order', OrderTightFacts> = {
  id: 'order-tight',
  tier: 5,
  severity: 'warn',
  refuses: 'never',
  scope: 'order',
  title: 'Order is krap',
  check({ order, rows }, plan) {
    const work = plan.due(order);
    const { deadline, leftMinutes: left } = work;
    if (!plan.dates.has(deadline)) return [];
    const planned = plannedOn(work, rows, plan);
    const missing = marginShort(work, planned.minutes, plan);
    if (missing === 0) return [];
    const marginPercent = plan.lookup.parameter('order-margin', deadline);
    return [
      {
        about: work.about,
        size: missing,
        date: deadline,
        orderId: order.id,
        facts: {
          order: order.number,
          description: order.description,
          deadline,
          leftHours: rounded(left / 60),
          plannedHours: rounded(planned.minutes / 60),
          spareHours: Math.max(0, rounded((planned.minutes - left) / 60)),
          wantedHours: rounded((left * marginPercent) / 6000),
          marginPercent,
          estimated: planned.estimated,
        },
      },
    ];
  },
  sentence: (f) =>
    `${orderName(f)} is op ${shortDay(f.deadline as never)} maar net klaar. ` +
    `Er is ${decimal(f.spareHours, 2)} uur over en u wilt ${decimal(f.wantedHours, 2)} uur` +
    `${f.estimated ? ' (geschat)' : ''}.`,
  source: 'Werkwaarde van Roosterbord; te bevestigen (instelling ‘Order: ruimte die u wilt houden’)',
  why: (f) => [
    { what: 'Nog te doen', value: `${decimal(f.leftHours, 2)} normuur` },
    { what: `Gepland tot en met ${shortDay(f.deadline as never)}`, value: `${decimal(f.plannedHours, 2)} normuur` },
    { what: 'Over', value: `${decimal(f.spareHours, 2)} normuur` },
    { what: `Gewenste ruimte: ${decimal(f.marginPercent)} %`, value: `${decimal(f.wantedHours, 2)} normuur` },
    ...(f.estimated ? [ESTIMATED_LINE] : []),
  ],
};
