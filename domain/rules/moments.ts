import { type Excess, stretches, withoutBreaks } from '../calendar/intervals.ts';
import type { Interval } from '../model/common.ts';
import type { BlockId, SiteId } from '../model/ids.ts';
import type { Placed } from '../plan/placed.ts';
import { SCOPES } from '../plan/subjects.ts';

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
 * @param bookedTwice the days of people who have overlapping rows anywhere (see PlanView).
 */
export function countBodies(
  rows: readonly Placed[],
  bookedTwice: ReadonlySet<string>,
  quantities: number,
  stretchesOf: (row: Placed) => readonly Interval[],
  count: (profile: Profile, row: Placed, stretch: Interval) => void,
): Profile {
  const boundaries = new Boundaries();
  for (const row of rows) for (const stretch of stretchesOf(row)) boundaries.add(stretch);
  const profile = new Profile(boundaries.inOrder(), quantities);
  const twice = new Map<string, Placed[]>();
  for (const row of rows) {
    const day = row.subjects[PERSON_DAY];
    if (bookedTwice.size > 0 && day && bookedTwice.has(day)) twice.set(day, [...(twice.get(day) ?? []), row]);
    else for (const stretch of stretchesOf(row)) count(profile, row, stretch);
  }
  for (const own of twice.values()) {
    const taken: Interval[] = [];
    for (const row of own.sort((a, b) => b.guidance - a.guidance || (a.assignment.id < b.assignment.id ? -1 : 1))) {
      for (const stretch of stretchesOf(row)) {
        for (const left of withoutBreaks(stretch, taken)) count(profile, row, left);
      }
      taken.push(...stretchesOf(row));
    }
  }
  return profile;
}

const PERSON_DAY = SCOPES.indexOf('person-day');

/** Starts and ends, each once. A day has few different ones, so a plain list is searched faster than a set. */
class Boundaries {
  readonly #all: number[];

  constructor(known: readonly number[] = []) {
    this.#all = [...known];
  }

  add({ from, to }: Interval): void {
    if (!this.#all.includes(from)) this.#all.push(from);
    if (!this.#all.includes(to)) this.#all.push(to);
  }

  inOrder(): readonly number[] {
    return this.#all.sort((a, b) => a - b);
  }
}

/** Every start and end of the given intervals, in order, each once. */
export function boundariesOf(intervals: Iterable<Interval>): readonly number[] {
  const boundaries = new Boundaries();
  for (const interval of intervals) boundaries.add(interval);
  return boundaries.inOrder();
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

/** True when no other row lies in the block of this one: then its breaks are new to the rest. */
export function isNewBlock(row: Placed, rows: readonly Placed[]): boolean {
  for (const other of rows) if (other !== row && other.block === row.block) return false;
  return true;
}

/** Sums per moment: of each quantity, from one boundary to the next. */
export class Profile {
  readonly boundaries: readonly number[];
  readonly #quantities: number;
  /** All quantities of the first moment, then of the second, … */
  readonly #sums: Float64Array;

  constructor(boundaries: readonly number[], quantities: number) {
    this.boundaries = boundaries;
    this.#quantities = quantities;
    this.#sums = new Float64Array(boundaries.length * quantities);
  }

  /** A copy with room for more stretches: their ends are boundaries of it. */
  including(more: readonly Interval[]): Profile {
    const q = this.#quantities;
    const known = new Boundaries(this.boundaries);
    for (const stretch of more) known.add(stretch);
    const copy = new Profile(known.inOrder(), q);
    if (copy.boundaries.length === this.boundaries.length) {
      copy.#sums.set(this.#sums);
      return copy;
    }
    let from = -1;
    for (const [i, boundary] of copy.boundaries.entries()) {
      if (boundary === this.boundaries[from + 1]) from += 1;
      if (from >= 0) copy.#sums.set(this.#sums.subarray(from * q, from * q + q), i * q);
    }
    return copy;
  }

  /** Adds an amount of one quantity over an interval whose ends are boundaries. */
  add(quantity: number, interval: Interval, amount: number): void {
    const from = this.boundaries.indexOf(interval.from);
    const to = this.boundaries.indexOf(interval.to, from);
    if (from < 0 || to < 0) throw new RangeError('interval ends must be boundaries');
    const q = this.#quantities;
    for (let i = from * q + quantity; i < to * q; i += q) this.#sums[i] = (this.#sums[i] as number) + amount;
  }

  /** The sums of each moment, in order: entry i holds from boundaries[i] to boundaries[i + 1]. */
  moments(): readonly (readonly number[])[] {
    return this.boundaries.slice(0, -1).map((_, i) => this.#at(i, []));
  }

  /** The stretches in which `wrong` gives a value, merged over shared breaks. `wrong` may not keep the sums it is given. */
  stretches<T>(
    bridges: readonly Interval[],
    wrong: (sums: readonly number[]) => T | null,
    worst: (a: T, b: T) => T,
  ): readonly Excess<T>[] {
    const sums: number[] = [];
    let i = 0;
    return stretches(this.boundaries, bridges, () => wrong(this.#at(i++, sums)), worst);
  }

  #at(moment: number, into: number[]): readonly number[] {
    const q = this.#quantities;
    for (let k = 0; k < q; k++) into[k] = this.#sums[moment * q + k] as number;
    return into;
  }
}
