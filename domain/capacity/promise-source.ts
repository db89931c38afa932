import { addDays, mondayOf, weekdayIndex, weekOf } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';
import type { Employee, Person } from '../model/person.ts';
import type { WorkTypeCode } from '../model/work.ts';
import type { Workplace } from '../model/workplace.ts';
import { groupOf } from '../plan/placed.ts';
import { holdsAgreementOn } from '../rules/agreements.ts';
import { groupName } from '../rules/guidance-load.ts';
import { coversPlace } from '../rules/place-demands.ts';
import { homeSite, netMinutesOf } from './available.ts';
import { keptSeats } from './kept-seats.ts';
import { performanceOf } from './norm-hours.ts';
import type { Outlook } from './outlook.ts';
import { demandsOf } from './promise-demands.ts';
import { limitedMinutes } from './promise-hours.ts';
import type { From, PromiseWorld, WorldGuides, WorldLimit, WorldPerson, WorldPlace } from './promise-world.ts';
import { LEVELS } from './promise-world.ts';

const byCode = (a: Workplace, b: Workplace): number =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : a.id < b.id ? -1 : 1;

/** Numbers are unique, so this is one order whatever that of the input was. */
const byNumber = (a: Person, b: Person): number => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0);

/**
 * What a promise rests on, taken from an outlook: who has time, where seats and guidance are left, what was promised.
 * @param weeks how many weeks from this one on are looked at; fewer when the outlook ends before
 */
export function promiseWorld(outlook: Outlook, weeks: number): PromiseWorld {
  const { lookup, today } = outlook;
  const end = addDays(mondayOf(weekOf(today)), 7 * weeks - 1);
  const last = end < outlook.last ? end : outlook.last;
  const places = [...lookup.workplaces.values()].filter((place) => place.archivedOn === null).sort(byCode);
  const open = places.map(
    (place) =>
      (date: IsoDate): number =>
        seatMinutes(outlook, place, date),
  );
  const employees = [...lookup.people.values()]
    .filter((p): p is Employee => p.kind === 'employee' && p.archivedOn === null)
    .sort(byNumber);
  const days = outlook.days.filter(
    (date) =>
      today <= date &&
      date <= last &&
      places.some((place) => outlook.openSeatMinutes(place.id, date) > 0) &&
      employees.some((person) => outlook.available(person.id, date) > 0),
  );
  const workTypes = [...new Set(places.map((place) => place.workType))].sort();
  const groups = groupsOf(outlook, places);
  const kinds = kindsOf(outlook, places, employees, days);
  return {
    today,
    days,
    last,
    workTypes,
    places: places.map(
      ({ id, workType, siteId }, p): WorldPlace => ({
        id,
        workType,
        group: groups.of[p] as number,
        dayMinutes: netMinutesOf(lookup.blocksOf(siteId)),
      }),
    ),
    seats: Float64Array.from(open.flatMap((minutes) => days.map(minutes))),
    open: Uint8Array.from(
      places.flatMap((place) =>
        days.map((date) =>
          outlook.openSeatMinutes(place.id, date) > 0 && outlook.suitability.isOpenFor(place.id, date) ? 1 : 0,
        ),
      ),
    ),
    terms: termsOf(outlook, places, days),
    groups: groups.names,
    guidance: guidanceLeft(outlook, places, groups.of, groups.names.length, days),
    guides: guidesOf(outlook, places, groups.of, days),
    limits: limitsOf(outlook, places, days),
    kinds: kinds.fits,
    people: employees.map(
      (person, i): WorldPerson => ({
        level: LEVELS.indexOf(person.guidanceLevel),
        kinds: kinds.of[i] as readonly From<number>[],
        percents: percentsOf(outlook, person, workTypes, days),
        certificates: [...person.certificates],
      }),
    ),
    free: freeOf(outlook, employees, days),
    demands: demandsOf(outlook, places, last),
  };
}

/** Free minutes of the seats of a place on a day: not those that are kept for who comes back, nor on a day without agreement. */
function seatMinutes(outlook: Outlook, place: Workplace, date: IsoDate): number {
  const all = outlook.openSeatMinutes(place.id, date);
  if (all === 0 || !outlook.suitability.isOpenFor(place.id, date)) return 0;
  const kept = (all * keptSeats(outlook.lookup, place.id, date)) / place.seats;
  return Math.max(0, all - kept - outlook.placeOn(place.id, date).people);
}

function groupsOf({ lookup }: Outlook, places: readonly Workplace[]) {
  const numbers = new Map<string, number>();
  const names: PromiseWorld['groups'][number][] = [];
  const of = places.map((place) => {
    const site = lookup.sites.get(place.siteId);
    const group = site ? groupOf(place, site) : place.siteId;
    let number = numbers.get(group);
    if (number === undefined) {
      number = names.length;
      numbers.set(group, number);
      names.push({ name: groupName(group), siteId: place.siteId });
    }
    return number;
  });
  return { of, names };
}

/** 1 / norm of every place, level and day; the same for all places of one work type and form. */
function termsOf({ lookup }: Outlook, places: readonly Workplace[], days: readonly IsoDate[]): Float64Array {
  const terms = new Float64Array(places.length * LEVELS.length * days.length);
  const known = new Map<string, Float64Array>();
  for (const [p, place] of places.entries()) {
    const name = `${place.workType}|${place.workForm}`;
    let own = known.get(name);
    if (!own) {
      own = Float64Array.from(LEVELS.flatMap((level) => days.map((date) => lookup.guidanceTerm(level, place, date))));
      known.set(name, own);
    }
    terms.set(own, p * own.length);
  }
  return terms;
}

/** What planned guides can still guide: what they give less what the people planned ask. Never below 0. */
function guidanceLeft(
  outlook: Outlook,
  places: readonly Workplace[],
  groupOfPlace: readonly number[],
  groups: number,
  days: readonly IsoDate[],
): Float64Array {
  const left = new Float64Array(groups * days.length);
  for (const [p, place] of places.entries()) {
    for (const [d, date] of days.entries()) {
      const { levels, given } = outlook.guidanceOn(place.id, date);
      let asked = 0;
      for (const [i, level] of LEVELS.entries()) {
        const minutes = levels[i] ?? 0;
        if (minutes > 0) asked += minutes * outlook.lookup.guidanceTerm(level, place, date);
      }
      const cell = (groupOfPlace[p] as number) * days.length + d;
      left[cell] = (left[cell] as number) + given - asked;
    }
  }
  return left.map((minutes) => Math.max(0, minutes));
}

/** Guides with time left, with those who can guide the same groups together: groups of their work at their own site. */
function guidesOf(
  outlook: Outlook,
  places: readonly Workplace[],
  groupOfPlace: readonly number[],
  days: readonly IsoDate[],
): readonly WorldGuides[] {
  const together = new Map<string, { readonly groups: readonly number[]; readonly minutes: Float64Array }>();
  const guides = [...outlook.lookup.people.values()].filter((p) => p.kind === 'guide' && p.archivedOn === null);
  for (const guide of guides.sort(byNumber)) {
    if (guide.kind !== 'guide' || guide.capacity === 0) continue;
    const site = homeSite(guide, outlook.lookup);
    const own = places.flatMap((place, p) =>
      place.siteId === site && guide.workTypes.includes(place.workType) ? [groupOfPlace[p] as number] : [],
    );
    const groups = [...new Set(own)].sort((a, b) => a - b);
    if (groups.length === 0) continue;
    const key = groups.join(',');
    const known = together.get(key) ?? { groups, minutes: new Float64Array(days.length) };
    together.set(key, known);
    for (const [d, date] of days.entries()) {
      known.minutes[d] = (known.minutes[d] as number) + outlook.freeOn(guide.id, date) * guide.capacity;
    }
  }
  return [...together].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, guides]) => guides);
}

/** What was agreed with employers about the size of the group: over all tasks, and per task. */
function limitsOf(outlook: Outlook, places: readonly Workplace[], days: readonly IsoDate[]): readonly WorldLimit[] {
  const { lookup } = outlook;
  const limits: WorldLimit[] = [];
  const employers = [...new Set(places.flatMap((p) => p.organisationId ?? []))];
  for (const employer of employers) {
    const agreements = lookup.agreementsWith(employer);
    if (!agreements.some((a) => a.maxGroup !== null)) continue;
    const there = [...places.keys()].filter((p) => places[p]?.organisationId === employer);
    const tasks = [...new Set(there.map((p) => places[p]?.workType as WorkTypeCode))];
    for (const task of [null, ...tasks]) {
      const own = there.filter((p) => task === null || places[p]?.workType === task);
      const minutes = days.map((date) => {
        const current = agreements.filter(
          (a) => holdsAgreementOn(a, date) && own.some((p) => coversPlace(a, places[p] as Workplace)),
        );
        if (current.length === 0 || current.some((a) => a.maxGroup === null)) return Number.POSITIVE_INFINITY;
        const most = current.reduce((sum, a) => sum + (a.maxGroup ?? 0), 0);
        const perSeat = Math.max(...own.map((p) => netMinutesOf(lookup.blocksOf((places[p] as Workplace).siteId))));
        const planned = own.reduce((sum, p) => sum + outlook.placeOn((places[p] as Workplace).id, date).people, 0);
        return Math.max(0, most * perSeat - planned);
      });
      if (minutes.every(Number.isFinite)) limits.push({ places: own, minutes: Float64Array.from(minutes) });
    }
  }
  return limits;
}

/** Who fits where, as kinds of people: numbered in the order of these people. */
function kindsOf(
  { suitability }: Outlook,
  places: readonly Workplace[],
  employees: readonly Employee[],
  days: readonly IsoDate[],
) {
  const numbers = new Map<number, number>();
  const fits: Uint8Array[] = [];
  const of = employees.map((person) =>
    suitability.stretchesOf(person.id).flatMap(({ from, kind }): From<number>[] => {
      let number = numbers.get(kind);
      if (number === undefined) {
        number = fits.length;
        numbers.set(kind, number);
        fits.push(Uint8Array.from(places, (place) => (suitability.kindFits(kind, place.id) ? 1 : 0)));
      }
      const day = days.findIndex((date) => date >= from);
      return day < 0 ? [] : [{ from: day, value: number }];
    }),
  );
  return { fits, of };
}

/** Wage values over time, of every work type; changed on days on which one of them, or the standard value, begins. */
function percentsOf(
  { lookup, catalogue }: Outlook,
  person: Employee,
  workTypes: readonly WorkTypeCode[],
  days: readonly IsoDate[],
): WorldPerson['percents'] {
  const [first] = days;
  if (first === undefined) return [];
  const turns = new Set<string>([first]);
  for (const { from } of person.wageValues) if (from !== null && from > first) turns.add(from);
  for (const { key, validFrom } of catalogue.parameters) {
    if (key === 'default-wage-value' && validFrom !== null && validFrom > first) turns.add(validFrom);
  }
  return [...turns].sort().flatMap((from) => {
    const day = days.findIndex((date) => date >= from);
    const date = days[day];
    if (date === undefined) return [];
    const standard = lookup.parameter('default-wage-value', date);
    const found = workTypes.map((workType) => performanceOf(person, workType, date, standard));
    return [{ from: day, value: { values: found.map((f) => f.percent), known: found.map((f) => !f.estimated) } }];
  });
}

function freeOf(outlook: Outlook, employees: readonly Employee[], days: readonly IsoDate[]): Float64Array {
  const free = new Float64Array(employees.length * days.length);
  const [origin] = outlook.days;
  if (origin === undefined) return free;
  const at = days.map((date) => outlook.days.indexOf(date));
  const weekdays = days.map(weekdayIndex);
  for (const [i, person] of employees.entries()) {
    const perDay = outlook.freeDays(person.id);
    const limited = limitedMinutes(person, outlook);
    for (const [d, date] of days.entries()) {
      const minutes = perDay[at[d] as number] ?? 0;
      free[i * days.length + d] = limited ? Math.min(minutes, limited(date, weekdays[d] as number)) : minutes;
    }
  }
  return free;
}
