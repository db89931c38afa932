import type { Assignment } from '../model/assignment.ts';
import type { IsoDate } from '../model/common.ts';
import type { AssignmentId, OrderId, PersonId, SiteId } from '../model/ids.ts';

/** The kinds of subject in which rules look; a row names its subjects in this order. */
export const SCOPES = [
  'assignment',
  'person-day',
  'person-week',
  'workplace-day',
  'group-day',
  'site-day',
  'aid-day',
  'order',
] as const;
export type Scope = (typeof SCOPES)[number];

/** One key per scope, in the order of SCOPES; null where the row is not part of such a subject. */
export type SubjectKeys = readonly (string | null)[];

/** How subjects are named. A name says its scope, so that all of them fit in one map. */
export const subjectKey = {
  assignment: (id: AssignmentId): string => `assignment:${id}`,
  personDay: (person: PersonId, date: IsoDate): string => `person-day:${date}|${person}`,
  personWeek: (person: PersonId): string => `person-week:${person}`,
  workplaceDay: (workplace: string, date: IsoDate): string => `workplace-day:${date}|${workplace}`,
  groupDay: (group: string, date: IsoDate): string => `group-day:${date}|${group}`,
  siteDay: (site: SiteId, date: IsoDate): string => `site-day:${date}|${site}`,
  aidDay: (date: IsoDate): string => `aid-day:${date}`,
  order: (order: OrderId): string => `order:${order}`,
} as const;

/** The order that an `order` subject is about. */
export function orderOf(key: string): OrderId {
  return key.slice('order:'.length) as OrderId;
}

/** The assignment that an `assignment` subject is about. */
export function assignmentOf(key: string): AssignmentId {
  return key.slice('assignment:'.length) as AssignmentId;
}

/**
 * Keeps each name once: rows are looked at by the thousand, and a text that was hashed before is found much faster
 * than one that was just put together.
 */
export class SubjectNames {
  readonly #days = new Map<string, Map<string, string>[]>();
  readonly #others = new Map<string, string>();

  /** The subjects that a row is part of. */
  of(a: Assignment, site: SiteId, group: string, reliesOnAid: boolean): SubjectKeys {
    let day = this.#days.get(a.date);
    if (!day) {
      day = [new Map(), new Map(), new Map(), new Map()];
      this.#days.set(a.date, day);
    }
    const [people, workplaces, groups, sites] = day as [Names, Names, Names, Names];
    return [
      once(this.#others, a.id, subjectKey.assignment),
      once(people, a.personId, (id) => subjectKey.personDay(id, a.date)),
      once(this.#others, a.personId, subjectKey.personWeek),
      once(workplaces, a.workplaceId, (id) => subjectKey.workplaceDay(id, a.date)),
      once(groups, group, (id) => subjectKey.groupDay(id, a.date)),
      once(sites, site, (id) => subjectKey.siteDay(id, a.date)),
      reliesOnAid ? subjectKey.aidDay(a.date) : null,
      a.orderId === null ? null : once(this.#others, a.orderId, subjectKey.order),
    ];
  }
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
