import type { NewId } from '#domain/model/ids.ts';

/** A fixed stream of numbers: the same seed gives the same people, places and weeks. */
export interface Random {
  /** 0 <= value < 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  /** True with this probability (0..1). */
  chance(probability: number): boolean;
  /** One of a list that is not empty; an empty list throws a RangeError. */
  pick<T>(items: readonly T[]): T;
  /** One of the values, in proportion to its weight. */
  weighted<T>(items: readonly (readonly [T, number])[]): T;
  /** A new list in another order (Fisher and Yates). */
  shuffle<T>(items: readonly T[]): T[];
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for example data, not for secrets. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A random source that starts at `seed` (a whole number; its lowest 32 bits count). */
export function createRandom(seed: number): Random {
  const next = mulberry32(seed);
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('Nothing to pick from.');
    return items[int(0, items.length - 1)] as T;
  };
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of items) {
        left -= weight;
        if (left < 0) return value;
      }
      return pick(items)[0];
    },
    shuffle: (items) => {
      const copy = [...items];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(0, i);
        [copy[i], copy[j]] = [copy[j] as (typeof copy)[number], copy[i] as (typeof copy)[number]];
      }
      return copy;
    },
  };
}

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');

/**
 * An id source for tests and the bench: text in the form of a UUIDv7 (RFC 9562), rising, and the same for the
 * same seed. Its "time" is a counter from 1 January 2020: no clock is read.
 */
export function seededIds(seed: number): NewId {
  const next = mulberry32(seed ^ 0x5eed1d5);
  let milliseconds = 1_577_836_800_000;
  return () => {
    milliseconds += 1;
    const time = hex(milliseconds, 12);
    const a = Math.floor(next() * 0x1000);
    const b = 0x8000 | Math.floor(next() * 0x4000);
    const c = hex(Math.floor(next() * 0x1000000), 6) + hex(Math.floor(next() * 0x1000000), 6);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a, 3)}-${hex(b, 4)}-${c}`;
  };
}
