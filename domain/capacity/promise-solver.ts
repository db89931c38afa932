import type { LinearSession, LinearSolution, OpenLinear } from './linear-model.ts';
import type { PromiseModel } from './promise-model.ts';
import { PromiseProgram } from './promise-program.ts';

/** Hours below which something is nothing: solvers count in floating point. */
export const LITTLE = 1e-6;
/** What an hour costs that the asked work is short, against at most 1 for an hour of it that is late. */
const SHORT_COST = 1000;
/** What a column must gain per hour to be worth its place, of the cost of an hour short. */
const LEAST_GAIN = 1e-7;

/** What the sum says with the asked work ready by the end of a period. */
export interface Tried {
  /** Hours that it is short. */
  readonly short: number;
  /** The last period in which some of it is done; -1 when none is. */
  readonly lastPeriod: number;
  readonly solution: LinearSolution;
}

/** A model at work in a solver. Always disposed by who made it. */
export class PromiseSolver {
  readonly program: PromiseProgram;
  readonly session: LinearSession;
  readonly #asked: number | null;

  /** @param asked the job that is asked about; null = none. It gets nothing until `ask`. */
  constructor(model: PromiseModel, asked: number | null, open: OpenLinear) {
    this.program = new PromiseProgram(model);
    this.#asked = asked;
    this.session = open(this.program.start(this.#firstCosts(model)));
    if (asked !== null) this.#allow(asked, -1);
  }

  /** Being short costs more the sooner the work is due, so that of two that cannot both be made the first is. */
  #firstCosts({ jobs }: PromiseModel): Float64Array {
    return Float64Array.from(jobs, (_, j) => (j === this.#asked ? 0 : 1 + (jobs.length - j) / jobs.length));
  }

  /** Hours that each job is short when nothing is asked: as few as can be, the first deadlines first. */
  shortAtFirst(): readonly number[] {
    const own = [...this.program.short].filter((_, j) => j !== this.#asked);
    const sum = (solution: LinearSolution): number =>
      own.reduce((total, column) => total + (solution.values[column] as number), 0);
    const solution = this.#converge(1, (found) => sum(found) <= LITTLE);
    return [...this.program.short].map((column, j) => {
      const hours = j === this.#asked ? 0 : (solution.values[column] as number);
      return hours > LITTLE ? hours : 0;
    });
  }

  /**
   * Does work without a deadline as soon as can be, after everything that has one.
   * @returns per such job, hours per period
   */
  soonest(jobs: readonly number[]): readonly Float64Array[] {
    const { booked, short, model } = this.program;
    const periods = model.grid.periods.length;
    this.session.setCosts(
      short,
      Float64Array.from(short, () => SHORT_COST),
    );
    for (const j of jobs) {
      const columns = booked[j] ?? [];
      this.session.setCosts(
        Int32Array.from(columns, ({ column }) => column),
        Float64Array.from(columns, ({ t }) => (t + 1) / periods),
      );
    }
    const { values } = this.#converge(SHORT_COST, () => false);
    return jobs.map((j) => {
      const hours = new Float64Array(periods);
      for (const { column, t } of booked[j] ?? []) hours[t] = (hours[t] as number) + (values[column] as number);
      return hours;
    });
  }

  /** From now on the others keep what they have, and the asked work is done as soon as can be. */
  ask(kept: readonly number[]): void {
    const { booked, short, model } = this.program;
    const periods = model.grid.periods.length;
    const asked = this.#asked as number;
    this.session.setUppers(
      short,
      Float64Array.from(short, (_, j) => (j === asked ? Number.POSITIVE_INFINITY : (kept[j] as number))),
    );
    this.session.setCosts(
      short,
      Float64Array.from(short, (_, j) => (j === asked ? SHORT_COST : 0)),
    );
    const columns = booked[asked] ?? [];
    this.session.setCosts(
      Int32Array.from(columns, ({ column }) => column),
      Float64Array.from(columns, ({ t }) => (t + 1) / periods),
    );
  }

  /** How much of the asked work can be ready by the end of a period; stops looking when all of it can. */
  tryBy(period: number): Tried {
    const asked = this.#asked as number;
    this.#allow(asked, period);
    const { booked, short, model } = this.program;
    const column = short[asked] as number;
    const enough = LITTLE * (1 + (model.jobs[asked]?.hours ?? 0));
    const solution = this.#converge(SHORT_COST, ({ values }) => (values[column] as number) <= enough);
    const left = solution.values[column] as number;
    let lastPeriod = -1;
    for (const { column: at, t } of booked[asked] ?? []) {
      if ((solution.values[at] as number) > LITTLE) lastPeriod = Math.max(lastPeriod, t);
    }
    return { short: left <= enough ? 0 : left, lastPeriod, solution };
  }

  #allow(job: number, until: number): void {
    const columns = this.program.booked[job] ?? [];
    this.session.setUppers(
      Int32Array.from(columns, ({ column }) => column),
      Float64Array.from(columns, ({ t }) => (t <= until ? Number.POSITIVE_INFINITY : 0)),
    );
  }

  /** Solves until no other column would make it better, or it is good enough. */
  #converge(scale: number, isEnough: (solution: LinearSolution) => boolean): LinearSolution {
    for (;;) {
      const solution = this.session.solve();
      if (isEnough(solution)) return solution;
      const more = this.program.priced(solution.duals, LEAST_GAIN * scale);
      if (more === null) return solution;
      this.session.addColumns(more);
    }
  }

  dispose(): void {
    this.session.dispose();
  }
}
