import { holdsOn } from '../model/person.ts';
import type { Rule } from './rule.ts';
import { spotAtPlace } from './spot.ts';

export type CertificateMissingFacts = {
  readonly person: string;
  readonly workplace: string;
  readonly certificate: string;
};

/** A workplace asks a certificate that the employee does not have (tier 1; Arbobesluit, per workplace as data). */
export const certificateMissing: Rule<'assignment', CertificateMissingFacts> = {
  id: 'certificate-missing',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'assignment',
  title: 'Certificaat ontbreekt',
  check(row) {
    if (!row.employee) return [];
    return row.workplace.requiredCertificates
      .filter((name) => holdsOn(row.person, name, row.date) === 'missing')
      .map((certificate) => ({
        ...spotAtPlace(row, certificate.toLowerCase()),
        certificate,
        facts: { person: row.name, workplace: row.workplace.name, certificate },
      }));
  },
  sentence: (f) => `${f.workplace} vraagt ${f.certificate}. ${f.person} heeft dat certificaat niet.`,
  source: 'Arbowet artikel 3 en 8: werk alleen met de nodige opleiding; per werkplek vastgelegd in Beheer',
  why: (f) => [
    { what: `${f.workplace} vraagt`, value: f.certificate },
    { what: `Certificaat van ${f.person}`, value: 'ontbreekt' },
  ],
};
