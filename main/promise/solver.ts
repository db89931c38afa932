import loadHighs, { type Highs, type Model } from 'highs';
import {
  type LinearColumns,
  type LinearFloor,
  type LinearModel,
  type LinearSession,
  type LinearSolution,
  LinearTimeout,
} from '#domain/capacity/linear-model.ts';

// The only file that knows HiGHS (ADR 0020).

/** HiGHS's own words for how a run ended (`constants.modelStatus`). */
const OPTIMAL = 7;
const EMPTY = 6;
const TIME_LIMIT = 13;

/** Starts from the solution at hand, which stays possible when columns come in: the primal simplex. */
const PRIMAL = 4;

/** Loads the solver: once for a thread, about a tenth of a second. */
export async function loadSolver(): Promise<(model: LinearModel, endsAt: number) => LinearSession> {
  const highs = await loadHighs();
  return (model, endsAt) => new HighsSession(highs, model, endsAt);
}

class HighsSession implements LinearSession {
  readonly #model: Model;
  #rows: number;
  readonly #endsAt: number;

  /** @param endsAt by `performance.now()`: when a run must have ended. */
  constructor(highs: Highs, { columns, rowLower, rowUpper }: LinearModel, endsAt: number) {
    this.#rows = rowLower.length;
    this.#endsAt = endsAt;
    this.#model = highs.createModel();
    try {
      this.#model.options.set({ output_flag: false, solver: 'simplex', presolve: 'on', simplex_strategy: PRIMAL });
      this.#model.passModel({
        numCols: columns.count,
        numRows: this.#rows,
        colCost: columns.cost,
        colLower: columns.lower,
        colUpper: columns.upper,
        rowLower,
        rowUpper,
        matrix: this.#matrix(columns),
      });
    } catch (error) {
      this.#model.dispose();
      throw error;
    }
  }

  solve(): LinearSolution {
    const left = (this.#endsAt - performance.now()) / 1000;
    if (left <= 0) throw new LinearTimeout();
    // The clock of a model runs on over its runs, and the limit is on all of them.
    this.#model.options.set('time_limit', this.#model.getRunTime() + left);
    const { modelStatus } = this.#model.run();
    if (modelStatus === TIME_LIMIT) throw new LinearTimeout();
    if (modelStatus !== OPTIMAL && modelStatus !== EMPTY) throw new Error(`HiGHS ended with status ${modelStatus}`);
    const { colValue, rowDual } = this.#model.getSolution();
    return { objective: this.#model.getObjectiveValue(), values: colValue, duals: rowDual };
  }

  addColumns(columns: LinearColumns): void {
    this.#model.addCols({
      cost: columns.cost,
      lower: columns.lower,
      upper: columns.upper,
      matrix: { ...this.#matrix(columns), values: columns.values, starts: columns.starts, indices: columns.rows },
    });
  }

  addFloors(floors: readonly LinearFloor[]): void {
    for (const { columns, least } of floors) {
      const values = new Float64Array(columns.length).fill(1);
      this.#model.addRow(least, Number.POSITIVE_INFINITY, { indices: columns, values });
      this.#rows += 1;
    }
  }

  setCosts(columns: Int32Array, costs: Float64Array): void {
    if (columns.length > 0) this.#model.changeColsCost({ kind: 'set', indices: columns }, costs);
  }

  setUppers(columns: Int32Array, uppers: Float64Array): void {
    if (columns.length === 0) return;
    this.#model.changeColsBounds({ kind: 'set', indices: columns }, new Float64Array(columns.length), uppers);
  }

  setRows(rows: Int32Array, lowers: Float64Array, uppers: Float64Array): void {
    if (rows.length > 0) this.#model.changeRowsBounds({ kind: 'set', indices: rows }, lowers, uppers);
  }

  dispose(): void {
    this.#model.dispose();
  }

  #matrix(columns: LinearColumns) {
    return {
      format: 'csc' as const,
      numRows: this.#rows,
      numCols: columns.count,
      starts: columns.starts,
      indices: columns.rows,
      values: columns.values,
    };
  }
}
