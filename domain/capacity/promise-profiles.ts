import type { PeopleClass } from './promise-classes.ts';
import type { PromiseModel } from './promise-model.ts';

/**
 * Days that are counted together without promising too much. Within such a period everybody spreads the time given to a
 * place over the days as that person's free time lies; a limit then holds on every day when it holds for the period with
 * the factors of this file. In a period of one day all factors are 1.
 */
export class PromiseProfiles {
  readonly #model: PromiseModel;
  /** Guidance that can be given per group and day, when every guide who may would come. */
  readonly #potential: readonly Float64Array[];
  readonly #known = new Map<Float64Array, Map<PeopleClass, Float64Array>>();

  constructor(model: PromiseModel) {
    this.#model = model;
    const { world } = model;
    const days = world.days.length;
    this.#potential = world.groups.map((_, k) => {
      const sum = world.guidance.slice(k * days, (k + 1) * days);
      for (const { groups, minutes } of world.guides) {
        if (groups.includes(k)) for (let d = 0; d < days; d++) sum[d] = (sum[d] as number) + (minutes[d] as number);
      }
      return sum;
    });
  }

  /** How much one hour of a class asks of a limit that has so much per day; infinite when it cannot. */
  ofClass(people: PeopleClass, perDay: Float64Array, t: number): number {
    const { from, to } = this.#period(t);
    if (from === to) return 1;
    let perLimit = this.#known.get(perDay);
    if (!perLimit) {
      perLimit = new Map();
      this.#known.set(perDay, perLimit);
    }
    let factors = perLimit.get(people);
    if (!factors) {
      factors = new Float64Array(this.#model.grid.periods.length).fill(-1);
      perLimit.set(people, factors);
    }
    let factor = factors[t] as number;
    if (factor < 0) {
      factor = this.#factor(people, perDay, from, to);
      factors[t] = factor;
    }
    return factor;
  }

  #factor(people: PeopleClass, perDay: Float64Array, from: number, to: number): number {
    let total = 0;
    let free = 0;
    for (let d = from; d <= to; d++) {
      total += perDay[d] as number;
      free += people.perDay[d] as number;
    }
    let most = 0;
    for (let d = from; d <= to; d++) {
      const share = people.perDay[d] as number;
      if (share > 0) most = Math.max(most, share / (perDay[d] as number));
    }
    return (most * total) / free;
  }

  /** How much one hour of a class asks of the guidance of a group, before the norm. */
  guidanceOf(people: PeopleClass, group: number, t: number): number {
    return this.ofClass(people, this.#potential[group] as Float64Array, t);
  }

  /** True when anybody could guide a group in a period. */
  isGuided(group: number, t: number): boolean {
    const { from, to } = this.#period(t);
    return this.#potential[group]?.subarray(from, to + 1).some((minutes) => minutes > 0) ?? false;
  }

  /** Guidance of a group from who is planned already, in hours of one guide. */
  planned(group: number, t: number): number {
    const days = this.#model.world.days.length;
    return this.#fitting(this.#model.world.guidance.subarray(group * days, (group + 1) * days), group, t) / 60;
  }

  /** How much of an hour of these guides counts in a group; 0 = they cannot come as it is needed. */
  ofGuides(q: number, group: number, t: number): number {
    const minutes = this.#model.world.guides[q]?.minutes as Float64Array;
    const { from, to } = this.#period(t);
    if (from === to) return 1;
    let sum = 0;
    for (let d = from; d <= to; d++) sum += minutes[d] as number;
    return sum > 0 ? this.#fitting(minutes, group, t) / sum : 0;
  }

  /** Hours of these guides in a period. */
  guideHours(q: number, t: number): number {
    const { from, to } = this.#period(t);
    let sum = 0;
    for (let d = from; d <= to; d++) sum += this.#model.world.guides[q]?.minutes[d] as number;
    return sum / 60;
  }

  /** What of these minutes has the shape over the days in which a group's guidance is given. */
  #fitting(minutes: Float64Array, group: number, t: number): number {
    const { from, to } = this.#period(t);
    if (from === to) return minutes[from] as number;
    const potential = this.#potential[group] as Float64Array;
    let total = 0;
    for (let d = from; d <= to; d++) total += potential[d] as number;
    let least = Number.POSITIVE_INFINITY;
    for (let d = from; d <= to; d++) {
      const here = potential[d] as number;
      if (here > 0) least = Math.min(least, (minutes[d] as number) / here);
    }
    return Number.isFinite(least) ? least * total : 0;
  }

  #period(t: number) {
    return this.#model.grid.periods[t] as PromiseModel['grid']['periods'][number];
  }
}
