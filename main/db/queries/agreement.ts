import type { Agreement } from '#domain/model/agreement.ts';
import type { Db, ReadDb } from '../connection.ts';
import { childTable, recordTable } from '../table-access.ts';
import type { Tables } from '../tables.ts';

const agreements = recordTable('agreement', { key: 'id', orderBy: ['organisation_id', 'from_date'] });
const workTypes = childTable('agreement_work_type', 'agreement_id');
const guides = childTable('agreement_guide', 'agreement_id');
const returnPlaces = childTable('agreement_return_place', 'agreement_id');

interface Children {
  readonly workTypes: readonly Tables['agreement_work_type'][];
  readonly guides: readonly Tables['agreement_guide'][];
  readonly returnPlaces: readonly Tables['agreement_return_place'][];
}

const toAgreement = (row: Tables['agreement'], children: Children): Agreement => ({
  id: row.id,
  organisationId: row.organisation_id,
  name: row.name,
  from: row.from_date,
  to: row.to_date,
  workTypes: children.workTypes.map((child) => child.work_type),
  maxGroup: row.max_group,
  guidanceMinutesPerWeek: row.guidance_minutes_per_week,
  visitEveryWeeks: row.visit_every_weeks,
  priceBasis:
    row.price_kind === null || row.price_cents === null ? null : { kind: row.price_kind, cents: row.price_cents },
  guideIds: children.guides.map((child) => child.person_id),
  buddy: row.buddy,
  buddyTrained: row.buddy_trained === 1,
  returnPlaces: children.returnPlaces.map((child) => ({ workplaceId: child.workplace_id, seats: child.seats })),
  archivedOn: row.archived_on,
  version: row.version,
});

export function readAgreements(db: ReadDb): Agreement[] {
  const workTypesOf = workTypes.all(db);
  const guidesOf = guides.all(db);
  const returnPlacesOf = returnPlaces.all(db);
  return agreements.all(db).map((row) =>
    toAgreement(row, {
      workTypes: workTypesOf.get(row.id) ?? [],
      guides: guidesOf.get(row.id) ?? [],
      returnPlaces: returnPlacesOf.get(row.id) ?? [],
    }),
  );
}

export function readAgreement(db: ReadDb, id: string): Agreement | null {
  const row = agreements.one(db, id);
  if (!row) return null;
  return toAgreement(row, {
    workTypes: workTypes.of(db, id),
    guides: guides.of(db, id),
    returnPlaces: returnPlaces.of(db, id),
  });
}

export function writeAgreement(db: Db, agreement: Agreement): void {
  const agreement_id = agreement.id;
  agreements.write(db, {
    id: agreement.id,
    organisation_id: agreement.organisationId,
    name: agreement.name,
    from_date: agreement.from,
    to_date: agreement.to,
    max_group: agreement.maxGroup,
    guidance_minutes_per_week: agreement.guidanceMinutesPerWeek,
    visit_every_weeks: agreement.visitEveryWeeks,
    price_kind: agreement.priceBasis?.kind ?? null,
    price_cents: agreement.priceBasis?.cents ?? null,
    buddy: agreement.buddy,
    buddy_trained: agreement.buddyTrained ? 1 : 0,
    archived_on: agreement.archivedOn,
    version: agreement.version,
  });
  workTypes.replace(
    db,
    agreement.id,
    agreement.workTypes.map((work_type, position) => ({ agreement_id, position, work_type })),
  );
  guides.replace(
    db,
    agreement.id,
    agreement.guideIds.map((person_id, position) => ({ agreement_id, position, person_id })),
  );
  returnPlaces.replace(
    db,
    agreement.id,
    agreement.returnPlaces.map(({ workplaceId, seats }, position) => ({
      agreement_id,
      position,
      workplace_id: workplaceId,
      seats,
    })),
  );
}

export const removeAgreement = agreements.remove;
