import { z } from 'zod';
import { archivedOn, cents, isoDate, shortText, version } from './common.ts';
import { orderId, organisationId, workplaceId } from './ids.ts';
import { workTypeCode } from './work.ts';

/** How much work: pieces × norm minutes, or norm minutes at once. */
export const orderAmount = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pieces'),
    pieces: z.int().min(1),
    minutesPerPiece: z.number().positive(),
    donePieces: z.number().min(0),
  }),
  z.object({ kind: z.literal('hours'), normMinutes: z.number().positive(), doneMinutes: z.number().min(0) }),
]);

export const order = z.object({
  id: orderId,
  /** Ordernummer: unique. */
  number: z.string().trim().min(1).max(20),
  description: shortText,
  clientId: organisationId,
  workType: workTypeCode,
  workplaceIds: z.array(workplaceId),
  amount: orderAmount,
  startsOn: isoDate.nullable(),
  deadline: isoDate,
  /** Price per piece in cents. */
  pricePerPiece: cents.nullable(),
  /** Price of the whole order in cents. */
  price: cents.nullable(),
  /** Repeats every so many weeks; null = once. */
  everyWeeks: z.int().min(1).max(52).nullable(),
  /** Of one that repeats: no occurrence is due after this day; null = it goes on. */
  until: isoDate.nullable(),
  /** Certificates that everyone who works on it needs, besides those of the workplace. */
  certificates: z.array(shortText),
  /** Orders that are done before this one starts. */
  after: z.array(orderId),
  /** The larger work of which it is a part: parts with the same name are shown together. */
  partOf: shortText.nullable(),
  /** About the order only, never about people (see `holdsPrivate`). */
  note: z.string().trim().max(500, 'Dit is te lang (meer dan 500 tekens).'),
  archivedOn,
  version,
});
export type Order = z.infer<typeof order>;

type Amount = Order['amount'];

/** Norm minutes of the whole order: of one that repeats, of each time. */
export function totalNormMinutes({ amount }: Pick<Order, 'amount'>): number {
  return amount.kind === 'pieces' ? amount.pieces * amount.minutesPerPiece : amount.normMinutes;
}

/** An amount of an order, in pieces or norm minutes as the order counts, in norm minutes. */
export function inNormMinutes({ amount }: Pick<Order, 'amount'>, counted: number): number {
  return amount.kind === 'pieces' ? counted * amount.minutesPerPiece : counted;
}

/** The whole amount, in pieces or norm minutes as the order counts. */
export function totalOf(amount: Amount): number {
  return amount.kind === 'pieces' ? amount.pieces : amount.normMinutes;
}

/** What was done before anything was booked, in pieces or norm minutes as the order counts. */
export function doneAtStart(amount: Amount): number {
  return amount.kind === 'pieces' ? amount.donePieces : amount.doneMinutes;
}
