import { addDays, addWeeks, datesOf } from '#domain/calendar/dates.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { defaultRecords } from '#domain/model/defaults.ts';
import type { NewId, PersonId } from '#domain/model/ids.ts';
import { PARAMETERS } from '#domain/model/parameter.ts';
import { fullName, type Person } from '#domain/model/person.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { drawAbsences } from './absences.ts';
import { draftAgreements, paidByHour } from './agreements.ts';
import { baseRosterOf } from './base-roster.ts';
import { bookingRecords, plannedDays, weeksBefore } from './bookings.ts';
import { created, recordsOf } from './build.ts';
import { createEmployees } from './employees.ts';
import { fillDays } from './fill.ts';
import { createGuides } from './guides.ts';
import { addLessons, type Lesson } from './lessons.ts';
import { createNames } from './names.ts';
import { sizeOrders } from './order-sizes.ts';
import { createOrderChoice, draftOrders, inSequence } from './orders.ts';
import { buildPlaces, otherOrganisations } from './places.ts';
import { createRandom } from './random.ts';
import { Roster } from './roster.ts';

export interface GenerateInput {
  /** Whole number; the same input gives the same records. */
  readonly seed: number;
  /** 1..about 5,000; made for 120 to 1,500. */
  readonly employees: number;
  /** Made for 20 to 150. */
  readonly guides: number;
  /** 1..150. */
  readonly workplaces: number;
  /** 0..200 and more. */
  readonly orders: number;
  /** First week with assignments. */
  readonly week: IsoWeek;
  /** How many weeks have assignments, default 1; the first is nearly complete, later ones have more open. */
  readonly weeks?: number;
  /** How many weeks before them were worked as well, and booked; even, default 0. */
  readonly pastWeeks?: number;
  /** Day around which the things that are wrong on purpose lie; default the Monday of the first week. */
  readonly focus?: IsoDate;
  /** Days on which nobody works: public holidays, which the seeds cannot know. */
  readonly closed?: readonly IsoDate[];
  /** What the database will hold, default example. */
  readonly dataState?: 'example' | 'real';
  readonly newId: NewId;
}

export interface Generated {
  /** All of them new, in an order in which references resolve. */
  readonly records: RecordChange[];
  /** What was put wrong on purpose. */
  readonly lessons: readonly Lesson[];
}

/** Part of the people who are left to place: in the first week, and in the weeks after it. */
const OPEN_FIRST_WEEK = 0.12;
const OPEN_LATER = 0.3;

/**
 * A plausible company with a roster that is nearly right. Deterministic: no clock, no source of chance but the seed.
 * More than 150 workplaces throws a RangeError.
 */
export function generate(input: GenerateInput): Generated {
  const { newId } = input;
  const random = createRandom(input.seed);
  const defaults = defaultRecords(newId).map((change): RecordChange => {
    if (change.kind !== 'settings' || change.after === null) return change;
    return { ...change, after: { ...change.after, dataState: input.dataState ?? 'example' } };
  });
  const norms = recordsOf(defaults, 'norm');
  const wage = PARAMETERS['default-wage-value'].value;

  const weeks = Array.from({ length: input.weeks ?? 1 }, (_, n) => workingDays(addWeeks(input.week, n), input.closed));
  const [firstWeek = []] = weeks;
  const monday = datesOf(input.week)[0] as IsoDate;
  const days = weeks.flat();
  // A week that is closed altogether still has orders around it.
  const orderDays = days.length > 1 ? days : datesOf(input.week).slice(0, 5);

  const places = buildPlaces(input.workplaces, input.employees / input.workplaces / 4.8, newId);
  const names = createNames(random, input.employees + input.guides);
  const staff = createGuides(random, newId, places.workplaces, names.slice(input.employees), monday);
  const { employees, homes } = createEmployees(random, newId, places, staff, names.slice(0, input.employees), monday);
  const people = new Map<PersonId, Person>([...staff.guides, ...employees].map((person) => [person.id, person]));
  const absences = weeks.flatMap((week) =>
    week.length === 0 ? [] : drawAbsences(random, newId, [...people.values()], week),
  );
  const agreements = draftAgreements(places, staff, monday, newId);
  const pastWeeks = input.pastWeeks ?? 0;
  const drafts = draftOrders(random, newId, places, orderDays, input.orders, pastWeeks);

  const roster = new Roster(places, people, absences, norms, newId);
  const orderFor = createOrderChoice(random, drafts);
  const fill = { random, roster, employees, homes, orderFor, ...staff, workplaces: places.workplaces };
  for (const [n, week] of weeks.entries()) fillDays(fill, week, n === 0 ? OPEN_FIRST_WEEK : OPEN_LATER);

  const pastDays = Array.from({ length: pastWeeks }, (_, n) =>
    workingDays(addWeeks(input.week, -1 - n), input.closed),
  ).flat();
  const usual = roster.assignments().filter((row) => firstWeek.includes(row.date));
  // A stream of its own: the people and the weeks to come are the same with and without a past.
  const pace = createRandom(input.seed + 1);
  const orderThen = createOrderChoice(pace, drafts);
  const past = weeksBefore(pace, usual, new Set(pastDays), pastWeeks, orderThen, newId);

  const asMade = roster.assignments();
  const focus = firstWeek.find((day) => day >= (input.focus ?? monday)) ?? firstWeek.at(-1);
  const room = { roster, people, workplaces: places.workplaces, aids: places.aids, newId };
  const wrong = focus === undefined ? { lessons: [], absences: [] } : addLessons(room, focus, firstWeek);
  const last = orderDays.at(-1) as IsoDate;
  const today = input.focus ?? monday;
  const { orders, booked, lateId } = sizeOrders(drafts, {
    random,
    pace,
    planned: plannedDays([...past, ...roster.assignments()], drafts, people, roster, wage),
    week: firstWeek,
    last,
    today,
    bookedFrom: pastWeeks === 0 ? null : addDays(monday, -7 * pastWeeks),
  });
  const leaders = staff.guides.map(fullName);
  const organisations = [...places.organisations, ...otherOrganisations(newId)];
  const late: Lesson[] = lateId === null ? [] : [{ rule: 'order-late', numbers: [] }];

  // Made last: what came before keeps its ids. A company that is no example makes its own.
  const isExample = (input.dataState ?? 'example') === 'example';
  const baseRows = isExample ? baseRosterOf(asMade, firstWeek, newId) : [];

  return {
    records: [
      ...defaults,
      ...places.sites.map((site) => created('site', site)),
      ...places.blocks.map((block) => created('block', block)),
      ...organisations.map((organisation) => created('organisation', organisation)),
      ...places.workplaces.map((place) => created('workplace', place)),
      ...places.aids.map((aid) => created('aid', aid)),
      ...[...people.values()].map((person) => created('person', person)),
      ...agreements.map((agreement) => created('agreement', agreement)),
      ...inSequence(paidByHour(orders, agreements)).map((order) => created('order', order)),
      ...baseRows.map((row) => created('baseRow', row)),
      ...[...absences, ...wrong.absences].map((absence) => created('absence', absence)),
      ...[...past, ...roster.assignments()].map((assignment) => created('assignment', assignment)),
      ...bookingRecords(booked, leaders, newId).map((progress) => created('progress', progress)),
    ],
    lessons: [...wrong.lessons, ...late],
  };
}

/** Monday to Friday without the closed days. */
function workingDays(week: IsoWeek, closed: readonly IsoDate[] = []): IsoDate[] {
  return datesOf(week)
    .slice(0, 5)
    .filter((day) => !closed.includes(day));
}
