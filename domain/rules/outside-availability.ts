import { weekdayIndex } from '../calendar/dates.ts';
import type { DayPart } from '../model/person.ts';
import type { Block } from '../model/site.ts';
import { shortDay } from '../words/dutch.ts';
import type { Rule } from './rule.ts';

export type OutsideAvailabilityFacts = {
  readonly person: string;
  readonly date: string;
  readonly block: string;
  /** What the person does work on that day of the week: null = not at all. */
  readonly works: DayPart | null;
};

const NOON = 12 * 60;

/** Which half of the day a block belongs to: by its name, else by whether it starts before noon. */
export function halfOf(block: Pick<Block, 'name' | 'from'>): 'morning' | 'afternoon' {
  if (block.name === 'ochtend') return 'morning';
  if (block.name === 'middag') return 'afternoon';
  return block.from < NOON ? 'morning' : 'afternoon';
}

/** Planned on a day or half day that is not one of the person's werkdagen (tier 1: the employment contract). */
export const outsideAvailability: Rule<'assignment', OutsideAvailabilityFacts> = {
  id: 'outside-availability',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'assignment',
  title: 'Werkt dan niet',
  check(row) {
    const works = row.person.workDays[weekdayIndex(row.date)] ?? null;
    if (works === 'all' || works === halfOf(row.block)) return [];
    return [
      {
        about: row.assignment.id,
        size: row.to - row.from,
        date: row.date,
        blockId: row.block.id,
        from: row.from,
        to: row.to,
        personId: row.person.id,
        workplaceId: row.workplace.id,
        assignmentIds: [row.assignment.id],
        facts: { person: row.name, date: row.date, block: row.block.name, works },
      },
    ];
  },
  sentence: (f) => {
    const day = shortDay(f.date as never);
    if (f.works === null) return `${f.person} werkt niet op ${day}.`;
    return `${f.person} werkt op ${day} alleen in de ${f.works === 'morning' ? 'ochtend' : 'middag'}.`;
  },
};
