/** Columns of a linear model, one after another: entries of column j lie at starts[j] .. starts[j + 1]. */
export interface LinearColumns {
  readonly count: number;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** Minimise cost · x, with rowLower <= A x <= rowUpper and lower <= x <= upper. Plain data, for any solver. */
export interface LinearModel {
  readonly columns: LinearColumns;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
}

/** A sum of columns, and what it is at least. */
export interface LinearFloor {
  readonly columns: Int32Array;
  readonly least: number;
}

/** What a solver found. */
export interface LinearSolution {
  readonly objective: number;
  readonly values: Float64Array;
  /** How much the objective changes when a row's bound does: <= 0 for a row that holds something back. */
  readonly duals: Float64Array;
}

/** A model in a solver's hands. Each `solve` goes on from where the one before ended. */
export interface LinearSession {
  /** @throws LinearTimeout, or an error when the solver cannot say anything */
  solve(): LinearSolution;
  addColumns(columns: LinearColumns): void;
  /** Rows below the others, each a sum of columns that is at least so much. */
  addFloors(floors: readonly LinearFloor[]): void;
  setCosts(columns: Int32Array, costs: Float64Array): void;
  setUppers(columns: Int32Array, uppers: Float64Array): void;
  setRows(rows: Int32Array, lowers: Float64Array, uppers: Float64Array): void;
  dispose(): void;
}

/** Opens a model in a solver: an argument of what needs one, because the domain has none. */
export type OpenLinear = (model: LinearModel) => LinearSession;

/** The time for an answer was over. */
export class LinearTimeout extends Error {}

/** Collects columns one by one. */
export class ColumnWriter {
  readonly #cost: number[] = [];
  readonly #upper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #rows: number[] = [];
  readonly #values: number[] = [];

  /** How many columns there are by now: the number of the next one. */
  get count(): number {
    return this.#cost.length;
  }

  /** An entry of the column that is being written; nothing when the row is none (-1) or the value 0. */
  entry(row: number, value: number): void {
    if (row < 0 || value === 0) return;
    this.#rows.push(row);
    this.#values.push(value);
  }

  /** Ends the column whose entries were just written, with 0 as its lower bound. */
  end(cost: number, upper: number): void {
    this.#cost.push(cost);
    this.#upper.push(upper);
    this.#starts.push(this.#rows.length);
  }

  columns(): LinearColumns {
    return {
      count: this.count,
      cost: Float64Array.from(this.#cost),
      lower: new Float64Array(this.count),
      upper: Float64Array.from(this.#upper),
      starts: Int32Array.from(this.#starts),
      rows: Int32Array.from(this.#rows),
      values: Float64Array.from(this.#values),
    };
  }
}
