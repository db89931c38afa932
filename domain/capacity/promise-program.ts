import { ColumnWriter, type LinearColumns, type LinearModel } from './linear-model.ts';
import type { PeopleClass } from './promise-classes.ts';
import type { Job, Node, PromiseModel, Slot } from './promise-model.ts';
import { PromiseProfiles } from './promise-profiles.ts';
import { PromiseRows } from './promise-rows.ts';
import { LEVELS } from './promise-world.ts';

/** Up to so many possible columns of people at places all are in the sum at once; above it, they come as they are worth it. */
const MOST_AT_ONCE = 20_000;
/** Of each node and period, so many classes to begin with. */
const FIRST_CLASSES = 4;

/** Hours of a class at a node in a period: a column. */
export interface WorkColumn {
  readonly column: number;
  readonly c: number;
  readonly n: number;
  readonly t: number;
}

/** Hours at a node in a period that count for a job: a column. */
export interface BookColumn {
  readonly column: number;
  readonly n: number;
  readonly t: number;
}

/**
 * A model as a linear one: rows, the columns to begin with, and the columns that a solver's prices call for. Columns of
 * people at places are so many that most of them never enter: `priced` finds the ones that would make the answer better,
 * and when there is none, the answer is exact.
 */
export class PromiseProgram {
  readonly model: PromiseModel;
  readonly rows: PromiseRows;
  readonly #profiles: PromiseProfiles;
  readonly #in: Uint8Array;
  /** Nodes that each class fits. */
  readonly #nodesOf: readonly Int32Array[];
  /** Per node and period: some job may be done there then. */
  readonly #active: Uint8Array;
  readonly #periods: number;
  #columns = 0;
  #limits: Float64Array = new Float64Array(0);
  readonly work: WorkColumn[] = [];
  readonly booked: readonly BookColumn[][];
  /** Per late job, its columns after its deadline. */
  readonly late = new Map<number, readonly BookColumn[]>();
  /** Per job: the column of what it is short. */
  readonly short: Int32Array;

  constructor(model: PromiseModel) {
    this.model = model;
    this.rows = new PromiseRows(model);
    this.#profiles = new PromiseProfiles(model);
    this.#periods = model.grid.periods.length;
    const { classes, nodes, jobs } = model;
    this.#in = new Uint8Array(classes.length * nodes.length * this.#periods);
    this.#nodesOf = classes.map(({ fits }) => Int32Array.from(nodes.keys()).filter((n) => fits[n] === 1));
    this.#active = new Uint8Array(nodes.length * this.#periods);
    for (const job of jobs) {
      for (const n of job.nodes) this.#active.fill(1, n * this.#periods + job.first, n * this.#periods + job.last + 1);
    }
    this.booked = jobs.map(() => []);
    this.short = new Int32Array(jobs.length);
  }

  /** The linear model to begin with; costs are 0 but for `shortCosts`, of an hour that a job is short. */
  start(shortCosts: Float64Array): LinearModel {
    const writer = new ColumnWriter();
    for (const [j, job] of this.model.jobs.entries()) this.#writeJob(writer, j, job, shortCosts[j] as number);
    this.#writeGuides(writer);
    this.#writeFirstWork(writer);
    this.#columns = writer.count;
    const bounds = this.#bounds();
    this.#limits = bounds.rowUpper;
    return { columns: writer.columns(), ...bounds };
  }

  /** What there is of each limit, in hours; of a job, what it asks. */
  get rowLimits(): Float64Array {
    return this.#limits;
  }

  #writeJob(writer: ColumnWriter, j: number, job: Job, shortCost: number): void {
    for (const n of job.nodes) {
      for (let t = job.first; t <= job.last; t++) {
        this.booked[j]?.push({ column: writer.count, n, t });
        writer.entry(this.rows.work(n, t), 1);
        writer.entry(this.rows.job(j), 1);
        writer.end(0, Number.POSITIVE_INFINITY);
      }
    }
    this.short[j] = writer.count;
    writer.entry(this.rows.job(j), 1);
    writer.end(shortCost, Number.POSITIVE_INFINITY);
  }

  /**
   * The columns of work that comes after its deadline, sooner being cheaper, and of what of it is never done.
   * @param late which jobs
   */
  rests(late: readonly number[], shortCost: number): LinearColumns {
    const writer = new ColumnWriter();
    for (const j of late) {
      const job = this.model.jobs[j] as Job;
      const columns: BookColumn[] = [];
      for (const n of job.nodes) {
        for (let t = job.last + 1; t < this.#periods; t++) {
          columns.push({ column: this.#columns + writer.count, n, t });
          this.#active[n * this.#periods + t] = 1;
          writer.entry(this.rows.work(n, t), 1);
          writer.entry(this.rows.rest(j), 1);
          writer.end((t + 1) / this.#periods, Number.POSITIVE_INFINITY);
        }
      }
      this.late.set(j, columns);
      writer.entry(this.rows.rest(j), 1);
      writer.end(shortCost, Number.POSITIVE_INFINITY);
    }
    this.#columns += writer.count;
    return writer.columns();
  }

  /** True when some people, seats and guidance are there for a job in a period, whoever else needs them. */
  hasRoom(j: number, t: number): boolean {
    const { nodes = [] } = this.model.jobs[j] ?? {};
    return nodes.some((n) => {
      const { group, perPeriod } = this.#slot(n);
      if ((perPeriod[t] ?? 0) <= 0 || !this.#profiles.isGuided(group, t)) return false;
      return this.model.classes.some((c) => c.fits[n] === 1 && (c.perPeriod[t] ?? 0) > 0);
    });
  }

  #writeGuides(writer: ColumnWriter): void {
    const groups = new Set(this.model.slots.map((slot) => slot.group));
    for (const [q, guides] of this.model.world.guides.entries()) {
      for (const group of guides.groups) {
        if (!groups.has(group)) continue;
        for (let t = 0; t < this.#periods; t++) {
          if (this.#profiles.guideHours(q, t) === 0) continue;
          const counts = this.#profiles.ofGuides(q, group, t);
          if (counts === 0) continue;
          writer.entry(this.rows.guides(q, t), 1);
          writer.entry(this.rows.guidance(group, t), -counts);
          writer.end(0, Number.POSITIVE_INFINITY);
        }
      }
    }
  }

  #writeFirstWork(writer: ColumnWriter): void {
    const { nodes } = this.model;
    let possible = 0;
    for (const [c, own] of this.#nodesOf.entries()) {
      for (const n of own) {
        for (let t = 0; t < this.#periods; t++) if (this.#isPossible(c, n, t)) possible += 1;
      }
    }
    if (possible <= MOST_AT_ONCE) {
      for (const [c, own] of this.#nodesOf.entries()) {
        for (const n of own) {
          for (let t = 0; t < this.#periods; t++) if (this.#isPossible(c, n, t)) this.#writeWork(writer, c, n, t, 0);
        }
      }
      return;
    }
    for (const n of nodes.keys()) {
      for (let t = 0; t < this.#periods; t++) {
        if (this.#active[n * this.#periods + t] === 0) continue;
        for (const c of this.#most(n, t)) if (this.#isPossible(c, n, t)) this.#writeWork(writer, c, n, t, 0);
      }
    }
  }

  /** The classes that could do most at a node in a period. Asked for thousands of them: no lists of all classes. */
  #most(n: number, t: number): readonly number[] {
    const best: number[] = [];
    const hours: number[] = [];
    for (const [c, people] of this.model.classes.entries()) {
      if (people.fits[n] !== 1) continue;
      const own = (people.perPeriod[t] as number) * this.#share(people, n, t);
      if (own <= (hours[FIRST_CLASSES - 1] ?? 0)) continue;
      let at = hours.length;
      while (at > 0 && (hours[at - 1] as number) < own) at -= 1;
      hours.splice(at, 0, own);
      best.splice(at, 0, c);
      if (best.length > FIRST_CLASSES) {
        hours.pop();
        best.pop();
      }
    }
    return best;
  }

  #share(people: PeopleClass, n: number, t: number): number {
    return people.shares[this.#node(n).type * this.#periods + t] as number;
  }

  #isPossible(c: number, n: number, t: number): boolean {
    if (this.#active[n * this.#periods + t] === 0) return false;
    const people = this.model.classes[c] as PeopleClass;
    return (people.perPeriod[t] as number) > 0 && (this.#slot(n).perPeriod[t] as number) > 0;
  }

  /** Writes a column of people at a place, unless some day of the period forbids it. */
  #writeWork(writer: ColumnWriter, c: number, n: number, t: number, before: number): void {
    const at = (c * this.model.nodes.length + n) * this.#periods + t;
    if (this.#in[at] === 1) return;
    this.#in[at] = 1;
    const people = this.model.classes[c] as PeopleClass;
    const slot = this.#slot(n);
    const seat = this.#profiles.ofClass(people, slot.perDay, t);
    const guidance = this.#guidanceOf(people, n, t);
    const limits = slot.limits.map((l) => this.#limitOf(people, l, t));
    if (![seat, guidance, ...limits].every(Number.isFinite)) return;
    this.work.push({ column: before + writer.count, c, n, t });
    writer.entry(this.rows.people(c, t), 1);
    writer.entry(this.rows.seats(this.#node(n).slot, t), seat);
    for (const [i, l] of slot.limits.entries()) writer.entry(this.rows.limit(l, t), limits[i] as number);
    writer.entry(this.rows.guidance(slot.group, t), guidance);
    writer.entry(this.rows.work(n, t), -this.#share(people, n, t));
    writer.end(0, Number.POSITIVE_INFINITY);
  }

  #guidanceOf(people: PeopleClass, n: number, t: number): number {
    const { world, grid } = this.model;
    const period = grid.periods[t] as PromiseModel['grid']['periods'][number];
    const days = world.days.length;
    const place = this.#slot(n).places[0] as number;
    let term = 0;
    for (const level of LEVELS.keys()) {
      const part = people.levels[level * this.#periods + t] as number;
      if (part === 0) continue;
      const row = (3 * place + level) * days;
      // Norms have dates: of the days of a period the one that asks most.
      term += part * Math.max(world.terms[row + period.from] as number, world.terms[row + period.to] as number);
    }
    return term === 0 ? 0 : term * this.#profiles.guidanceOf(people, this.#slot(n).group, t);
  }

  #limitOf(people: PeopleClass, l: number, t: number): number {
    const limit = this.model.world.limits[l] as PromiseModel['world']['limits'][number];
    return this.#profiles.ofClass(people, limit.minutes, t);
  }

  /**
   * Columns that would make the answer better at these prices, the best of each class and of each node in a period; null
   * when there is none: then the answer is the best there is.
   * @param least what a column must gain, in cost per hour
   */
  priced(duals: Float64Array, least: number): LinearColumns | null {
    const { classes, nodes } = this.model;
    const bestOfNode = new Float64Array(nodes.length * this.#periods).fill(-least);
    const classOfNode = new Int32Array(nodes.length * this.#periods).fill(-1);
    const wanted: (readonly [number, number, number])[] = [];
    for (const [c, own] of this.#nodesOf.entries()) {
      const people = classes[c] as PeopleClass;
      for (let t = 0; t < this.#periods; t++) {
        if ((people.perPeriod[t] as number) <= 0) continue;
        const own0 = duals[this.rows.people(c, t)] as number;
        let best = -least;
        let bestNode = -1;
        for (const n of own) {
          const worth = -(duals[this.rows.work(n, t)] as number);
          if (worth <= least) continue;
          const gain = own0 + worth * this.#share(people, n, t);
          const cell = n * this.#periods + t;
          if (-gain >= Math.min(best, bestOfNode[cell] as number)) continue;
          const cost = this.#reducedCost(duals, c, n, t, gain);
          if (cost < best) {
            best = cost;
            bestNode = n;
          }
          if (cost < (bestOfNode[cell] as number)) {
            bestOfNode[cell] = cost;
            classOfNode[cell] = c;
          }
        }
        if (bestNode >= 0) wanted.push([c, bestNode, t]);
      }
    }
    for (const [cell, c] of classOfNode.entries()) {
      if (c >= 0) wanted.push([c, Math.floor(cell / this.#periods), cell % this.#periods]);
    }
    if (wanted.length === 0) return null;
    const writer = new ColumnWriter();
    for (const [c, n, t] of wanted) this.#writeWork(writer, c, n, t, this.#columns);
    this.#columns += writer.count;
    return writer.count === 0 ? null : writer.columns();
  }

  /** Cost of a column at these prices; `gain` = what it brings less the price of the people. Never below 0 once it is in. */
  #reducedCost(duals: Float64Array, c: number, n: number, t: number, gain: number): number {
    if (this.#in[(c * this.model.nodes.length + n) * this.#periods + t] === 1 || !this.#isPossible(c, n, t)) return 0;
    const people = this.model.classes[c] as PeopleClass;
    const slot = this.#slot(n);
    const priced = (dual: number | undefined, factor: () => number): number => (dual ? -dual * factor() : 0);
    let cost = -gain;
    cost += priced(duals[this.rows.seats(this.#node(n).slot, t)], () => this.#profiles.ofClass(people, slot.perDay, t));
    cost += priced(duals[this.rows.guidance(slot.group, t)], () => this.#guidanceOf(people, n, t));
    for (const l of slot.limits) cost += priced(duals[this.rows.limit(l, t)], () => this.#limitOf(people, l, t));
    return cost;
  }

  #bounds(): Pick<LinearModel, 'rowLower' | 'rowUpper'> {
    const { classes, slots, world, jobs } = this.model;
    const rowLower = new Float64Array(this.rows.count).fill(Number.NEGATIVE_INFINITY);
    const rowUpper = new Float64Array(this.rows.count);
    for (let t = 0; t < this.#periods; t++) {
      for (const [c, people] of classes.entries()) {
        rowUpper[this.rows.people(c, t)] = (people.perPeriod[t] as number) / 60;
      }
      for (const [s, slot] of slots.entries()) rowUpper[this.rows.seats(s, t)] = slot.perPeriod[t] as number;
      const { from, to } = this.model.grid.periods[t] as PromiseModel['grid']['periods'][number];
      for (const [l, { minutes }] of world.limits.entries()) {
        let sum = 0;
        for (let d = from; d <= to; d++) sum += minutes[d] as number;
        rowUpper[this.rows.limit(l, t)] = sum / 60;
      }
      for (const k of world.groups.keys()) rowUpper[this.rows.guidance(k, t)] = this.#profiles.planned(k, t);
      for (const q of world.guides.keys()) rowUpper[this.rows.guides(q, t)] = this.#profiles.guideHours(q, t);
    }
    for (const [j, job] of jobs.entries()) {
      rowLower[this.rows.job(j)] = job.hours;
      rowUpper[this.rows.job(j)] = job.hours;
    }
    return { rowLower, rowUpper };
  }

  #node(n: number): Node {
    return this.model.nodes[n] as Node;
  }

  #slot(n: number): Slot {
    return this.model.slots[this.#node(n).slot] as Slot;
  }
}
