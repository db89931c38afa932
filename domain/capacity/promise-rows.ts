import type { PromiseModel } from './promise-model.ts';

/**
 * Where each limit of the sum stands among the rows of the linear model: who has time, seats, agreed group sizes, guidance,
 * guides' own time, work done against work booked, and each job's hours.
 */
export class PromiseRows {
  readonly #periods: number;
  readonly #seats: number;
  readonly #limits: number;
  readonly #guidance: number;
  readonly #guides: number;
  readonly #work: number;
  readonly #jobs: number;
  readonly #rests: number;
  readonly count: number;

  constructor({ grid, classes, slots, world, nodes, jobs }: PromiseModel) {
    const periods = grid.periods.length;
    this.#periods = periods;
    this.#seats = classes.length * periods;
    this.#limits = this.#seats + slots.length * periods;
    this.#guidance = this.#limits + world.limits.length * periods;
    this.#guides = this.#guidance + world.groups.length * periods;
    this.#work = this.#guides + world.guides.length * periods;
    this.#jobs = this.#work + nodes.length * periods;
    this.#rests = this.#jobs + jobs.length;
    this.count = this.#rests + jobs.length;
  }

  /** A class gives no more time than it has. */
  people(c: number, t: number): number {
    return c * this.#periods + t;
  }

  /** No more people than seats. */
  seats(slot: number, t: number): number {
    return this.#seats + slot * this.#periods + t;
  }

  /** No larger group than agreed. */
  limit(l: number, t: number): number {
    return this.#limits + l * this.#periods + t;
  }

  /** Guidance asked is at most what guides give. */
  guidance(group: number, t: number): number {
    return this.#guidance + group * this.#periods + t;
  }

  /** Guides give no more time than they have. */
  guides(q: number, t: number): number {
    return this.#guides + q * this.#periods + t;
  }

  /** Work booked at a node is at most what people do there. */
  work(n: number, t: number): number {
    return this.#work + n * this.#periods + t;
  }

  /** A job gets its hours, or is short. */
  job(j: number): number {
    return this.#jobs + j;
  }

  /** What a job is short at its deadline is done after it. */
  rest(j: number): number {
    return this.#rests + j;
  }

  /** What a row is about; for where the time goes. */
  kindOf(row: number): 'people' | 'workplace' | 'guidance' | 'work' | 'job' {
    if (row < this.#seats) return 'people';
    if (row < this.#guidance) return 'workplace';
    if (row < this.#work) return 'guidance';
    return row < this.#jobs ? 'work' : 'job';
  }
}
