import { beforeAll, describe, expect, it } from 'vitest';
import type { LinearSolution, OpenLinear } from '#domain/capacity/linear-model.ts';
import type { Outlook } from '#domain/capacity/outlook.ts';
import { answerPromise } from '#domain/capacity/promise-answer.ts';
import type { PromiseAnswer } from '#domain/capacity/promise-question.ts';
import { type Precision, type Search, searchPromise } from '#domain/capacity/promise-search.ts';
import { promiseWorld } from '#domain/capacity/promise-source.ts';
import type { PromiseWorld } from '#domain/capacity/promise-world.ts';
import { loadSolver } from '#main/promise/solver.ts';
import { createRandom, type Random } from '#seeds/random.ts';
import { outlookOf, questionOf, type SmallCase } from './small-case.ts';

let open: OpenLinear;
beforeAll(async () => {
  const solver = await loadSolver();
  open = (model) => solver(model, performance.now() + 60_000);
});

const precision = { dayWeeks: 60, mostClasses: Number.POSITIVE_INFINITY };
const SEEDS = Array.from({ length: 5 }, (_, i) => 7_300 + i);

/** Larger than what can be tried plan by plan: up to eight people, four places, six orders, some of which come too late. */
function caseOf(random: Random): SmallCase {
  const days = 5;
  const placeCount = random.int(1, 4);
  const placesOf = (): number[] => (random.chance(0.5) ? [] : [random.int(0, placeCount - 1)]);
  return {
    days,
    places: Array.from({ length: placeCount }, () => ({ seats: random.int(1, 3), certificate: random.chance(0.3) })),
    people: Array.from({ length: random.int(2, 8) }, () => ({
      percent: random.int(20, 120),
      certificate: random.chance(0.5),
      works: Array.from({ length: days }, () => random.chance(0.8)),
    })),
    guide: Array.from({ length: days }, () => random.chance(0.9)),
    norm: random.int(2, 6),
    orders: Array.from({ length: random.int(0, 6) }, () => {
      const from = random.int(0, days - 1);
      return { hours: random.int(1, 8), from, until: random.int(from, days - 1), places: placesOf() };
    }),
    asked: { hours: random.int(1, 12), from: random.int(0, 2), until: null, places: placesOf() },
  };
}

const worldOf = (small: SmallCase, order?: <T>(list: readonly T[]) => readonly T[]): PromiseWorld =>
  promiseWorld(outlookOf(small, order), 1);

const ask = (world: PromiseWorld, small: SmallCase, rough: Precision = precision): PromiseAnswer =>
  answerPromise({ world, open, precision: rough }, questionOf(small), null).answer;

/** A day that compares: none is the last. */
const when = ({ safeOn }: PromiseAnswer): string => safeOn ?? '9999-12-31';

describe.each(SEEDS)('seed %d', (seed) => {
  it('hours taken away never make it earlier', () => {
    const random = createRandom(seed);
    for (let i = 0; i < 40; i++) {
      const small = caseOf(random);
      const world = worldOf(small);
      const free = world.free.map((minutes) => (random.chance(0.3) ? Math.floor(minutes * random.next()) : minutes));
      // Without orders: with fewer hours an order may come too late, and then it claims less by its deadline.
      const alone = { ...world, demands: [] };
      expect(when(ask({ ...alone, free }, small)) >= when(ask(alone, small)), JSON.stringify(small)).toBe(true);
      const before = ask(world, small);
      const after = ask({ ...world, free }, small);
      if (allKept(world, small) && allKept({ ...world, free }, small)) {
        expect(when(after) >= when(before), JSON.stringify(small)).toBe(true);
      }
    }
  });

  it('more work is never ready earlier, and an order more never makes it earlier', () => {
    const random = createRandom(seed + 100);
    for (let i = 0; i < 30; i++) {
      const small = caseOf(random);
      const more = { ...small, asked: { ...small.asked, hours: small.asked.hours + 2 } };
      const world = worldOf(small);
      expect(when(ask(world, more)) >= when(ask(world, small)), JSON.stringify(small)).toBe(true);
      const fewer = { ...world, demands: world.demands.slice(1) };
      if (allKept(world, small)) {
        expect(when(ask(world, small)) >= when(ask(fewer, small)), JSON.stringify(small)).toBe(true);
      }
    }
  });

  it('the order of the input plays no part', () => {
    const random = createRandom(seed + 200);
    for (let i = 0; i < 20; i++) {
      const small = caseOf(random);
      const other = worldOf(small, (list) => random.shuffle([...list]));
      expect(ask(other, small)).toEqual(ask(worldOf(small), small));
    }
  });

  it('people and days counted together never promise more', () => {
    const random = createRandom(seed + 400);
    let later = 0;
    for (let i = 0; i < 40; i++) {
      const small = caseOf(random);
      const world = worldOf(small);
      for (const rough of [
        { dayWeeks: 60, mostClasses: 2 },
        { dayWeeks: 0, mostClasses: Number.POSITIVE_INFINITY },
        { dayWeeks: 0, mostClasses: 2 },
      ]) {
        // With orders only where both can keep them all: an order that comes too late claims less.
        const bothKeep = allKept(world, small) && allKept(world, small, rough);
        const compared = bothKeep ? world : { ...world, demands: [] };
        const [exact, together] = [ask(compared, small), ask(compared, small, rough)];
        expect(when(together) >= when(exact), JSON.stringify({ small, rough })).toBe(true);
        if (when(together) > when(exact)) later += 1;
      }
    }
    expect(later).toBeGreaterThan(0);
  });

  it('the plan holds, row by row', () => {
    const random = createRandom(seed + 300);
    let planned = 0;
    for (let i = 0; i < 40; i++) {
      const small = caseOf(random);
      const outlook = outlookOf(small);
      const world = promiseWorld(outlook, 1);
      const search = searchPromise({ world, open, precision }, questionOf(small), null);
      search.solver.dispose();
      if (search.readyBy === null) continue;
      planned += 1;
      checkPlan(search, small, outlook);
    }
    expect(planned).toBeGreaterThan(8);
  });
});

/** True when every order can be kept without what is asked. */
function allKept(world: PromiseWorld, small: SmallCase, rough: Precision = precision): boolean {
  const search = searchPromise({ world, open, precision: rough }, questionOf(small), null);
  search.solver.dispose();
  return (
    search.promised.specs.length === world.demands.length &&
    search.promised.specs.every((s, i) => s.minutes === world.demands[i]?.minutes)
  );
}

/** Looks at a plan as a roster maker would: is everybody there, do they fit, is there a seat, a guide; is the work done? */
function checkPlan({ model, solver, best, asked, readyBy }: Search, small: SmallCase, outlook: Outlook): void {
  const { values }: LinearSolution = best.solution;
  const { program } = solver;
  const { days } = model.world;
  const employees = outlook.catalogue.people
    .filter((p) => p.kind === 'employee')
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const sums = new Map<string, number>();
  const add = (key: string, hours: number): void => void sums.set(key, (sums.get(key) ?? 0) + hours);
  for (const { column, c, n, t } of program.work) {
    const hours = values[column] as number;
    if (hours < 1e-7) continue;
    const date = days[t] as (typeof days)[number];
    const places = model.slots[model.nodes[n]?.slot ?? -1]?.places.map((p) => model.world.places[p]?.id) ?? [];
    const members = (model.classes[c]?.members ?? []).filter(({ from, to }) => from <= t && t < to);
    const who = members.map(({ person }) => employees[person]);
    for (const person of who) {
      if (!person) throw new Error('Nobody');
      for (const place of places) {
        expect(place && outlook.suitability.fits(person.id, place, date), `${person.firstName} fits`).toBe(true);
      }
    }
    add(`people|${c}|${t}`, hours);
    add(`seats|${places.join()}|${t}`, hours);
    add(`guide|${t}`, hours / small.norm);
    const percent = who[0]?.kind === 'employee' ? (who[0].wageValues[0]?.percent ?? 0) : 0;
    add(`norm|${n}|${t}`, (hours * percent) / 100);
  }
  for (const [key, hours] of sums) {
    const [kind, which = '', at = ''] = key.split('|');
    const date = days[Number(kind === 'guide' ? which : at)] as (typeof days)[number];
    if (kind === 'people') {
      const free = (model.classes[Number(which)]?.members ?? []).reduce(
        (sum, { person }) => sum + outlook.freeOn((employees[person] as (typeof employees)[number]).id, date),
        0,
      );
      expect(hours).toBeLessThanOrEqual(free / 60 + 1e-6);
    } else if (kind === 'seats') {
      const seats = which.split(',').reduce((sum, id) => sum + outlook.openSeatMinutes(id as never, date), 0);
      expect(hours).toBeLessThanOrEqual(seats / 60 + 1e-6);
    } else if (kind === 'guide') {
      const guide = outlook.catalogue.people.find((p) => p.kind === 'guide');
      expect(hours).toBeLessThanOrEqual((guide ? outlook.freeOn(guide.id, date) : 0) / 60 + 1e-6);
    }
  }
  const booked = new Map<string, number>();
  for (const [j, columns] of program.booked.entries()) {
    const job = model.jobs[j];
    let done = 0;
    for (const { column, n, t } of [...columns, ...(program.late.get(j) ?? [])]) {
      const hours = values[column] as number;
      if (hours < 1e-7) continue;
      booked.set(`${n}|${t}`, (booked.get(`${n}|${t}`) ?? 0) + hours);
      if (j === asked) expect(t).toBeLessThanOrEqual(readyBy ?? -1);
      done += hours;
    }
    if (j === asked) expect(done).toBeGreaterThanOrEqual((job?.hours ?? 0) - 1e-4);
  }
  for (const [cell, hours] of booked) expect(hours).toBeLessThanOrEqual((sums.get(`norm|${cell}`) ?? 0) + 1e-6);
}
