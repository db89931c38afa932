import fc from 'fast-check';
import { addDays } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Need, NeedKind } from '#domain/model/need.ts';
import type { Employee, Guide, Person } from '#domain/model/person.ts';
import type { Command } from '#domain/plan/command.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { causeOf } from '#domain/rules/rule.ts';
import { at, idOf, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import { type CommandDice, commandOf, dice, worldOf } from './random-world.ts';

const small = fc.nat({ max: 30 });

const personDice = fc.record({
  need: small,
  age: fc.nat({ max: 4 }),
  around: fc.nat({ max: 7 }),
  goal: small,
  form: fc.nat({ max: 4 }),
  permanent: fc.boolean(),
  home: fc.boolean(),
  variety: fc.boolean(),
});

/** A random company of random-world.ts with all that the other rules ask about. */
export const fullDice = fc.record({
  base: dice,
  people: fc.array(personDice, { minLength: 9, maxLength: 9 }),
  places: fc.array(fc.record({ adults: fc.boolean(), employer: fc.boolean(), form: fc.nat({ max: 4 }) }), {
    minLength: 4,
    maxLength: 4,
  }),
  /** Per row: in the evening, in somebody's place, and on which order. */
  rows: fc.array(fc.record({ evening: fc.nat({ max: 5 }), fills: fc.boolean(), order: fc.nat({ max: 6 }) }), {
    minLength: 25,
    maxLength: 25,
  }),
  lessons: fc.array(fc.record({ who: small, day: fc.nat({ max: 2 }) }), { maxLength: 2 }),
  /** Some people work a whole long week. */
  long: fc.nat({ max: 5 }),
  agreement: fc.nat({ max: 4 }),
  numbers: fc.boolean(),
  choices: fc.nat({ max: 3 }),
  /** Rows that come or go after the week was published; 0 = not published. */
  published: fc.nat({ max: 3 }),
  exceptions: fc.nat({ max: 3 }),
  /** What went to the archive while people are planned there: see `addGone`. */
  gone: fc.nat({ max: 7 }),
});
export type FullDice = typeof fullDice extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** 16, 17 and turning 18 on the Tuesday of the week, and adults. */
const BIRTHS = ['2010-06-01', '2009-06-01', '2008-12-01', '1990-01-01', '1990-01-01'] as const;
const FORMS = ['arbeidsmatige dagbesteding', 'beschut binnen', 'begeleid op locatie', 'regulier'] as const;

function moreNeeds(n: number, guide: string): readonly NeedKind[] {
  const kinds: readonly (readonly NeedKind[])[] = [
    [],
    [{ kind: 'small-group', max: 1 }],
    [{ kind: 'fixed-place', workplaceId: idOf('workplace', 'P0') as never }],
    [{ kind: 'fixed-place', workplaceId: null }],
    [{ kind: 'fixed-guide', personId: null }],
    [{ kind: 'fixed-guide', personId: idOf('person', guide) as never }],
    [{ kind: 'not-alone' }],
    [{ kind: 'start-not-before', at: at('09:00') }, { kind: 'no-evening' }],
    [{ kind: 'extra-breaks' }],
    [{ kind: 'transport-window', from: at('09:00'), to: at('15:00') }],
    [{ kind: 'not-alone' }, { kind: 'fixed-guide', personId: null }],
  ];
  return pick(kinds, n);
}

const asNeed = (what: NeedKind): Need => ({
  what,
  source: 'bedrijfsarts',
  author: 'test',
  reviewOn: null,
  validFrom: null,
  validTo: null,
});

function fuller(p: Person, d: FullDice['people'][number], guides: readonly Person[]): Person {
  const siteId = d.home ? (idOf('site', 'Hal') as never) : null;
  if (p.kind === 'guide') {
    return {
      ...p,
      siteId,
      role: d.form % 2 === 0 ? 'jobcoach' : 'voorman',
      capacity: d.age === 0 ? 0 : p.capacity,
      contractMinutes: d.goal % 3 === 0 ? 120 : p.contractMinutes,
    } satisfies Guide;
  }
  return {
    ...p,
    siteId,
    birthDate: pick(BIRTHS, d.age) as IsoDate,
    permanentPresence: d.permanent,
    workForm: d.form < FORMS.length ? pick(FORMS, d.form) : null,
    needs: [...p.needs, ...moreNeeds(d.need, guides[0]?.firstName ?? '').map(asNeed)],
    wantsVariety: d.variety,
    goals: [0, 240, 600].flatMap((minutesPerWeek) =>
      minutesPerWeek > 0 && d.goal % 4 === minutesPerWeek / 240
        ? [{ workType: 'productie' as never, minutesPerWeek, until: null }]
        : [],
    ),
    preferences: d.goal % 2 === 0 ? (['productie'] as never) : [],
  } satisfies Employee;
}

/** What the weeks around say: nothing, nights, long weeks, the same work, other places, filling in. */
function addAround(w: World, p: Person, n: number): void {
  const place = pick(w.catalogue.workplaces, n);
  const name = p.firstName;
  const days = (weeks: number) => Array.from({ length: 6 }, (_, i) => addDays(MONDAY, weeks * 7 + i));
  const long = (weeks: number) => days(weeks).map((date) => `${date} 07:00-19:00`);
  if (n === 1) w.around(name, { spansBefore: [`${addDays(MONDAY, -1)} 16:00-24:00`] });
  if (n === 2) w.around(name, { spansBefore: long(-1), spansAfter: long(1), other3: 220 * 60, other15: 760 * 60 });
  if (n === 3) w.around(name, { task: 'productie' as never, taskWeeks: 6, places: [place.id] });
  if (n === 4) w.around(name, { usualPlace: place.id, usualGuide: w.catalogue.people.at(2)?.id ?? null });
  const fills = [-3, -2, -1].map((weeks) => addDays(MONDAY, 7 * weeks));
  if (n === 5) w.around(name, { fills: [...fills, addDays(MONDAY, -6), addDays(MONDAY, -5)] });
  if (n === 6) w.around(name, { fills: [addDays(MONDAY, -12), addDays(MONDAY, -5)], places: [place.id] });
  if (n === 7) w.around(name, { fills: [addDays(MONDAY, -5)] });
}

/** Orders that are late, tight, impossible, unplanned, done, or far away. */
function addOrders(w: World): void {
  const hours = (normMinutes: number) => ({ kind: 'hours', normMinutes, doneMinutes: 0 }) as const;
  const named = w.catalogue.workplaces.slice(0, 2).map((p) => p.id);
  w.order('2002', { workplaceIds: named, amount: hours(110), deadline: addDays(MONDAY, 4) });
  w.order('2003', { workplaceIds: named.slice(1), amount: hours(99_999), deadline: TUESDAY });
  w.order('2004', { amount: hours(300), deadline: addDays(MONDAY, 12) });
  w.order('2005', { workplaceIds: named, amount: hours(60), deadline: addDays(MONDAY, 2), startsOn: TUESDAY });
  w.order('2006', { amount: { kind: 'pieces', pieces: 10, minutesPerPiece: 5, donePieces: 10 } });
}

const ORDERS = [null, '2001', '2002', '2003', '2004', '2005', '2006'] as const;

/** The world of one throw, with every need, number and record that a rule asks about. */
export function fullWorldOf(d: FullDice): World {
  const w = worldOf(d.base);
  for (const site of ['Hal', 'Depot']) w.block('avond', '16:30', '23:00', [], site);
  const { catalogue } = w;
  const guides = catalogue.people.filter((p) => p.kind === 'guide');
  catalogue.people = catalogue.people.map((p, i) => fuller(p, pick(d.people, i), guides));
  catalogue.workplaces = catalogue.workplaces.map((p, i) => {
    const more = pick(d.places, i);
    const organisationId = more.employer ? (idOf('organisation', 'Klant') as never) : null;
    return { ...p, adultsOnly: more.adults, organisationId, workForm: pick(FORMS, more.form) };
  });
  catalogue.people.forEach((p, i) => {
    addAround(w, p, pick(d.people, i).around);
  });
  addOrders(w);
  addRows(w, d);
  for (const l of d.lessons) {
    const absence = w.absent(pick(catalogue.people, l.who).firstName, addDays(MONDAY, l.day));
    absence.kind = 'les';
  }
  addCompany(w, d);
  addGone(w, d.gone);
  addMadeKnown(w, d);
  return w;
}

/** Somebody left, a workplace or a block went out of use, or two of them: from the Monday or the Tuesday on. */
function addGone(w: World, n: number): void {
  const { people, workplaces, blocks } = w.catalogue;
  const archivedOn = n % 2 === 0 ? MONDAY : TUESDAY;
  const archive = (record: { archivedOn: IsoDate | null } | undefined): void => {
    if (record) record.archivedOn = archivedOn;
  };
  if (n === 1 || n === 2 || n === 5) archive(people[n % people.length]);
  if (n === 3 || n === 5) archive(workplaces[0]);
  if (n === 4) archive(blocks.find((b) => b.name === 'middag'));
}

function addRows(w: World, d: FullDice): void {
  w.assignments.forEach((row, i) => {
    const more = pick(d.rows, i);
    row.fillsIn = more.fills;
    const order = pick(ORDERS, more.order);
    const isEmployee = w.catalogue.people.some((p) => p.id === row.personId && p.kind === 'employee');
    if (isEmployee && order !== null) row.orderId = idOf('order', order) as never;
    if (more.evening === 0) {
      const site = w.catalogue.workplaces.find((p) => p.id === row.workplaceId)?.siteId;
      const evening = w.catalogue.blocks.find((b) => b.siteId === site && b.name === 'avond');
      if (evening) Object.assign(row, { blockId: evening.id, from: null, to: null });
    }
  });
  const [first] = w.catalogue.people;
  for (let day = 0; first && day < (d.long > 3 ? 6 : 0); day++) {
    for (const block of ['ochtend', 'middag', 'avond']) {
      w.assign(first.firstName, 'P0', { date: addDays(MONDAY, day), block });
    }
  }
}

function addCompany(w: World, d: FullDice): void {
  if (d.agreement > 0) {
    w.agreement('A', {
      maxGroup: d.agreement === 1 ? null : 1,
      guidanceMinutesPerWeek: 100,
      visitEveryWeeks: 1,
      to: d.agreement === 3 ? TUESDAY : null,
      workTypes: d.agreement === 4 ? (['schoonmaak'] as never) : [],
    });
    w.visits.push({ organisationId: idOf('organisation', 'Klant') as never, date: addDays(MONDAY, -10) });
  }
  if (d.choices === 3) {
    const closed = addDays(MONDAY, 2);
    w.catalogue.closures.push({
      id: idOf('closure', 'dicht') as never,
      siteId: idOf('site', 'Depot') as never,
      from: closed,
      to: closed,
      name: 'dicht',
      version: 1,
    });
  }
  if (d.numbers) {
    w.parameter('order-margin', 90);
    w.parameter('surplus-guides', 0.5);
    w.parameter('idle-hours', 2, TUESDAY);
    w.parameter('filler-times', 1);
    w.parameter('default-wage-value', 80, TUESDAY);
    w.parameter('extra-breaks-stretch', 60);
    // Strict enough for the few people of a throw to ask too much of a guide.
    w.catalogue.norms = w.catalogue.norms.map((n) => ({ ...n, peoplePerGuide: n.peoplePerGuide / 6 }));
  }
  const choices = [
    ['need-unmet', 'warn'],
    ['guidance-load', 'warn'],
    ['order-late', 'info'],
  ] as const;
  for (const [rule, severity] of choices.slice(0, d.choices)) {
    w.catalogue.ruleChoices.push({ rule, severity, version: 1 });
  }
}

/** A published week that was changed since, and findings that somebody lets stand. */
function addMadeKnown(w: World, d: FullDice): void {
  if (d.published > 0) {
    w.publish('Hal');
    w.assignments.splice(0, d.published - 1);
  }
  const standing = w
    .plan()
    .findings()
    .filter((f) => f.tier === 4 && f.date !== null);
  for (const f of standing.slice(0, d.exceptions)) {
    const cause = causeOf(f);
    if (w.exceptions.some((e) => e.cause === cause)) continue;
    w.exceptions.push({
      id: idOf('exception', cause) as never,
      rule: f.rule,
      cause,
      date: f.date ?? MONDAY,
      reason: 'zo afgesproken',
      by: 'test',
      at: '2026-11-27T12:00:00Z',
      version: 1,
    });
  }
}

/** One throw for any command, allowances included. */
export const fullCommandDice = fc.record({
  kind: fc.nat({ max: 12 }),
  a: fc.nat({ max: 99 }),
  b: fc.nat({ max: 99 }),
  c: fc.nat({ max: 99 }),
  why: fc.boolean(),
});

export function fullCommandOf(plan: Plan, d: CommandDice): Command {
  const findings = plan.findings().toSorted((x, y) => (x.key < y.key ? -1 : 1));
  const open = findings.filter(
    (f) => f.overridden === null && (f.tier === 2 || f.tier === 4) && f.severity === 'block',
  );
  const stands = findings.filter((f) => f.overridden !== null);
  if (d.kind >= 8 && d.kind <= 9 && open.length > 0) {
    const causes = [...new Set([causeOf(pick(open, d.a)), causeOf(pick(open, d.b))])];
    return { do: 'allow', causes, reason: 'zo afgesproken' };
  }
  if (d.kind === 10 && stands.length > 0) return { do: 'disallow', cause: causeOf(pick(stands, d.a)) };
  const absences = plan.absences().toSorted((x, y) => (x.id < y.id ? -1 : 1));
  if (d.kind === 11 && absences.length > 0) return { do: 'end-absence', absenceId: pick(absences, d.a).id };
  const command = commandOf(plan, { ...d, kind: d.kind % 7 });
  return command.do === 'place'
    ? { ...command, fillsIn: d.c % 2 === 0, orderId: pick(plan.catalogue.orders, d.b).id }
    : command;
}
