import { capacityFigures, isRwa, totalOfRows, weeksWithin } from '#domain/capacity/capacity-figures.ts';
import { utilisation } from '#domain/capacity/utilisation.ts';
import { readRevision } from '#main/db/history.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import type { Os } from './implementer.ts';
import { outlookHolidays } from './outlook-cache.ts';
import type { PlanSources } from './plan-sources.ts';

/** Capacity over the weeks to come. */
export function createCapacityApi(context: AppContext, os: Os, { outlooks }: Pick<PlanSources, 'outlooks'>) {
  const { db } = context;
  return os.capacity.router({
    figures: os.capacity.figures.handler(async ({ input }) => {
      const today = dayInAmsterdam(context.now());
      const holidays = await outlookHolidays(today);
      return db.snapshot(() => {
        const outlook = outlooks.get(today, holidays);
        const weeks = weeksWithin(outlook, input);
        const rows = capacityFigures(outlook, input);
        const [rwa, nijkerk] = [true, false].map((own) =>
          totalOfRows(rows.filter((r) => isRwa(r.municipality) === own)),
        );
        return {
          revision: readRevision(db),
          today,
          weeks: [...weeks],
          rows: [...rows],
          totals: { rwa: rwa ?? totalOfRows([]), nijkerk: nijkerk ?? totalOfRows([]) },
          utilisation: utilisation(outlook, weeks).map((site) => ({ ...site, places: [...site.places] })),
        };
      });
    }),
  });
}
