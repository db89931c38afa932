import type { IsoDate } from '../model/common.ts';
import { holdsOn } from '../model/person.ts';
import type { Grid } from './promise-periods.ts';
import { type From, LEVELS, type PromiseWorld, type WorldPerson } from './promise-world.ts';

/** Where work is done, as far as who may do it goes: alike places, and the certificates of the work itself. */
export interface Spot {
  /** A place of which all others of the spot are copies as far as people go. */
  readonly place: number;
  /** Number of its work type. */
  readonly type: number;
  /** Lower-case names, in order. */
  readonly certificates: readonly string[];
}

/** People who are alike as far as the sum goes, counted together. */
export interface PeopleClass {
  /** Numbers of the people in it, from the day on which they are. */
  readonly members: readonly { readonly person: number; readonly from: number; readonly to: number }[];
  /** Per spot: 1 = they fit. */
  readonly fits: Uint8Array;
  /** Net minutes free, per day and per period. */
  readonly perDay: Float64Array;
  readonly perPeriod: Float64Array;
  /** Wage value as a share (1 = the norm), per work type and period: type × periods + period. */
  readonly shares: Float64Array;
  /** Part of the free time that is of people of each level: level × periods + period. */
  readonly levels: Float64Array;
  /** Per work type: some of it is the standard wage value. */
  readonly estimated: readonly boolean[];
  /** People with free time, per period. */
  readonly heads: Int32Array;
}

export interface Classes {
  readonly classes: readonly PeopleClass[];
  /** True = people are together who differ in wage value, level or where else they fit. */
  readonly grouped: boolean;
}

interface Member {
  readonly person: number;
  readonly from: number;
  /** The first day that is no longer of it. */
  readonly to: number;
  readonly values: readonly number[];
  readonly known: readonly boolean[];
}

/**
 * Puts people together who are alike: fit the same spots, with the same level of guidance and the same wage values. When
 * those are too many, people are together who differ, and count at the mean of them, weighed by free minutes, and only
 * where all of them fit. That stays a plan that can be made (everybody gives each place the same part of their time), so it
 * never promises too much.
 * @param most how many classes there may be
 */
export function classesOf(world: PromiseWorld, grid: Grid, spots: readonly Spot[], most: number): Classes {
  const segments = segmentsOf(world, spots);
  const exact = Map.groupBy(segments, (s) => s.exactKey);
  const grouped = exact.size > most;
  const groups = grouped ? fewer(segments, most) : [...exact].toSorted(byKey).map(([, members]) => members);
  const classes = groups.map((members) => classOf(world, grid, members));
  return { classes: classes.filter((c) => c.perPeriod.some((minutes) => minutes > 0)), grouped };
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** Hours of most people come first; of as many the key decides, so that the order of the input plays no part. */
function byHours(groups: ReadonlyMap<string, readonly Segment[]>): readonly (readonly Segment[])[] {
  const sized = [...groups].map(([key, members]) => ({
    key,
    members,
    free: members.reduce((sum, m) => sum + m.free, 0),
  }));
  return sized.sort((a, b) => b.free - a.free || (a.key < b.key ? -1 : 1)).map(({ members }) => members);
}

/**
 * So many groups at most: by where people fit, the rare ones with the first common one that fits nowhere else than they
 * do; then the largest parted by level and best work, as far as there is room.
 */
function fewer(segments: readonly Segment[], most: number): readonly (readonly Segment[])[] {
  const all = byHours(Map.groupBy(segments, (s) => s.fitKey));
  const kept = all.slice(0, Math.ceil(most * KEPT)).map((members) => [...members]);
  for (const members of all.slice(kept.length)) {
    const fits = members[0]?.fits as Uint8Array;
    const host = kept.find(([first]) => first?.fits.every((bit, n) => bit <= (fits[n] as number)));
    if (host) host.push(...members);
    else kept.push([...members]);
  }
  let count = kept.length;
  return kept.flatMap((members): readonly (readonly Segment[])[] => {
    const parts = byHours(Map.groupBy(members, (s) => s.partKey));
    // The first member says where a group fits: only parts whose first one does too may stand alone.
    if (parts.length === 1 || count + parts.length - 1 > most) return [members];
    const fits = members[0]?.fits as Uint8Array;
    count += parts.length - 1;
    return parts.map((part) => part.map((s) => (s.fits === fits ? s : { ...s, fits })));
  });
}

/** Of the classes that there may be, the part that is kept for where people fit. */
const KEPT = 0.5;

interface Segment extends Member {
  readonly level: number;
  readonly fits: Uint8Array;
  /** Net minutes free on its days. */
  readonly free: number;
  readonly fitKey: string;
  readonly partKey: string;
  readonly exactKey: string;
}

/** Where people of a kind fit: which spots, and which work types those are of. */
interface Where {
  readonly fits: Uint8Array;
  readonly text: string;
  readonly types: readonly number[];
}

/** Everybody, over stretches of days in which nothing about them changes; who fits nowhere is left out. */
function segmentsOf(world: PromiseWorld, spots: readonly Spot[]): readonly Segment[] {
  const asked = [...new Set(spots.flatMap((spot) => spot.certificates))].sort();
  const bits = new Map<string, Where>();
  const segments: Segment[] = [];
  for (const [p, person] of world.people.entries()) {
    for (const [from, to] of stretchesOf(world, person, asked)) {
      const kind = at(person.kinds, from);
      const percents = at(person.percents, from);
      if (kind === undefined || !percents) continue;
      const date = world.days[from] as IsoDate;
      const held = asked.map((name) => (holdsOn(person, name, date) === 'valid' ? '1' : '0')).join('');
      const name = `${kind}|${held}`;
      let known = bits.get(name);
      if (!known) {
        const fits = Uint8Array.from(spots, (spot) =>
          world.kinds[kind]?.[spot.place] === 1 && spot.certificates.every((c) => held[asked.indexOf(c)] === '1')
            ? 1
            : 0,
        );
        const types = new Set(spots.flatMap((spot, n) => (fits[n] === 1 ? [spot.type] : [])));
        known = { fits, text: fits.join(''), types: [...types].sort((a, b) => a - b) };
        bits.set(name, known);
      }
      const { types } = known;
      if (types.length === 0) continue;
      const best = types.reduce((a, b) => ((percents.values[b] ?? 0) > (percents.values[a] ?? 0) ? b : a));
      let free = 0;
      for (let d = from; d < to; d++) free += world.free[p * world.days.length + d] as number;
      if (free === 0) continue;
      const values = types.map((t) => `${percents.values[t]}${percents.known[t] ? '' : '~'}`).join(',');
      segments.push({
        person: p,
        from,
        to,
        ...percents,
        level: person.level,
        fits: known.fits,
        free,
        fitKey: known.text,
        partKey: `${best}|${person.level}`,
        exactKey: `${known.text}|${person.level}|${values}`,
      });
    }
  }
  return segments;
}

function at<T>(stretches: readonly From<T>[], day: number): T | undefined {
  return stretches.findLast(({ from }) => from <= day)?.value;
}

/** The days on which something about a person changes part these stretches. */
function stretchesOf(
  { days }: PromiseWorld,
  person: WorldPerson,
  asked: readonly string[],
): readonly (readonly [number, number])[] {
  const turns = new Set([0, ...person.kinds.map((k) => k.from), ...person.percents.map((v) => v.from)]);
  for (const { name, validTo } of person.certificates) {
    if (validTo === null || !asked.includes(name.toLowerCase())) continue;
    const after = days.findIndex((date) => date > validTo);
    if (after > 0) turns.add(after);
  }
  const starts = [...turns].filter((d) => d < days.length).sort((a, b) => a - b);
  return starts.map((from, i) => [from, starts[i + 1] ?? days.length] as const);
}

function classOf(world: PromiseWorld, { periods, periodOf }: Grid, members: readonly Segment[]): PeopleClass {
  const count = world.days.length;
  const perDay = new Float64Array(count);
  const perPeriod = new Float64Array(periods.length);
  const heads = new Int32Array(periods.length);
  const types = world.workTypes.length;
  const shares = new Float64Array(types * periods.length);
  const levels = new Float64Array(LEVELS.length * periods.length);
  for (const { person, from, to, values, level } of members) {
    let seen = -1;
    for (let d = from; d < to; d++) {
      const free = world.free[person * count + d] as number;
      if (free <= 0) continue;
      const t = periodOf[d] as number;
      perDay[d] = (perDay[d] as number) + free;
      perPeriod[t] = (perPeriod[t] as number) + free;
      if (t !== seen) heads[t] = (heads[t] as number) + 1;
      seen = t;
      const cell = level * periods.length + t;
      levels[cell] = (levels[cell] as number) + free;
      for (let k = 0; k < types; k++) {
        const share = k * periods.length + t;
        shares[share] = (shares[share] as number) + (free * (values[k] as number)) / 100;
      }
    }
  }
  weigh(shares, perPeriod);
  weigh(levels, perPeriod);
  const estimated = world.workTypes.map((_, k) => members.some((m) => m.known[k] !== true));
  const who = members.map(({ person, from, to }) => ({ person, from, to }));
  return { members: who, fits: members[0]?.fits as Uint8Array, perDay, perPeriod, shares, levels, estimated, heads };
}

/** Sums over free minutes become means of them, per period. */
function weigh(sums: Float64Array, perPeriod: Float64Array): void {
  for (let i = 0; i < sums.length; i++) {
    const free = perPeriod[i % perPeriod.length] as number;
    sums[i] = free > 0 ? (sums[i] as number) / free : 0;
  }
}
