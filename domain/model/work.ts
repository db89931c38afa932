import { z } from 'zod';
import { archivedOn, shortText, version } from './common.ts';

/** Werksoort: data, extendable; the code is the lower-case name and the key in the workbook. */
export const workTypeCode = z.string().trim().toLowerCase().min(1).max(60);
export type WorkTypeCode = z.infer<typeof workTypeCode>;

export const workType = z.object({
  code: workTypeCode,
  name: shortText,
  /** Position in lists; the board shows teams in this order. */
  position: z.int().min(0),
  archivedOn,
  version,
});
export type WorkType = z.infer<typeof workType>;

/** The work types in use, in the order in which lists and the board show them. */
export function workTypesInUse(workTypes: readonly WorkType[]): readonly WorkType[] {
  return workTypes.filter(({ archivedOn }) => archivedOn === null).toSorted((a, b) => a.position - b.position);
}

/** Werkvorm: the ladder, from most to least sheltered. The order of this list is the ladder. */
export const WORK_FORMS = [
  'arbeidsmatige dagbesteding',
  'beschut binnen',
  'begeleid op locatie',
  'groepsdetachering',
  'individuele detachering',
  'regulier',
] as const;
export const workForm = z.enum(WORK_FORMS);
export type WorkForm = z.infer<typeof workForm>;

export const TARGET_GROUPS = [
  'Wsw',
  'beschut werk',
  'banenafspraak',
  'statushouder',
  'jongere',
  'overig Participatiewet',
] as const;
export const targetGroup = z.enum(TARGET_GROUPS);

/** The six municipalities of the region; Nijkerk is carried out by the Inclusief Groep (principle 3). */
export const MUNICIPALITIES = [
  'Amersfoort',
  'Leusden',
  'Bunschoten',
  'Baarn',
  'Soest',
  'Woudenberg',
  'Nijkerk',
] as const;
export const municipality = z.enum(MUNICIPALITIES);

export const GUIDANCE_LEVELS = ['laag', 'midden', 'hoog'] as const;
export const guidanceLevel = z.enum(GUIDANCE_LEVELS);
export type GuidanceLevel = z.infer<typeof guidanceLevel>;
