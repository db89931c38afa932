import { count, timeRange } from '../words/dutch.ts';
import { blockAround, breaksOf } from './moments.ts';
import { BHV, PEOPLE } from './presence.ts';
import type { Rule } from './rule.ts';

export type BhvCoverFacts = {
  readonly site: string;
  readonly from: number;
  readonly to: number;
  /** At the worst moment: people at the site, BHV people among them, BHV people needed. */
  readonly people: number;
  readonly present: number;
  readonly need: number;
  /** The site's norm: one BHV person for each started group of this many people. */
  readonly peoplePerBhv: number;
};

type Moment = Pick<BhvCoverFacts, 'people' | 'present' | 'need'>;

/** The worse of two moments: most short, then fewest present, then most people. */
function worse(a: Moment, b: Moment): Moment {
  const difference = a.need - a.present - (b.need - b.present) || b.present - a.present || a.people - b.people;
  return difference >= 0 ? a : b;
}

/**
 * Enough people with a valid BHV certificate at a site at each moment: at least 1, and 1 for each started group
 * of `peoplePerBhv` people (Arbowet art. 15; the norm is the site's own). Guides count on both sides. People on
 * their break are still in the building. While planning it warns: the first person of the day may come before
 * the BHV person does; it stops publishing.
 */
export const bhvCover: Rule<'site-day', BhvCoverFacts> = {
  id: 'bhv-cover',
  tier: 1,
  severity: 'block',
  refuses: 'never',
  scope: 'site-day',
  title: 'Te weinig BHV’ers',
  check({ date, siteId, rows, presence }) {
    const [first] = rows;
    if (!first) return [];
    const { site } = first;
    return presence()
      .stretches<Moment>(
        breaksOf(rows),
        (sums) => {
          const people = sums[PEOPLE] ?? 0;
          const present = sums[BHV] ?? 0;
          if (people === 0) return null;
          const need = Math.max(1, Math.ceil(people / site.peoplePerBhv));
          return present < need ? { people, present, need } : null;
        },
        worse,
      )
      .map(({ from, to, peak }) => ({
        about: siteId,
        size: (peak.need - peak.present) * (to - from),
        date,
        blockId: blockAround(rows, from, to),
        from,
        to,
        siteId,
        facts: { site: site.name, from, to, ...peak, peoplePerBhv: site.peoplePerBhv },
      }));
  },
  sentence: (f) =>
    `${f.site} heeft van ${timeRange(f.from, f.to)} ${f.present === 0 ? 'geen BHV’er' : count(f.present, 'BHV’er', 'BHV’ers')}. ` +
    `Voor ${count(f.people, 'persoon', 'mensen')} ${f.need === 1 ? 'is er 1' : `zijn er ${f.need}`} nodig.`,
  source: 'Arbowet artikel 15; hoeveel mensen één BHV’er dekt, is de norm van de locatie',
  why: (f) => [
    { what: 'Mensen aanwezig', value: String(f.people) },
    { what: 'Norm van de locatie', value: `1 BHV’er per ${count(f.peoplePerBhv, 'persoon', 'mensen')}` },
    { what: 'Nodig', value: `${f.people} / ${f.peoplePerBhv}, naar boven afgerond: ${f.need}` },
    { what: 'BHV’ers aanwezig', value: String(f.present) },
  ],
};
