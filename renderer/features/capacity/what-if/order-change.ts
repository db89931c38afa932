import { isoDate } from '#domain/model/common.ts';
import type { Order } from '#domain/model/order.ts';
import { decimal, shortDay } from '#domain/words/dutch.ts';
import { euros } from '#domain/words/money.ts';

/** What of an order can be tried with one press; amounts as people type them. */
export interface OrderDraft {
  readonly deadline: string;
  /** Pieces, or norm hours. */
  readonly amount: number | null;
  /** Euros, of the whole order or of a piece, as the order is priced; null = no price. */
  readonly price: number | null;
}

export const isPerPiece = (order: Pick<Order, 'price' | 'pricePerPiece'>): boolean =>
  order.price === null && order.pricePerPiece !== null;

export function draftOf(order: Order): OrderDraft {
  const cents = isPerPiece(order) ? order.pricePerPiece : order.price;
  return {
    deadline: order.deadline,
    amount: order.amount.kind === 'pieces' ? order.amount.pieces : order.amount.normMinutes / 60,
    price: cents === null ? null : cents / 100,
  };
}

/** The order with what was typed, or at which field it does not fit, in Dutch. */
export function orderWith(
  order: Order,
  draft: OrderDraft,
): Order | { readonly field: keyof OrderDraft; readonly message: string } {
  const deadline = isoDate.safeParse(draft.deadline).data;
  if (deadline === undefined) return { field: 'deadline', message: 'Schrijf de datum zo: 24-11-2026.' };
  if (order.startsOn !== null && deadline < order.startsOn) {
    return { field: 'deadline', message: `Deze order begint pas op ${shortDay(order.startsOn)}.` };
  }
  const { amount, price } = draft;
  if (amount === null || !(amount > 0)) return { field: 'amount', message: 'Vul een getal boven 0 in.' };
  if (order.amount.kind === 'pieces' && !Number.isInteger(amount)) {
    return { field: 'amount', message: 'Vul een heel aantal stuks in.' };
  }
  if (price !== null && !(price >= 0)) return { field: 'price', message: 'Vul een bedrag in, bijvoorbeeld 1250,50.' };
  const cents = price === null ? null : Math.round(price * 100);
  return {
    ...order,
    deadline,
    amount:
      order.amount.kind === 'pieces'
        ? { ...order.amount, pieces: amount }
        : { ...order.amount, normMinutes: Math.round(amount * 60 * 1000) / 1000 },
    ...(isPerPiece(order) ? { pricePerPiece: cents } : { price: cents }),
  };
}

const amountText = (order: Order): string =>
  order.amount.kind === 'pieces'
    ? `${decimal(order.amount.pieces)} stuks`
    : `${decimal(order.amount.normMinutes / 60, 2)} normuur`;

const priceText = (order: Order): string => {
  const cents = isPerPiece(order) ? order.pricePerPiece : order.price;
  return cents === null ? 'geen prijs' : `${euros(cents)}${isPerPiece(order) ? ' per stuk' : ''}`;
};

/** "Order 2041: deadline naar vr 27 nov, 900 stuks"; null when nothing changes. */
export function orderChangeWords(before: Order, after: Order): string | null {
  const parts = [
    ...(before.deadline === after.deadline ? [] : [`deadline naar ${shortDay(after.deadline)}`]),
    ...(amountText(before) === amountText(after) ? [] : [amountText(after)]),
    ...(priceText(before) === priceText(after) ? [] : [priceText(after)]),
  ];
  return parts.length === 0 ? null : `Order ${after.number}: ${parts.join(', ')}`;
}
