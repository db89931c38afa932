import { createAppApi } from './app.ts';
import { createBaseRosterApi } from './base-roster.ts';
import { createCapacityApi } from './capacity.ts';
import { createChangesApi } from './changes.ts';
import type { AppContext } from './context.ts';
import { createEmployersApi } from './employers.ts';
import { createExportsApi } from './exports.ts';
import { createFillApi } from './fill.ts';
import { createHallApi } from './hall.ts';
import { HallScreens } from './hall-screens.ts';
import { createOs } from './implementer.ts';
import { createImportsApi } from './imports.ts';
import { createManageApi } from './manage.ts';
import { createMoneyApi } from './money.ts';
import { createOrdersApi } from './orders.ts';
import { createPlanApi } from './plan.ts';
import { createPlanSources, type PlanSources } from './plan-sources.ts';
import { createPromiseApi } from './promise.ts';
import { createReadableApi } from './readable.ts';
import { createReportsApi } from './reports.ts';
import { createRosterApi } from './roster.ts';
import { createScenariosApi } from './scenarios.ts';
import { createTrendApi } from './trend.ts';
import { createVersionsApi } from './versions.ts';

/** The hall screens over what the procedures read too. */
export function createHallScreens(context: AppContext, { plans }: PlanSources): HallScreens {
  const { db, now, version, hall: store } = context;
  return new HallScreens({ db, plans, now, version, store });
}

/** Everything a window may ask, over whatever it travels. */
export function createRouter(
  context: AppContext,
  sources: PlanSources = createPlanSources(context.db, context.events),
  hall: HallScreens = createHallScreens(context, sources),
) {
  const os = createOs(context, context.db);
  return {
    app: createAppApi(context, os),
    plan: createPlanApi(context, os, sources),
    baseRoster: createBaseRosterApi(context, os, sources.catalogue),
    changes: createChangesApi(context, os),
    manage: createManageApi(context, os),
    orders: createOrdersApi(context, os, sources),
    capacity: createCapacityApi(context, os, sources),
    money: createMoneyApi(context, os, sources),
    reports: createReportsApi(context, os, sources),
    trend: createTrendApi(context, os, sources),
    scenarios: createScenariosApi(context, os, sources),
    employers: createEmployersApi(context, os, sources.catalogue),
    promise: createPromiseApi(context, os, sources),
    fill: createFillApi(context, os, sources.plans),
    versions: createVersionsApi(context, os, sources),
    readable: createReadableApi(context, os, sources),
    roster: createRosterApi(context, os, sources),
    imports: createImportsApi(context, os, context.importer),
    exports: createExportsApi(context, os),
    hall: createHallApi(context, os, { hall, catalogue: sources.catalogue }),
  };
}
