import type { RoosterbordClient } from '#contract/index.ts';
import type { OrderRow } from '#contract/orders.ts';
import type { Order } from '#domain/model/order.ts';
import type { OrderLevel } from '#domain/plan/orders.ts';
import { decimal, numericDay } from '#domain/words/dutch.ts';
import { LEVEL_WORDS } from '#domain/words/order-levels.ts';
import { Codes } from './codes.ts';

const toHours = (minutes: number): number => Math.round((minutes / 60) * 10_000) / 10_000;

function asJson(order: Order, row: OrderRow, codes: Codes) {
  return {
    order: order.number,
    description: order.description,
    client: codes.of(order.clientId),
    workType: order.workType,
    state: LEVEL_WORDS[row.level],
    startsOn: row.startsOn,
    deadline: row.deadline,
    repeats: order.everyWeeks === null ? null : { everyWeeks: order.everyWeeks, until: order.until },
    totalHours: toHours(row.totalMinutes),
    leftHours: toHours(row.leftMinutes),
    plannedHours: toHours(row.plannedMinutes),
    shortHours: toHours(row.shortMinutes),
    impossibleHours: toHours(row.impossibleMinutes),
    readyOn: row.readyOn,
    expectedOn: row.outlook.expectedOn,
    expectedAtNorm: row.outlook.expectedAtNorm,
    freeHours: toHours(row.outlook.freeMinutes),
    grossFreeHours: toHours(row.outlook.grossFreeMinutes),
    shortAtDeadlineHours: toHours(row.outlook.shortAtDeadline),
    bottleneck: row.outlook.bottleneck,
    estimated: row.estimated,
    waitsFor: row.waitsFor.map((before) => ({ order: codes.of(before.orderId), readyOn: before.readyOn })),
    pace: row.pace && { ratio: Math.round(row.pace.ratio * 10_000) / 10_000, days: row.pace.days },
  };
}

/** All orders in use with their forecast, the first deadline in front; as JSON or as text for a person. */
export async function listOrders(client: RoosterbordClient, level: OrderLevel | null, json: boolean): Promise<string> {
  const [{ today, orders }, { catalogue }] = await Promise.all([client.orders.overview(), client.manage.catalogue()]);
  const known = new Map(catalogue.orders.map((order) => [order.id, order]));
  const shown = orders.flatMap((row) => {
    const order = known.get(row.orderId);
    return order && (level === null || row.level === level) ? [{ order, row }] : [];
  });
  if (json) {
    const codes = new Codes(catalogue);
    return JSON.stringify({ today, orders: shown.map(({ order, row }) => asJson(order, row, codes)) });
  }
  if (shown.length === 0) return 'Er zijn geen orders met deze staat.';
  return shown
    .map(({ order, row }) => {
      const hours = `${decimal(row.plannedMinutes / 60)} van ${decimal(row.leftMinutes / 60)} uur gepland`;
      const ready = row.readyOn === null ? '' : `, volgens plan klaar op ${numericDay(row.readyOn)}`;
      const due = `deadline ${numericDay(row.deadline)}`;
      return `${order.number} ${order.description}: ${LEVEL_WORDS[row.level]}, ${hours}, ${due}${ready}`;
    })
    .join('\n');
}
