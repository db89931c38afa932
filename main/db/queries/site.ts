import type { Block, Closure, Organisation, Site } from '#domain/model/site.ts';
import type { Db, ReadDb } from '../connection.ts';
import { childTable, recordTable } from '../table-access.ts';
import type { Tables } from '../tables.ts';

const sites = recordTable('site', { key: 'id', orderBy: ['name'] });
const blocks = recordTable('block', { key: 'id', orderBy: ['site_id', 'from_minute', 'name'] });
const breaks = childTable('block_break', 'block_id');
const closures = recordTable('closure', { key: 'id', orderBy: ['from_date'] });
const organisations = recordTable('organisation', { key: 'id', orderBy: ['name'] });

const toSite = (row: Tables['site']): Site => ({
  id: row.id,
  name: row.name,
  peoplePerBhv: row.people_per_bhv,
  archivedOn: row.archived_on,
  version: row.version,
});

export const readSites = (db: ReadDb): Site[] => sites.all(db).map(toSite);

export function readSite(db: ReadDb, id: string): Site | null {
  const row = sites.one(db, id);
  return row ? toSite(row) : null;
}

export function writeSite(db: Db, site: Site): void {
  sites.write(db, {
    id: site.id,
    name: site.name,
    people_per_bhv: site.peoplePerBhv,
    archived_on: site.archivedOn,
    version: site.version,
  });
}

export const removeSite = sites.remove;

const toBlock = (row: Tables['block'], pauses: readonly Tables['block_break'][]): Block => ({
  id: row.id,
  siteId: row.site_id,
  name: row.name,
  from: row.from_minute,
  to: row.to_minute,
  breaks: pauses.map((pause) => ({ from: pause.from_minute, to: pause.to_minute })),
  archivedOn: row.archived_on,
  version: row.version,
});

export function readBlocks(db: ReadDb): Block[] {
  const pauses = breaks.all(db);
  return blocks.all(db).map((row) => toBlock(row, pauses.get(row.id) ?? []));
}

export function readBlock(db: ReadDb, id: string): Block | null {
  const row = blocks.one(db, id);
  return row ? toBlock(row, breaks.of(db, id)) : null;
}

export function writeBlock(db: Db, block: Block): void {
  blocks.write(db, {
    id: block.id,
    site_id: block.siteId,
    name: block.name,
    from_minute: block.from,
    to_minute: block.to,
    archived_on: block.archivedOn,
    version: block.version,
  });
  breaks.replace(
    db,
    block.id,
    block.breaks.map((pause, position) => ({
      block_id: block.id,
      position,
      from_minute: pause.from,
      to_minute: pause.to,
    })),
  );
}

export const removeBlock = blocks.remove;

const toClosure = (row: Tables['closure']): Closure => ({
  id: row.id,
  siteId: row.site_id,
  from: row.from_date,
  to: row.to_date,
  name: row.name,
  version: row.version,
});

export const readClosures = (db: ReadDb): Closure[] => closures.all(db).map(toClosure);

export function readClosure(db: ReadDb, id: string): Closure | null {
  const row = closures.one(db, id);
  return row ? toClosure(row) : null;
}

export function writeClosure(db: Db, closure: Closure): void {
  closures.write(db, {
    id: closure.id,
    site_id: closure.siteId,
    from_date: closure.from,
    to_date: closure.to,
    name: closure.name,
    version: closure.version,
  });
}

export const removeClosure = closures.remove;

const toOrganisation = (row: Tables['organisation']): Organisation => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  archivedOn: row.archived_on,
  version: row.version,
});

export const readOrganisations = (db: ReadDb): Organisation[] => organisations.all(db).map(toOrganisation);

export function readOrganisation(db: ReadDb, id: string): Organisation | null {
  const row = organisations.one(db, id);
  return row ? toOrganisation(row) : null;
}

export function writeOrganisation(db: Db, organisation: Organisation): void {
  organisations.write(db, {
    id: organisation.id,
    name: organisation.name,
    kind: organisation.kind,
    archived_on: organisation.archivedOn,
    version: organisation.version,
  });
}

export const removeOrganisation = organisations.remove;
