import { createAppApi } from './app.ts';
import { createChangesApi } from './changes.ts';
import type { AppContext } from './context.ts';
import { createOs } from './implementer.ts';
import { createImportsApi } from './imports.ts';
import { createManageApi } from './manage.ts';
import { createOrdersApi } from './orders.ts';
import { createPlanApi } from './plan.ts';

/** Everything a window may ask, over whatever it travels. */
export function createRouter(context: AppContext) {
  const os = createOs(context, context.db);
  return {
    app: createAppApi(context, os),
    plan: createPlanApi(context, os),
    changes: createChangesApi(context, os),
    manage: createManageApi(context, os),
    orders: createOrdersApi(context, os),
    imports: createImportsApi(context, os, context.importer),
  };
}
