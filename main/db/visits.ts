import { addDays } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { OrganisationId, PersonId } from '#domain/model/ids.ts';
import type { Catalogue, PlanData } from '#domain/plan/plan-data.ts';
import { VISIT_WEEKS } from '#domain/plan/week-summary.ts';
import { isJobcoach } from '#domain/rules/jobcoach-visits.ts';
import type { ReadDb } from './connection.ts';
import { builder, readQuery } from './query.ts';

export const lastDays = readQuery<{ personId: PersonId; first: IsoDate; before: IsoDate }>()((args) =>
  builder
    .selectFrom('assignment')
    .innerJoin('workplace', 'workplace.id', 'assignment.workplace_id')
    .select(({ fn }) => ['workplace.organisation_id', fn.max('assignment.date').as('date')])
    .where('assignment.person_id', '=', args.personId)
    .where('assignment.date', '>=', args.first)
    .where('assignment.date', '<', args.before)
    .where('workplace.organisation_id', 'is not', null)
    .groupBy('workplace.organisation_id'),
);

/**
 * Last day before `monday` on which a jobcoach worked at a place of an organisation that agreed on visits. A visit
 * longer ago than any agreement can ask for is passed over.
 */
export function readVisits(db: ReadDb, { agreements, people }: Catalogue, monday: IsoDate): PlanData['visits'] {
  const agreed = new Set(
    agreements.filter((a) => a.visitEveryWeeks !== null && a.archivedOn === null).map((a) => a.organisationId),
  );
  if (agreed.size === 0) return [];
  const last = new Map<OrganisationId, IsoDate>();
  for (const person of people) {
    if (person.kind !== 'guide' || !isJobcoach(person)) continue;
    const days = { personId: person.id, first: addDays(monday, -7 * VISIT_WEEKS), before: monday };
    for (const { organisation_id: id, date } of db.all(lastDays, days)) {
      if (id !== null && agreed.has(id) && date > (last.get(id) ?? '')) last.set(id, date);
    }
  }
  return [...last].map(([organisationId, date]) => ({ organisationId, date })).sort(byOrganisation);
}

const byOrganisation = (a: PlanData['visits'][number], b: PlanData['visits'][number]): number =>
  a.organisationId < b.organisationId ? -1 : 1;
