import { overlap } from '../calendar/intervals.ts';
import type { Interval, IsoDate, IsoWeek } from '../model/common.ts';
import type { BlockId, PersonId, SiteId, WorkplaceId } from '../model/ids.ts';
import { fullName, type Person } from '../model/person.ts';
import type { VersionRow } from '../model/publication.ts';
import type { Site } from '../model/site.ts';
import { groupOf } from '../plan/placed.ts';
import type { Catalogue } from '../plan/plan-data.ts';
import { dutchOrder } from '../words/dutch-order.ts';

/** Which state of a site's week a roster tells: what is planned now, or a numbered version. */
export type RosterOf =
  | { readonly kind: 'concept' /** The last version before it; 0 = none. */; readonly after: number }
  | { readonly kind: 'version'; readonly number: number; readonly at: string; readonly by: string };

/**
 * One stay of a person at a place. This is all that a roster can tell of somebody: what is restricted (needs, target
 * group, wage value, kind of absence) has no field, so no export can show it.
 */
export interface RosterRow {
  readonly personId: PersonId;
  /** Personeelsnummer. */
  readonly number: string;
  readonly name: string;
  /** By last name, for lists. */
  readonly sortName: string;
  readonly isGuide: boolean;
  readonly workplaceId: WorkplaceId;
  readonly placeCode: string;
  readonly place: string;
  /** Key and name of the team: who are watched by the same guides. */
  readonly teamKey: string;
  readonly team: string;
  readonly date: IsoDate;
  readonly blockId: BlockId;
  /** "ochtend". */
  readonly block: string;
  /** The whole block, without own times. */
  readonly isWhole: boolean;
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
  /** Those of the block within the stay. */
  readonly breaks: readonly Interval[];
  /** Order number. */
  readonly order: string | null;
  /** Names of the guides of the team who are there at some time of the stay; of a guide none. */
  readonly guides: readonly string[];
}

export interface RosterTeam {
  readonly key: string;
  readonly name: string;
}

export interface Roster {
  readonly week: IsoWeek;
  readonly siteId: SiteId;
  readonly site: string;
  readonly of: RosterOf;
  /** In the order of the board: werksoort, then first place. */
  readonly teams: readonly RosterTeam[];
  /** By day, time, team, place and name. */
  readonly rows: readonly RosterRow[];
}

type Names = Pick<Catalogue, 'people' | 'workplaces' | 'blocks' | 'orders' | 'workTypes'>;

/**
 * What a site's week says, in names. Rows about who or what is no longer kept are left out; the order of the rows given
 * plays no part.
 */
export function rosterOf(
  catalogue: Names,
  site: Site,
  week: IsoWeek,
  of: RosterOf,
  rows: readonly VersionRow[],
): Roster {
  const people = new Map(catalogue.people.map((p) => [p.id, p]));
  const places = new Map(catalogue.workplaces.map((w) => [w.id, w]));
  const blocks = new Map(catalogue.blocks.map((b) => [b.id, b]));
  const orders = new Map(catalogue.orders.map((o) => [o.id, o.number]));
  const workTypes = new Map(catalogue.workTypes.map((t) => [t.code, t]));
  const bare = rows.flatMap((row) => {
    const person = people.get(row.personId);
    const place = places.get(row.workplaceId);
    const block = blocks.get(row.blockId);
    if (!person || !place || !block) return [];
    const { from, to, date } = row;
    const workType = workTypes.get(place.workType);
    return {
      personId: person.id,
      number: person.number,
      name: fullName(person),
      sortName: sortName(person),
      isGuide: person.kind === 'guide',
      workplaceId: place.id,
      placeCode: place.code,
      place: place.name,
      teamKey: groupOf(place, site),
      team: place.guidanceGroup ?? workType?.name ?? place.workType,
      position: workType?.position ?? 999,
      date,
      blockId: block.id,
      block: block.name,
      isWhole: from === block.from && to === block.to,
      from,
      to,
      breaks: block.breaks.filter((pause) => pause.from >= from && pause.to <= to),
      order: row.orderId === null ? null : (orders.get(row.orderId) ?? null),
    };
  });
  const sorted = bare.toSorted(
    (a, b) =>
      compare(a.date, b.date) ||
      a.from - b.from ||
      a.position - b.position ||
      byText(a.team, b.team) ||
      byText(a.placeCode, b.placeCode) ||
      Number(b.isGuide) - Number(a.isGuide) ||
      byText(a.sortName, b.sortName) ||
      compare(a.number, b.number) ||
      a.to - b.to,
  );
  const guides = Map.groupBy(
    sorted.filter((row) => row.isGuide),
    (row) => `${row.teamKey}|${row.date}`,
  );
  const guidesOf = (row: (typeof sorted)[number]): readonly string[] => {
    if (row.isGuide) return [];
    const there = guides.get(`${row.teamKey}|${row.date}`) ?? [];
    return [...new Set(there.filter((guide) => overlap(guide, row) !== null).map((guide) => guide.name))];
  };
  const teams = new Map<string, RosterTeam & { readonly position: number; readonly code: string }>();
  for (const { teamKey: key, team: name, position, placeCode: code } of sorted) {
    const known = teams.get(key);
    if (!known || byText(code, known.code) < 0) teams.set(key, { key, name, position, code });
  }
  return {
    week,
    siteId: site.id,
    site: site.name,
    of,
    teams: [...teams.values()]
      .toSorted((a, b) => a.position - b.position || byText(a.code, b.code))
      .map(({ key, name }) => ({ key, name })),
    rows: sorted.map(({ position: _, ...row }) => ({ ...row, guides: guidesOf({ ...row, position: 0 }) })),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byText = (a: string, b: string): number => dutchOrder(a, b) || compare(a, b);

/** "Berg, Fatima van den". */
function sortName({ firstName, infix, lastName }: Pick<Person, 'firstName' | 'infix' | 'lastName'>): string {
  return `${lastName}, ${[firstName, infix].filter((part) => part !== '').join(' ')}`;
}

/** People of rows, each once: guides first, then by last name. */
export function peopleIn(rows: readonly RosterRow[]): readonly RosterRow[] {
  const first = new Map<PersonId, RosterRow>();
  for (const row of rows) if (!first.has(row.personId)) first.set(row.personId, row);
  return [...first.values()].toSorted(
    (a, b) => Number(b.isGuide) - Number(a.isGuide) || byText(a.sortName, b.sortName) || compare(a.number, b.number),
  );
}

/** Workplaces of rows, each once, by code. */
export function placesIn(rows: readonly RosterRow[]): readonly RosterRow[] {
  const first = new Map<WorkplaceId, RosterRow>();
  for (const row of rows) if (!first.has(row.workplaceId)) first.set(row.workplaceId, row);
  return [...first.values()].toSorted((a, b) => byText(a.placeCode, b.placeCode));
}
