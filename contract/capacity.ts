import { z } from 'zod';
import { isoDate, isoWeek } from '#domain/model/common.ts';
import { siteId, workplaceId } from '#domain/model/ids.ts';
import { municipality, workTypeCode } from '#domain/model/work.ts';
import { procedure } from './base.ts';
import { revision } from './history.ts';
import { policies } from './policy.ts';

const minutes = z.number().min(0);

const figures = {
  /** Norm minutes: planned + free. */
  available: minutes,
  planned: minutes,
  /** Norm minutes of the hours that people are free. */
  freeNorm: minutes,
  /** Norm minutes that orders ask: what is left of them, spread over the open days until their deadlines. */
  asked: minutes,
  /** Net minutes of employees: planned, and free. */
  plannedMinutes: minutes,
  freeMinutes: minutes,
  /** Net minutes of guides: planned, and free. */
  guideMinutes: minutes,
  freeGuideMinutes: minutes,
  /** true = some of it rests on the standard wage value. */
  estimated: z.boolean(),
};

const capacityRow = z.object({
  week: isoWeek,
  /** null = free hours of people who fit no workplace at all. */
  workType: workTypeCode.nullable(),
  /** null = of an order that may be done at several sites, or of people without one. */
  siteId: siteId.nullable(),
  /** Of the people; null = guides, and what orders ask. Nijkerk is no part of RWA's totals. */
  municipality: municipality.nullable(),
  ...figures,
});
export type CapacityFigureRow = z.infer<typeof capacityRow>;

const capacityTotals = z.object(figures);
export type CapacityTotals = z.infer<typeof capacityTotals>;

/** How full the seats are in a week: net minutes. */
const seats = { openMinutes: minutes, usedMinutes: minutes, keptMinutes: minutes };
const utilisation = z.object({
  week: isoWeek,
  siteId,
  ...seats,
  places: z.array(z.object({ workplaceId, ...seats })),
});
export type SiteUtilisation = z.infer<typeof utilisation>;

export const capacityContract = {
  /**
   * Capacity week by week: what is available, planned and asked in norm minutes, split by work type, site and
   * municipality, and how full the seats are. Weeks before this one and beyond a year from now are left out; `weeks` of
   * the answer are those it holds.
   */
  figures: procedure(policies.readPlan)
    .input(z.object({ from: isoWeek, to: isoWeek }))
    .output(
      z.object({
        revision,
        today: isoDate,
        weeks: z.array(isoWeek),
        rows: z.array(capacityRow),
        /** RWA's own totals, and those of Nijkerk apart. */
        totals: z.object({ rwa: capacityTotals, nijkerk: capacityTotals }),
        utilisation: z.array(utilisation),
      }),
    ),
};
