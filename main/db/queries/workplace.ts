import type { Load } from '#domain/model/need.ts';
import type { Aid, Workplace } from '#domain/model/workplace.ts';
import type { Db, ReadDb } from '../connection.ts';
import { childTable, recordTable } from '../table-access.ts';
import type { Tables } from '../tables.ts';

const workplaces = recordTable('workplace', { key: 'id', orderBy: ['code'] });
const features = childTable('workplace_feature', 'workplace_id');
const loads = childTable('workplace_load', 'workplace_id');
const certificates = childTable('workplace_certificate', 'workplace_id');
const aids = recordTable('aid', { key: 'id', orderBy: ['code'] });
const fulfils = childTable('aid_fulfils', 'aid_id');

interface WorkplaceChildren {
  readonly features: readonly Tables['workplace_feature'][];
  readonly loads: readonly Tables['workplace_load'][];
  readonly certificates: readonly Tables['workplace_certificate'][];
}

function toLoad(row: Tables['workplace_load']): Load {
  if (row.load !== null) return { kind: 'load', load: row.load };
  if (row.lift_kg !== null) return { kind: 'lift', kg: row.lift_kg };
  throw new Error(`Load ${row.position} of workplace ${row.workplace_id} says nothing`);
}

const toWorkplace = (row: Tables['workplace'], children: WorkplaceChildren): Workplace => ({
  id: row.id,
  code: row.code,
  name: row.name,
  siteId: row.site_id,
  workType: row.work_type,
  workForm: row.work_form,
  seats: row.seats,
  features: children.features.map((child) => child.feature),
  loads: children.loads.map(toLoad),
  requiredCertificates: children.certificates.map((child) => child.name),
  guidanceGroup: row.guidance_group,
  organisationId: row.organisation_id,
  adultsOnly: row.adults_only === 1,
  weekCostCents: row.week_cost_cents,
  archivedOn: row.archived_on,
  version: row.version,
});

export function readWorkplaces(db: ReadDb): Workplace[] {
  const featuresOf = features.all(db);
  const loadsOf = loads.all(db);
  const certificatesOf = certificates.all(db);
  return workplaces.all(db).map((row) =>
    toWorkplace(row, {
      features: featuresOf.get(row.id) ?? [],
      loads: loadsOf.get(row.id) ?? [],
      certificates: certificatesOf.get(row.id) ?? [],
    }),
  );
}

export function readWorkplace(db: ReadDb, id: string): Workplace | null {
  const row = workplaces.one(db, id);
  if (!row) return null;
  return toWorkplace(row, {
    features: features.of(db, id),
    loads: loads.of(db, id),
    certificates: certificates.of(db, id),
  });
}

export function writeWorkplace(db: Db, workplace: Workplace): void {
  const workplace_id = workplace.id;
  workplaces.write(db, {
    id: workplace.id,
    code: workplace.code,
    name: workplace.name,
    site_id: workplace.siteId,
    work_type: workplace.workType,
    work_form: workplace.workForm,
    seats: workplace.seats,
    guidance_group: workplace.guidanceGroup,
    organisation_id: workplace.organisationId,
    adults_only: workplace.adultsOnly ? 1 : 0,
    week_cost_cents: workplace.weekCostCents,
    archived_on: workplace.archivedOn,
    version: workplace.version,
  });
  features.replace(
    db,
    workplace.id,
    workplace.features.map((feature, position) => ({ workplace_id, position, feature })),
  );
  loads.replace(
    db,
    workplace.id,
    workplace.loads.map((load, position) => ({
      workplace_id,
      position,
      load: load.kind === 'load' ? load.load : null,
      lift_kg: load.kind === 'lift' ? load.kg : null,
    })),
  );
  certificates.replace(
    db,
    workplace.id,
    workplace.requiredCertificates.map((name, position) => ({ workplace_id, position, name })),
  );
}

export const removeWorkplace = workplaces.remove;

const toAid = (row: Tables['aid'], children: readonly Tables['aid_fulfils'][]): Aid => ({
  id: row.id,
  code: row.code,
  name: row.name,
  siteId: row.site_id,
  stock: row.stock,
  fulfils: children.map((child) => child.feature),
  weekCostCents: row.week_cost_cents,
  archivedOn: row.archived_on,
  version: row.version,
});

export function readAids(db: ReadDb): Aid[] {
  const fulfilsOf = fulfils.all(db);
  return aids.all(db).map((row) => toAid(row, fulfilsOf.get(row.id) ?? []));
}

export function readAid(db: ReadDb, id: string): Aid | null {
  const row = aids.one(db, id);
  return row ? toAid(row, fulfils.of(db, id)) : null;
}

export function writeAid(db: Db, aid: Aid): void {
  aids.write(db, {
    id: aid.id,
    code: aid.code,
    name: aid.name,
    site_id: aid.siteId,
    stock: aid.stock,
    week_cost_cents: aid.weekCostCents,
    archived_on: aid.archivedOn,
    version: aid.version,
  });
  fulfils.replace(
    db,
    aid.id,
    aid.fulfils.map((feature, position) => ({ aid_id: aid.id, position, feature })),
  );
}

export const removeAid = aids.remove;
