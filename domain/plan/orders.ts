import type { OrderWork } from '../capacity/occurrences.ts';
import type { IsoDate } from '../model/common.ts';
import type { OrderId, PersonId } from '../model/ids.ts';
import type { Order } from '../model/order.ts';
import { holdsOn } from '../model/person.ts';
import { EPSILON } from '../rules/moments.ts';
import { type Horizon, impossibleMinutes, marginShort, plannedOn } from '../rules/order-work.ts';
import type { Cell } from './cell.ts';
import type { Placed } from './placed.ts';
import type { Plan } from './plan.ts';

export const ORDER_LEVELS = ['impossible', 'late', 'tight', 'later', 'on-time', 'ready'] as const;
/** Worst first. */
export type OrderLevel = (typeof ORDER_LEVELS)[number];

/** How an order stands against its deadline, from what is planned up to and including that day. In minutes. */
export interface OrderState {
  readonly order: Order;
  /** Of an order that repeats: of the time looked at. */
  readonly deadline: IsoDate;
  /**
   * ready (klaar) = nothing left to do; on-time (op schema) = enough planned; tight (krap) = enough, but less to spare
   * than the company's margin; late (te laat) = short; impossible (onmogelijk) = short, and no plan can make it;
   * later = short, but the deadline lies in another week, which may still make up for it; once it has passed, late.
   * Tight, late and impossible of deadlines in the open week agree with the rules order-tight, order-late and
   * order-impossible.
   */
  readonly level: OrderLevel;
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

/** The state of an order, as it is due in the open week or on a later day of it, as far as this week knows of others. */
export function orderState(plan: Plan, order: Order, from?: IsoDate): OrderState {
  const work = from === undefined ? plan.due(order) : plan.workOn(order, from);
  const { minutes, estimated, settled } = plannedOn(work, plan.placed.ofOrder(order.id), plan);
  const never = impossibleMinutes(work, minutes, settled, plan);
  return { ...stateOf(work, minutes, never, plan), order, deadline: work.deadline, estimated };
}

/**
 * How an order stands with so much planned in time.
 * @param never norm minutes that no plan can make (`impossibleMinutes`)
 */
export function stateOf(
  work: OrderWork,
  plannedMinutes: number,
  never: number,
  horizon: Horizon,
): Omit<OrderState, 'order' | 'deadline' | 'estimated'> {
  const { leftMinutes } = work;
  const shortMinutes = Math.max(0, leftMinutes - plannedMinutes);
  const spareMinutes = Math.max(0, plannedMinutes - leftMinutes);
  const state = { leftMinutes, plannedMinutes, shortMinutes, spareMinutes, impossibleMinutes: never };
  if (leftMinutes === 0) return { ...state, level: 'ready' };
  if (shortMinutes <= EPSILON) {
    return { ...state, level: marginShort(work, plannedMinutes, horizon) > 0 ? 'tight' : 'on-time' };
  }
  if (never > 0) return { ...state, level: 'impossible' };
  return { ...state, level: horizon.dates.has(work.deadline) || work.deadline < horizon.today ? 'late' : 'later' };
}

/** Open orders that may be done on this workplace, because they name it or name none; the first that is due in front. */
export function ordersAt(plan: Plan, workplaceId: Cell['workplaceId']): readonly Order[] {
  const named = plan.lookup.ordersAt(workplaceId);
  const workType = plan.lookup.workplaces.get(workplaceId)?.workType;
  const anywhere = workType === undefined ? [] : plan.lookup.ordersAnywhere(workType);
  if (anywhere.length === 0 && named.every((o) => o.everyWeeks === null)) return named;
  const orders = [...named, ...anywhere];
  const dueOn = (o: Order): string => `${plan.due(o).deadline} ${o.number}`;
  return orders.toSorted((a, b) => (dueOn(a) < dueOn(b) ? -1 : 1));
}

/** Whether an order cannot start on a day: one that goes before it still has work, and is not due before that day. */
function waitsOn(plan: Plan, order: Order, date: IsoDate): boolean {
  return order.after.some((id) => {
    const before = plan.lookup.orders.get(id);
    if (!before || before.archivedOn !== null) return false;
    const { leftMinutes, deadline } = plan.due(before);
    return leftMinutes > 0 && date <= deadline;
  });
}

/** Whether somebody has every certificate that an order asks, valid on a day. Guides need none. */
function mayWorkOn(plan: Plan, order: Order, id: PersonId, date: IsoDate): boolean {
  const person = plan.lookup.people.get(id);
  if (person?.kind !== 'employee') return true;
  return order.certificates.every((name) => holdsOn(person, name, date) === 'valid');
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
 * The order that people dropped on a cell work on: the one most others there work on; else the open order of that
 * workplace that is due first, may start and still has work; else none. Never one that asks a certificate they lack.
 */
export function defaultOrder(plan: Plan, cell: Cell, who: readonly PersonId[]): OrderId | null {
  const { date } = cell;
  const mayAll = (order: Order): boolean =>
    order.certificates.length === 0 || who.every((id) => mayWorkOn(plan, order, id, date));
  const most = mostWorkedOn(plan.placed.inCell(cell.workplaceId, date, cell.blockId));
  const others = most === null ? undefined : plan.lookup.orders.get(most);
  if (others && mayAll(others)) return others.id;
  const open = ordersAt(plan, cell.workplaceId).find((o) => {
    const { deadline, startsOn, leftMinutes } = plan.workOn(o, date);
    const isOpen = deadline >= date && (startsOn ?? '') <= date && leftMinutes > 0;
    return isOpen && !waitsOn(plan, o, date) && mayAll(o);
  });
  return open?.id ?? null;
}
