import { z } from 'zod';
import { archivedOn, type IsoDate, isoDate, shortText, version } from './common.ts';
import { personId, siteId } from './ids.ts';
import { language } from './language.ts';
import { need } from './need.ts';
import { guidanceLevel, municipality, targetGroup, workForm, workTypeCode } from './work.ts';

export const DAY_PARTS = ['all', 'morning', 'afternoon'] as const;
export const dayPart = z.enum(DAY_PARTS);
export type DayPart = z.infer<typeof dayPart>;

/** Werkdagen: Monday first, seven entries; null = does not work that day. */
export const workDays = z.array(dayPart.nullable()).length(7);
export type WorkDays = z.infer<typeof workDays>;

/** A certificate by its name as data (heftruck, VCA, BHV …); null = without an end date. */
export const certificate = z.object({ name: shortText, validTo: isoDate.nullable() });
export type Certificate = z.infer<typeof certificate>;

/** Loonwaarde / prestatie per werksoort: 1..150 % of the norm performance, dated. Restricted. */
export const wageValue = z.object({
  workType: workTypeCode,
  percent: z.number().min(1).max(150),
  from: isoDate.nullable(),
});
export type WageValue = z.infer<typeof wageValue>;

/** Leerdoel: at least this many minutes a week of this work, until a date. */
export const developmentGoal = z.object({
  workType: workTypeCode,
  minutesPerWeek: z.int().min(15).max(2400),
  until: isoDate.nullable(),
});

const personBase = {
  id: personId,
  /** Personeelsnummer: how people and workbooks name this person; unique over employees and guides. */
  number: z.string().trim().min(1).max(20),
  firstName: shortText,
  infix: z.string().trim().max(40),
  lastName: shortText,
  siteId: siteId.nullable(),
  /** Contract minutes per ISO week, 0..3600. */
  contractMinutes: z.int().min(0).max(3600),
  workDays,
  certificates: z.array(certificate),
  archivedOn,
  version,
};

/** Medewerker: a resident who works here; what is planned. */
export const employee = z.object({
  kind: z.literal('employee'),
  ...personBase,
  birthDate: isoDate,
  municipality,
  targetGroup: targetGroup.nullable(),
  workForm: workForm.nullable(),
  guidanceLevel,
  /** Permanente nabijheid: a guide always on the floor. */
  permanentPresence: z.boolean(),
  needs: z.array(need),
  wageValues: z.array(wageValue),
  /** Voorkeur: most wanted first. */
  preferences: z.array(workTypeCode),
  /** Wants to change work from time to time (`no-variety`). */
  wantsVariety: z.boolean(),
  /** Tweede taal: in which the readable roster says the same once more; null = in Dutch alone. */
  secondLanguage: language.nullable(),
  goals: z.array(developmentGoal),
});
export type Employee = z.infer<typeof employee>;

/** Begeleider: werkbegeleider, (meewerkend) voorman, jobcoach or trajectbegeleider; planned too. */
export const guide = z.object({
  kind: z.literal('guide'),
  ...personBase,
  role: shortText,
  workTypes: z.array(workTypeCode),
  /** How much of one guide this person counts for in the guidance load, 0..1. */
  capacity: z.number().min(0).max(1),
});
export type Guide = z.infer<typeof guide>;

export const person = z.discriminatedUnion('kind', [employee, guide]);
export type Person = z.infer<typeof person>;

/** "Fatima van den Berg". */
export function fullName(p: Pick<Person, 'firstName' | 'infix' | 'lastName'>): string {
  return [p.firstName, p.infix, p.lastName].filter((part) => part !== '').join(' ');
}

/** "F. van den Berg": for a card on the board. */
export function cardName(p: Pick<Person, 'firstName' | 'infix' | 'lastName'>): string {
  return fullName({ ...p, firstName: `${p.firstName.charAt(0)}.` });
}

/**
 * How a person holds a certificate on a day: 'valid', 'missing', or expired (with its last day). Names match without
 * regard to case; of several with one name the longest valid counts. The last day itself is still valid.
 */
export function holdsOn(
  person: Pick<Person, 'certificates'>,
  name: string,
  date: IsoDate,
): 'valid' | 'missing' | { readonly expiredOn: IsoDate } {
  const wanted = name.toLowerCase();
  let expiredOn: IsoDate | null = null;
  for (const c of person.certificates) {
    if (c.name.toLowerCase() !== wanted) continue;
    if (c.validTo === null || c.validTo >= date) return 'valid';
    if (expiredOn === null || c.validTo > expiredOn) expiredOn = c.validTo;
  }
  return expiredOn === null ? 'missing' : { expiredOn };
}
