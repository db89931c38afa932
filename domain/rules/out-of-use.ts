import { assertNever, type IsoDate, isOutOfUse } from '../model/common.ts';
import type { Placed } from '../plan/placed.ts';
import type { PlanView } from '../plan/view.ts';
import { longDay, shortDay, timeRange } from '../words/dutch.ts';
import type { Rule } from './rule.ts';
import { spotOf } from './spot.ts';

export type OutOfUseFacts = {
  /** Who or what of the assignment is out of use. */
  readonly what: 'person' | 'workplace' | 'block';
  /** The first day on which it is. */
  readonly since: string;
  readonly person: string;
  readonly workplace: string;
  readonly block: string;
  readonly site: string;
  readonly date: string;
  readonly from: number;
  readonly to: number;
};

const KINDS = ['person', 'workplace', 'block'] as const satisfies readonly OutOfUseFacts['what'][];

/**
 * Planned on or after the day on which the person, the workplace or the block went to the archive (tier 1): who left
 * does not come, and what is gone cannot be worked at. Placing asks the same of a new row; this speaks of rows that stood
 * there already, or came back with an older version. One finding per assignment and cause: each is mended otherwise.
 */
export const outOfUse: Rule<'assignment', OutOfUseFacts> = {
  id: 'out-of-use',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'assignment',
  title: 'Uit dienst of niet meer in gebruik',
  check(row, plan) {
    return KINDS.flatMap((what) => {
      const { id, archivedOn } = row[what];
      if (archivedOn === null || !isOutOfUse(row[what], row.date)) return [];
      return [{ ...spotOf(row), about: `${row.assignment.id}|${id}`, facts: factsOf(row, what, archivedOn, plan) }];
    });
  },
  sentence: (f) => {
    const since = `sinds ${day(f.since)}`;
    const then = `op ${day(f.date)}`;
    switch (f.what) {
      case 'person':
        return (
          `${f.person} is ${since} uit dienst, maar staat ${then} in de ${f.block} op ${f.workplace}. ` +
          `Haal ${f.person} uit het rooster.`
        );
      case 'workplace':
        return (
          `Werkplek ${f.workplace} is ${since} niet meer in gebruik, maar ${f.person} staat daar ${then} in de ` +
          `${f.block}. Kies een andere werkplek voor ${f.person}.`
        );
      case 'block':
        return (
          `Het dagdeel ${f.block} van ${f.site} is ${since} niet meer in gebruik, maar ${f.person} staat dan ${then} ` +
          `op ${f.workplace}. Kies een ander dagdeel voor ${f.person}.`
        );
      default:
        return assertNever(f.what);
    }
  },
  source: 'Vaste regel van Roosterbord: wie of wat in Beheer in het archief staat, is niet meer in te plannen',
  why: (f) => [
    { what: SINCE[f.what](f), value: `sinds ${longDay(f.since as IsoDate)}` },
    { what: `${f.person} gepland op ${f.workplace}`, value: `${day(f.date)}, ${timeRange(f.from, f.to)}` },
  ],
};

function factsOf(row: Placed, what: OutOfUseFacts['what'], since: IsoDate, { lookup }: PlanView): OutOfUseFacts {
  const { name: person, block, site, date, from, to } = row;
  const workplace = lookup.placeName(row.workplace);
  return { what, since, person, workplace, block: block.name, site: site.name, date, from, to };
}

const day = (date: string): string => shortDay(date as IsoDate);

const SINCE: Readonly<Record<OutOfUseFacts['what'], (f: OutOfUseFacts) => string>> = {
  person: (f) => `${f.person} is uit dienst`,
  workplace: (f) => `Werkplek ${f.workplace} is niet meer in gebruik`,
  block: (f) => `Het dagdeel ${f.block} van ${f.site} is niet meer in gebruik`,
};
