import { holdsOn } from '../model/person.ts';
import { askedOf, askerName, spotOfCertificate } from './certificates.ts';
import type { Rule } from './rule.ts';

export type CertificateMissingFacts = {
  readonly person: string;
  readonly workplace: string;
  readonly certificate: string;
  /** Set when not the workplace but the order asks it. */
  readonly order?: string;
};

/** A workplace or an order asks a certificate that the employee does not have (tier 1; Arbobesluit, per workplace as data). */
export const certificateMissing: Rule<'assignment', CertificateMissingFacts> = {
  id: 'certificate-missing',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'assignment',
  title: 'Certificaat ontbreekt',
  check(row, plan) {
    if (!row.employee) return [];
    return askedOf(row, plan)
      .filter(({ certificate }) => holdsOn(row.person, certificate, row.date) === 'missing')
      .map((asked) => ({
        ...spotOfCertificate(row, asked),
        facts: { person: row.name, ...asked.asker, certificate: asked.certificate },
      }));
  },
  sentence: (f) => `${askerName(f)} vraagt ${f.certificate}. ${f.person} heeft dat certificaat niet.`,
  source: 'Arbowet artikel 3 en 8: werk alleen met de nodige opleiding; per werkplek vastgelegd in Beheer',
  why: (f) => [
    { what: `${askerName(f)} vraagt`, value: f.certificate },
    { what: `Certificaat van ${f.person}`, value: 'ontbreekt' },
  ],
};
