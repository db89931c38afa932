import { addDays } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';
import { count, list, shortDay } from '../words/dutch.ts';
import type { Rule } from './rule.ts';

export type SameFillerFacts = {
  readonly person: string;
  /** Days on which this person came in somebody's place, in order: in the weeks before, and this week. */
  readonly before: readonly string[];
  readonly now: readonly string[];
  /** Weeks that count, this one included, and the most times in them. */
  readonly weeks: number;
  readonly most: number;
};

/**
 * The same person fills in for others more often than the company's number, over its number of weeks, this week included
 * (tier 3). A day counts once. Speaks only when this person fills in this week. Size in times too many.
 */
export const sameFiller: Rule<'person-week', SameFillerFacts> = {
  id: 'same-filler',
  tier: 3,
  severity: 'warn',
  refuses: 'never',
  scope: 'person-week',
  title: 'Valt te vaak in',
  check({ rows }, plan) {
    const filling = rows.filter((r) => r.assignment.fillsIn);
    const [first] = filling;
    if (!first) return [];
    const [monday = first.date] = plan.dates;
    const weeks = plan.lookup.parameter('filler-weeks', monday);
    const most = plan.lookup.parameter('filler-times', monday);
    const since = addDays(monday, -7 * (weeks - 1));
    const fills = new Set(plan.around(first.person.id).fills);
    const before = [...fills].filter((d) => d >= since && d < monday).sort();
    const now = [...new Set(filling.map((r) => r.date))].sort();
    const times = before.length + now.length;
    if (times <= most) return [];
    return [
      {
        about: first.person.id,
        size: times - most,
        personId: first.person.id,
        assignmentIds: filling.map((r) => r.assignment.id).sort(),
        facts: { person: first.name, before, now, weeks, most },
      },
    ];
  },
  sentence: (f) => {
    const times = f.before.length + f.now.length;
    return `${f.person} valt ${times} keer in, in ${count(f.weeks, 'week', 'weken')}. Dat is ${times - f.most} keer te vaak.`;
  },
  source:
    'Uitgangspunt 1 van de regio (18 april 2025): eerlijk verdelen. Het aantal keer: zie ‘Regels en instellingen’ in Beheer',
  why: (f) => [
    { what: 'Deze week', value: days(f.now) },
    {
      what: f.weeks === 1 ? 'Hiervoor' : `In de ${count(f.weeks - 1, 'week', 'weken')} hiervoor`,
      value: days(f.before),
    },
    { what: 'Samen', value: `${f.before.length + f.now.length} keer` },
    { what: 'Hoogstens', value: `${f.most} keer in ${count(f.weeks, 'week', 'weken')}` },
    { what: 'Te vaak', value: `${f.before.length + f.now.length - f.most} keer` },
  ],
};

const days = (dates: readonly string[]): string =>
  dates.length === 0 ? '0 keer' : `${dates.length} keer: ${list(dates.map((d) => shortDay(d as IsoDate)))}`;
