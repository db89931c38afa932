import { z } from 'zod';

/** A calendar day, `jjjj-mm-dd`, without a time zone. */
export const isoDate = z.iso.date().brand<'IsoDate'>();
export type IsoDate = z.infer<typeof isoDate>;

/** An ISO 8601 week, `2026-W49`. */
export const isoWeek = z
  .string()
  .regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, 'Een week schrijft u als 2026-W49.')
  .brand<'IsoWeek'>();
export type IsoWeek = z.infer<typeof isoWeek>;

/** A moment of the day in whole minutes after midnight, 0..1440 (1440 = end of the day). */
export const minuteOfDay = z.int().min(0).max(1440);

/** Half open: from <= moment < to, in minutes of the day. */
export const interval = z
  .object({ from: minuteOfDay, to: minuteOfDay })
  .refine((i) => i.from < i.to, 'De begintijd ligt voor de eindtijd.');
export type Interval = z.infer<typeof interval>;

/** Whole cents, never a fraction. */
export const cents = z.int();

/** Counts up by one with each change: two writers of the same version collide instead of overwriting. */
export const version = z.int().min(1);

/** Text that a person typed: trimmed, bounded, never empty. */
export const shortText = z.string().trim().min(1, 'Vul dit in.').max(200, 'Dit is te lang (meer dan 200 tekens).');

/**
 * The first day on which the record is out of use; null = in use. Once it is set nothing new is planned with the record,
 * on whatever day. Rosters of the days before it go on referring to it; what stands on the day itself or later is wrong
 * (`out-of-use`).
 */
export const archivedOn = isoDate.nullable();

/** Whether a record is out of use on a day: from the day in `archivedOn` on. */
export function isOutOfUse(record: { readonly archivedOn: IsoDate | null }, date: IsoDate): boolean {
  return record.archivedOn !== null && record.archivedOn <= date;
}

/** Closed unions end here: a new member that is not handled is a compile error. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
