import { addDays } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';
import type { OrderId } from '../model/ids.ts';
import type { Order } from '../model/order.ts';
import type { Workplace } from '../model/workplace.ts';
import { holdsDay, type Occurrence, type OrderWork, occurrencesOf, stillPlanned } from './occurrences.ts';
import type { Outlook } from './outlook.ts';
import type { WorldDemand } from './promise-world.ts';

/** Work of which less is left than this (norm minutes) is done. */
const NOTHING = 0.01;

/**
 * What was promised before and is not planned yet: every order in use, of one that repeats every time it is due until the
 * last day. Of an order that is due after that day the part that would be done by then at an even pace.
 */
export function demandsOf(outlook: Outlook, places: readonly Workplace[], last: IsoDate): readonly WorldDemand[] {
  const placeAt = new Map(places.map((place, p) => [place.id, p]));
  const orders = outlook.catalogue.orders.filter((order) => order.archivedOn === null);
  const readyOn = new Map<OrderId, IsoDate>();
  const demands: WorldDemand[] = [];
  for (const order of inTurn(orders)) {
    const own = outlook.suitability.placesOf(order).flatMap((place) => placeAt.get(place.id) ?? []);
    for (const work of worksOf(outlook, order, last)) {
      const { minutes, lastPlanned } = unplanned(outlook, work);
      const ready = minutes > NOTHING ? work.deadline : lastPlanned;
      if (ready !== null) readyOn.set(order.id, ready);
      if (minutes <= NOTHING) continue;
      const start = latest([
        work.startsOn,
        ...order.after.flatMap((id) => {
          const before = readyOn.get(id);
          return before === undefined ? [] : [addDays(before, 1)];
        }),
      ]);
      demands.push({
        orderId: order.id,
        number: order.number,
        // What waits for an order that is due later than itself still has its last day.
        startsOn: start !== null && start > work.deadline ? latest([work.startsOn, work.deadline]) : start,
        deadline: work.deadline < last ? work.deadline : last,
        minutes: minutes * partBefore(work, outlook.today, last),
        places: own,
        certificates: order.certificates,
      });
    }
  }
  return demands
    .filter((demand) => demand.minutes > NOTHING)
    .sort((a, b) =>
      a.deadline !== b.deadline
        ? a.deadline < b.deadline
          ? -1
          : 1
        : a.number < b.number
          ? -1
          : a.number > b.number
            ? 1
            : 0,
    );
}

/** Orders after those they wait for; those that wait in a circle come as they are. */
function inTurn(orders: readonly Order[]): readonly Order[] {
  const byId = new Map(orders.map((order) => [order.id, order]));
  const done = new Set<Order>();
  const visit = (order: Order, waiting: ReadonlySet<Order>): void => {
    if (done.has(order) || waiting.has(order)) return;
    for (const id of order.after) {
      const before = byId.get(id);
      if (before) visit(before, new Set([...waiting, order]));
    }
    done.add(order);
  };
  for (const order of orders.toSorted((a, b) => (a.number < b.number ? -1 : 1))) visit(order, new Set());
  return [...done];
}

/** The times that an order is due: now, and of one that repeats every time until the last day. */
function worksOf(outlook: Outlook, order: Order, last: IsoDate): readonly OrderWork[] {
  const now = outlook.work(order);
  if (order.everyWeeks === null) return [now];
  const later = occurrencesOf(order, outlook.today, last).filter((due: Occurrence) => due.index > now.index);
  return [now, ...later.map((due) => outlook.workOn(order, due.deadline))];
}

/** Norm minutes of a time that an order is due that nobody is planned for, and the last day on which somebody is. */
function unplanned(outlook: Outlook, work: OrderWork) {
  const { today } = outlook;
  const booked = outlook.bookedOn(work.order.id);
  let planned = 0;
  let lastPlanned: IsoDate | null = null;
  for (const [date, day] of outlook.plannedOn(work.order.id)) {
    if (!holdsDay(work, date) || date > work.deadline) continue;
    const minutes = stillPlanned(day.minutes, booked.get(date) ?? 0, date < today);
    planned += minutes;
    if (minutes > 0) lastPlanned = date;
  }
  return { minutes: work.leftMinutes - planned, lastPlanned };
}

const DAY_MS = 86_400_000;

/** The part of an order that is done by the last day looked at when it goes at an even pace; 1 for what is due by then. */
function partBefore({ startsOn, deadline }: OrderWork, today: IsoDate, last: IsoDate): number {
  if (deadline <= last) return 1;
  const start = startsOn !== null && startsOn > today ? startsOn : today;
  if (start > last) return 0;
  const days = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return days(start, last) / days(start, deadline);
}

function latest(dates: readonly (IsoDate | null)[]): IsoDate | null {
  return dates.reduce<IsoDate | null>((a, b) => (b !== null && (a === null || b > a) ? b : a), null);
}
