import type { Agreement } from '#domain/model/agreement.ts';
import type { Db, ReadDb } from '../connection.ts';
import { childTable, recordTable } from '../table-access.ts';
import type { Tables } from '../tables.ts';

const agreements = recordTable('agreement', { key: 'id', orderBy: ['organisation_id', 'from_date'] });
const workTypes = childTable('agreement_work_type', 'agreement_id');

const toAgreement = (row: Tables['agreement'], children: readonly Tables['agreement_work_type'][]): Agreement => ({
  id: row.id,
  organisationId: row.organisation_id,
  name: row.name,
  from: row.from_date,
  to: row.to_date,
  workTypes: children.map((child) => child.work_type),
  maxGroup: row.max_group,
  guidanceMinutesPerWeek: row.guidance_minutes_per_week,
  visitEveryWeeks: row.visit_every_weeks,
  archivedOn: row.archived_on,
  version: row.version,
});

export function readAgreements(db: ReadDb): Agreement[] {
  const workTypesOf = workTypes.all(db);
  return agreements.all(db).map((row) => toAgreement(row, workTypesOf.get(row.id) ?? []));
}

export function readAgreement(db: ReadDb, id: string): Agreement | null {
  const row = agreements.one(db, id);
  return row ? toAgreement(row, workTypes.of(db, id)) : null;
}

export function writeAgreement(db: Db, agreement: Agreement): void {
  agreements.write(db, {
    id: agreement.id,
    organisation_id: agreement.organisationId,
    name: agreement.name,
    from_date: agreement.from,
    to_date: agreement.to,
    max_group: agreement.maxGroup,
    guidance_minutes_per_week: agreement.guidanceMinutesPerWeek,
    visit_every_weeks: agreement.visitEveryWeeks,
    archived_on: agreement.archivedOn,
    version: agreement.version,
  });
  workTypes.replace(
    db,
    agreement.id,
    agreement.workTypes.map((work_type, position) => ({ agreement_id: agreement.id, position, work_type })),
  );
}

export const removeAgreement = agreements.remove;
