import { moneyOf } from '#domain/capacity/money.ts';
import { orderOutlooks } from '#domain/capacity/order-outlook.ts';
import { parameterOn } from '#domain/capacity/parameters.ts';
import { unfitWork } from '#domain/capacity/unfit-work.ts';
import { readRevision } from '#main/db/history.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import type { Os } from './implementer.ts';
import { ordersOf } from './money-source.ts';
import { outlookHolidays } from './outlook-cache.ts';
import type { PlanSources } from './plan-sources.ts';

/** Turnover, cost and free hours of a period. */
export function createMoneyApi(
  context: AppContext,
  os: Os,
  { catalogue, outlooks, weekSums, idleWeeks }: Pick<PlanSources, 'catalogue' | 'outlooks' | 'weekSums' | 'idleWeeks'>,
) {
  const { db } = context;

  return os.money.router({
    overview: os.money.overview.handler(async ({ input: { from: first, to: last } }) => {
      const today = dayInAmsterdam(context.now());
      const revision = readRevision(db);
      const sums = await weekSums.between(first, last);
      const known = catalogue.get();
      const orders = await ordersOf(db, known, sums.orders, { first, last, today });
      const free = await idleWeeks.between(first, last, today);
      const { lookup } = weekSums.lists();
      const outlook = last < today ? null : outlooks.get(today, await outlookHolidays(today));
      const unfit = outlook ? unfitWork(orderOutlooks(outlook), lookup) : [];
      const money = moneyOf({ lookup, today, first, last, sums, orders, idle: free, unfit });
      const cost = parameterOn(known.parameters, 'guide-cost', today);
      return {
        revision,
        today,
        rows: [...money.rows],
        rates: [...money.rates],
        withoutPrice: money.withoutPrice,
        guideCost: { centsPerHour: Math.round(cost.value * 100), confirmed: cost.confirmed },
      };
    }),
  });
}
