import { type Classes, classesOf, type PeopleClass, type Spot } from './promise-classes.ts';
import type { Grid } from './promise-periods.ts';
import { firstFrom, lastUntil } from './promise-periods.ts';
import type { PromiseWorld, WorldDemand } from './promise-world.ts';

/** Work in the sum: promised before, or what is asked now. In hours, as everything in the model. */
export interface Job {
  /** The demand it comes from; null = the work that is asked about. */
  readonly demand: WorldDemand | null;
  readonly hours: number;
  /** First and last period in which it may be done; first > last = none. */
  readonly first: number;
  readonly last: number;
  /** Numbers of the nodes where it may be done. */
  readonly nodes: readonly number[];
}

/** What is asked for in the sum, by place and day. */
export interface JobSpec {
  readonly demand: WorldDemand | null;
  readonly minutes: number;
  readonly startsOn: WorldDemand['startsOn'];
  /** null = up to the last day. */
  readonly deadline: WorldDemand['deadline'] | null;
  readonly places: readonly number[];
  readonly certificates: readonly string[];
}

/** Places that are alike in everything the sum looks at: counted as one with all their seats. */
export interface Slot {
  readonly places: readonly number[];
  readonly group: number;
  /** Number of its work type. */
  readonly type: number;
  /** Free seat hours per day and per period. */
  readonly perDay: Float64Array;
  readonly perPeriod: Float64Array;
  readonly limits: readonly number[];
}

/** A slot with the certificates that the work there asks: who may do it is known. */
export interface Node extends Spot {
  readonly slot: number;
}

/** The parts of a sum, numbered: people, places, guidance, work. What `promise-program.ts` turns into rows and columns. */
export interface PromiseModel {
  readonly world: PromiseWorld;
  readonly grid: Grid;
  readonly slots: readonly Slot[];
  readonly nodes: readonly Node[];
  readonly classes: readonly PeopleClass[];
  readonly grouped: boolean;
  readonly jobs: readonly Job[];
}

const namesOf = (certificates: readonly string[]): readonly string[] =>
  [...new Set(certificates.map((name) => name.toLowerCase()))].sort();

/** Puts alike places and people together for this work, so that the sum is as small as it can be. */
export function modelOf(world: PromiseWorld, grid: Grid, specs: readonly JobSpec[], mostClasses: number): PromiseModel {
  const { slots, slotOf } = slotsOf(world, grid, specs);
  const nodes: Node[] = [];
  const nodeAt = new Map<string, number>();
  const jobs = specs.map((spec): Job => {
    const certificates = namesOf(spec.certificates);
    const own = new Set<number>();
    for (const place of spec.places) {
      const slot = slotOf.get(place);
      if (slot === undefined) continue;
      const key = `${slot}|${certificates.join('|')}`;
      let node = nodeAt.get(key);
      if (node === undefined) {
        node = nodes.length;
        nodeAt.set(key, node);
        nodes.push({ slot, place, type: (slots[slot] as Slot).type, certificates });
      }
      own.add(node);
    }
    return {
      demand: spec.demand,
      hours: spec.minutes / 60,
      first: firstFrom(grid, world.days, spec.startsOn),
      last: spec.deadline === null ? grid.periods.length - 1 : lastUntil(grid, world.days, spec.deadline),
      nodes: [...own].sort((a, b) => a - b),
    };
  });
  const found: Classes = classesOf(world, grid, nodes, mostClasses);
  return { world, grid, slots, nodes, ...found, jobs };
}

/** Places that the same work may use and where the same people fit, with the same norms: their seats count together. */
function slotsOf(world: PromiseWorld, { periods, periodOf }: Grid, specs: readonly JobSpec[]) {
  const used = new Map<number, number[]>();
  for (const [i, { places }] of specs.entries()) {
    for (const place of places) {
      const known = used.get(place);
      if (known) known.push(i);
      else used.set(place, [i]);
    }
  }
  const days = world.days.length;
  const keyed = Map.groupBy(
    [...used].sort(([a], [b]) => a - b),
    ([p, jobs]) => {
      const { group, workType } = world.places[p] as PromiseWorld['places'][number];
      const fits = world.kinds.map((kind) => kind[p]).join('');
      const terms = [0, 1, 2].flatMap((level) => {
        const at = (3 * p + level) * days;
        return [world.terms[at], world.terms[at + days - 1]];
      });
      return [group, workType, fits, terms, limitsOf(world, p), jobs].join('|');
    },
  );
  const slotOf = new Map<number, number>();
  const slots = [...keyed.values()].map((members, slot): Slot => {
    const places = members.map(([p]) => p);
    for (const p of places) slotOf.set(p, slot);
    const first = places[0] as number;
    const { group, workType } = world.places[first] as PromiseWorld['places'][number];
    const perDay = new Float64Array(days);
    const perPeriod = new Float64Array(periods.length);
    for (let d = 0; d < days; d++) {
      for (const p of places) perDay[d] = (perDay[d] as number) + (world.seats[p * days + d] as number) / 60;
      const t = periodOf[d] as number;
      perPeriod[t] = (perPeriod[t] as number) + (perDay[d] as number);
    }
    return {
      places,
      group,
      type: world.workTypes.indexOf(workType),
      perDay,
      perPeriod,
      limits: limitsOf(world, first),
    };
  });
  return { slots, slotOf };
}

function limitsOf({ limits }: PromiseWorld, place: number): readonly number[] {
  return limits.flatMap(({ places }, i) => (places.includes(place) ? [i] : []));
}
