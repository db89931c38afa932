import { z } from 'zod';
import { isoDate, version } from './common.ts';
import { exceptionId } from './ids.ts';

/**
 * Afwijking: somebody lets a finding about a group (tier 4) stand, with a reason and a name. It ends when its cause
 * does. What goes against one person's needs is kept with the assignment instead (see Override).
 */
export const exception = z.object({
  id: exceptionId,
  rule: z.string().min(1).max(60),
  /** The finding's key without its moment (see `causeOf`). */
  cause: z.string().min(1).max(300),
  date: isoDate,
  reason: z.string().trim().min(3, 'Geef een reden van minstens 3 letters.').max(300),
  by: z.string().min(1).max(120),
  at: z.iso.datetime(),
  version,
});
export type Exception = z.infer<typeof exception>;
