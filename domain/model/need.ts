import { z } from 'zod';
import { isoDate, minuteOfDay } from './common.ts';
import { personId, workplaceId } from './ids.ts';

/** Voorzieningen: what a workplace offers. A need of the same name is met by it (rule `need-unmet`). */
export const FEATURES = [
  'prikkelarm',
  'werkinstructie in beeld',
  'tolk',
  'mal',
  'eenhandig gereedschap',
  'wisselen zitten/staan',
  'hoog-laagtafel',
  'zittend werk',
  'rolstoeltoegankelijk',
  'toilet dichtbij',
  'vaste taakvolgorde',
] as const;
export const feature = z.enum(FEATURES);
export type Feature = z.infer<typeof feature>;

/** Belastingen: what a workplace asks. `tillen` carries kilograms; `staand` has no need of its own. */
export const LOADS = [
  'tijdsdruk',
  'klantcontact',
  'hitte',
  'kou',
  'stof',
  'lawaai',
  'chemie',
  'trilling',
  'hoogte',
  'bukken',
  'machine',
  'staand',
] as const;
export const loadName = z.enum(LOADS);
export type LoadName = z.infer<typeof loadName>;

export const load = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('load'), load: loadName }),
  z.object({ kind: z.literal('lift'), kg: z.number().positive().max(100) }),
]);
export type Load = z.infer<typeof load>;

export const NEED_SOURCES = ['bedrijfsarts', 'UWV', 'arbeidsdeskundige', 'medewerker zelf'] as const;

/** What a person needs of a place: the closed list of domain.md, grouped as the UWV's rubrics. */
export const needKind = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('feature'), feature }),
  z.object({ kind: z.literal('load'), load: loadName }),
  z.object({ kind: z.literal('lift'), maxKg: z.number().positive().max(100) }),
  z.object({ kind: z.literal('keep-apart'), personId }),
  z.object({ kind: z.literal('hours-a-day'), maxMinutes: z.int().min(30).max(720) }),
  z.object({ kind: z.literal('small-group'), max: z.int().min(1).max(50) }),
  z.object({ kind: z.literal('fixed-place'), workplaceId: workplaceId.nullable() }),
  z.object({ kind: z.literal('fixed-guide'), personId: personId.nullable() }),
  z.object({ kind: z.literal('not-alone') }),
  z.object({ kind: z.literal('extra-breaks') }),
  z.object({ kind: z.literal('start-not-before'), at: minuteOfDay }),
  z.object({ kind: z.literal('no-evening') }),
  z.object({ kind: z.literal('transport-window'), from: minuteOfDay, to: minuteOfDay }),
]);
export type NeedKind = z.infer<typeof needKind>;

/** Werkplekaanpassing with where it comes from. No diagnosis and no free text about health, ever. */
export const need = z.object({
  what: needKind,
  source: z.enum(NEED_SOURCES),
  author: z.string().max(120),
  reviewOn: isoDate.nullable(),
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
});
export type Need = z.infer<typeof need>;
