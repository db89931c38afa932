import { holdsOn } from '../model/person.ts';
import { numericDay } from '../words/dutch.ts';
import type { Rule } from './rule.ts';
import { spotAtPlace } from './spot.ts';

export type CertificateExpiredFacts = {
  readonly person: string;
  readonly workplace: string;
  readonly certificate: string;
  /** The day of work. */
  readonly date: string;
  /** The last day on which it was valid. */
  readonly expiredOn: string;
};

/** A required certificate is past its last day on the day of work (tier 1). The last day itself is still valid. */
export const certificateExpired: Rule<'assignment', CertificateExpiredFacts> = {
  id: 'certificate-expired',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'assignment',
  title: 'Certificaat verlopen',
  check(row) {
    if (!row.employee) return [];
    return row.workplace.requiredCertificates.flatMap((certificate) => {
      const held = holdsOn(row.person, certificate, row.date);
      if (typeof held === 'string') return [];
      return [
        {
          ...spotAtPlace(row, certificate.toLowerCase()),
          certificate,
          facts: {
            person: row.name,
            workplace: row.workplace.name,
            certificate,
            date: row.date,
            expiredOn: held.expiredOn,
          },
        },
      ];
    });
  },
  sentence: (f) =>
    `${f.workplace} vraagt ${f.certificate}. Dat certificaat van ${f.person} is verlopen op ${numericDay(f.expiredOn as never)}.`,
  source: 'Arbowet artikel 3 en 8: werk alleen met de nodige opleiding; per werkplek vastgelegd in Beheer',
  why: (f) => [
    { what: `${f.workplace} vraagt`, value: f.certificate },
    { what: 'Geldig tot en met', value: numericDay(f.expiredOn as never) },
    { what: 'Dag van het werk', value: numericDay(f.date as never) },
  ],
};
