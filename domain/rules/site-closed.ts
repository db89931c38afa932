import { count, shortDay } from '../words/dutch.ts';
import type { Rule } from './rule.ts';

export type SiteClosedFacts = {
  readonly site: string;
  readonly date: string;
  /** Name of the holiday or closure. */
  readonly closure: string;
  readonly people: number;
};

/** People planned at a site that is closed: a public holiday or a collective closure (tier 1). */
export const siteClosed: Rule<'site-day', SiteClosedFacts> = {
  id: 'site-closed',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'site-day',
  title: 'Locatie dicht',
  check({ date, siteId, rows }, plan) {
    const closure = plan.closedName(siteId, date);
    const [first] = rows;
    if (closure === null || !first) return [];
    const people = new Set(rows.map((r) => r.person.id)).size;
    return [
      {
        about: siteId,
        size: rows.length,
        date,
        siteId,
        facts: { site: first.site.name, date, closure, people },
      },
    ];
  },
  sentence: (f) =>
    `${f.site} is op ${shortDay(f.date as never)} dicht (${f.closure}). Er ${f.people === 1 ? 'staat' : 'staan'} ` +
    `${count(f.people, 'persoon', 'mensen')} gepland.`,
  source: 'Feestdagen en de sluitingen van de locatie, zoals vastgelegd in Beheer',
  why: (f) => [
    { what: `Dicht op ${shortDay(f.date as never)}`, value: f.closure },
    { what: 'Mensen gepland', value: String(f.people) },
  ],
};
