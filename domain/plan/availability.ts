import { weekdayIndex } from '../calendar/dates.ts';
import { overlap } from '../calendar/intervals.ts';
import { type Absence, absentIn } from '../model/absence.ts';
import type { IsoDate } from '../model/common.ts';
import type { SiteId } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import type { Block } from '../model/site.ts';
import { partOf } from '../rules/outside-availability.ts';
import type { Plan } from './plan.ts';

/** Someone's day as the pool shows it. */
export interface DayOfPerson {
  readonly person: Person;
  /** Blocks (of the site in question) in which the person works, is not absent and has no place yet. */
  readonly free: readonly Block[];
  /** Blocks in which the person works that day. */
  readonly works: readonly Block[];
  readonly absences: readonly Absence[];
}

/** What a person can still do on a day, by the blocks of a site. */
export function dayOf(plan: Plan, person: Person, date: IsoDate, siteId: SiteId): DayOfPerson {
  const works = person.workDays[weekdayIndex(date)] ?? null;
  const blocks = plan.lookup.blocksOf(siteId).filter((b) => works === 'all' || works === partOf(b));
  const absences = plan.absencesOf(person.id).filter((a) => a.from <= date && date <= a.to);
  const rows = plan.placed.ofPerson(person.id, date);
  return {
    person,
    works: blocks,
    absences,
    free: blocks.filter((b) => !absences.some((a) => absentIn(a, date, b)) && !rows.some((r) => overlap(r, b))),
  };
}

/** Everyone who may be planned on a day: still free for a part of it, and absent for all or part of it. */
export interface Pool {
  readonly available: readonly DayOfPerson[];
  readonly absent: readonly DayOfPerson[];
}

/**
 * The pool of a day at a site: people of that site, and people without a site of their own. Employees and guides
 * alike; sorted by last name.
 */
export function poolOf(plan: Plan, date: IsoDate, siteId: SiteId): Pool {
  const days = plan.catalogue.people
    .filter((p) => p.archivedOn === null && (p.siteId === null || p.siteId === siteId))
    .map((p) => dayOf(plan, p, date, siteId))
    .filter((d) => d.works.length > 0)
    .toSorted(
      (a, b) =>
        a.person.lastName.localeCompare(b.person.lastName, 'nl') ||
        a.person.firstName.localeCompare(b.person.firstName, 'nl') ||
        (a.person.number < b.person.number ? -1 : 1),
    );
  return {
    available: days.filter((d) => d.free.length > 0),
    absent: days.filter((d) => d.absences.length > 0),
  };
}
