import { overlap, unionMinutes, withoutBreaks } from '../calendar/intervals.ts';
import { absentIn } from '../model/absence.ts';
import type { IsoDate } from '../model/common.ts';
import type { Employee } from '../model/person.ts';
import { needsOn } from '../plan/placed.ts';
import { usualDay } from './available.ts';
import type { Outlook } from './outlook.ts';

const HOURS = new Set(['hours-a-day', 'start-not-before', 'no-evening', 'transport-window']);

/**
 * For somebody with a need about hours (tier 2): the most net minutes that can still be planned on a day without breaking
 * it. Null for everybody else.
 */
export function limitedMinutes(
  person: Employee,
  outlook: Outlook,
): ((date: IsoDate, weekday: number) => number) | null {
  if (!person.needs.some(({ what }) => HOURS.has(what.kind))) return null;
  const { lookup } = outlook;
  return (date, weekday) => {
    const usual = usualDay(person, weekday, lookup);
    if (!usual) return 0;
    let from = 0;
    let to = 1440;
    let most = Number.POSITIVE_INFINITY;
    for (const { what } of needsOn(person, date)) {
      if (what.kind === 'hours-a-day') most = Math.min(most, what.maxMinutes);
      else if (what.kind === 'start-not-before') from = Math.max(from, what.at);
      else if (what.kind === 'no-evening') to = Math.min(to, lookup.parameter('evening-start', date));
      else if (what.kind === 'transport-window') {
        from = Math.max(from, what.from);
        to = Math.min(to, what.to);
      }
    }
    const absences = outlook.absencesOf(person.id);
    const blocks = usual.blocks.filter((block) => !absences.some((a) => absentIn(a, date, block)));
    const inside = blocks.flatMap((block) => {
      const stay = from < to ? overlap(block, { from, to }) : null;
      return stay ? withoutBreaks(stay, block.breaks) : [];
    });
    return Math.max(0, Math.min(most, unionMinutes(inside)) - outlook.used(person.id, date));
  };
}
