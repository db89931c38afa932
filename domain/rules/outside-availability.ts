import { weekdayIndex } from '../calendar/dates.ts';
import type { DayPart } from '../model/person.ts';
import type { Block } from '../model/site.ts';
import { shortDay, timeRange } from '../words/dutch.ts';
import type { Rule } from './rule.ts';
import { spotOf } from './spot.ts';

export type OutsideAvailabilityFacts = {
  readonly person: string;
  readonly date: string;
  readonly block: string;
  readonly from: number;
  readonly to: number;
  /** What the person does work on that day of the week: null = not at all. */
  readonly works: DayPart | null;
};

const NOON = 12 * 60;
const EVENING = 18 * 60;

/**
 * Which part of the day a block is: by its name, else by when it starts. Somebody who works "alleen de middag" does
 * not work the evening: nobody agreed to that.
 */
export function partOf(block: Pick<Block, 'name' | 'from'>): 'morning' | 'afternoon' | 'evening' {
  if (block.name === 'ochtend') return 'morning';
  if (block.name === 'middag') return 'afternoon';
  if (block.name === 'avond' || block.from >= EVENING) return 'evening';
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
    if (works === 'all' || works === partOf(row.block)) return [];
    return [
      {
        ...spotOf(row),
        facts: { person: row.name, date: row.date, block: row.block.name, from: row.from, to: row.to, works },
      },
    ];
  },
  sentence: (f) => {
    const day = shortDay(f.date as never);
    if (f.works === null) return `${f.person} werkt niet op ${day}.`;
    return `${f.person} werkt op ${day} alleen in de ${f.works === 'morning' ? 'ochtend' : 'middag'}.`;
  },
  source: 'Arbeidsovereenkomst: de werkdagen die zijn afgesproken',
  why: (f) => [
    { what: `Werkt op ${shortDay(f.date as never)}`, value: WORKS[f.works ?? 'not'] },
    { what: `Gepland in de ${f.block}`, value: timeRange(f.from, f.to) },
  ],
};

const WORKS = { all: 'de hele dag', morning: 'alleen de ochtend', afternoon: 'alleen de middag', not: 'niet' } as const;
