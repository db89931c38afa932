import type { Feature } from '../model/need.ts';
import { list } from '../words/dutch.ts';
import { type Established, needLines, rubricOf, sourceOfNeeds } from './need-source.ts';
import { overrideOf } from './overrides.ts';
import type { Rule } from './rule.ts';
import { spotAtPlace } from './spot.ts';

export type NeedUnmetFacts = Established & {
  readonly person: string;
  readonly workplace: string;
  readonly need: Feature;
  /** What the workplace does offer. */
  readonly features: readonly Feature[];
};

/**
 * A need of the UWV's rubrics that the workplace's features do not meet, and that no aid of the site can meet
 * (tier 2, one finding per need). Whether there are enough aids for everyone is `aid-overbooked`'s question.
 */
export const needUnmet: Rule<'assignment', NeedUnmetFacts> = {
  id: 'need-unmet',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'assignment',
  title: 'Past niet bij wat iemand nodig heeft',
  check(row) {
    return row.needs.flatMap(({ what, source }) => {
      if (what.kind !== 'feature') return [];
      if (row.workplace.features.includes(what.feature) || row.aidNeeds.includes(what.feature)) return [];
      return [
        {
          ...spotAtPlace(row, what.feature),
          need: what.feature,
          overridden: overrideOf([row], 'need-unmet', what.feature),
          facts: {
            person: row.name,
            workplace: row.workplace.name,
            need: what.feature,
            by: source,
            features: row.workplace.features,
          },
        },
      ];
    });
  },
  sentence: (f) => `${f.workplace} past niet bij ${f.person}: er is geen ‘${f.need}’.`,
  source: sourceOfNeeds('rubriek I tot en met V'),
  why: (f) => [
    ...needLines(f.person, f.need, f.by, rubricOf({ kind: 'feature', feature: f.need })),
    { what: `${f.workplace} heeft`, value: f.features.length > 0 ? list(f.features) : 'geen voorzieningen' },
    { what: 'Hulpmiddel op deze locatie', value: 'geen' },
  ],
};
