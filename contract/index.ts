import type { ContractRouterClient } from '@orpc/contract';
import { appContract } from './app.ts';
import { baseRosterContract } from './base-roster.ts';
import { changesContract } from './changes.ts';
import { fillContract } from './fill.ts';
import { importsContract } from './imports.ts';
import { manageContract } from './manage.ts';
import { ordersContract } from './orders.ts';
import { planContract } from './plan.ts';
import { scenariosContract } from './scenarios.ts';
import { versionsContract } from './versions.ts';

/** Everything a window may ask. */
export const contract = {
  app: appContract,
  plan: planContract,
  baseRoster: baseRosterContract,
  changes: changesContract,
  manage: manageContract,
  orders: ordersContract,
  scenarios: scenariosContract,
  fill: fillContract,
  versions: versionsContract,
  imports: importsContract,
};

/** The typed client of a window, whatever it travels over. */
export type RoosterbordClient = ContractRouterClient<typeof contract>;
