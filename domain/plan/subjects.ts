import type { Assignment } from '../model/assignment.ts';
import type { IsoDate } from '../model/common.ts';
import type { AssignmentId, OrderId, OrganisationId, PersonId, SiteId } from '../model/ids.ts';

/** The kinds of subject in which rules look; a row names its subjects in this order. */
export const SCOPES = [
  'assignment',
  'person-day',
  'person-times',
  'person-week',
  'workplace-day',
  'group-day',
  'site-day',
  'aid-day',
  'order',
  'workplace-week',
  'organisation',
  'home-day',
] as const;
export type Scope = (typeof SCOPES)[number];

/** From here on subjects are shared; the ones before are of one person each. */
export const FIRST_SHARED = SCOPES.indexOf('workplace-day');

/** The subjects of one person in their order, 0 first; all that are shared come after them, alike. */
export function rankOfScope(scope: Scope): number {
  return Math.min(SCOPES.indexOf(scope), FIRST_SHARED);
}

/** One key per scope, in the order of SCOPES; null where the row is not part of such a subject. */
export type SubjectKeys = readonly (string | null)[];

/** How subjects are named. A name says its scope, so that all of them fit in one map. */
export const subjectKey = {
  assignment: (id: AssignmentId): string => `assignment:${id}`,
  personDay: (person: PersonId, date: IsoDate): string => `person-day:${date}|${person}`,
  personTimes: (person: PersonId): string => `person-times:${person}`,
  personWeek: (person: PersonId): string => `person-week:${person}`,
  workplaceDay: (workplace: string, date: IsoDate): string => `workplace-day:${date}|${workplace}`,
  groupDay: (group: string, date: IsoDate): string => `group-day:${date}|${group}`,
  siteDay: (site: SiteId, date: IsoDate): string => `site-day:${date}|${site}`,
  aidDay: (date: IsoDate): string => `aid-day:${date}`,
  order: (order: OrderId): string => `order:${order}`,
  workplaceWeek: (workplace: string): string => `workplace-week:${workplace}`,
  organisation: (organisation: string): string => `organisation:${organisation}`,
  homeDay: (site: string, date: IsoDate): string => `home-day:${date}|${site}`,
} as const;

/** What a subject's name is about, after its scope; of a subject of one day without the day. */
export function aboutOf(key: string): string {
  const rest = key.slice(key.indexOf(':') + 1);
  const bar = rest.indexOf('|');
  return key.startsWith('group-day:') || bar === DAY ? rest.slice(bar + 1) : rest;
}
const DAY = 'jjjj-mm-dd'.length;

/** The day of a subject of one day. */
export function dayOfSubject(key: string): IsoDate {
  const start = key.indexOf(':') + 1;
  return key.slice(start, start + DAY) as IsoDate;
}

/**
 * Keeps each name once: rows are looked at by the thousand, and a text that was hashed before is found much faster
 * than one that was just put together.
 */
export class SubjectNames {
  readonly #days = new Map<string, Map<string, string>[]>();
  readonly #others = new Map<string, string>();
  readonly #times = new Map<string, string>();
  readonly #weeks = new Map<string, string>();
  readonly #places = new Map<string, string>();

  /** The subjects that a row is part of. */
  of(
    a: Assignment,
    {
      site,
      group,
      reliesOnAid,
      organisation,
      home,
    }: {
      readonly site: SiteId;
      readonly group: string;
      readonly reliesOnAid: boolean;
      /** Set when agreements with the organisation of the workplace are on record. */
      readonly organisation: OrganisationId | null;
      /** The person's own site. */
      readonly home: SiteId | null;
    },
  ): SubjectKeys {
    let day = this.#days.get(a.date);
    if (!day) {
      day = [new Map(), new Map(), new Map(), new Map(), new Map()];
      this.#days.set(a.date, day);
    }
    const [people, workplaces, groups, sites, homes] = day as [Names, Names, Names, Names, Names];
    return [
      once(this.#others, a.id, subjectKey.assignment),
      once(people, a.personId, (id) => subjectKey.personDay(id, a.date)),
      once(this.#times, a.personId, subjectKey.personTimes),
      once(this.#weeks, a.personId, subjectKey.personWeek),
      once(workplaces, a.workplaceId, (id) => subjectKey.workplaceDay(id, a.date)),
      once(groups, group, (id) => subjectKey.groupDay(id, a.date)),
      once(sites, site, (id) => subjectKey.siteDay(id, a.date)),
      reliesOnAid ? subjectKey.aidDay(a.date) : null,
      a.orderId === null ? null : once(this.#others, a.orderId, subjectKey.order),
      once(this.#places, a.workplaceId, subjectKey.workplaceWeek),
      organisation === null ? null : once(this.#others, organisation, subjectKey.organisation),
      home === null ? null : once(homes, home, (id) => subjectKey.homeDay(id, a.date)),
    ];
  }
}

/** Names of the days of people and workplaces, each put together once: asked for much more often than there are any. */
export class DayNames {
  readonly #people = new Map<IsoDate, Map<string, string>>();
  readonly #workplaces = new Map<IsoDate, Map<string, string>>();

  personDay(person: PersonId, date: IsoDate): string {
    return once(namesOn(this.#people, date), person, (id) => subjectKey.personDay(id, date));
  }

  workplaceDay(workplace: string, date: IsoDate): string {
    return once(namesOn(this.#workplaces, date), workplace, (id) => subjectKey.workplaceDay(id, date));
  }
}

function namesOn(days: Map<IsoDate, Map<string, string>>, date: IsoDate): Map<string, string> {
  let names = days.get(date);
  if (!names) {
    names = new Map();
    days.set(date, names);
  }
  return names;
}

type Names = Map<string, string>;

function once<T extends string>(names: Names, id: T, make: (id: T) => string): string {
  let name = names.get(id);
  if (name === undefined) {
    name = make(id);
    names.set(id, name);
  }
  return name;
}
