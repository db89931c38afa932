import type { WorkplaceId } from '../model/ids.ts';
import type { Workplace } from '../model/workplace.ts';
import type { Placed } from '../plan/placed.ts';
import type { PlanView } from '../plan/view.ts';
import { list, shortDay, timeRange } from '../words/dutch.ts';
import { duration } from './durations.ts';
import { type Established, type NeedOf, needLines, needsOf, sourceOfNeeds } from './need-source.ts';
import { overrideOf } from './overrides.ts';
import { namedPlaces } from './place-demands.ts';
import type { Rule } from './rule.ts';
import { spotOf } from './spot.ts';

export type FixedPlaceFacts = Established & {
  readonly person: string;
  readonly date: string;
  readonly workplace: string;
  /** The place that stays the same; several when the needs name several. */
  readonly places: readonly string[];
  /** named: the need says where; usual: most of the four weeks before; week: most of this week. */
  readonly how: 'named' | 'usual' | 'week';
  readonly from: number;
  readonly to: number;
};

interface Fixed {
  readonly how: FixedPlaceFacts['how'];
  readonly places: readonly Workplace[];
}

function inUse(plan: PlanView, id: WorkplaceId | null): Workplace | null {
  const place = id === null ? undefined : plan.lookup.workplaces.get(id);
  return place && place.archivedOn === null ? place : null;
}

/** Where most of the week is planned; of two alike the one that comes first in the week. */
function mostUsed(rows: readonly Placed[]): Workplace | null {
  const per = [...Map.groupBy(rows, (r) => r.workplace.id).values()].map((there) => ({
    place: (there[0] as Placed).workplace,
    minutes: there.reduce((sum, r) => sum + r.netMinutes, 0),
    first: there.map((r) => `${r.date}|${String(r.from).padStart(4, '0')}`).sort()[0] ?? '',
  }));
  const [most] = per.sort(
    (a, b) =>
      b.minutes - a.minutes || (a.first < b.first ? -1 : a.first > b.first ? 1 : a.place.code < b.place.code ? -1 : 1),
  );
  return most?.place ?? null;
}

function fixedPlaceOf(needs: readonly NeedOf<'fixed-place'>[], rows: readonly Placed[], plan: PlanView): Fixed | null {
  const named = namedPlaces(needs, plan.lookup);
  if (named.length > 0) return { how: 'named', places: named };
  const [first] = rows;
  const usual = first ? inUse(plan, plan.around(first.person.id).usualPlace) : null;
  if (usual) return { how: 'usual', places: [usual] };
  const most = mostUsed(rows);
  return most && { how: 'week', places: [most] };
}

/**
 * The need "vaste plek" (tier 2): at work elsewhere than at the place named in the need, else the usual place of the
 * four weeks before, else the place most used this week. One finding per assignment elsewhere; size in minutes.
 */
export const fixedPlace: Rule<'person-week', FixedPlaceFacts> = {
  id: 'fixed-place',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'person-week',
  title: 'Niet op de vaste plek',
  check({ rows }, plan) {
    // Whether it holds differs by day; who has no such need at all is most people.
    if (!rows[0]?.employee?.needs.some(({ what }) => what.kind === 'fixed-place')) return [];
    return rows.flatMap((row) => {
      const needs = needsOf(row, 'fixed-place');
      const [need] = needs;
      const fixed = need && fixedPlaceOf(needs, rows, plan);
      if (!fixed || fixed.places.some((p) => p.id === row.workplace.id)) return [];
      return [
        {
          ...spotOf(row),
          about: `${row.assignment.id}|${row.workplace.id}`,
          need: 'vaste plek',
          overridden: overrideOf([row], 'fixed-place', ''),
          facts: {
            person: row.name,
            date: row.date,
            workplace: row.workplace.name,
            places: fixed.places.map((p) => p.name).sort(),
            how: fixed.how,
            from: row.from,
            to: row.to,
            by: need.by,
          },
        },
      ];
    });
  },
  sentence: (f) =>
    `${f.person} heeft een vaste plek: ${f.places.join(' of ')}. Op ${shortDay(f.date as never)} is het van ` +
    `${timeRange(f.from, f.to)} ${f.workplace}.`,
  source: sourceOfNeeds('rubriek I (persoonlijk functioneren)'),
  why: (f) => [
    ...needLines(f.person, 'vaste plek', f.by, 'I'),
    { what: 'Vaste plek', value: `${list(f.places)} (${HOW[f.how]})` },
    { what: 'Nu', value: `${f.workplace}, ${timeRange(f.from, f.to)}` },
    { what: 'Op een andere plek', value: duration(f.to - f.from) },
  ],
};

const HOW: Readonly<Record<FixedPlaceFacts['how'], string>> = {
  named: 'afgesproken',
  usual: 'meestal in de vier weken hiervoor',
  week: 'het meest in deze week',
};
