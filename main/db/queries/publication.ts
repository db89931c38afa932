import type { IsoWeek } from '#domain/model/common.ts';
import type { Publication, PublishedRow, VersionRow } from '#domain/model/publication.ts';
import type { Db, ReadDb } from '../connection.ts';
import { builder, readQuery } from '../query.ts';
import { childTable, recordTable } from '../table-access.ts';
import type { Tables } from '../tables.ts';

const publications = recordTable('publication', { key: 'id', orderBy: ['week', 'site_id', 'number'] });
const rows = childTable('publication_row', 'publication_id');

const ofWeek = readQuery<{ week: IsoWeek }>()((args) =>
  builder
    .selectFrom('publication')
    .selectAll()
    .where('week', '=', args.week)
    .orderBy('week')
    .orderBy('site_id')
    .orderBy('number'),
);

const toPublication = (row: Tables['publication']): Publication => ({
  id: row.id,
  siteId: row.site_id,
  week: row.week,
  number: row.number,
  at: row.at,
  by: row.by_user,
  version: row.version,
});

const toRow = (row: Tables['publication_row']): PublishedRow => ({
  personId: row.person_id,
  workplaceId: row.workplace_id,
  date: row.date,
  blockId: row.block_id,
  from: row.from_minute,
  to: row.to_minute,
});

const rowCount = readQuery<{ id: string }>()((args) =>
  builder
    .selectFrom('publication_row')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where('publication_id', '=', args.id as Publication['id']),
);

/** How many rows a version has. */
export const countPublishedRows = (db: ReadDb, id: Publication['id']): number => db.get(rowCount, { id })?.rows ?? 0;

/** Every version of a week, per site from old to new. */
export const readPublicationsOf = (db: ReadDb, week: IsoWeek): Publication[] =>
  db.all(ofWeek, { week }).map(toPublication);

/** Every version of every week: for clearing and for tests. */
export const readPublications = (db: ReadDb): Publication[] => publications.all(db).map(toPublication);

/** What a version said, in the order in which it was written. */
export const readPublishedRows = (db: ReadDb, id: string): PublishedRow[] => rows.of(db, id).map(toRow);

/** The same with all that is kept of it. */
export const readVersionRows = (db: ReadDb, id: string): VersionRow[] =>
  rows.of(db, id).map((row) => ({ ...toRow(row), orderId: row.order_id }));

export function readPublication(db: ReadDb, id: string): Publication | null {
  const row = publications.one(db, id);
  return row ? toPublication(row) : null;
}

export function writePublication(db: Db, publication: Publication): void {
  publications.write(db, {
    id: publication.id,
    site_id: publication.siteId,
    week: publication.week,
    number: publication.number,
    at: publication.at,
    by_user: publication.by,
    version: publication.version,
  });
}

/** Keeps what a new version says. Written once, with the version: it never changes again. */
export function writePublishedRows(db: Db, id: Publication['id'], published: readonly VersionRow[]): void {
  rows.replace(
    db,
    id,
    published.map((row, position) => ({
      publication_id: id,
      position,
      person_id: row.personId,
      workplace_id: row.workplaceId,
      date: row.date,
      block_id: row.blockId,
      from_minute: row.from,
      to_minute: row.to,
      order_id: row.orderId,
    })),
  );
}

/** Takes a version away with what it said. */
export const removePublication = publications.remove;
