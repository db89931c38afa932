import type { GuidanceNorm, Settings } from '#domain/model/norm.ts';
import type { WorkType } from '#domain/model/work.ts';
import type { Db, ReadDb } from '../connection.ts';
import { recordTable } from '../table-access.ts';
import type { Tables } from '../tables.ts';

const workTypes = recordTable('work_type', { key: 'code', orderBy: ['position'] });
const norms = recordTable('guidance_norm', { key: 'id', orderBy: ['dimension', 'key', 'valid_from'] });
const settingsTable = recordTable('settings', { key: 'id', orderBy: [] });

const toWorkType = (row: Tables['work_type']): WorkType => ({
  code: row.code,
  name: row.name,
  position: row.position,
  archivedOn: row.archived_on,
  version: row.version,
});

export const readWorkTypes = (db: ReadDb): WorkType[] => workTypes.all(db).map(toWorkType);

export function readWorkType(db: ReadDb, code: string): WorkType | null {
  const row = workTypes.one(db, code);
  return row ? toWorkType(row) : null;
}

export function writeWorkType(db: Db, workType: WorkType): void {
  workTypes.write(db, {
    code: workType.code,
    name: workType.name,
    position: workType.position,
    archived_on: workType.archivedOn,
    version: workType.version,
  });
}

export const removeWorkType = workTypes.remove;

const toNorm = (row: Tables['guidance_norm']): GuidanceNorm => ({
  id: row.id,
  dimension: row.dimension,
  key: row.key,
  peoplePerGuide: row.people_per_guide,
  validFrom: row.valid_from,
  confirmed: row.confirmed === 1,
  source: row.source,
  version: row.version,
});

export const readNorms = (db: ReadDb): GuidanceNorm[] => norms.all(db).map(toNorm);

export function readNorm(db: ReadDb, id: string): GuidanceNorm | null {
  const row = norms.one(db, id);
  return row ? toNorm(row) : null;
}

export function writeNorm(db: Db, norm: GuidanceNorm): void {
  norms.write(db, {
    id: norm.id,
    dimension: norm.dimension,
    key: norm.key,
    people_per_guide: norm.peoplePerGuide,
    valid_from: norm.validFrom,
    confirmed: norm.confirmed ? 1 : 0,
    source: norm.source,
    version: norm.version,
  });
}

export const removeNorm = norms.remove;

/** The one row that the first migration made. */
export function readSettings(db: ReadDb): Settings {
  const row = settingsTable.one(db, '1');
  if (!row) throw new Error('The settings are missing');
  return { dataState: row.data_state, version: row.version };
}

export function writeSettings(db: Db, settings: Settings): void {
  settingsTable.write(db, {
    id: 1,
    data_state: settings.dataState,
    version: settings.version,
  });
}
