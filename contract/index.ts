import type { ContractRouterClient } from '@orpc/contract';
import { appContract } from './app.ts';
import { baseRosterContract } from './base-roster.ts';
import { capacityContract } from './capacity.ts';
import { trendContract } from './capacity-trend.ts';
import { changesContract } from './changes.ts';
import { employersContract } from './employers.ts';
import { exportsContract } from './exports.ts';
import { fillContract } from './fill.ts';
import { hallContract } from './hall.ts';
import { importsContract } from './imports.ts';
import { manageContract } from './manage.ts';
import { moneyContract } from './money.ts';
import { ordersContract } from './orders.ts';
import { planContract } from './plan.ts';
import { promiseContract } from './promise.ts';
import { readableContract } from './readable.ts';
import { reportsContract } from './reports.ts';
import { rosterContract } from './roster.ts';
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
  capacity: capacityContract,
  money: moneyContract,
  reports: reportsContract,
  trend: trendContract,
  scenarios: scenariosContract,
  fill: fillContract,
  versions: versionsContract,
  readable: readableContract,
  roster: rosterContract,
  employers: employersContract,
  promise: promiseContract,
  imports: importsContract,
  exports: exportsContract,
  hall: hallContract,
};

/** The typed client of a window, whatever it travels over. */
export type RoosterbordClient = ContractRouterClient<typeof contract>;
