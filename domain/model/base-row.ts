import { z } from 'zod';
import { isoDate, minuteOfDay, version } from './common.ts';
import { baseRowId, blockId, orderId, personId, workplaceId } from './ids.ts';

/** In which weeks a row of the base roster holds, by the number of the ISO week (ADR 0030). */
const BASE_WEEKS = ['all', 'odd', 'even'] as const;
export const baseWeeks = z.enum(BASE_WEEKS);
export type BaseWeeks = z.infer<typeof baseWeeks>;

/** What a row says, whatever the period in which it says so. */
export const baseEntry = z.object({
  personId,
  /** Monday = 0 … Sunday = 6. */
  weekday: z.int().min(0).max(6),
  blockId,
  workplaceId,
  /** null = the order that is due at the place, as when somebody is put there by hand. */
  orderId: orderId.nullable(),
  /** Own times; null = those of the block. */
  from: minuteOfDay.nullable(),
  to: minuteOfDay.nullable(),
  weeks: baseWeeks,
});
export type BaseEntry = z.infer<typeof baseEntry>;

/** Basisrooster: where somebody works on a weekday, every week or every other week, in a period. Guides too. */
export const baseRow = baseEntry
  .extend({
    id: baseRowId,
    validFrom: isoDate,
    /** Last day, included; null = it goes on. */
    validTo: isoDate.nullable(),
    version,
  })
  .refine((row) => row.validTo === null || row.validFrom <= row.validTo, {
    message: 'De eerste dag ligt niet na de laatste dag.',
    path: ['validTo'],
  })
  .refine((row) => row.from === null || row.to === null || row.from < row.to, {
    message: 'De begintijd ligt voor de eindtijd.',
    path: ['to'],
  });
export type BaseRow = z.infer<typeof baseRow>;
