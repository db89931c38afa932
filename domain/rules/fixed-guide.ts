import { unionMinutes, withoutBreaks } from '../calendar/intervals.ts';
import type { PersonId } from '../model/ids.ts';
import type { Placed } from '../plan/placed.ts';
import type { PlanView } from '../plan/view.ts';
import { list, timeRange } from '../words/dutch.ts';
import { duration } from './durations.ts';
import { during, uncovered, type Watch, watchesOf } from './group-needs.ts';
import { blockAround } from './moments.ts';
import { type Established, needLines, needsOf, sourceOfNeeds } from './need-source.ts';
import { overrideOf } from './overrides.ts';
import type { Rule } from './rule.ts';

export type FixedGuideFacts = Established & {
  readonly person: string;
  readonly guide: string;
  /** named: the need says who; usual: most of the four weeks before; day: whoever guides most of this day. */
  readonly how: 'named' | 'usual' | 'day';
  readonly from: number;
  readonly to: number;
  /** Other guides of the group in that stretch; names sorted. */
  readonly others: readonly string[];
};

/** Who must be there: any one of several named guides will do at a moment. */
type Wanted = Pick<FixedGuideFacts, 'how' | 'guide'> & { readonly ids: readonly PersonId[] };

const isInUse = (plan: PlanView, id: PersonId | null): id is PersonId => {
  const guide = id === null ? undefined : plan.lookup.people.get(id);
  return guide?.kind === 'guide' && guide.archivedOn === null;
};

function wantedGuide({ needs, own, others }: Watch<'fixed-guide'>, plan: PlanView): Wanted | null {
  const ids = [...new Set(needs.map(({ what }) => what.personId))];
  const byId = (id: PersonId): string => {
    const guide = plan.lookup.people.get(id);
    return guide ? plan.lookup.nameOf(guide) : '';
  };
  const named = ids.filter((id) => isInUse(plan, id));
  if (named.length > 0) return { how: 'named', guide: named.map(byId).sort().join(' of '), ids: named };
  const { usualGuide } = plan.around(own[0].person.id);
  if (isInUse(plan, usualGuide)) return { how: 'usual', guide: byId(usualGuide), ids: [usualGuide] };
  const most = guideOfTheDay(own, others);
  return most && { how: 'day', guide: most.name, ids: [most.person.id] };
}

/** The guide who is there for most of somebody's work that day; of two alike the one with the lowest number. */
function guideOfTheDay(own: readonly Placed[], others: readonly Placed[]): Placed | null {
  const work = own.flatMap((r) => r.work);
  let best: { readonly guide: Placed; readonly bare: number } | null = null;
  for (const there of Map.groupBy(
    others.filter((r) => r.guide),
    (r) => r.person.id,
  ).values()) {
    const [guide] = there;
    if (!guide) continue;
    const bare = unionMinutes(work.flatMap((w) => withoutBreaks(w, there)));
    if (!best || bare < best.bare || (bare === best.bare && guide.person.number < best.guide.person.number)) {
      best = { guide, bare };
    }
  }
  return best?.guide ?? null;
}

/**
 * The need "vaste begeleider" (tier 2): the guide named in the need, else the usual one of the four weeks before, else
 * one and the same all day, is at the site in the group for all of the person's work. The guide's breaks do not count as
 * going away. Without any guide to hold on to, `no-guide-present` speaks alone. One finding per person and stretch.
 */
export const fixedGuide: Rule<'group-day', FixedGuideFacts> = {
  id: 'fixed-guide',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'group-day',
  title: 'Vaste begeleider is er niet',
  concerns: (row) => row.guide !== null || needsOf(row, 'fixed-guide').length > 0,
  check({ date, group, rows }, plan) {
    return watchesOf(rows, 'fixed-guide').flatMap((watch) => {
      const { needs, own, others } = watch;
      const wanted = wantedGuide(watch, plan);
      if (!wanted) return [];
      const [first] = own;
      const covers = others.filter((r) => wanted.ids.includes(r.person.id));
      return uncovered(own, covers).map(({ from, to }) => {
        const there = during(own, { from, to });
        const guides = during(others, { from, to }).filter((r) => r.guide && !wanted.ids.includes(r.person.id));
        return {
          about: `${first.person.id}|${group}|${first.site.id}`,
          size: to - from,
          date,
          blockId: blockAround(there, from, to),
          from,
          to,
          personId: first.person.id,
          otherId: wanted.ids.length === 1 ? (wanted.ids[0] ?? null) : null,
          group,
          siteId: first.site.id,
          need: 'vaste begeleider',
          assignmentIds: there.map((r) => r.assignment.id).sort(),
          overridden: overrideOf(there, 'fixed-guide', first.person.id),
          facts: {
            person: first.name,
            guide: wanted.guide,
            how: wanted.how,
            from,
            to,
            others: [...new Set(guides.map((r) => r.name))].sort(),
            by: needs[0].by,
          },
        };
      });
    });
  },
  sentence: (f) =>
    f.how === 'day'
      ? `${f.person} heeft de hele dag dezelfde begeleider nodig. ${f.guide} is er niet van ${timeRange(f.from, f.to)}.`
      : `${f.person} heeft een vaste begeleider: ${f.guide}. Van ${timeRange(f.from, f.to)} is die er niet.`,
  source: sourceOfNeeds('rubriek I (persoonlijk functioneren)'),
  why: (f) => [
    ...needLines(f.person, 'vaste begeleider', f.by, 'I'),
    { what: 'Vaste begeleider', value: `${f.guide} (${HOW[f.how]})` },
    { what: 'Niet aanwezig', value: `${timeRange(f.from, f.to)} (${duration(f.to - f.from)})` },
    { what: 'Andere begeleiders op die tijd', value: f.others.length > 0 ? list(f.others) : 'geen' },
  ],
};

const HOW: Readonly<Record<FixedGuideFacts['how'], string>> = {
  named: 'afgesproken',
  usual: 'meestal in de vier weken hiervoor',
  day: 'het langst op deze dag',
};
