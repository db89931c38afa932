import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { Agreement } from '../model/agreement.ts';
import type { IsoDate } from '../model/common.ts';
import type { Guide } from '../model/person.ts';
import { count, numericDay, shortDay } from '../words/dutch.ts';
import { holdsBetween } from './agreements.ts';
import type { Found, Rule } from './rule.ts';
import { weekDays } from './shifts.ts';

export type JobcoachVisitsFacts = {
  readonly organisation: string;
  readonly agreement: string;
  /** A visit is agreed at least once in so many weeks. */
  readonly everyWeeks: number;
  /** Last visit before this week; null = none on record. */
  readonly lastVisit: string | null;
  /** From when the weeks are counted: the last visit, or the start of the agreement when that is later. */
  readonly since: string;
  /** Days from then to this week's Sunday, and how many that is too many. */
  readonly days: number;
  readonly daysOver: number;
  /** Employees who work there this week. */
  readonly people: number;
};

const NONE: readonly Found<JobcoachVisitsFacts>[] = [];

/** True for a guide who comes as a jobcoach: the role as it is chosen in Beheer, however it is written. */
export function isJobcoach(guide: Pick<Guide, 'role'>): boolean {
  return guide.role.trim().toLowerCase() === 'jobcoach';
}

/**
 * People work at an employer this week, no jobcoach comes, and by Sunday more weeks will have passed since the last
 * visit than was agreed (tier 4). Counted from the last visit, or from the start of the agreement when that is later.
 * Of several agreements the one that is most overdue speaks.
 */
export const jobcoachVisits: Rule<'organisation', JobcoachVisitsFacts> = {
  id: 'jobcoach-visits',
  tier: 4,
  severity: 'block',
  refuses: 'never',
  scope: 'organisation',
  title: 'Bezoek van de jobcoach',
  check({ organisationId, rows }, plan) {
    const agreements = plan.lookup.agreementsWith(organisationId);
    if (!agreements.some((a) => a.visitEveryWeeks !== null)) return NONE;
    if (!rows.some((r) => r.employee) || rows.some((r) => r.guide && isJobcoach(r.guide))) return NONE;
    const { monday, sunday } = weekDays(plan.week);
    const lastVisit = plan.lastVisit(organisationId);
    let worst: { agreement: Agreement; since: IsoDate; every: number; days: number; over: number } | null = null;
    for (const agreement of agreements) {
      const every = agreement.visitEveryWeeks;
      if (every === null || !holdsBetween(agreement, monday, sunday)) continue;
      const since = lastVisit !== null && lastVisit > agreement.from ? lastVisit : agreement.from;
      const days = differenceInCalendarDays(parseISO(sunday), parseISO(since));
      const over = days - 7 * every;
      if (over > 0 && (worst === null || over > worst.over)) worst = { agreement, since, every, days, over };
    }
    if (worst === null) return NONE;
    const { agreement, since, every, days, over } = worst;
    const staff = rows.filter((r) => r.employee);
    return [
      {
        about: organisationId,
        size: over,
        organisationId,
        assignmentIds: staff.map((r) => r.assignment.id).sort(),
        facts: {
          organisation: plan.lookup.organisations.get(organisationId)?.name ?? '',
          agreement: agreement.name,
          everyWeeks: every,
          lastVisit,
          since,
          days,
          daysOver: over,
          people: new Set(staff.map((r) => r.person.id)).size,
        },
      },
    ];
  },
  sentence(f) {
    const none = `Bij ${f.organisation} komt deze week geen jobcoach.`;
    // Nobody came too late where nobody is known to have come: then only the agreement can be told.
    if (f.lastVisit === null) {
      const since = numericDay(f.since as never);
      return `${none} Er is geen bezoek bekend. De afspraak loopt sinds ${since}: ${rhythm(f.everyWeeks)} een bezoek.`;
    }
    return (
      `${none} Het laatste bezoek was op ${shortDay(f.lastVisit as never)}; ` +
      `afgesproken is ${rhythm(f.everyWeeks)}: ${count(f.daysOver, 'dag', 'dagen')} te laat.`
    );
  },
  source: 'Plaatsingsafspraak met de werkgever: bezoek van de jobcoach',
  why: (f) => [
    { what: `Afspraak ‘${f.agreement}’`, value: rhythm(f.everyWeeks) },
    ...(f.lastVisit === null
      ? [
          { what: 'Laatste bezoek', value: 'niet bekend' },
          { what: 'De afspraak loopt sinds', value: numericDay(f.since as never) },
        ]
      : [
          { what: 'Laatste bezoek', value: shortDay(f.lastVisit as never) },
          { what: `Van ${shortDay(f.since as never)} tot en met zondag`, value: count(f.days, 'dag', 'dagen') },
          { what: 'Te laat', value: count(f.daysOver, 'dag', 'dagen') },
        ]),
    { what: 'Medewerkers die er deze week werken', value: String(f.people) },
  ],
};

const rhythm = (weeks: number): string => (weeks === 1 ? 'elke week' : `eens in de ${weeks} weken`);
