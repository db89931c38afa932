import type { IsoDate } from '../model/common.ts';
import type { Order } from '../model/order.ts';
import { totalNormMinutes } from '../model/order.ts';
import type { Lookup } from '../plan/lookup.ts';
import { roundCents } from './cents.ts';
import type { UnfitWork } from './money.ts';
import { priceOf } from './turnover.ts';

/** What is expected of an order, as far as fit goes; norm minutes until its deadline. */
export interface FitOutlook {
  readonly order: Order;
  readonly work: { readonly deadline: IsoDate };
  /** Free hours of people who fit, and of everybody. */
  readonly freeMinutes: number;
  readonly grossFreeMinutes: number;
  /** Short after what is planned and what is free and fits. */
  readonly shortAtDeadline: number;
}

/**
 * "Niet gehaald vanwege passendheid": of orders that come short at their deadline, the norm minutes that the hours of
 * people who are free but do not fit would cover, and what these bring in. It names nobody: it says what other places,
 * aids or training could bring. An hour counts once: orders of one kind of work are served by deadline, then by number,
 * and what an earlier one took is gone for a later one.
 */
export function unfitWork(outlooks: readonly FitOutlook[], lookup: Lookup): readonly UnfitWork[] {
  const inOrder = outlooks.toSorted((a, b) =>
    a.work.deadline === b.work.deadline
      ? a.order.number < b.order.number
        ? -1
        : 1
      : a.work.deadline < b.work.deadline
        ? -1
        : 1,
  );
  const taken = new Map<string, number>();
  return inOrder.flatMap(({ order, work, freeMinutes, grossFreeMinutes, shortAtDeadline }) => {
    const before = taken.get(order.workType) ?? 0;
    const minutes = Math.min(shortAtDeadline, Math.max(0, grossFreeMinutes - freeMinutes - before));
    if (minutes <= 0) return [];
    taken.set(order.workType, before + minutes);
    const price = priceOf(order, lookup.agreementsWith(order.clientId), work.deadline) ?? 0;
    const cents = roundCents((price * minutes) / totalNormMinutes(order));
    return [{ date: work.deadline, workType: order.workType, minutes, cents }];
  });
}
