import { addDays } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { PersonId } from '#domain/model/ids.ts';
import type { NeedKind } from '#domain/model/need.ts';
import type { Employee } from '#domain/model/person.ts';
import type { PersonAround } from '#domain/plan/around.ts';
import { groupOf } from '#domain/plan/placed.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { type GroupRow, USUAL_WEEKS, usualGuideOf, usualPlaceOf } from '#domain/plan/week-summary.ts';
import type { ReadDb } from './connection.ts';
import { readAssignmentsOfPerson } from './queries/assignment.ts';

interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

type Usual = Pick<PersonAround, 'usualPlace' | 'usualGuide'>;

/** Where, and with which guide, the four weeks before were spent, by those who need that to stay and named none. */
export function usualOf(db: ReadDb, catalogue: Catalogue, week: Days): ReadonlyMap<PersonId, Usual> {
  const usual = new Map<PersonId, Usual>();
  const rows = new Rows(db, catalogue, { first: addDays(week.first, -7 * USUAL_WEEKS), last: addDays(week.first, -1) });
  for (const person of catalogue.people) {
    if (person.kind !== 'employee' || person.archivedOn !== null) continue;
    const place = needsSame(person, week, (what) => what.kind === 'fixed-place' && what.workplaceId === null);
    const guide = needsSame(person, week, (what) => what.kind === 'fixed-guide' && what.personId === null);
    if (!place && !guide) continue;
    const own = rows.of(person.id);
    usual.set(person.id, {
      usualPlace: place ? usualPlaceOf(own) : null,
      usualGuide: guide ? usualGuideOf(own, rows.guidesIn(new Set(own.map((row) => row.group)))) : null,
    });
  }
  return usual;
}

const needsSame = (person: Employee, { first, last }: Days, asks: (what: NeedKind) => boolean): boolean =>
  person.needs.some((n) => asks(n.what) && (n.validFrom ?? '') <= last && (n.validTo === null || n.validTo >= first));

/** Assignments of a period, worked out. */
class Rows {
  readonly #db: ReadDb;
  readonly #catalogue: Catalogue;
  readonly #days: Days;
  readonly #guides = new Map<PersonId, readonly GroupRow[]>();
  #known: ReturnType<typeof index> | null = null;

  constructor(db: ReadDb, catalogue: Catalogue, days: Days) {
    this.#db = db;
    this.#catalogue = catalogue;
    this.#days = days;
  }

  of(personId: PersonId): readonly GroupRow[] {
    this.#known ??= index(this.#catalogue);
    const { places, blocks } = this.#known;
    return readAssignmentsOfPerson(this.#db, personId, this.#days.first, this.#days.last).flatMap((row): GroupRow[] => {
      const place = places.get(row.workplaceId);
      const block = blocks.get(row.blockId);
      if (!place || !block) return [];
      return [
        {
          date: row.date,
          from: row.from ?? block.from,
          to: row.to ?? block.to,
          breaks: block.breaks,
          workplaceId: row.workplaceId,
          workType: place.workType,
          fillsIn: row.fillsIn,
          group: place.group,
        },
      ];
    });
  }

  /** What guides worked in some groups. Only guides of those kinds of work or sites are asked for. */
  guidesIn(groups: ReadonlySet<string>): readonly (GroupRow & { readonly personId: PersonId })[] {
    if (groups.size === 0) return [];
    return this.#catalogue.people.flatMap((person) => {
      if (person.kind !== 'guide') return [];
      const rows = this.#guides.get(person.id) ?? this.of(person.id);
      this.#guides.set(person.id, rows);
      return rows.filter((row) => groups.has(row.group)).map((row) => ({ ...row, personId: person.id }));
    });
  }
}

function index(catalogue: Catalogue) {
  const sites = new Map(catalogue.sites.map((site) => [site.id, site]));
  const places = catalogue.workplaces.flatMap((place) => {
    const site = sites.get(place.siteId);
    return site ? [[place.id, { workType: place.workType, group: groupOf(place, site) }] as const] : [];
  });
  return { places: new Map(places), blocks: new Map(catalogue.blocks.map((block) => [block.id, block])) };
}
