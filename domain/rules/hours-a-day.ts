import { unionMinutes } from '../calendar/intervals.ts';
import { hours, shortDay, timeRange } from '../words/dutch.ts';
import { type Established, needLines, needsOf, sourceOfNeeds, strictest } from './need-source.ts';
import { overrideOf } from './overrides.ts';
import type { Rule } from './rule.ts';

export type HoursADayFacts = Established & {
  readonly person: string;
  readonly date: string;
  /** Net minutes planned, and the most this person can work in a day. */
  readonly netMinutes: number;
  readonly maxMinutes: number;
  /** What is planned, in order of time. */
  readonly parts: readonly { readonly from: number; readonly to: number; readonly netMinutes: number }[];
};

/** The need "max n uur per dag" against the net time of a day (tier 2, UWV rubric VI working hours). */
export const hoursADay: Rule<'person-day', HoursADayFacts> = {
  id: 'hours-a-day',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'person-day',
  title: 'Te veel uren op een dag',
  check({ date, rows }) {
    const [first] = rows;
    if (!first) return [];
    const need = strictest(needsOf(first, 'hours-a-day'), ({ what }) => what.maxMinutes);
    if (!need) return [];
    const { maxMinutes } = need.what;
    const net = unionMinutes(rows.flatMap((r) => r.work));
    if (net <= maxMinutes) return [];
    const parts = rows
      .map(({ from, to, netMinutes }) => ({ from, to, netMinutes }))
      .sort((a, b) => a.from - b.from || a.to - b.to || a.netMinutes - b.netMinutes);
    return [
      {
        about: first.person.id,
        size: net - maxMinutes,
        date,
        personId: first.person.id,
        need: `max ${hours(maxMinutes)} per dag`,
        assignmentIds: rows.map((r) => r.assignment.id).sort(),
        overridden: overrideOf(rows, 'hours-a-day', ''),
        facts: { person: first.name, date, netMinutes: net, maxMinutes, by: need.by, parts },
      },
    ];
  },
  sentence: (f) =>
    `${f.person} kan ${hours(f.maxMinutes)} per dag werken. Op ${shortDay(f.date as never)} staat er ` +
    `${hours(f.netMinutes)}: ${hours(f.netMinutes - f.maxMinutes)} te veel.`,
  source: sourceOfNeeds('rubriek VI (werktijden)'),
  why: (f) => [
    ...needLines(f.person, `hoogstens ${hours(f.maxMinutes)} per dag`, f.by, 'VI'),
    ...f.parts.map((p) => ({ what: timeRange(p.from, p.to), value: `${hours(p.netMinutes)} zonder pauze` })),
    { what: 'Samen', value: hours(f.netMinutes) },
    { what: 'Te veel', value: hours(f.netMinutes - f.maxMinutes) },
  ],
};
