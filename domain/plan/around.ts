import { z } from 'zod';
import { addDays } from '../calendar/dates.ts';
import { unionMinutes } from '../calendar/intervals.ts';
import { type Interval, type IsoDate, isoDate } from '../model/common.ts';
import { type PersonId, personId, workplaceId } from '../model/ids.ts';
import { workTypeCode } from '../model/work.ts';

/**
 * What the weeks around one week say about somebody: sums and times, no rows, so that a week opens as fast with five
 * years of history as with none. Who is not listed has nothing to say.
 */
export const personAround = z.object({
  personId,
  /** When at work in the week before and in the week after, as `writeSpans` writes it; '' = not at all. */
  before: z.string(),
  after: z.string(),
  /**
   * Most net minutes that the other 3 (15) weeks of any 4 (16) weeks in a row, this week among them, hold together.
   * 0 when no week nearby is above `LONG_WEEK`: then no average can be too high unless this week is by itself.
   */
  other3: z.int().min(0),
  other15: z.int().min(0),
  /** The one work type of the weeks before without a change, and how many weeks; only for who wants variety. */
  task: workTypeCode.nullable(),
  taskWeeks: z.int().min(0),
  /** Where, and with which guide, most of the four weeks before was spent; only for who needs a place or guide that stays. */
  usualPlace: workplaceId.nullable(),
  usualGuide: personId.nullable(),
  /** Workplaces of the week before. */
  places: z.array(workplaceId),
  /** Dates in the twelve weeks before on which this person came in somebody's place, oldest first. */
  fills: z.array(isoDate),
});
export type PersonAround = z.infer<typeof personAround>;

/** What the weeks around say about somebody of whom they know nothing. */
export function nothingAround(person: PersonId): PersonAround {
  return {
    personId: person,
    before: '',
    after: '',
    other3: 0,
    other15: 0,
    task: null,
    taskWeeks: 0,
    usualPlace: null,
    usualGuide: null,
    places: [],
    fills: [],
  };
}

/**
 * A week above this many net minutes makes the averages of the law worth adding up. Below it: 3 weeks of 38 hours and
 * one of 45 (the most at 16 or 17) stay under 4 x 40, and 15 of 38 with one of 60 under 16 x 48.
 */
export const LONG_WEEK = 38 * 60;

/** A stretch at the workplace on one day, minutes of the day. */
export interface Span extends Interval {
  readonly date: IsoDate;
}

/** "0:480-720,750-975;2:480-720": per weekday (Monday = 0) the stretches at work, merged where they touch or overlap. */
export function writeSpans(monday: IsoDate, spans: readonly Span[]): string {
  const days: string[] = [];
  for (let day = 0; day < 7; day++) {
    const date = addDays(monday, day);
    const merged = mergedOf(spans.filter((s) => s.date === date));
    if (merged.length > 0) days.push(`${day}:${merged.map((s) => `${s.from}-${s.to}`).join(',')}`);
  }
  return days.join(';');
}

/** Reads what `writeSpans` wrote, for a week with this Monday; in order of time. Most people share few patterns. */
export function readSpans(monday: IsoDate, text: string): readonly Span[] {
  if (text === '') return [];
  const key = `${monday}${text}`;
  let spans = READ.get(key);
  if (!spans) {
    spans = text.split(';').flatMap((day) => {
      const [index = '0', stretches = ''] = day.split(':');
      const date = addDays(monday, Number(index));
      return stretches.split(',').map((stretch) => {
        const [from = '0', to = '0'] = stretch.split('-');
        return { date, from: Number(from), to: Number(to) };
      });
    });
    if (READ.size > 5000) READ.clear();
    READ.set(key, spans);
  }
  return spans;
}
const READ = new Map<string, readonly Span[]>();

function mergedOf(intervals: readonly Interval[]): readonly Interval[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** Net minutes at work over days: each moment of a day once, whoever is booked twice. */
export function workedMinutes(work: readonly Span[]): number {
  let sum = 0;
  for (const day of Map.groupBy(work, (s) => s.date).values()) sum += unionMinutes(day);
  return sum;
}
