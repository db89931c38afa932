import type { OrderOutlookRow, OrderRow } from '#contract/orders.ts';
import { holdsDay } from '#domain/capacity/occurrences.ts';
import { type OrderOutlook, orderOutlooks } from '#domain/capacity/order-outlook.ts';
import { Outlook } from '#domain/capacity/outlook.ts';
import { OutlookFrame } from '#domain/capacity/outlook-frame.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import { totalNormMinutes } from '#domain/model/order.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { Horizon } from '#domain/rules/order-work.ts';
import type { ReadDb } from '#main/db/connection.ts';
import { readOutlook } from '#main/db/outlook.ts';
import type { Holiday } from '#main/db/plan.ts';
import { outlookDays } from './outlook-cache.ts';

/** What a forecast is made from. */
export interface OrdersNow {
  readonly db: ReadDb;
  readonly catalogue: Catalogue;
  /** Of the days of `outlookDays`. */
  readonly holidays: readonly Holiday[];
  readonly today: IsoDate;
}

/** The outlook of data that no cache follows: of what somebody tries out. */
export function outlookOf({ db, catalogue, holidays, today }: OrdersNow): Outlook {
  return new Outlook(readOutlook(db, catalogue, { today, holidays, ...outlookDays(today) }));
}

/** The days that the overview looks at, and which sites are closed on them. */
export function horizonOf({ catalogue, holidays, today }: OrdersNow): Horizon {
  return new OutlookFrame({ today, ...outlookDays(today), catalogue, holidays });
}

/** All orders in use with their forecast over all weeks, the first deadline in front. */
export function orderRows(outlook: Outlook): OrderRow[] {
  const known = new Map(orderOutlooks(outlook).map((own) => [own.order.id, own]));
  return [...known.values()]
    .map((own) => rowOf(own, known, outlook))
    .sort((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : a.orderId < b.orderId ? -1 : 1));
}

function rowOf(own: OrderOutlook, known: ReadonlyMap<OrderId, OrderOutlook>, outlook: Outlook): OrderRow {
  const { order, work, forecast, pace } = own;
  return {
    orderId: order.id,
    deadline: work.deadline,
    startsOn: work.startsOn,
    totalMinutes: totalNormMinutes(order),
    ...forecast,
    places: [...forecast.places],
    pace,
    outlook: outlookRow(own),
    ...waitingOf(own, known, outlook),
  };
}

function outlookRow(own: OrderOutlook): OrderOutlookRow {
  const { expectedOn, expectedAtNorm, neededMinutes, freeMinutes, grossFreeMinutes, takenMinutes, shortAtDeadline } =
    own;
  return {
    expectedOn,
    expectedAtNorm,
    neededMinutes,
    freeMinutes,
    grossFreeMinutes,
    takenMinutes,
    shortAtDeadline,
    bottleneck: own.bottleneck,
    limits: own.limits,
    paceRatio: own.paceRatio,
  };
}

/** What an order waits for, and what is planned on it from today on before that is ready. */
function waitingOf(
  { order, work }: OrderOutlook,
  known: ReadonlyMap<OrderId, OrderOutlook>,
  outlook: Outlook,
): Pick<OrderRow, 'waitsFor' | 'tooEarlyMinutes'> {
  const waitsFor = order.after.flatMap((id) => {
    const before = known.get(id);
    return before && before.work.leftMinutes > 0 ? [{ orderId: id, readyOn: before.forecast.readyOn }] : [];
  });
  if (waitsFor.length === 0) return { waitsFor, tooEarlyMinutes: 0 };
  const unknown = waitsFor.some(({ readyOn }) => readyOn === null);
  const ready = waitsFor.reduce((last, { readyOn }) => (readyOn !== null && readyOn > last ? readyOn : last), '');
  let tooEarlyMinutes = 0;
  for (const [date, { minutes }] of outlook.plannedOn(order.id)) {
    if (date >= outlook.today && holdsDay(work, date) && (unknown || date <= ready)) tooEarlyMinutes += minutes;
  }
  return { waitsFor, tooEarlyMinutes };
}
