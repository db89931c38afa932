import { weekdayIndex } from '../calendar/dates.ts';
import { unionMinutes } from '../calendar/intervals.ts';
import { availableMinutes, netMinutesOf, type UsualDay, usualDay } from '../capacity/available.ts';
import type { Absence } from '../model/absence.ts';
import type { IsoDate } from '../model/common.ts';
import type { PersonId, SiteId } from '../model/ids.ts';
import type { Block } from '../model/site.ts';
import type { Lookup } from '../plan/lookup.ts';
import type { Placed } from '../plan/placed.ts';
import { decimal, hours, shortDay } from '../words/dutch.ts';
import { rounded } from './moments.ts';
import type { Found, Rule } from './rule.ts';

export type IdleCapacityFacts = {
  readonly site: string;
  readonly date: string;
  /** Employees with free time, and how many of them have no place at all that day. */
  readonly people: number;
  readonly withoutPlace: number;
  /** Their free time in minutes, and from how many hours the company wants to know. */
  readonly minutes: number;
  readonly thresholdHours: number;
};

const NONE: readonly Found<IdleCapacityFacts>[] = [];

/**
 * More hours of employees are not planned on a day than the company wants (tier 6; parameter `idle-hours`), counted at
 * their own site and only where somebody is planned that day. Free time of a person: the blocks in which that person
 * works, is there and has no place, up to what is left of a day's share of the contract (contract hours over the
 * working days). A closed site has no free time.
 */
export const idleCapacity: Rule<'home-day', IdleCapacityFacts> = {
  id: 'idle-capacity',
  tier: 6,
  severity: 'info',
  refuses: 'never',
  scope: 'home-day',
  title: 'Uren niet ingedeeld',
  check({ date, siteId, rows }, plan) {
    if (rows.length === 0 || plan.closedName(siteId, date) !== null) return NONE;
    const planned = Map.groupBy(rows, (r) => r.person.id);
    let minutes = 0;
    let people = 0;
    let withoutPlace = 0;
    for (const works of whoWorks(plan.lookup, siteId, date)) {
      const own = planned.get(works.id);
      const free = freeMinutes(works.day, date, own, plan.absencesOf(works.id));
      if (free <= 0) continue;
      minutes += free;
      people++;
      if (!own) withoutPlace++;
    }
    const thresholdHours = plan.lookup.parameter('idle-hours', date);
    if (minutes <= thresholdHours * 60) return NONE;
    const facts = {
      site: plan.lookup.sites.get(siteId)?.name ?? '',
      date,
      people,
      withoutPlace,
      minutes: rounded(minutes),
      thresholdHours,
    };
    return [{ about: siteId, size: facts.minutes, date, siteId, facts }];
  },
  sentence(f) {
    const day = shortDay(f.date as never);
    const time = `${decimal(f.minutes / 60)} uur zonder werkplek`;
    if (f.people === 1) return `${f.site}: op ${day} heeft 1 medewerker ${time}.`;
    return `${f.site}: op ${day} hebben ${f.people} medewerkers samen ${time}.`;
  },
  source: 'Werkwaarde van Roosterbord; te bevestigen (instelling ‘Vrije uren op een dag’)',
  why: (f) => [
    { what: 'Medewerkers met tijd over', value: String(f.people) },
    { what: 'Van hen de hele dag zonder plek', value: String(f.withoutPlace) },
    { what: 'Samen niet ingedeeld', value: hours(f.minutes) },
    { what: 'Het programma meldt boven', value: `${decimal(f.thresholdHours)} uur` },
  ],
};

/** An employee who works on a day of the week at the own site. */
interface Works {
  readonly id: PersonId;
  readonly day: UsualDay;
}

function freeMinutes(
  { blocks, share, ...day }: UsualDay,
  date: IsoDate,
  own: readonly Placed[] | undefined,
  absences: readonly Absence[],
): number {
  const left = own ? blocks.filter((block) => !isTaken(own, block)) : blocks;
  // Most people have a place all day: no need to know how long they work.
  if (left.length === 0) return 0;
  const used = own ? unionMinutes(own.flatMap((r) => r.work)) : 0;
  const netMinutes = own ? netMinutesOf(left) : day.netMinutes;
  return availableMinutes({ ...day, blocks: left, netMinutes, share: share - used }, date, absences);
}

/** True when one of these rows overlaps the block; asked for everyone at each change, so without a list in between. */
function isTaken(rows: readonly Placed[], { from, to }: Block): boolean {
  for (const row of rows) if (row.from < to && from < row.to) return true;
  return false;
}

/** Who works on this day of the week at their own site. Asked at each change, so worked out once per catalogue. */
function whoWorks(lookup: Lookup, siteId: SiteId, date: IsoDate): readonly Works[] {
  let known = WORKS.get(lookup);
  if (!known) {
    known = new Map();
    WORKS.set(lookup, known);
  }
  const weekday = weekdayIndex(date);
  const key = `${siteId}|${weekday}`;
  let works = known.get(key);
  if (!works) {
    works = [];
    for (const person of lookup.people.values()) {
      if (person.kind !== 'employee' || person.siteId !== siteId) continue;
      const day = usualDay(person, weekday, lookup);
      if (day) works.push({ id: person.id, day });
    }
    known.set(key, works);
  }
  return works;
}
const WORKS = new WeakMap<Lookup, Map<string, Works[]>>();
