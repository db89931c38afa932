/** From so many people on a group may be told; a smaller one is shown as "< 5". */
export const SMALLEST_GROUP = 5;

/**
 * few = 1 to 4 people; hidden = 5 or more, but telling how many would give away a small group; withheld = a whole kind of
 * figures that cannot be told at all.
 */
export type Told = number | 'few' | 'hidden' | 'withheld';

/** What is known of somebody, one number for each attribute. */
export type Profile = readonly number[];

export interface Counting {
  /** How many values each attribute has; values count from 0. */
  readonly values: readonly number[];
  /** Attributes that change together when one of them does (the step now and before of who did not move). */
  readonly together: readonly (readonly number[])[];
  /** The counts to which somebody belongs, by number from 0; none twice. */
  countsOf(profile: Profile): readonly number[];
  readonly counts: number;
  /** Kinds of figures, from 0: a kind is withheld when its small groups cannot be protected otherwise. */
  kindOf(count: number): number;
  /** How much worse it is to hide this count than another (>= 1): totals are what readers look for first. */
  weight(count: number): number;
}

const SHOWN = 0;
const FEW = 1;
const HIDDEN = 2;
const WITHHELD = 3;

const WORDS = [null, 'few', 'hidden', 'withheld'] as const;

const isSmall = (people: number): boolean => people > 0 && people < SMALLEST_GROUP;

/** One way in which other people could stand behind the same figures: who goes and who comes. */
interface Change {
  readonly gone: readonly Profile[];
  readonly come: readonly Profile[];
}

/**
 * What may be told of counts over people, so that no small group can be worked out from what is told (statistical
 * disclosure control: primary and complementary suppression). Counts of 1 to 4 become `few`. Of each of these there must
 * be another company, with one or two people otherwise, of which everything that is told is the same and that count is
 * not: a proof that the count cannot be derived. Where there is none, the least harmful other counts become `hidden`
 * until there is; each of these gets its own proof. An empty group is told as 0.
 *
 * Where no company is found the whole kind of figures is withheld. Runs in slices: yields after each count. Null when
 * that does not help either: then nothing may be told.
 */
export function* toldCounts(people: readonly Profile[], counting: Counting): Generator<void, readonly Told[] | null> {
  const withheld = new Set<number>();
  for (;;) {
    const search = new Search(people, counting, withheld);
    const failed = yield* proved(search, counting);
    if (failed === null) return search.told();
    const kind = counting.kindOf(failed);
    if (withheld.has(kind)) return null;
    withheld.add(kind);
  }
}

/** Proves each small count; gives the first of which there is no proof. */
function* proved(search: Search, { counts }: Counting): Generator<void, number | null> {
  for (let count = 0; count < counts; count++) {
    if (!search.needsProof(count)) continue;
    if (!search.prove(count)) return count;
    yield;
  }
  return null;
}

class Search {
  readonly #counting: Counting;
  readonly #profiles: readonly Profile[];
  readonly #counts: Int32Array;
  readonly #state: Uint8Array;
  readonly #isProved: Uint8Array;
  readonly #delta: Int8Array;
  readonly #known = new Map<number, readonly number[]>();

  constructor(people: readonly Profile[], counting: Counting, withheld: ReadonlySet<number>) {
    this.#counting = counting;
    this.#counts = new Int32Array(counting.counts);
    this.#state = new Uint8Array(counting.counts);
    this.#isProved = new Uint8Array(counting.counts);
    this.#delta = new Int8Array(counting.counts);
    const different = new Map<string, Profile>();
    for (const profile of people) {
      different.set(profile.join(), profile);
      for (const count of this.#countsOf(profile)) this.#counts[count] = (this.#counts[count] ?? 0) + 1;
    }
    // A fixed order, so that the order in which people come plays no part.
    this.#profiles = [...different].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, profile]) => profile);
    for (const [i, n] of this.#counts.entries()) {
      if (withheld.has(counting.kindOf(i))) this.#state[i] = WITHHELD;
      else if (isSmall(n)) this.#state[i] = FEW;
    }
  }

  needsProof(count: number): boolean {
    return isSmall(this.#counts[count] ?? 0) && this.#isProved[count] === 0;
  }

  /** Finds the least harmful way to make a count uncertain, and hides what must be hidden for it. */
  prove(count: number): boolean {
    let best: { readonly cost: number; readonly change: Change } | null = null;
    for (const change of this.#changes(count)) {
      const cost = this.#cost(count, change);
      if (cost === null || (best && best.cost <= cost)) continue;
      best = { cost, change };
      if (cost === 0) break;
    }
    if (!best) return false;
    for (const i of this.#touched(best.change)) {
      if (this.#delta[i] === 0) continue;
      if (this.#state[i] === SHOWN) this.#state[i] = HIDDEN;
      this.#isProved[i] = 1;
    }
    this.#clear(best.change);
    return true;
  }

  told(): readonly Told[] {
    return Array.from(this.#counts, (n, i) => WORDS[this.#state[i] ?? SHOWN] ?? n);
  }

  /** Companies that differ in this count: somebody otherwise, two who swap something, one more or one fewer. */
  *#changes(count: number): Generator<Change> {
    const isIn = (profile: Profile): boolean => this.#countsOf(profile).includes(count);
    for (const profile of this.#profiles) {
      const was = isIn(profile);
      for (const attributes of this.#attributes()) {
        for (let value = 0; value < (this.#counting.values[attributes[0] ?? 0] ?? 0); value++) {
          const other = changed(profile, attributes, value);
          if (other === null || isIn(other) === was) continue;
          yield* this.#swaps(profile, other, attributes);
          yield { gone: [profile], come: [other] };
        }
      }
      if (!was) continue;
      yield { gone: [], come: [profile] };
      yield { gone: [profile], come: [] };
    }
  }

  *#swaps(profile: Profile, other: Profile, attributes: readonly number[]): Generator<Change> {
    for (const partner of this.#profiles) {
      if (!attributes.every((i) => partner[i] === other[i])) continue;
      const back = partner.map((value, i) => (attributes.includes(i) ? (profile[i] ?? value) : value));
      yield { gone: [profile, partner], come: [other, back] };
    }
  }

  *#attributes(): Generator<readonly number[]> {
    for (let i = 0; i < this.#counting.values.length; i++) yield [i];
    yield* this.#counting.together;
  }

  /** What must be hidden for a change to leave everything that is told as it is; null when it cannot. */
  #cost(count: number, change: Change): number | null {
    const touched = this.#touched(change);
    let cost: number | null = (this.#delta[count] ?? 0) === 0 ? null : 0;
    for (const i of touched) {
      const delta = this.#delta[i] ?? 0;
      // Looked at once: a count may be touched by more than one of them.
      this.#delta[i] = 0;
      if (cost === null || delta === 0) continue;
      const now = this.#counts[i] ?? 0;
      const then = now + delta;
      if (this.#state[i] === WITHHELD) {
        if (then < 0) cost = null;
      } else if (this.#state[i] === FEW) {
        if (!isSmall(then)) cost = null;
      } else if (now < SMALLEST_GROUP || then < SMALLEST_GROUP) cost = null;
      else if (this.#state[i] === SHOWN) cost += this.#counting.weight(i) * now;
    }
    return cost;
  }

  /** Fills `delta`, and gives the counts that may differ from 0 in it. */
  #touched({ gone, come }: Change): readonly number[] {
    const touched: number[] = [];
    for (const [profiles, sign] of [
      [gone, -1],
      [come, 1],
    ] as const) {
      for (const profile of profiles) {
        for (const i of this.#countsOf(profile)) {
          this.#delta[i] = (this.#delta[i] ?? 0) + sign;
          touched.push(i);
        }
      }
    }
    return touched;
  }

  #clear(change: Change): void {
    for (const profile of [...change.gone, ...change.come]) {
      for (const i of this.#countsOf(profile)) this.#delta[i] = 0;
    }
  }

  #countsOf(profile: Profile): readonly number[] {
    // One number for each profile: asked very often.
    let key = 0;
    for (let i = 0; i < profile.length; i++) key = key * (this.#counting.values[i] ?? 1) + (profile[i] ?? 0);
    let counts = this.#known.get(key);
    if (!counts) {
      counts = this.#counting.countsOf(profile);
      this.#known.set(key, counts);
    }
    return counts;
  }
}

/** The same person with other values; null when nothing differs. */
function changed(profile: Profile, attributes: readonly number[], value: number): Profile | null {
  if (attributes.every((i) => profile[i] === value)) return null;
  return profile.map((own, i) => (attributes.includes(i) ? value : own));
}
