import { decimal, hours } from '../words/dutch.ts';
import { guidanceAgreedIn, guidanceAgreedOn, guidanceMinutesOf, netMinutesOnce } from './agreements.ts';
import type { Found, Rule } from './rule.ts';

export type AgreementGuidanceFacts = {
  readonly organisation: string;
  /** Guide minutes planned at the organisation this week, and agreed a week. */
  readonly plannedMinutes: number;
  readonly agreedMinutes: number;
  readonly agreements: readonly { readonly name: string; readonly minutes: number }[];
  readonly guides: readonly { readonly name: string; readonly minutes: number }[];
};

const NONE: readonly Found<AgreementGuidanceFacts>[] = [];

/**
 * The guides' net time at an employer's workplaces in the ISO week is above what was agreed (tier 4). Agreements that
 * hold together add up; of agreements that follow on each other within the week the larger counts. A week counts
 * whole, also when the agreement starts or ends in it; days without an agreement on guide time do not count.
 */
export const agreementGuidance: Rule<'organisation', AgreementGuidanceFacts> = {
  id: 'agreement-guidance',
  tier: 4,
  severity: 'block',
  refuses: 'never',
  scope: 'organisation',
  title: 'Meer begeleiding dan afgesproken',
  check({ organisationId, rows }, plan) {
    const agreements = plan.lookup.agreementsWith(organisationId);
    if (!agreements.some((a) => a.guidanceMinutesPerWeek !== null)) return NONE;
    const counted = rows.filter((r) => r.guide && guidanceAgreedOn(agreements, r.date).length > 0);
    if (counted.length === 0) return NONE;
    const best = guidanceAgreedIn(agreements, plan.dates);
    const agreed = guidanceMinutesOf(best);
    const guides = [...Map.groupBy(counted, (r) => r.person.id).values()]
      .map((own) => ({ name: own[0]?.name ?? '', minutes: netMinutesOnce(own) }))
      .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : b.minutes - a.minutes));
    const planned = guides.reduce((sum, g) => sum + g.minutes, 0);
    if (planned <= agreed) return NONE;
    return [
      {
        about: organisationId,
        size: planned - agreed,
        organisationId,
        assignmentIds: counted.map((r) => r.assignment.id).sort(),
        facts: {
          organisation: plan.lookup.organisations.get(organisationId)?.name ?? '',
          plannedMinutes: planned,
          agreedMinutes: agreed,
          agreements: best.map((a) => ({ name: a.name, minutes: a.guidanceMinutesPerWeek ?? 0 })),
          guides,
        },
      },
    ];
  },
  sentence: (f) =>
    `Bij ${f.organisation} staat deze week ${hours(f.plannedMinutes)} begeleiding. Afgesproken is ` +
    `${hours(f.agreedMinutes)}: ${decimal((f.plannedMinutes - f.agreedMinutes) / 60, 2)} uur te veel.`,
  source: 'Plaatsingsafspraak met de werkgever: begeleiding per week',
  why: (f) => [
    ...f.guides.map((g) => ({ what: `Begeleider ${g.name}`, value: hours(g.minutes) })),
    { what: 'Samen gepland', value: hours(f.plannedMinutes) },
    ...f.agreements.map((a) => ({ what: `Afspraak ‘${a.name}’`, value: `${hours(a.minutes)} per week` })),
    { what: 'Te veel', value: hours(f.plannedMinutes - f.agreedMinutes) },
  ],
};
