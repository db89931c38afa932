import { z } from 'zod';
import { isoDate, version } from './common.ts';
import { orderId, progressId } from './ids.ts';

/** The most that one booking may hold, in pieces or norm minutes. */
const MOST_BOOKED = 1e7;

/** Voortgang: what was done on an order on a day. A correction changes the record; several on one day add up. */
export const progress = z.object({
  id: progressId,
  orderId,
  date: isoDate,
  /** Pieces or norm minutes, as the order counts. */
  amount: z.number().positive().max(MOST_BOOKED),
  by: z.string().min(1).max(120),
  at: z.iso.datetime(),
  version,
});
export type Progress = z.infer<typeof progress>;
