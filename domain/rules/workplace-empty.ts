import type { IsoDate } from '../model/common.ts';
import type { Placed } from '../plan/placed.ts';
import { count, decimal, shortDay } from '../words/dutch.ts';
import { rounded } from './moments.ts';
import { openDays, shortInWeek } from './order-work.ts';
import type { Rule } from './rule.ts';

export type WorkplaceEmptyFacts = {
  readonly workplace: string;
  readonly order: string;
  readonly description: string;
  readonly deadline: string;
  /** Norm hours that the order is short. */
  readonly short: number;
  /** Days until the deadline on which somebody could work there. */
  readonly days: number;
  readonly seats: number;
};

/** True when no employee works on these rows on or before a day. */
function isEmptyUntil(rows: readonly Placed[], until: IsoDate): boolean {
  for (const row of rows) if (row.employee && row.date <= until) return false;
  return true;
}

/**
 * An order due this week is short, names this workplace, and nobody works there on any open day until the deadline
 * (tier 5). One finding per order and workplace.
 */
export const workplaceEmpty: Rule<'workplace-week', WorkplaceEmptyFacts> = {
  id: 'workplace-empty',
  tier: 5,
  severity: 'warn',
  refuses: 'never',
  scope: 'workplace-week',
  title: 'Lege werkplek voor een order',
  check({ workplaceId, rows }, plan) {
    const orders = plan.lookup.ordersAt(workplaceId);
    if (orders.length === 0) return [];
    const workplace = plan.lookup.workplaces.get(workplaceId);
    if (!workplace || workplace.archivedOn !== null || workplace.seats === 0) return [];
    return orders.flatMap((order) => {
      const work = plan.due(order);
      const { deadline } = work;
      if (!plan.dates.has(deadline) || !isEmptyUntil(rows, deadline)) return [];
      const short = shortInWeek(work, plan);
      if (short === 0) return [];
      const days = openDays(work, workplace, plan).length;
      if (days === 0) return [];
      return [
        {
          about: `${workplaceId}|${work.about}`,
          size: short,
          date: deadline,
          workplaceId,
          siteId: workplace.siteId,
          orderId: order.id,
          facts: {
            workplace: workplace.name,
            order: order.number,
            description: order.description,
            deadline,
            short: rounded(short / 60),
            days,
            seats: workplace.seats,
          },
        },
      ];
    });
  },
  sentence: (f) =>
    `Op ${f.workplace} werkt tot en met ${shortDay(f.deadline as never)} niemand. ` +
    `Order ${f.order} heeft deze werkplek nodig en komt ${decimal(f.short)} uur tekort.`,
  source: 'Afspraak met de opdrachtgever: de deadline van de order en de werkplekken die erbij horen',
  why: (f) => [
    { what: `Order ${f.order} (${f.description}) komt tekort`, value: `${decimal(f.short, 2)} normuur` },
    { what: 'Deadline', value: shortDay(f.deadline as never) },
    { what: 'Open dagen tot en met de deadline', value: String(f.days) },
    { what: `Medewerkers op ${f.workplace}`, value: `0 van ${count(f.seats, 'plaats', 'plaatsen')}` },
  ],
};
