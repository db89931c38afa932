import { addDays } from '#domain/calendar/dates.ts';
import type { Absence } from '#domain/model/absence.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { NewId, PersonId } from '#domain/model/ids.ts';
import type { Need } from '#domain/model/need.ts';
import type { Employee, Guide, Person } from '#domain/model/person.ts';
import type { Aid, Workplace } from '#domain/model/workplace.ts';
import type { RuleId } from '#domain/rules/finding.ts';
import { absenceOn } from './absences.ts';
import { known } from './build.ts';
import { groupOf, type Misfit, misfits } from './fit.ts';
import type { Roster, Slot } from './roster.ts';

/** Something put wrong on purpose, so that someone who opens the example sees what the board says about it. */
export interface Lesson {
  readonly rule: RuleId | 'gap';
  /** Numbers of the people it is about. */
  readonly numbers: readonly string[];
}

export interface Classroom {
  readonly roster: Roster;
  readonly people: Map<PersonId, Person>;
  readonly workplaces: readonly Workplace[];
  readonly aids: readonly Aid[];
  readonly newId: NewId;
}

interface Candidate {
  readonly row: Assignment;
  readonly employee: Employee;
  readonly place: Workplace;
}

/** People placed in a half day with another workplace of their site that has room, leaving out touched people. */
function* candidates(room: Classroom, slot: Slot, touched: ReadonlySet<PersonId>): Generator<Candidate> {
  for (const row of room.roster.assignments()) {
    if (row.date !== slot.date || room.roster.slotOf(row).part !== slot.part || touched.has(row.personId)) continue;
    const person = known(room.people, row.personId);
    if (person.kind !== 'employee' || row.from !== null || row.to !== null) continue;
    for (const place of room.workplaces) {
      if (place.siteId !== person.siteId || place.id === row.workplaceId) continue;
      if (room.roster.hasRoom(person, place, slot)) yield { row, employee: person, place };
    }
  }
}

const only = (found: readonly Misfit[], kind: Misfit['kind'], what?: string): boolean =>
  found.length === 1 && found[0]?.kind === kind && (what === undefined || found[0].what === what);

/** One person at two workplaces in the morning, with contract hours left so that nothing else is wrong. */
function doubleBooking(room: Classroom, slot: Slot, touched: Set<PersonId>): Lesson | null {
  for (const { employee, place } of candidates(room, slot, touched)) {
    if (misfits(employee, place, slot.date, room.aids).length > 0) continue;
    touched.add(employee.id);
    room.roster.place(employee, place, slot, null);
    return { rule: 'double-booked', numbers: [employee.number] };
  }
  return null;
}

function move(room: Classroom, slot: Slot, { row, employee, place }: Candidate): void {
  room.roster.remove(row);
  room.roster.place(employee, place, slot, null);
}

/** Someone whose certificate for the workplace ran out twelve days before. */
function expiredCertificate(room: Classroom, slot: Slot, touched: Set<PersonId>): Lesson | null {
  for (const candidate of candidates(room, slot, touched)) {
    const { employee, place } = candidate;
    const [misfit, ...others] = misfits(employee, place, slot.date, room.aids);
    if (misfit?.kind !== 'certificate-missing' || others.length > 0) continue;
    touched.add(employee.id);
    const lapsed = { name: misfit.what, validTo: addDays(slot.date, -12) };
    const person = { ...employee, certificates: [...employee.certificates, lapsed] };
    room.people.set(person.id, person);
    move(room, slot, { ...candidate, employee: person });
    return { rule: 'certificate-expired', numbers: [employee.number] };
  }
  return null;
}

/** Someone who needs a place without noise, in the noise. Where nobody has that need, someone gets it. */
function noise(room: Classroom, slot: Slot, touched: Set<PersonId>): Lesson | null {
  const choose = (candidate: Candidate): Lesson => {
    touched.add(candidate.employee.id);
    move(room, slot, candidate);
    return { rule: 'load-too-heavy', numbers: [candidate.employee.number] };
  };
  for (const candidate of candidates(room, slot, touched)) {
    const found = misfits(candidate.employee, candidate.place, slot.date, room.aids);
    if (only(found, 'load', 'lawaai')) return choose(candidate);
  }
  const noisy = new Set(room.workplaces.filter(isNoisy).map((place) => place.id));
  for (const candidate of candidates(room, slot, touched)) {
    const { employee, place } = candidate;
    if (!isNoisy(place) || misfits(employee, place, slot.date, room.aids).length > 0) continue;
    if (room.roster.of(employee.id).some((row) => noisy.has(row.workplaceId))) continue;
    const need: Need = {
      what: { kind: 'load', load: 'lawaai' },
      source: 'bedrijfsarts',
      author: 'L. Terpstra',
      reviewOn: addDays(slot.date, 90),
      validFrom: addDays(slot.date, -60),
      validTo: null,
    };
    const person = { ...employee, needs: [...employee.needs, need] };
    room.people.set(person.id, person);
    return choose({ ...candidate, employee: person });
  }
  return null;
}

const isNoisy = (place: Workplace): boolean => place.loads.some((l) => l.kind === 'load' && l.load === 'lawaai');

const guidesIn = (room: Classroom, slot: Slot, group: string): { row: Assignment; guide: Guide }[] =>
  room.workplaces
    .filter((place) => groupOf(place) === group)
    .flatMap((place) => room.roster.at(place.id, slot))
    .flatMap((row) => {
      const guide = known(room.people, row.personId);
      return guide.kind === 'guide' ? [{ row, guide }] : [];
    });

/** Needs a guide, or a certain one, to be there. */
const leansOnGuide = (person: Person): boolean =>
  person.kind === 'employee' && (person.permanentPresence || person.needs.some((n) => n.what.kind === 'fixed-guide'));

/** Leaves the first Productie with somewhat too few guides: as many as do not reach what is needed, those first on whom others rely. */
function tooFewGuides(room: Classroom, slot: Slot): Lesson | null {
  const place = room.workplaces.find((p) => p.workType === 'productie');
  if (!place) return null;
  const group = groupOf(place);
  const needed = room.roster.guidanceOf(group, slot).load;
  const away: { row: Assignment; guide: Guide }[] = [];
  let kept = 0;
  const guides = guidesIn(room, slot, group);
  const wanted = new Set(
    [...room.people.values()].flatMap((person) =>
      person.kind === 'employee'
        ? person.needs.flatMap(({ what }) => (what.kind === 'fixed-guide' ? [what.personId] : []))
        : [],
    ),
  );
  const worth = ({ guide }: { guide: Guide }): number => (wanted.has(guide.id) ? 10 : 0) + guide.certificates.length;
  for (const entry of guides.toSorted((a, b) => worth(b) - worth(a))) {
    if (kept + entry.guide.capacity < needed) kept += entry.guide.capacity;
    else away.push(entry);
  }
  if (kept === 0 || away.length === 0) return null;
  for (const { row } of away) room.roster.remove(row);
  return { rule: 'guidance-load', numbers: away.map(({ guide }) => guide.number) };
}

/**
 * A green crew whose guides all have an appointment that morning; another crew of the depot stays guided. Who cannot do
 * without a guide is not sent along.
 */
function crewAlone(room: Classroom, slot: Slot): { lesson: Lesson; absences: Absence[] } | null {
  for (const place of room.workplaces) {
    if (place.guidanceGroup === null) continue;
    const guides = guidesIn(room, slot, groupOf(place));
    const crew = room.roster.at(place.id, slot);
    const stay = crew.filter((row) => leansOnGuide(known(room.people, row.personId)));
    if (guides.length === 0 || crew.length - stay.length < guides.length + 3) continue;
    for (const row of stay) room.roster.remove(row);
    for (const { row } of guides) room.roster.remove(row);
    const absences = guides.map(({ guide }) => absenceOn(room.newId, guide.id, slot.date, 'afspraak', 'ochtend'));
    return { lesson: { rule: 'no-guide-present', numbers: guides.map(({ guide }) => guide.number) }, absences };
  }
  return null;
}

/** Two colleagues at one workplace who reported absent: their seats are empty all day. */
function gap(room: Classroom, date: IsoDate, touched: Set<PersonId>): { lesson: Lesson; absences: Absence[] } | null {
  const mornings = { date, part: 0 } as const;
  for (const place of room.workplaces) {
    const people = room.roster
      .at(place.id, mornings)
      .map((row) => known(room.people, row.personId))
      .filter((person) => person.kind === 'employee' && !touched.has(person.id));
    if (people.length < 4) continue;
    const gone = people.slice(0, 2);
    for (const person of gone) {
      touched.add(person.id);
      for (const row of room.roster.of(person.id, date)) room.roster.remove(row);
    }
    const absences = gone.map((person, i) => absenceOn(room.newId, person.id, date, i === 0 ? 'ziek' : 'verlof'));
    return { lesson: { rule: 'gap', numbers: gone.map((person) => person.number) }, absences };
  }
  return null;
}

/**
 * Puts a handful of things wrong on and around `focus` (a day of `days`, Monday to Friday). What finds nobody
 * to fit it, in a very small example, is left out; the answer says what was done.
 */
export function addLessons(room: Classroom, focus: IsoDate, days: readonly IsoDate[]) {
  const lessons: (Lesson | null)[] = [];
  const absences: Absence[] = [];
  const touched = new Set<PersonId>();
  const morning: Slot = { date: focus, part: 0 };
  const index = Math.max(0, days.indexOf(focus));
  // Friday afternoon is quiet: too few guides shows on a full afternoon.
  const busyDay = days[Math.min(index, 3)] ?? focus;
  const otherDay = days[(index + 1) % days.length] ?? focus;
  const absent = gap(room, focus, touched);
  lessons.push(absent?.lesson ?? null);
  absences.push(...(absent?.absences ?? []));
  lessons.push(expiredCertificate(room, morning, touched));
  lessons.push(noise(room, morning, touched));
  lessons.push(doubleBooking(room, morning, touched));
  lessons.push(tooFewGuides(room, { date: busyDay, part: 1 }));
  const alone = crewAlone(room, { date: otherDay, part: 0 });
  if (alone) {
    lessons.push(alone.lesson);
    absences.push(...alone.absences);
  }
  return { lessons: lessons.filter((lesson) => lesson !== null), absences };
}
