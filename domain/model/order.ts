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
  archivedOn,
  version,
});
export type Order = z.infer<typeof order>;

/** Norm minutes still to do, never below zero. */
export function normMinutesLeft(o: Pick<Order, 'amount'>): number {
  const a = o.amount;
  const left = a.kind === 'pieces' ? (a.pieces - a.donePieces) * a.minutesPerPiece : a.normMinutes - a.doneMinutes;
  return Math.max(0, left);
}
