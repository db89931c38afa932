import { z } from 'zod';
import { isoDate, minuteOfDay, version } from './common.ts';
import { assignmentId, blockId, orderId, personId, workplaceId } from './ids.ts';

/** Somebody planned against a need (tier 2), with a reason and a name. It ends when the cause ends. */
export const override = z.object({
  rule: z.string().min(1).max(60),
  /** What exactly was overridden within the rule: the need, the load, the other person. */
  cause: z.string().max(120),
  reason: z.string().trim().min(3, 'Geef een reden van minstens 3 letters.').max(300),
  by: z.string().min(1).max(120),
  at: z.iso.datetime(),
});
export type Override = z.infer<typeof override>;

/**
 * How an assignment came: planned by somebody, or put there by "Vul de week" and touched by nobody since. Filling again
 * may replace the latter, and never the former unless asked.
 */
const ASSIGNMENT_ORIGINS = ['hand', 'base', 'week'] as const;

/** Inzet: person × workplace × date × block (optionally × order). */
export const assignment = z.object({
  id: assignmentId,
  personId,
  workplaceId,
  date: isoDate,
  blockId,
  orderId: orderId.nullable(),
  /** Own times; null = those of the block. */
  from: minuteOfDay.nullable(),
  to: minuteOfDay.nullable(),
  overrides: z.array(override),
  /** Came in the place of somebody who is away: counted, so that it is not always the same person. */
  fillsIn: z.boolean(),
  origin: z.enum(ASSIGNMENT_ORIGINS),
  version,
});
export type Assignment = z.infer<typeof assignment>;
