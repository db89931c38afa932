import { datesOf } from '#domain/calendar/dates.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { PublicationId, SiteId } from '#domain/model/ids.ts';
import type { VersionRow } from '#domain/model/publication.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { commit } from '#main/db/commit.ts';
import type { Db } from '#main/db/connection.ts';
import { readAssignmentsBetween } from '#main/db/queries/assignment.ts';
import { readOrders } from '#main/db/queries/order.ts';
import { readPeople } from '#main/db/queries/person.ts';
import { readPublicationsOf, readVersionRows, writePublishedRows } from '#main/db/queries/publication.ts';
import { readBlocks, readSites } from '#main/db/queries/site.ts';
import { readWorkplaces } from '#main/db/queries/workplace.ts';
import { added, idOf } from '#tests/main/company.ts';
import { NOW } from '#tests/main/db/temp.ts';
import type { Told } from './told.ts';

/** Every so many-th stay is gone since the version, or at another place. */
const GONE = 7;
const MOVED = 11;

export type Of = { readonly kind: 'concept' } | { readonly kind: 'version'; readonly number: number };

/** Stays of a site's week as the database has them, read with nothing of the exports. */
export interface Truth extends Told {
  readonly name: string;
  readonly order: string | null;
  readonly isGuide: boolean;
}

function rowsOf(db: Db, week: IsoWeek, siteId: SiteId): readonly VersionRow[] {
  const blocks = new Map(readBlocks(db).map((b) => [b.id, b]));
  const here = new Set(readWorkplaces(db).flatMap((w) => (w.siteId === siteId ? [w.id] : [])));
  const [first, , , , , , last] = datesOf(week);
  if (!first || !last) throw new Error('A week without days');
  return readAssignmentsBetween(db, first, last).flatMap((a) => {
    const block = blocks.get(a.blockId);
    if (!here.has(a.workplaceId) || !block) return [];
    const { personId, workplaceId, date, blockId, orderId } = a;
    return { personId, workplaceId, date, blockId, orderId, from: a.from ?? block.from, to: a.to ?? block.to };
  });
}

/** What the database says of a site's week, now or in a version. */
export function truthOf(db: Db, week: IsoWeek, siteId: SiteId, of: Of): readonly Truth[] {
  const people = new Map(readPeople(db).map((p) => [p.id, p]));
  const places = new Map(readWorkplaces(db).map((w) => [w.id, w]));
  const blocks = new Map(readBlocks(db).map((b) => [b.id, b]));
  const orders = new Map(readOrders(db).map((o) => [o.id, o.number]));
  const version = readPublicationsOf(db, week).find(
    (p) => p.siteId === siteId && of.kind === 'version' && p.number === of.number,
  );
  const rows = of.kind === 'concept' ? rowsOf(db, week, siteId) : readVersionRows(db, version?.id ?? '');
  return rows.map(({ personId, workplaceId, date, blockId, orderId, from, to }) => {
    const [person, place, block] = [people.get(personId), places.get(workplaceId), blocks.get(blockId)];
    if (!person || !place || !block) throw new Error('Dangling');
    return {
      number: person.number,
      name: [person.firstName, person.infix, person.lastName].filter(Boolean).join(' '),
      code: place.code,
      date,
      block: block.name,
      from,
      to,
      isGuide: person.kind === 'guide',
      order: orderId === null ? null : (orders.get(orderId) ?? null),
    };
  });
}

/**
 * Keeps what stands there as version 1 of each site, whatever the rules say of it, and then plans otherwise: so that who
 * tells the one for the other is found out.
 */
export function publishAndChange(db: Db, week: IsoWeek): void {
  const write = (changes: readonly RecordChange[]) =>
    commit(db, { changes, label: 'x', at: NOW.toISOString(), by: 'Anna', undoable: false });
  for (const [at, site] of readSites(db).entries()) {
    const rows = rowsOf(db, week, site.id);
    if (rows.length === 0) continue;
    const id = idOf(700_000 + at) as PublicationId;
    const publication = { id, siteId: site.id, week, number: 1, at: NOW.toISOString(), by: 'Anna', version: 1 };
    write([added('publication', publication)]);
    writePublishedRows(db, id, rows);
  }
  const places = Map.groupBy(readWorkplaces(db), (place) => place.siteId);
  const [first, , , , , , last] = datesOf(week);
  if (!first || !last) throw new Error('A week without days');
  const numbers = new Map(readPeople(db).map((p) => [p.id, p.number]));
  const keyOf = (a: Assignment): string => [a.date, numbers.get(a.personId), a.blockId].join('|');
  const assignments = readAssignmentsBetween(db, first, last).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  write(
    assignments.flatMap((before, at): readonly RecordChange[] => {
      if (at % GONE === 3) return [{ kind: 'assignment', before, after: null }];
      if (at % MOVED !== 5) return [];
      const own = [...places.values()].find((all) => all.some((place) => place.id === before.workplaceId)) ?? [];
      const next = own[(own.findIndex((place) => place.id === before.workplaceId) + 1) % own.length];
      if (!next || next.id === before.workplaceId) return [];
      return [{ kind: 'assignment', before, after: { ...before, workplaceId: next.id } }];
    }),
  );
}
