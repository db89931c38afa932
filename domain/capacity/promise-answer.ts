import { weekOf } from '../calendar/dates.ts';
import type { IsoDate, IsoWeek } from '../model/common.ts';
import { holdsOn } from '../model/person.ts';
import type { Promised } from './promise-base.ts';
import { limitOf, tooSoonOf } from './promise-limit.ts';
import type { PromiseAnswer, PromiseQuestion } from './promise-question.ts';
import { type Precision, type Search, type SearchTools, searchPromise } from './promise-search.ts';
import { LITTLE } from './promise-solver.ts';
import type { PromiseWorld } from './promise-world.ts';

/** An answer, and what was found on the way that other questions in the same world need not look for again. */
export interface Answered {
  readonly answer: PromiseAnswer;
  readonly promised: Promised;
}

/** How many people may be in the sum one by one, per number of weeks that are counted in days. */
const EXACT: readonly (readonly [people: number, dayWeeks: number])[] = [
  [100, 60],
  [200, 8],
  [330, 2],
];
/** For more people than that. */
const GROUPED: Precision = { dayWeeks: 2, mostClasses: 60 };

/** How exact the sum can be for an answer within half a second. */
export function precisionFor({ people }: Pick<PromiseWorld, 'people'>): Precision {
  const found = EXACT.find(([most]) => people.length <= most);
  return found ? { dayWeeks: found[1], mostClasses: Number.POSITIVE_INFINITY } : GROUPED;
}

/**
 * "Kan deze order erbij?": the earliest day on which free, fitting capacity covers the work without breaking another order
 * or any rule of tiers 1 to 4 (domain.md), by linear programming; ADR 0020.
 * @param known what an earlier answer in the same world found
 * @throws what the solver throws
 */
export function answerPromise(tools: SearchTools, question: PromiseQuestion, known: Promised | null): Answered {
  const { world } = tools;
  const search = searchPromise(tools, question, known);
  const { model, solver, asked, readyBy, best, atWanted, promised } = search;
  try {
    const { periods, daysUntil } = model.grid;
    const lastDay = (t: number): IsoDate | null => world.days[periods[t]?.to ?? -1] ?? null;
    const safeOn = readyBy === null ? null : lastDay(readyBy);
    const plan = readyBy === null ? NOTHING : planOf(search, world);
    const until = question.deadline ?? safeOn ?? world.last;
    const hours = model.jobs[asked]?.hours ?? 0;
    const short = atWanted?.short ?? (readyBy === null ? best.short : 0);
    const wants = question.deadline !== null;
    const inTime = wants ? safeOn !== null && safeOn <= (question.deadline ?? safeOn) : null;
    const tooSoon = inTime === true ? null : tooSoonOf(search);
    return {
      promised,
      answer: {
        safeOn,
        until: world.last,
        inTime,
        askedMinutes: question.normMinutes,
        possibleMinutes: minutesOf(hours - short),
        grossMinutes: grossMinutes(world, question, until),
        fittingMinutes: fittingMinutes(search, question, until, world),
        ...plan,
        bottleneck: tooSoon && limitOf(search, tooSoon, question, world),
        rounding: { grouped: model.grouped, daysUntil },
      },
    };
  } finally {
    solver.dispose();
  }
}

const minutesOf = (hours: number): number => Math.max(0, Math.round(hours * 60_000) / 1000);

const NOTHING = { weeks: [], places: [], estimated: false };

/** The plan that makes the safe day, in sums: by week and by place. */
function planOf(
  { model, solver, asked, best }: Search,
  world: PromiseWorld,
): Pick<PromiseAnswer, 'weeks' | 'places' | 'estimated'> {
  const { program } = solver;
  const { values } = best.solution;
  const periods = model.grid.periods.length;
  const booked = new Map<number, number>();
  for (const { column, n, t } of program.booked[asked] ?? []) {
    const hours = values[column] as number;
    if (hours > LITTLE) booked.set(n * periods + t, hours);
  }
  const done = new Map<number, number>();
  const work = program.work.filter(
    ({ column, n, t }) => booked.has(n * periods + t) && (values[column] as number) > LITTLE,
  );
  const shareOf = (c: number, n: number, t: number): number =>
    model.classes[c]?.shares[(model.nodes[n]?.type ?? 0) * periods + t] ?? 0;
  for (const { column, c, n, t } of work) {
    const cell = n * periods + t;
    done.set(cell, (done.get(cell) ?? 0) + (values[column] as number) * shareOf(c, n, t));
  }
  const weeks = new Map<IsoWeek, { people: number; net: number; norm: number }>();
  const places = new Map<number, { net: number; norm: number }>();
  let estimated = false;
  for (const { column, c, n, t } of work) {
    const cell = n * periods + t;
    // Of the hours there the part that this work takes: others may work at the same place.
    const net = ((values[column] as number) * (booked.get(cell) ?? 0)) / (done.get(cell) ?? 1);
    const norm = net * shareOf(c, n, t);
    const week = weekOf(world.days[model.grid.periods[t]?.from ?? 0] as IsoDate);
    const inWeek = weeks.get(week) ?? { people: 0, net: 0, norm: 0 };
    weeks.set(week, inWeek);
    inWeek.people += net / hoursAHead(model, c, week, world);
    inWeek.net += net;
    inWeek.norm += norm;
    const slot = model.nodes[n]?.slot ?? 0;
    const there = places.get(slot) ?? { net: 0, norm: 0 };
    places.set(slot, there);
    there.net += net;
    there.norm += norm;
    estimated ||= model.classes[c]?.estimated[model.nodes[n]?.type ?? 0] ?? false;
  }
  return {
    weeks: [...weeks]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([week, { people, net, norm }]) => ({
        week,
        people: Math.max(1, Math.ceil(people - LITTLE)),
        netMinutes: minutesOf(net),
        normMinutes: minutesOf(norm),
      })),
    places: [...places].flatMap(([slot, sums]) => byPlace(model.slots[slot]?.places ?? [], sums, world)),
    estimated,
  };
}

/** Free hours of one person of a class in a week. */
function hoursAHead(model: Search['model'], c: number, week: IsoWeek, world: PromiseWorld): number {
  const people = model.classes[c];
  let minutes = 0;
  let heads = 1;
  for (const [t, { from }] of model.grid.periods.entries()) {
    if (!people || weekOf(world.days[from] as IsoDate) !== week) continue;
    minutes += people.perPeriod[t] as number;
    heads = Math.max(heads, people.heads[t] as number);
  }
  return Math.max(LITTLE, minutes / 60 / heads);
}

/** Alike places share what is done there by their free seats. */
function byPlace(
  places: readonly number[],
  sums: { readonly net: number; readonly norm: number },
  world: PromiseWorld,
) {
  const days = world.days.length;
  const seats = places.map((p) => world.seats.subarray(p * days, (p + 1) * days).reduce((a, b) => a + b, 0));
  const all = seats.reduce((a, b) => a + b, 0);
  return places.flatMap((p, i) => {
    const place = world.places[p];
    const part = (seats[i] as number) / all;
    return place && part > 0
      ? [{ workplaceId: place.id, netMinutes: minutesOf(sums.net * part), normMinutes: minutesOf(sums.norm * part) }]
      : [];
  });
}

/** Free norm minutes of everybody for a work type, wherever they fit. */
function grossMinutes(world: PromiseWorld, { workType, from }: PromiseQuestion, until: IsoDate): number {
  const type = world.workTypes.indexOf(workType);
  return sumFree(
    world,
    from,
    until,
    (p, d) => world.people[p]?.percents.findLast((v) => v.from <= d)?.value.values[type] ?? 0,
  );
}

/** Of those the norm minutes of who fits at least one place of the work and has its certificates. */
function fittingMinutes(
  { model, asked }: Search,
  question: PromiseQuestion,
  until: IsoDate,
  world: PromiseWorld,
): number {
  const type = world.workTypes.indexOf(question.workType);
  const places = [
    ...new Set((model.jobs[asked]?.nodes ?? []).flatMap((n) => model.slots[model.nodes[n]?.slot ?? -1]?.places ?? [])),
  ];
  const anywhere = world.kinds.map((kind) => places.some((p) => kind[p] === 1));
  return sumFree(world, question.from, until, (p, d) => {
    const person = world.people[p];
    const kind = person?.kinds.findLast((k) => k.from <= d)?.value;
    if (!person || kind === undefined || !anywhere[kind]) return 0;
    const date = world.days[d] as IsoDate;
    if (question.certificates.some((name) => holdsOn(person, name, date) !== 'valid')) return 0;
    return person.percents.findLast((v) => v.from <= d)?.value.values[type] ?? 0;
  });
}

function sumFree(
  world: PromiseWorld,
  from: IsoDate,
  until: IsoDate,
  percent: (p: number, d: number) => number,
): number {
  const { days, people, free } = world;
  let sum = 0;
  for (const [d, date] of days.entries()) {
    if (date < from || date > until) continue;
    for (const p of people.keys()) {
      const minutes = free[p * days.length + d] as number;
      if (minutes > 0) sum += minutes * percent(p, d);
    }
  }
  return Math.round(sum * 10) / 1000;
}
