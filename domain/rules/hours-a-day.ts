import { unionMinutes } from '../calendar/intervals.ts';
import { hours, shortDay } from '../words/dutch.ts';
import { overrideOf } from './overrides.ts';
import type { Rule } from './rule.ts';

export type HoursADayFacts = {
  readonly person: string;
  readonly date: string;
  /** Net minutes planned, and the most this person can work in a day. */
  readonly netMinutes: number;
  readonly maxMinutes: number;
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
    let maxMinutes = Number.POSITIVE_INFINITY;
    for (const { what } of first.needs) {
      if (what.kind === 'hours-a-day') maxMinutes = Math.min(maxMinutes, what.maxMinutes);
    }
    const net = maxMinutes === Number.POSITIVE_INFINITY ? 0 : unionMinutes(rows.flatMap((r) => r.work));
    if (net <= maxMinutes) return [];
    return [
      {
        about: first.person.id,
        size: net - maxMinutes,
        date,
        personId: first.person.id,
        need: `max ${hours(maxMinutes)} per dag`,
        assignmentIds: rows.map((r) => r.assignment.id).sort(),
        overridden: overrideOf(rows, 'hours-a-day', ''),
        facts: { person: first.name, date, netMinutes: net, maxMinutes },
      },
    ];
  },
  sentence: (f) =>
    `${f.person} kan ${hours(f.maxMinutes)} per dag werken. Op ${shortDay(f.date as never)} staat er ` +
    `${hours(f.netMinutes)}: ${hours(f.netMinutes - f.maxMinutes)} te veel.`,
};
