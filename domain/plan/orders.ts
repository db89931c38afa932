import type { OrderId } from '../model/ids.ts';
import type { Order } from '../model/order.ts';
import { normMinutesLeft } from '../model/order.ts';
import { EPSILON } from '../rules/moments.ts';
import { impossibleMinutes, marginShort, plannedOn } from '../rules/order-work.ts';
import type { Cell } from './cell.ts';
import type { Placed } from './placed.ts';
import type { Plan } from './plan.ts';

/** How an order stands against its deadline, from what is planned up to and including that day. In minutes. */
export interface OrderState {
  readonly order: Order;
  /**
   * ready (klaar) = nothing left to do; on-time (op schema) = enough planned; tight (krap) = enough, but less to spare
   * than the company's margin; late (te laat) = short; impossible (onmogelijk) = short, and no plan can make it;
   * later = short, but the deadline lies in another week, which may still make up for it. Tight, late and impossible
   * are about deadlines in the open week, and agree with the rules order-tight, order-late and order-impossible.
   */
  readonly level: 'ready' | 'on-time' | 'tight' | 'late' | 'impossible' | 'later';
  readonly leftMinutes: number;
  readonly plannedMinutes: number;
  /** Norm minutes short at the deadline; 0 when it is on time. */
  readonly shortMinutes: number;
  /** Norm minutes planned above what is needed; 0 when it is short. */
  readonly spareMinutes: number;
  /** Norm minutes of the shortage that no plan can make; 0 unless it is impossible. */
  readonly impossibleMinutes: number;
  readonly estimated: boolean;
}

/** The state of an order as far as this week and the sums of other weeks know. */
export function orderState(plan: Plan, order: Order): OrderState {
  const leftMinutes = normMinutesLeft(order);
  const planned = plannedOn(order, plan.placed.ofOrder(order.id), plan, order.deadline);
  const never = impossibleMinutes(order, planned.minutes, plan);
  const shortMinutes = Math.max(0, leftMinutes - planned.minutes);
  const state = {
    order,
    leftMinutes,
    plannedMinutes: planned.minutes,
    shortMinutes,
    spareMinutes: Math.max(0, planned.minutes - leftMinutes),
    impossibleMinutes: never,
    estimated: planned.estimated,
  };
  if (leftMinutes === 0) return { ...state, level: 'ready' };
  if (shortMinutes <= EPSILON) {
    return { ...state, level: marginShort(order, planned.minutes, plan) > 0 ? 'tight' : 'on-time' };
  }
  if (never > 0) return { ...state, level: 'impossible' };
  return { ...state, level: plan.dates.has(order.deadline) ? 'late' : 'later' };
}

/** Open orders that name this workplace, earliest deadline first. */
export function ordersAt(plan: Plan, workplaceId: Cell['workplaceId']): readonly Order[] {
  return plan.lookup.ordersAt(workplaceId);
}

/** The order that most of these rows work on, of two alike the one that was made first; null when none does. */
function mostWorkedOn(rows: readonly Placed[]): OrderId | null {
  let only: OrderId | null = null;
  let isMixed = false;
  for (const { assignment } of rows) {
    if (assignment.orderId === null || assignment.orderId === only) continue;
    isMixed = only !== null;
    only = assignment.orderId;
    if (isMixed) break;
  }
  if (!isMixed) return only;
  const tally = new Map<OrderId, number>();
  for (const { assignment } of rows) {
    if (assignment.orderId !== null) tally.set(assignment.orderId, (tally.get(assignment.orderId) ?? 0) + 1);
  }
  const [most] = [...tally].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

/**
 * The order that someone dropped on a cell works on: the one most others there work on; else the open order of
 * that workplace with the earliest deadline that has started and still has work; else none.
 */
export function defaultOrder(plan: Plan, cell: Cell): OrderId | null {
  const most = mostWorkedOn(plan.placed.inCell(cell.workplaceId, cell.date, cell.blockId));
  if (most !== null) return most;
  const open = ordersAt(plan, cell.workplaceId).find(
    (o) => o.deadline >= cell.date && (o.startsOn ?? '') <= cell.date && normMinutesLeft(o) > 0,
  );
  return open?.id ?? null;
}
