import { holdsOn } from '../model/person.ts';
import { numericDay } from '../words/dutch.ts';
import { askedOf, askerName, spotOfCertificate } from './certificates.ts';
import type { Rule } from './rule.ts';

export type CertificateExpiredFacts = {
  readonly person: string;
  readonly workplace: string;
  readonly certificate: string;
  /** The day of work. */
  readonly date: string;
  /** The last day on which it was valid. */
  readonly expiredOn: string;
  /** Set when not the workplace but the order asks it. */
  readonly order?: string;
};

/** A required certificate is past its last day on the day of work (tier 1). The last day itself is still valid. */
export const certificateExpired: Rule<'assignment', CertificateExpiredFacts> = {
  id: 'certificate-expired',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'assignment',
  title: 'Certificaat verlopen',
  check(row, plan) {
    if (!row.employee) return [];
    return askedOf(row, plan).flatMap((asked) => {
      const { certificate } = asked;
      const held = holdsOn(row.person, certificate, row.date);
      if (typeof held === 'string') return [];
      return [
        {
          ...spotOfCertificate(row, asked),
          facts: {
            person: row.name,
            ...asked.asker,
            certificate,
            date: row.date,
            expiredOn: held.expiredOn,
          },
        },
      ];
    });
  },
  sentence: (f) =>
    `${askerName(f)} vraagt ${f.certificate}. Dat certificaat van ${f.person} is verlopen op ${numericDay(f.expiredOn as never)}.`,
  source: 'Arbowet artikel 3 en 8: werk alleen met de nodige opleiding; per werkplek vastgelegd in Beheer',
  why: (f) => [
    { what: `${askerName(f)} vraagt`, value: f.certificate },
    { what: 'Geldig tot en met', value: numericDay(f.expiredOn as never) },
    { what: 'Dag van het werk', value: numericDay(f.date as never) },
  ],
};
