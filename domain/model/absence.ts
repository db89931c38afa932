import { z } from 'zod';
import { type IsoDate, isoDate, version } from './common.ts';
import { absenceId, personId } from './ids.ts';

export const ABSENCE_KINDS = ['verlof', 'ziek', 'les', 'afspraak', 'stage'] as const;
export const absenceKind = z.enum(ABSENCE_KINDS);
export type AbsenceKind = z.infer<typeof absenceKind>;

/** Afwezigheid: a period. The kind is restricted; no reason is ever stored. */
export const absence = z
  .object({
    id: absenceId,
    personId,
    from: isoDate,
    /** Last day, included. */
    to: isoDate,
    /** Name of a block (ochtend, middag …); null = the whole day. */
    blockName: z.string().trim().toLowerCase().min(1).max(40).nullable(),
    kind: absenceKind.nullable(),
    version,
  })
  .refine((a) => a.from <= a.to, 'De eerste dag ligt niet na de laatste dag.');
export type Absence = z.infer<typeof absence>;

/** True when the absence covers this block on this day. */
export function absentIn(
  absence: Pick<Absence, 'from' | 'to' | 'blockName'>,
  date: IsoDate,
  block: { readonly name: string },
): boolean {
  return absence.from <= date && date <= absence.to && (absence.blockName === null || absence.blockName === block.name);
}
