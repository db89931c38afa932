import { createAppApi } from './app.ts';
import { createBaseRosterApi } from './base-roster.ts';
import { CatalogueCache } from './catalogue-cache.ts';
import { createChangesApi } from './changes.ts';
import type { AppContext } from './context.ts';
import { createFillApi } from './fill.ts';
import { createOs } from './implementer.ts';
import { createImportsApi } from './imports.ts';
import { createManageApi } from './manage.ts';
import { createOrdersApi } from './orders.ts';
import { createPlanApi } from './plan.ts';
import { PlanCache } from './plan-cache.ts';
import { ScenarioViews } from './scenario-views.ts';
import { createScenariosApi } from './scenarios.ts';

import { createVersionsApi } from './versions.ts';

/** Everything a window may ask, over whatever it travels. */
export function createRouter(context: AppContext) {
  const os = createOs(context, context.db);
  const catalogue = new CatalogueCache(context.db, context.events);
  const plans = new PlanCache(context.db, catalogue, context.events);
  const views = new ScenarioViews(context.db, catalogue);
  return {
    app: createAppApi(context, os),
    plan: createPlanApi(context, os, { catalogue, views, plans }),
    baseRoster: createBaseRosterApi(context, os, catalogue),
    changes: createChangesApi(context, os),
    manage: createManageApi(context, os),
    orders: createOrdersApi(context, os),
    scenarios: createScenariosApi(context, os, { catalogue, views }),
    fill: createFillApi(context, os, plans),
    versions: createVersionsApi(context, os, { catalogue, plans }),
    imports: createImportsApi(context, os, context.importer),
  };
}
