import { type Excess, stretches, withoutBreaks } from '../calendar/intervals.ts';
import type { Interval } from '../model/common.ts';
import type { NeedKind } from '../model/need.ts';
import type { Placed } from '../plan/placed.ts';
import { boundariesOf, breaksOf } from './moments.ts';
import { type NeedOf, needsOf } from './need-source.ts';

/**
 * True for somebody about whom rules of a group speak by name: not-alone, fixed-guide, permanent-presence. Where such a
 * row is in a group, or comes or goes, it is no longer enough to know how a row weighs: who it is and at which site
 * decides. Whoever keeps findings of a group for rows that weigh alike (`SIGNATURES` in plan/finding-index.ts) must then
 * tell rows apart by person, by site and by block as well. In a group where nobody watches, these rules find nothing.
 */
export function watchesGroup(row: Placed): boolean {
  if (row.employee?.permanentPresence) return true;
  for (const { what } of row.needs) if (what.kind === 'not-alone' || what.kind === 'fixed-guide') return true;
  return false;
}

/** Everyone of a group at one site on one day, as one person who watches the group sees it. */
export interface Watch<K extends NeedKind['kind']> {
  /** Why this person does; never empty. */
  readonly needs: readonly [NeedOf<K>, ...NeedOf<K>[]];
  /** This person's own rows there; never empty. */
  readonly own: readonly [Placed, ...Placed[]];
  /** The rows of everyone else there, guides included. */
  readonly others: readonly Placed[];
}

/** One entry for each person with a need of this kind, and site; quick and empty where nobody has. */
export function watchesOf<K extends NeedKind['kind']>(rows: readonly Placed[], kind: K): readonly Watch<K>[] {
  let found: Map<string, Pick<Watch<K>, 'needs'> & { readonly own: [Placed, ...Placed[]] }> | null = null;
  for (const row of rows) {
    const [need, ...more] = needsOf(row, kind);
    if (!need) continue;
    found ??= new Map();
    const key = `${row.person.id}|${row.site.id}`;
    const known = found.get(key);
    if (known) known.own.push(row);
    else found.set(key, { needs: [need, ...more], own: [row] });
  }
  if (!found) return NOBODY;
  return [...found.values()].map(({ needs, own }) => ({
    needs,
    own,
    others: rows.filter((r) => r.site.id === own[0].site.id && r.person.id !== own[0].person.id),
  }));
}
const NOBODY: readonly never[] = [];

/**
 * The stretches in which somebody is at work while none of `covers` holds. A break of one's own that lies between two
 * of them makes them one: what was wrong before it goes on after it.
 */
export function uncovered(own: readonly Placed[], covers: readonly Interval[]): readonly Excess<true>[] {
  const bare = own.flatMap((r) => r.work.flatMap((w) => withoutBreaks(w, covers)));
  if (bare.length === 0) return [];
  const isBare = (from: number, to: number): true | null =>
    bare.some((b) => b.from <= from && b.to >= to) ? true : null;
  return stretches(boundariesOf(bare), breaksOf(own), isBare, (a) => a);
}

/** The rows of these that lie in a stretch, whole or in part. */
export function during(rows: readonly Placed[], { from, to }: Interval): readonly Placed[] {
  return rows.filter((r) => r.from < to && r.to > from);
}
