import { overlap } from '../calendar/intervals.ts';
import type { Feature, Need } from '../model/need.ts';
import type { Aid } from '../model/workplace.ts';
import type { Placed } from '../plan/placed.ts';
import type { PlanView } from '../plan/view.ts';
import { count, timeRange } from '../words/dutch.ts';
import { blockAround, boundariesOf, Profile } from './moments.ts';
import { sourceOfNeeds } from './need-source.ts';
import { overrideOf } from './overrides.ts';
import type { Rule } from './rule.ts';

export type AidOverbookedFacts = {
  readonly aid: string;
  readonly stock: number;
  readonly from: number;
  readonly to: number;
  /** Most people who rely on it at one moment; names sorted. */
  readonly wanted: number;
  readonly people: readonly string[];
  /** What each of them needs it for, and who established that; by name. */
  readonly needs: readonly { readonly person: string; readonly need: Feature; readonly by: Need['source'] }[];
};

/** One person's reliance on an aid for one need. */
interface Reliance {
  readonly row: Placed;
  readonly need: Feature;
  readonly from: number;
  readonly to: number;
  readonly aids: readonly Aid[];
}

/**
 * Deals the aids out at one moment so that as many people as possible have one (augmenting paths, first come by
 * name of aid), and says how many are left wanting per aid: counted at the first aid that could have served them.
 */
function shortages(wanting: readonly Reliance[]): ReadonlyMap<Aid, number> {
  const users = new Map<Aid, Reliance[]>();
  const serve = (who: Reliance, tried: Set<Aid>): boolean => {
    for (const aid of who.aids) {
      if (tried.has(aid)) continue;
      tried.add(aid);
      const list = users.get(aid) ?? [];
      users.set(aid, list);
      if (list.length < aid.stock) {
        list.push(who);
        return true;
      }
      for (const [i, other] of list.entries()) {
        if (!serve(other, tried)) continue;
        list[i] = who;
        return true;
      }
    }
    return false;
  };
  const short = new Map<Aid, number>();
  for (const who of wanting) {
    const [first] = who.aids;
    if (first && !serve(who, new Set())) short.set(first, (short.get(first) ?? 0) + 1);
  }
  return short;
}

/** Aids that serve a need of this row; a need that any aid for another of the row's needs serves too adds nothing. */
function reliancesOf(row: Placed, plan: PlanView): readonly Reliance[] {
  const byNeed = row.aidNeeds.map((need) => ({
    row,
    need,
    from: row.from,
    to: row.to,
    aids: plan.lookup.aidsFor(row.site.id, need).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  }));
  const covers = (a: Reliance, b: Reliance): boolean => a.aids.every((aid) => b.aids.includes(aid));
  return byNeed.filter((b, i) => !byNeed.some((a, j) => a !== b && covers(a, b) && (j < i || !covers(b, a))));
}

/** Somebody who is booked twice at this moment is one body, and uses one aid for a need. */
function oncePerBody(now: readonly Reliance[]): readonly Reliance[] {
  const bodies = new Map<string, Reliance>();
  for (const r of now) {
    const same = `${r.row.person.id}|${r.aids.map((aid) => aid.id).join('|')}`;
    if (!bodies.has(same)) bodies.set(same, r);
  }
  return [...bodies.values()];
}

function reliances(rows: readonly Placed[], plan: PlanView): readonly Reliance[] {
  return rows
    .flatMap((row) => reliancesOf(row, plan))
    .sort((a, b) => (a.row.assignment.id < b.row.assignment.id ? -1 : a.row === b.row && a.need < b.need ? -1 : 1));
}

/** What the aid is wanted for, each need of a person once. */
function needsBehind(relying: readonly Reliance[]): AidOverbookedFacts['needs'] {
  const needs = new Map<string, AidOverbookedFacts['needs'][number]>();
  for (const { row, need } of relying) {
    const by = row.needs.find(({ what }) => what.kind === 'feature' && what.feature === need)?.source;
    if (by) needs.set(`${row.name}|${row.person.number}|${need}`, { person: row.name, need, by });
  }
  return [...needs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/**
 * More people rely on an aid at one moment than there are of it (tier 2). The stock is shared by everyone of the
 * site; where several aids meet the need, they are dealt out so that as many as possible have one.
 */
export const aidOverbooked: Rule<'aid-day', AidOverbookedFacts> = {
  id: 'aid-overbooked',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'aid-day',
  title: 'Te weinig hulpmiddelen',
  check({ date, rows }, plan) {
    const all = reliances(rows, plan);
    const aids = [...new Set(all.flatMap((r) => r.aids))];
    if (all.length <= Math.min(...aids.map((a) => a.stock))) return [];
    const boundaries = boundariesOf(all);
    const short = boundaries
      .slice(0, -1)
      .map((from) => shortages(oncePerBody(all.filter((r) => r.from <= from && r.to > from))));
    return aids.flatMap((aid) => {
      const profile = new Profile(boundaries, 1);
      short.forEach((per, i) => {
        const [from, to] = boundaries.slice(i, i + 2) as [number, number];
        profile.add(0, { from, to }, per.get(aid) ?? 0);
      });
      return profile
        .stretches([], ([people = 0]) => (people > 0 ? people : null), Math.max)
        .map(({ from, to, peak }) => {
          const relying = all.filter((r) => r.aids.includes(aid) && overlap(r, { from, to }));
          const there = relying.map((r) => r.row);
          return {
            about: aid.id,
            size: peak * (to - from),
            date,
            blockId: blockAround(there, from, to),
            from,
            to,
            aidId: aid.id,
            siteId: aid.siteId,
            assignmentIds: [...new Set(there.map((r) => r.assignment.id))].sort(),
            overridden: overrideOf(there, 'aid-overbooked', aid.id),
            facts: {
              aid: aid.name,
              stock: aid.stock,
              from,
              to,
              wanted: aid.stock + peak,
              people: [...new Set(there.map((r) => r.name))].sort(),
              needs: needsBehind(relying),
            },
          };
        });
    });
  },
  sentence: (f) =>
    `Van ${timeRange(f.from, f.to)} zijn er ${f.wanted} keer ‘${f.aid}’ nodig. Er ${f.stock === 1 ? 'is' : 'zijn'} er ` +
    `${f.stock}. Dat is ${count(f.wanted - f.stock, 'persoon', 'mensen')} te veel.`,
  source: sourceOfNeeds('rubriek I tot en met V'),
  why: (f) => [
    ...f.needs.map((n) => ({ what: n.person, value: `${n.need} (vastgesteld door: ${n.by})` })),
    { what: `Aantal ‘${f.aid}’`, value: String(f.stock) },
    { what: 'Tegelijk nodig', value: String(f.wanted) },
    { what: 'Te weinig', value: String(f.wanted - f.stock) },
    { what: 'Wanneer', value: timeRange(f.from, f.to) },
  ],
};
