import { addDays } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';
import { holdsOn } from '../model/person.ts';
import { LinearTimeout } from './linear-model.ts';
import type { Promised } from './promise-base.ts';
import { tooSoonOf } from './promise-limit.ts';
import type { PromiseChange, PromiseQuestion, PromiseWays } from './promise-question.ts';
import { type Search, type SearchTools, searchPromise } from './promise-search.ts';
import type { PromiseWorld, WorldDemand } from './promise-world.ts';

/** Of each kind of change, so many are tried: those of which the lack weighs most. */
const TRIED = { orders: 3, guides: 2, seats: 2 } as const;
/** More seats at a place, and more people with a certificate, that are tried: the least that helps is told. */
const MORE = [1, 5] as const;
const MOST = 5;

/** Something that gives way: the world, or what was promised, as it would be then. */
interface Way {
  readonly change: PromiseChange;
  readonly world: PromiseWorld;
  readonly promised: Promised;
}

/**
 * What would have to give for an earlier day: one thing at a time, each looked at as a whole new sum. What gives is a day
 * that was agreed, or more of something; never a rule.
 * @param known what an earlier answer in the same world found
 * @returns the earliest day first; what was found so far when the time is over
 * @throws LinearTimeout when not even the sum itself is ready in time
 */
export function waysOf(
  tools: SearchTools,
  question: PromiseQuestion,
  known: Promised | null,
): { readonly ways: PromiseWays; readonly promised: Promised } {
  const { world } = tools;
  const search = searchPromise(tools, question, known);
  const { promised } = search;
  let now: IsoDate | null;
  let candidates: readonly (readonly Way[])[];
  try {
    now = dayOf(search, world);
    const tooSoon = tooSoonOf(search);
    candidates = tooSoon === null ? [] : candidatesOf(search, tooSoon.solution.duals, tools, question);
  } finally {
    search.solver.dispose();
  }
  const ways: PromiseWays = [];
  try {
    for (const steps of candidates) {
      for (const way of steps) {
        const safeOn = readyWith(tools, question, way);
        if (safeOn === null || (now !== null && safeOn >= now)) continue;
        ways.push({ change: way.change, safeOn });
        break;
      }
    }
  } catch (error) {
    if (!(error instanceof LinearTimeout)) throw error;
  }
  return {
    ways: ways.sort((a, b) => (a.safeOn < b.safeOn ? -1 : a.safeOn > b.safeOn ? 1 : 0)).slice(0, MOST),
    promised,
  };
}

const dayOf = ({ readyBy, model }: Search, world: PromiseWorld): IsoDate | null =>
  readyBy === null ? null : (world.days[model.grid.periods[readyBy]?.to ?? -1] ?? null);

function readyWith(tools: SearchTools, question: PromiseQuestion, { world, promised }: Way): IsoDate | null {
  const search = searchPromise({ ...tools, world }, question, promised);
  search.solver.dispose();
  return dayOf(search, world);
}

/** What holds the work back most, by the prices of the sum that did not come out; of each the least change first. */
function candidatesOf(
  search: Search,
  duals: Float64Array,
  { world }: SearchTools,
  question: PromiseQuestion,
): readonly (readonly Way[])[] {
  const { promised } = search;
  return [
    ...ordersInTheWay(search, duals).map((demand) => [orderLater(world, promised, demand)]),
    ...groupsShort(search, duals).map((group) => [guideMore(world, promised, group)]),
    ...placesShort(search, duals).map((place) => MORE.map((seats) => seatsMore(world, promised, place, seats))),
    ...question.certificates.map((name) =>
      MORE.flatMap((people) => certificateFor(world, promised, question, name, people) ?? []),
    ),
  ];
}

/** The largest of these weights, at most so many; those without any are left out. */
function heaviest<T>(weights: ReadonlyMap<T, number>, most: number): readonly T[] {
  return [...weights]
    .filter(([, weight]) => weight > 1e-6)
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([what]) => what);
}

const add = <T>(weights: Map<T, number>, what: T, weight: number): void => {
  weights.set(what, (weights.get(what) ?? 0) + weight);
};

function ordersInTheWay({ model, solver, asked }: Search, duals: Float64Array): readonly WorldDemand[] {
  const weights = new Map<WorldDemand, number>();
  for (const [j, { demand, hours }] of model.jobs.entries()) {
    if (demand && j !== asked) add(weights, demand, Math.abs(duals[solver.program.rows.job(j)] ?? 0) * hours);
  }
  return heaviest(weights, TRIED.orders);
}

function groupsShort({ model, solver }: Search, duals: Float64Array): readonly number[] {
  const weights = new Map<number, number>();
  const { rows } = solver.program;
  for (const group of model.world.groups.keys()) {
    for (const t of model.grid.periods.keys()) add(weights, group, Math.abs(duals[rows.guidance(group, t)] ?? 0));
  }
  return heaviest(weights, TRIED.guides);
}

function placesShort({ model, solver }: Search, duals: Float64Array): readonly number[] {
  const weights = new Map<number, number>();
  const { rows } = solver.program;
  for (const [s, { places }] of model.slots.entries()) {
    const [place] = places;
    if (place === undefined) continue;
    for (const t of model.grid.periods.keys()) add(weights, place, Math.abs(duals[rows.seats(s, t)] ?? 0));
  }
  return heaviest(weights, TRIED.seats);
}

function orderLater(world: PromiseWorld, promised: Promised, demand: WorldDemand): Way {
  const { orderId, deadline } = demand;
  const later = addDays(deadline, 7);
  const specs = promised.specs.map((spec) =>
    spec.demand === demand && spec.deadline !== null ? { ...spec, deadline: addDays(spec.deadline, 7) } : spec,
  );
  return { change: { kind: 'order-later', orderId, deadline, later }, world, promised: { ...promised, specs } };
}

function guideMore(world: PromiseWorld, promised: Promised, group: number): Way {
  const days = world.days.length;
  const places = world.places.flatMap((place, p) => (place.group === group ? [p] : []));
  const guidance = world.guidance.slice();
  for (let d = 0; d < days; d++) {
    const minutes = Math.max(0, ...places.map((p) => (isOpen(world, p, d) ? (world.places[p]?.dayMinutes ?? 0) : 0)));
    guidance[group * days + d] = (guidance[group * days + d] as number) + minutes;
  }
  const { name = '', siteId } = world.groups[group] ?? {};
  return {
    change: { kind: 'guide', group: name, siteId: siteId as PromiseWorld['groups'][number]['siteId'], guides: 1 },
    world: { ...world, guidance },
    promised,
  };
}

function seatsMore(world: PromiseWorld, promised: Promised, place: number, seats: number): Way {
  const days = world.days.length;
  const more = world.seats.slice();
  for (let d = 0; d < days; d++) {
    if (!isOpen(world, place, d)) continue;
    more[place * days + d] = (more[place * days + d] as number) + seats * (world.places[place]?.dayMinutes ?? 0);
  }
  const { id } = world.places[place] as PromiseWorld['places'][number];
  return { change: { kind: 'seats', workplaceId: id, seats }, world: { ...world, seats: more }, promised };
}

const isOpen = (world: PromiseWorld, place: number, day: number): boolean =>
  (world.open[place * world.days.length + day] ?? 0) === 1;

/** As many people get a certificate as said: those with most free hours among who could otherwise do the work. */
function certificateFor(
  world: PromiseWorld,
  promised: Promised,
  { workType, from }: PromiseQuestion,
  certificate: string,
  people: number,
): Way | null {
  const days = world.days.length;
  const own = world.places.flatMap((place, p) => (place.workType === workType ? [p] : []));
  const lacking = world.people.flatMap((person, p) => {
    const fits = person.kinds.some(({ value }) => own.some((place) => world.kinds[value]?.[place] === 1));
    if (!fits || holdsOn(person, certificate, from) === 'valid') return [];
    const free = world.free.subarray(p * days, (p + 1) * days).reduce((sum, minutes) => sum + minutes, 0);
    return [{ p, free }];
  });
  if (lacking.length < people) return null;
  const chosen = new Set(
    lacking
      .sort((a, b) => b.free - a.free || a.p - b.p)
      .slice(0, people)
      .map(({ p }) => p),
  );
  const trained = world.people.map((person, p) =>
    chosen.has(p)
      ? { ...person, certificates: [...person.certificates, { name: certificate, validTo: null }] }
      : person,
  );
  return { change: { kind: 'certificate', certificate, people }, world: { ...world, people: trained }, promised };
}
