import type { Db } from '#main/db/connection.ts';
import { CatalogueCache } from './catalogue-cache.ts';
import type { ChangeHub } from './change-hub.ts';
import { IdleWeeks } from './idle-weeks.ts';
import { OutlookCache } from './outlook-cache.ts';
import { PlanCache } from './plan-cache.ts';
import { ScenarioViews } from './scenario-views.ts';
import { WeekSums } from './week-sums.ts';

/** The plan as it is and as scenarios have it, read once for all procedures. */
export interface PlanSources {
  readonly catalogue: CatalogueCache;
  readonly plans: PlanCache;
  /** All weeks from now on. */
  readonly outlooks: OutlookCache;
  /** What was and is planned, week by week. */
  readonly weekSums: WeekSums;
  /** Free hours, week by week. */
  readonly idleWeeks: IdleWeeks;
  readonly views: ScenarioViews;
}

export function createPlanSources(db: Db, events: ChangeHub): PlanSources {
  const catalogue = new CatalogueCache(db, events);
  const outlooks = new OutlookCache(db, catalogue, events);
  const weekSums = new WeekSums(db, catalogue, events);
  return {
    catalogue,
    plans: new PlanCache(db, catalogue, events),
    outlooks,
    weekSums,
    idleWeeks: new IdleWeeks(db, { outlooks, sums: weekSums }, events),
    views: new ScenarioViews(db, catalogue),
  };
}
