import type { IsoDate } from '#domain/model/common.ts';
import type { Feature } from '#domain/model/need.ts';
import type { Employee, Person } from '#domain/model/person.ts';
import type { Aid, Workplace } from '#domain/model/workplace.ts';

/** Why a person does not fit a workplace, whoever else is there. */
export interface Misfit {
  readonly kind: 'certificate-missing' | 'certificate-expired' | 'feature' | 'load' | 'lift' | 'adults-only';
  readonly what: string;
}

/** The guidance group of a workplace: its own name, or site and work type together (domain.md). */
export function groupOf(place: Pick<Workplace, 'guidanceGroup' | 'siteId' | 'workType'>): string {
  return place.guidanceGroup ?? `${place.siteId}|${place.workType}`;
}

/** Works on that half day (part 0 = morning, 1 = afternoon) of that weekday (Monday = 0). */
export function worksOn(person: Pick<Person, 'workDays'>, weekday: number, part: number): boolean {
  const day = person.workDays[weekday] ?? null;
  return day === 'all' || day === (part === 0 ? 'morning' : 'afternoon');
}

/** 18 or older on a day. */
export function isAdult({ birthDate }: Pick<Employee, 'birthDate'>, date: IsoDate): boolean {
  return `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}` <= date;
}

/** Needs for a feature that the workplace itself does not have: only an aid can meet them. */
export function featuresLacking(employee: Employee, place: Workplace): Feature[] {
  const lacking: Feature[] = [];
  for (const { what } of employee.needs) {
    if (what.kind === 'feature' && !place.features.includes(what.feature)) lacking.push(what.feature);
  }
  return lacking;
}

/**
 * Needs, loads and certificates of one person against one workplace on one day. A feature that an aid of the
 * site fulfils counts as met here; whether one is free at that moment is the roster's question.
 */
export function misfits(employee: Employee, place: Workplace, date: IsoDate, aids: readonly Aid[]): Misfit[] {
  const found: Misfit[] = [];
  if (place.adultsOnly && !isAdult(employee, date)) found.push({ kind: 'adults-only', what: '' });
  for (const name of place.requiredCertificates) {
    const owned = employee.certificates.filter((c) => c.name === name);
    if (owned.length === 0) found.push({ kind: 'certificate-missing', what: name });
    else if (!owned.some((c) => c.validTo === null || c.validTo >= date)) {
      found.push({ kind: 'certificate-expired', what: name });
    }
  }
  for (const lacking of featuresLacking(employee, place)) {
    if (!aids.some((aid) => aidAt(aid, place) && aid.fulfils.includes(lacking))) {
      found.push({ kind: 'feature', what: lacking });
    }
  }
  for (const { what } of employee.needs) {
    if (what.kind === 'load' && place.loads.some((l) => l.kind === 'load' && l.load === what.load)) {
      found.push({ kind: 'load', what: what.load });
    }
    if (what.kind === 'lift' && place.loads.some((l) => l.kind === 'lift' && l.kg > what.maxKg)) {
      found.push({ kind: 'lift', what: `${what.maxKg}` });
    }
  }
  return found;
}

/** Whether an aid may be used at the site of a workplace. */
export function aidAt(aid: Aid, place: Pick<Workplace, 'siteId'>): boolean {
  return aid.siteId === null || aid.siteId === place.siteId;
}
