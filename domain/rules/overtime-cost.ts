import { hours } from '../words/dutch.ts';
import { paidMinutes } from './outside-contract-hours.ts';
import type { Rule } from './rule.ts';

export type OvertimeCostFacts = {
  readonly person: string;
  /** Paid and contract time in minutes in the ISO week. */
  readonly paidMinutes: number;
  readonly contractMinutes: number;
};

/**
 * A guide is planned for more paid time in the ISO week than the contract says: that costs overtime (tier 6). For
 * employees it is `outside-contract-hours`.
 */
export const overtimeCost: Rule<'person-times', OvertimeCostFacts> = {
  id: 'overtime-cost',
  tier: 6,
  severity: 'info',
  refuses: 'never',
  scope: 'person-times',
  title: 'Overuren van een begeleider',
  check({ rows }) {
    const [first] = rows;
    if (!first?.guide) return [];
    const { contractMinutes } = first.guide;
    const paid = paidMinutes(rows);
    if (paid <= contractMinutes) return [];
    return [
      {
        about: first.person.id,
        size: paid - contractMinutes,
        personId: first.person.id,
        assignmentIds: rows.map((r) => r.assignment.id).sort(),
        facts: { person: first.name, paidMinutes: paid, contractMinutes },
      },
    ];
  },
  sentence: (f) =>
    `Begeleider ${f.person} staat deze week ${hours(f.paidMinutes)} gepland. Het contract is ` +
    `${hours(f.contractMinutes)}: ${hours(f.paidMinutes - f.contractMinutes)} overwerk.`,
  source: 'Arbeidsovereenkomst: uren per week. Overwerk kost geld (uitgangspunt 5 van de regio, 18 april 2025)',
  why: (f) => [
    { what: 'Betaalde tijd deze week', value: hours(f.paidMinutes) },
    { what: 'Contract', value: `${hours(f.contractMinutes)} per week` },
    { what: 'Overwerk', value: hours(f.paidMinutes - f.contractMinutes) },
  ],
};
