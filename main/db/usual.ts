import { sql } from 'kysely';
import { addDays } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { BlockId, PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { NeedKind } from '#domain/model/need.ts';
import type { Employee } from '#domain/model/person.ts';
import type { PersonAround } from '#domain/plan/around.ts';
import { groupOf } from '#domain/plan/placed.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { type GroupRow, USUAL_WEEKS, usualGuideOf, usualPlaceOf } from '#domain/plan/week-summary.ts';
import type { ReadDb } from './connection.ts';
import { compiled, readQuery } from './query.ts';

interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

type Usual = Pick<PersonAround, 'usualPlace' | 'usualGuide'>;

type OwnRow = GroupRow & { readonly personId: PersonId };

/** People and places are JSON arrays; a search by person, so that the time goes with the people who are asked for. */
export const rowsAt = readQuery<{ people: string; places: string; first: IsoDate; last: IsoDate }>()((args) =>
  compiled(
    sql<{
      person_id: PersonId;
      date: IsoDate;
      workplace_id: WorkplaceId;
      block_id: BlockId;
      from_minute: number | null;
      to_minute: number | null;
    }>`
      SELECT a.person_id, a.date, a.workplace_id, a.block_id, a.from_minute, a.to_minute
      FROM json_each(${args.people}) AS p
      CROSS JOIN assignment AS a ON a.person_id = p.value AND a.date >= ${args.first} AND a.date <= ${args.last}
      WHERE a.workplace_id IN (SELECT value FROM json_each(${args.places}))`,
  ),
);

/** Where, and with which guide, the four weeks before were spent, by those who need that to stay and named none. */
export function usualOf(db: ReadDb, catalogue: Catalogue, week: Days): ReadonlyMap<PersonId, Usual> {
  const asking = catalogue.people.flatMap((person) => {
    if (person.kind !== 'employee' || person.archivedOn !== null) return [];
    const place = needsSame(person, week, (what) => what.kind === 'fixed-place' && what.workplaceId === null);
    const guide = needsSame(person, week, (what) => what.kind === 'fixed-guide' && what.personId === null);
    return place || guide ? [{ id: person.id, place, guide }] : [];
  });
  if (asking.length === 0) return new Map();
  const days = { first: addDays(week.first, -7 * USUAL_WEEKS), last: addDays(week.first, -1) };
  const rows = rowReader(db, catalogue, days);
  const own = Map.groupBy(
    rows(
      asking.map((a) => a.id),
      null,
    ),
    (row) => row.personId,
  );
  const groups = new Set(asking.filter((a) => a.guide).flatMap((a) => (own.get(a.id) ?? []).map((row) => row.group)));
  const guideIds = catalogue.people.filter((p) => p.kind === 'guide').map((p) => p.id);
  const guides = groups.size === 0 ? [] : rows(guideIds, groups);
  return new Map(
    asking.map(({ id, place, guide }): [PersonId, Usual] => {
      const mine = own.get(id) ?? [];
      return [
        id,
        { usualPlace: place ? usualPlaceOf(mine) : null, usualGuide: guide ? usualGuideOf(mine, guides) : null },
      ];
    }),
  );
}

const needsSame = (person: Employee, { first, last }: Days, asks: (what: NeedKind) => boolean): boolean =>
  person.needs.some((n) => asks(n.what) && (n.validFrom ?? '') <= last && (n.validTo === null || n.validTo >= first));

/** Reads assignments of people in a period, worked out; with `groups` only those that lie in them. */
function rowReader(db: ReadDb, catalogue: Catalogue, days: Days) {
  const sites = new Map(catalogue.sites.map((site) => [site.id, site]));
  const blocks = new Map(catalogue.blocks.map((block) => [block.id, block]));
  const places = new Map(
    catalogue.workplaces.flatMap((place) => {
      const site = sites.get(place.siteId);
      return site ? [[place.id, { workType: place.workType, group: groupOf(place, site) }] as const] : [];
    }),
  );
  return (people: readonly PersonId[], groups: ReadonlySet<string> | null): OwnRow[] => {
    const at = [...places].filter(([, { group }]) => groups === null || groups.has(group)).map(([id]) => id);
    const args = { people: JSON.stringify(people), places: JSON.stringify(at), ...days };
    return db.all(rowsAt, args).flatMap((row): OwnRow[] => {
      const place = places.get(row.workplace_id);
      const block = blocks.get(row.block_id);
      if (!place || !block) return [];
      return [
        {
          personId: row.person_id,
          date: row.date,
          from: row.from_minute ?? block.from,
          to: row.to_minute ?? block.to,
          breaks: block.breaks,
          workplaceId: row.workplace_id,
          workType: place.workType,
          fillsIn: false,
          group: place.group,
        },
      ];
    });
  };
}
