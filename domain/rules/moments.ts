import { type Excess, stretches, withoutBreaks } from '../calendar/intervals.ts';
import type { Interval } from '../model/common.ts';
import type { BlockId, SiteId } from '../model/ids.ts';
import type { Placed } from '../plan/placed.ts';

/** Floating sums of guidance terms: what differs less than this is equal. */
export const EPSILON = 1e-9;

/** Rounded so that the order in which terms were added leaves no trace in a finding. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The shortest block in which a stretch lies whole, if the rows name one. */
export function blockAround(rows: readonly Placed[], from: number, to: number): BlockId | null {
  let best: Placed['block'] | null = null;
  for (const { block } of rows) {
    if (block.from > from || block.to < to || block === best) continue;
    const shorter = best === null ? 1 : best.to - best.from - (block.to - block.from);
    if (best === null || shorter > 0 || (shorter === 0 && block.id < best.id)) best = block;
  }
  return best?.id ?? null;
}

/** The site of these rows; null when they lie at several (a crew may work at two). */
export function siteOf(rows: readonly Placed[]): SiteId | null {
  const [first] = rows;
  return first && rows.every((r) => r.site.id === first.site.id) ? first.site.id : null;
}

/**
 * Sums over the moments of a day with each person counted once at any moment: somebody who is booked twice is still
 * one body. Where rows of one person overlap, the one that weighs most in guidance counts.
 */
export function countBodies(
  rows: readonly Placed[],
  quantities: number,
  stretchesOf: (row: Placed) => readonly Interval[],
  count: (profile: Profile, row: Placed, stretch: Interval) => void,
): Profile {
  const profile = new Profile(boundariesOf(everyStretch(rows, stretchesOf)), quantities);
  const booked = twiceAtOnce(rows);
  for (const row of rows) {
    if (booked.size > 0 && booked.has(row.person.id)) continue;
    for (const stretch of stretchesOf(row)) count(profile, row, stretch);
  }
  for (const person of booked) {
    const taken: Interval[] = [];
    const own = rows.filter((row) => row.person.id === person);
    for (const row of own.sort((a, b) => b.guidance - a.guidance || (a.assignment.id < b.assignment.id ? -1 : 1))) {
      for (const stretch of stretchesOf(row)) {
        for (const left of withoutBreaks(stretch, taken)) count(profile, row, left);
      }
      taken.push(...stretchesOf(row));
    }
  }
  return profile;
}

function* everyStretch(rows: readonly Placed[], stretchesOf: (row: Placed) => readonly Interval[]): Iterable<Interval> {
  for (const row of rows) yield* stretchesOf(row);
}

/** People with rows that overlap: few, and most days nobody. */
function twiceAtOnce(rows: readonly Placed[]): ReadonlySet<string> {
  const first = new Map<string, Placed>();
  const more = new Set<string>();
  const twice = new Set<string>();
  const overlaps = (a: Placed, b: Placed): boolean => a !== b && a.from < b.to && b.from < a.to;
  for (const row of rows) {
    const id = row.person.id;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, row);
    else if (overlaps(earlier, row)) twice.add(id);
    else if (!more.has(id)) more.add(id);
    // A third row of one person is rare: only then look through all of theirs.
    else if (rows.some((other) => other.person.id === id && overlaps(other, row))) twice.add(id);
  }
  return twice;
}

/** Every start and end of the given intervals, in order, each once. */
export function boundariesOf(intervals: Iterable<Interval>): readonly number[] {
  const all = new Set<number>();
  for (const i of intervals) {
    all.add(i.from);
    all.add(i.to);
  }
  return [...all].sort((a, b) => a - b);
}

/** Breaks of the blocks in which these rows lie. */
export function breaksOf(rows: readonly Placed[]): readonly Interval[] {
  const seen = new Set<BlockId>();
  const breaks: Interval[] = [];
  for (const { block } of rows) {
    if (seen.has(block.id)) continue;
    seen.add(block.id);
    breaks.push(...block.breaks);
  }
  return breaks;
}

/** Sums per moment: between boundaries[i] and boundaries[i + 1] holds sums[i]. */
export class Profile {
  readonly boundaries: readonly number[];
  readonly #index: Map<number, number>;
  readonly #steps: Float64Array[];

  constructor(boundaries: readonly number[], quantities: number) {
    this.boundaries = boundaries;
    this.#index = new Map(boundaries.map((b, i) => [b, i]));
    this.#steps = Array.from({ length: quantities }, () => new Float64Array(boundaries.length + 1));
  }

  /** Adds an amount of one quantity over an interval whose ends are boundaries. */
  add(quantity: number, interval: Interval, amount: number): void {
    const steps = this.#steps[quantity] as Float64Array;
    const from = this.#index.get(interval.from);
    const to = this.#index.get(interval.to);
    if (from === undefined || to === undefined) throw new RangeError('interval ends must be boundaries');
    for (let i = from; i < to; i++) steps[i] = (steps[i] as number) + amount;
  }

  /** The sums of each moment, in order: entry i holds from boundaries[i] to boundaries[i + 1]. */
  moments(): readonly (readonly number[])[] {
    return this.boundaries.slice(0, -1).map((_, i) => this.#steps.map((s) => s[i] as number));
  }

  /** The stretches in which `wrong` gives a value, merged over shared breaks. */
  stretches<T>(
    bridges: readonly Interval[],
    wrong: (sums: readonly number[]) => T | null,
    worst: (a: T, b: T) => T,
  ): readonly Excess<T>[] {
    const moments = this.moments();
    let i = 0;
    return stretches(this.boundaries, bridges, () => wrong(moments[i++] ?? []), worst);
  }
}
