import { addDays } from '#domain/calendar/dates.ts';
import type { Absence } from '#domain/model/absence.ts';
import { assertNever, type IsoDate } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { Certificate, Person } from '#domain/model/person.ts';
import { weekOfPerson } from '#domain/plan/person-week.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { decimal, numericDay, shortDay } from '#domain/words/dutch.ts';

/**
 * "niveau midden · 12 van 24 uur deze week": what tells people apart in a list of candidates. Whoever belongs to
 * another site than the one on screen is named with it.
 */
export function personDetail(plan: Plan, person: Person, siteId: SiteId): string {
  const site = person.siteId === null || person.siteId === siteId ? undefined : plan.lookup.sites.get(person.siteId);
  const who = person.kind === 'employee' ? `niveau ${person.guidanceLevel}` : person.role;
  return [site?.name, who, `${hoursWords(weekOfPerson(plan, person))} deze week`].filter(Boolean).join(' · ');
}

/** "12 van 24 uur". */
export function hoursWords(week: { readonly paidMinutes: number; readonly contractMinutes: number }): string {
  return `${decimal(week.paidMinutes / 60, 2)} van ${decimal(week.contractMinutes / 60, 2)} uur`;
}

/** How a certificate stands on a day. Soon = it ends within 30 days: time enough to plan a course, no rule. */
export type CertificateLevel = 'valid' | 'soon' | 'expired';
const SOON_DAYS = 30;

/** A certificate counts up to and including its last day. */
export function certificateLevel({ validTo }: Pick<Certificate, 'validTo'>, date: IsoDate): CertificateLevel {
  if (validTo === null) return 'valid';
  if (validTo < date) return 'expired';
  return validTo <= addDays(date, SOON_DAYS) ? 'soon' : 'valid';
}

/** "geldig", "geldig tot en met 01-12-2026", "loopt af op …", "verlopen op …". */
export function certificateWords(certificate: Pick<Certificate, 'validTo'>, date: IsoDate): string {
  const level = certificateLevel(certificate, date);
  const day = certificate.validTo === null ? '' : numericDay(certificate.validTo);
  switch (level) {
    case 'valid':
      return day === '' ? 'geldig' : `geldig tot en met ${day}`;
    case 'soon':
      return `loopt af op ${day}`;
    case 'expired':
      return `verlopen op ${day}`;
    default:
      return assertNever(level);
  }
}

/** "afwezig op ma 30 nov (ochtend)", "afwezig van ma 30 nov tot en met wo 2 dec". The kind stays out: restricted. */
export function absenceWords({ from, to, blockName }: Pick<Absence, 'from' | 'to' | 'blockName'>): string {
  const part = blockName === null ? '' : ` (${blockName})`;
  return from === to
    ? `afwezig op ${shortDay(from)}${part}`
    : `afwezig van ${shortDay(from)} tot en met ${shortDay(to)}${part}`;
}
