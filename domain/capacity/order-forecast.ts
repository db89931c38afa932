import { addDays, mondayOf, weekOf } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';
import { type OrderLevel, stateOf } from '../plan/orders.ts';
import { EPSILON } from '../rules/moments.ts';
import { type Horizon, impossibleMinutes, type PlaceLimit, placeLimits } from '../rules/order-work.ts';
import { type OrderWork, stillPlanned } from './occurrences.ts';

/** What is planned on an order on one day, in norm minutes. */
export interface PlannedDay {
  readonly minutes: number;
  /** true = some of it rests on the standard wage value. */
  readonly estimated: boolean;
}

/** How an order stands over all weeks that are planned. In norm minutes. */
export interface OrderForecast {
  readonly level: OrderLevel;
  readonly leftMinutes: number;
  /** Planned up to and including the deadline, on days that still count beside what was booked. */
  readonly plannedMinutes: number;
  readonly shortMinutes: number;
  readonly spareMinutes: number;
  /** Of the shortage what no plan can make; 0 unless it is impossible. */
  readonly impossibleMinutes: number;
  /** Planned on days of this week that are over, without a booking: counted as done until somebody says otherwise. */
  readonly unbookedMinutes: number;
  /** The first day on which enough is planned, also after the deadline; null = not within what is planned. */
  readonly readyOn: IsoDate | null;
  readonly estimated: boolean;
  /** Where it could be done, with every seat full; empty unless it is short. */
  readonly places: readonly PlaceLimit[];
}

export interface ForecastInput {
  /** Planned per day, from the Monday of this week on. */
  readonly planned: ReadonlyMap<IsoDate, PlannedDay>;
  /** Norm minutes booked per day. */
  readonly booked: ReadonlyMap<IsoDate, number>;
  readonly today: IsoDate;
  /** The days from the Monday of this week up to the last deadline. */
  readonly horizon: Horizon;
}

/**
 * Walks the plan forward and says whether an order will be ready in time (domain.md, "Order forecast"). The same sums and
 * states as the board, which sees one week. Short with a deadline after this week is `later`: those weeks can still be
 * planned, unless no plan can make it.
 */
export function forecastOf(work: OrderWork, { planned, booked, today, horizon }: ForecastInput): OrderForecast {
  const { deadline, from, leftMinutes } = work;
  const monday = mondayOf(weekOf(today));
  const sunday = addDays(monday, 6);
  let plannedMinutes = 0;
  let unbookedMinutes = 0;
  let sum = 0;
  let readyOn: IsoDate | null = null;
  let estimated = false;
  for (const date of [...planned.keys()].toSorted()) {
    if (date < monday || (from !== null && date < from)) continue;
    const day = planned.get(date);
    const minutes = stillPlanned(day?.minutes ?? 0, booked.get(date) ?? 0, date < today);
    if (minutes === 0) continue;
    sum += minutes;
    if (date < today) unbookedMinutes += minutes;
    if (readyOn === null && leftMinutes > 0 && sum >= leftMinutes - EPSILON) readyOn = date;
    if (date > deadline) continue;
    plannedMinutes += minutes;
    estimated ||= day?.estimated ?? false;
  }
  const never = impossibleMinutes(work, plannedMinutes, unbookedMinutes, horizon);
  const state = stateOf(work, plannedMinutes, never, horizon);
  const isShort = leftMinutes - plannedMinutes > EPSILON;
  return {
    ...state,
    level: isShort && never === 0 ? (deadline > sunday ? 'later' : 'late') : state.level,
    unbookedMinutes,
    readyOn,
    estimated,
    places: isShort ? placeLimits(work, horizon) : [],
  };
}
