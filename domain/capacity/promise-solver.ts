import type { LinearFloor, LinearSession, LinearSolution, OpenLinear } from './linear-model.ts';
import type { PromiseModel } from './promise-model.ts';
import { PromiseProgram } from './promise-program.ts';

/** Hours below which something is nothing: solvers count in floating point. */
export const LITTLE = 1e-6;
/** What an hour costs that the asked work is short, against at most 1 for an hour of it that is late. */
const SHORT_COST = 1000;
/** What a column must gain per hour to be worth its place, of the cost of an hour short. */
const LEAST_GAIN = 1e-7;

/** Hours of late work in a period that are worth keeping. */
export const LATE_PART = 1e-4;

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
   * Has what comes too late done as soon as can be, without taking anything from what is in time; from now on it stays so.
   * @param short hours that each job is short at its deadline
   * @returns per late job, hours per period
   */
  restsSoonest(short: readonly number[]): ReadonlyMap<number, Float64Array> {
    const late = [...short.keys()].filter((j) => (short[j] as number) > 0);
    const { program, session } = this;
    this.#keep(short);
    session.addColumns(program.rests(late, SHORT_COST));
    const hours = Float64Array.from(late, (j) => short[j] as number);
    session.setRows(
      Int32Array.from(late, (j) => program.rows.rest(j)),
      hours,
      hours,
    );
    const { values } = this.#converge(SHORT_COST, () => false);
    const done = new Map<number, Float64Array>();
    const floors: LinearFloor[] = [];
    for (const [j, columns] of program.late) {
      const perPeriod = new Float64Array(program.model.grid.periods.length);
      for (const { column, t } of columns) perPeriod[t] = (perPeriod[t] as number) + (values[column] as number);
      done.set(j, perPeriod);
      for (const [t, least] of perPeriod.entries()) {
        if (least < LATE_PART) continue;
        const own = columns.filter((c) => c.t === t);
        floors.push({ columns: Int32Array.from(own, ({ column }) => column), least: least - LITTLE });
      }
    }
    session.addFloors(floors);
    return done;
  }

  /** From now on nobody but the asked work is short of more. */
  #keep(short: readonly number[]): void {
    const columns = this.program.short;
    this.session.setUppers(
      columns,
      Float64Array.from(columns, (_, j) => (j === this.#asked ? Number.POSITIVE_INFINITY : (short[j] as number))),
    );
    this.session.setCosts(columns, new Float64Array(columns.length));
  }

  /** From now on the others keep what they have, and the asked work is done as soon as can be. */
  ask(kept: readonly number[]): void {
    const { booked, short, model } = this.program;
    const periods = model.grid.periods.length;
    const asked = this.#asked as number;
    this.#keep(kept);
    this.session.setCosts(Int32Array.of(short[asked] as number), Float64Array.of(SHORT_COST));
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
