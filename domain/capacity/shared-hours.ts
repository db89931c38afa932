/** So much work that may be done with the supplies it names, in whole units. */
export interface Demand {
  readonly units: number;
  /** Numbers of the supplies that it may draw on. */
  readonly from: readonly number[];
}

/** How much of each demand was met, of all that can be met together. */
export interface Shared {
  /** The most that all demands together can be given. */
  readonly met: number;
  /** The most that the last demand can be given while all others together get as much as they can without it. */
  readonly forLast: number;
}

/**
 * Shares hours among work that asks for them: the first demands together get the most there is for them, by whoever can
 * do it; the last gets what is left, where somebody who is asked by both may be exchanged for somebody else. More supply,
 * or less demand before it, never gives the last less (a maximum flow between two sides: hours and work complement each
 * other, work and work compete).
 * @param supplies whole units, >= 0
 * @param before demands served first, together
 */
export function shareHours(supplies: readonly number[], before: readonly Demand[], last: Demand): Shared {
  const flow = new Flow(supplies, [...before, last]);
  let met = 0;
  for (let k = 0; k < before.length; k++) met += flow.serve(k);
  return { met, forLast: flow.serve(before.length) };
}

const DEAD = -1;
const NO_DEMAND: Demand = { units: 0, from: [] };

/** What supplies give to demands, and the ways along which more can be given. */
class Flow {
  readonly #left: number[];
  readonly #demands: readonly Demand[];
  /** Per supply and demand how much it gives. */
  readonly #given: Float64Array;
  /** Per supply the last search that came by it; `DEAD` once none of what can be reached from it has anything left. */
  readonly #tried: Int32Array;
  /** Per demand the last search that came by it, and how: the demand before it x supplies + the supply between. */
  readonly #seen: Int32Array;
  readonly #cameBy: Int32Array;
  #search = 0;
  /** Per supply the demands that may draw on it. */
  readonly #askers: readonly number[][];

  constructor(supplies: readonly number[], demands: readonly Demand[]) {
    this.#left = [...supplies];
    this.#demands = demands;
    this.#given = new Float64Array(supplies.length * demands.length);
    this.#tried = new Int32Array(supplies.length);
    this.#seen = new Int32Array(demands.length);
    this.#cameBy = new Int32Array(demands.length);
    this.#askers = supplies.map((): number[] => []);
    for (const [k, { from }] of demands.entries()) for (const s of from) this.#askers[s]?.push(k);
  }

  /** Gives a demand as much as can be, without any other getting less; says how much. */
  serve(k: number): number {
    const { units: wanted, from } = this.#demands[k] ?? NO_DEMAND;
    let open = wanted;
    // Straight from the supplies first: most work needs nobody to be exchanged.
    for (const s of from) {
      if (open === 0) break;
      const most = Math.min(open, this.#left[s] ?? 0);
      if (most === 0) continue;
      const at = s * this.#demands.length + k;
      this.#given[at] = (this.#given[at] ?? 0) + most;
      this.#left[s] = (this.#left[s] ?? 0) - most;
      open -= most;
    }
    while (open > 0) {
      const more = this.#serveOnce(k, open);
      if (more === 0) break;
      open -= more;
    }
    return wanted - open;
  }

  /** Along one way, the shortest there is: straight from a supply, or in exchange for what others get. */
  #serveOnce(k: number, open: number): number {
    const n = this.#demands.length;
    const tried = this.#tried;
    this.#search += 1;
    this.#seen[k] = this.#search;
    const queue = [k];
    for (let at = 0; at < queue.length; at++) {
      const demand = queue[at] as number;
      for (const s of this.#demands[demand]?.from ?? []) {
        if (tried[s] === DEAD || tried[s] === this.#search) continue;
        tried[s] = this.#search;
        if ((this.#left[s] ?? 0) > 0) return this.#push(demand, s, k, open);
        for (const other of this.#askers[s] ?? []) {
          if (this.#seen[other] === this.#search || (this.#given[s * n + other] ?? 0) === 0) continue;
          this.#seen[other] = this.#search;
          this.#cameBy[other] = demand * this.#left.length + s;
          queue.push(other);
        }
      }
    }
    // Everything that can be reached from here is used up, and stays so: no later search need come by.
    for (let s = 0; s < tried.length; s++) if (tried[s] === this.#search) tried[s] = DEAD;
    return 0;
  }

  /** Supply s goes to `demand`, which gives up what it drew elsewhere to the one before it on the way, up to k. */
  #push(demand: number, s: number, k: number, open: number): number {
    const cameBy = this.#cameBy;
    const n = this.#demands.length;
    const supplies = this.#left.length;
    let most = Math.min(open, this.#left[s] ?? 0);
    for (let at = demand; at !== k; ) {
      const by = cameBy[at] as number;
      most = Math.min(most, this.#given[(by % supplies) * n + at] ?? 0);
      at = Math.floor(by / supplies);
    }
    this.#left[s] = (this.#left[s] ?? 0) - most;
    let from = s;
    for (let at = demand; ; ) {
      this.#given[from * n + at] = (this.#given[from * n + at] ?? 0) + most;
      if (at === k) return most;
      const by = cameBy[at] as number;
      from = by % supplies;
      this.#given[from * n + at] = (this.#given[from * n + at] ?? 0) - most;
      at = Math.floor(by / supplies);
    }
  }
}
