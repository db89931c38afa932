import { addDays, mondayOf, weekOf } from '../calendar/dates.ts';
import { overlap, unionMinutes, withoutBreaks } from '../calendar/intervals.ts';
import type { Interval, IsoDate, IsoWeek } from '../model/common.ts';
import type { PersonId, WorkplaceId } from '../model/ids.ts';
import type { RecordChange } from '../model/record.ts';
import type { WorkTypeCode } from '../model/work.ts';
import { type Span, workedMinutes, writeSpans } from './around.ts';

/** How many weeks before its own a week looks: at filling in, at where and with whom somebody usually works. */
export const FILL_WEEKS = 12;
export const USUAL_WEEKS = 4;

/** How far back a task that does not change is followed: the most that "Afwisseling" can be set to, and this week. */
export const TASK_WEEKS = 26;

/** How far back visits of a jobcoach are looked for: further than an agreement can ask. */
export const VISIT_WEEKS = 60;

/** How many weeks after its own a week looks: the averages of the law. */
const WEEKS_AFTER = 15;

/**
 * True when a change alters what a week knows of others, or of what was published: whoever holds that week reads it
 * again. The rows of the week itself are told by the change.
 */
export function reachesInto(change: RecordChange, week: IsoWeek): boolean {
  if (change.kind === 'publication') return [change.before, change.after].some((side) => side?.week === week);
  // Which occurrences are due, and so what is summed of other weeks, is the order's own.
  if (change.kind === 'order') return true;
  if (change.kind === 'progress') {
    return [change.before, change.after].some((side) => side !== null && weekOf(side.date) !== week);
  }
  if (change.kind !== 'assignment') return false;
  const monday = mondayOf(week);
  const first = addDays(monday, -7 * VISIT_WEEKS);
  const last = addDays(monday, 7 * WEEKS_AFTER + 6);
  const sunday = addDays(monday, 6);
  return [change.before, change.after].some(
    (row) => row && row.date >= first && row.date <= last && (row.date < monday || row.date > sunday),
  );
}

/** One assignment as the sum of a week needs it; times worked out, minutes of the day. */
export interface WorkedRow extends Interval {
  readonly date: IsoDate;
  /** Breaks of the block, whether or not they fall inside the times. */
  readonly breaks: readonly Interval[];
  readonly workplaceId: WorkplaceId;
  readonly workType: WorkTypeCode;
  readonly fillsIn: boolean;
}

/** One ISO week of one person in a few words: what other weeks may ask of it (see `PersonAround`). */
export interface WeekSummary {
  /** Net minutes, each moment of a day once. */
  readonly minutes: number;
  /** When at work, breaks left out, as `writeSpans` writes it. */
  readonly spans: string;
  /** In order of id. */
  readonly places: readonly WorkplaceId[];
  /** The one work type of the whole week; null when there were several. */
  readonly task: WorkTypeCode | null;
  /** Dates of filling in, oldest first. */
  readonly fills: readonly IsoDate[];
}

const workOf = (row: WorkedRow): readonly Interval[] => withoutBreaks(row, row.breaks);

/** Sums up the rows of one person in the week that begins on this Monday; null when there are none. */
export function summaryOf(monday: IsoDate, rows: readonly WorkedRow[]): WeekSummary | null {
  if (rows.length === 0) return null;
  const spans = rows.flatMap((row): Span[] => workOf(row).map(({ from, to }) => ({ date: row.date, from, to })));
  const tasks = new Set(rows.map((row) => row.workType));
  const [task = null] = tasks;
  return {
    minutes: workedMinutes(spans),
    spans: writeSpans(monday, spans),
    places: [...new Set(rows.map((row) => row.workplaceId))].sort(),
    task: tasks.size === 1 ? task : null,
    fills: [...new Set(rows.filter((row) => row.fillsIn).map((row) => row.date))].sort(),
  };
}

/**
 * Most minutes that the other weeks of any `others + 1` weeks in a row hold together, week 0 among them.
 * @param minutesOf net minutes of the week so many weeks later (negative: earlier); never asked for week 0.
 */
export function mostOfOthers(others: number, minutesOf: (offset: number) => number): number {
  let most = 0;
  for (let first = -others; first <= 0; first++) {
    let sum = 0;
    for (let offset = first; offset <= first + others; offset++) if (offset !== 0) sum += minutesOf(offset);
    most = Math.max(most, sum);
  }
  return most;
}

/**
 * The work type that did not change up to now, and for how many weeks. A week without work is no change and does not count.
 * @param tasks the weeks with work, latest first; null = several work types in that week.
 */
export function unchangedTask(tasks: readonly (WorkTypeCode | null)[]): {
  readonly task: WorkTypeCode | null;
  readonly taskWeeks: number;
} {
  const [task = null] = tasks;
  if (task === null) return { task, taskWeeks: 0 };
  const end = tasks.findIndex((other) => other !== task);
  return { task, taskWeeks: end === -1 ? tasks.length : end };
}

/** The key with most minutes; the smallest one when several have as many, null when there are none. */
function most<K extends string>(minutes: ReadonlyMap<K, number>): K | null {
  let best: K | null = null;
  for (const [key, value] of minutes) {
    const bar = best === null ? 0 : (minutes.get(best) ?? 0);
    if (value > bar || (value === bar && best !== null && key < best)) best = key;
  }
  return best;
}

/** Where most of the time was spent; null without work. */
export function usualPlaceOf(rows: readonly WorkedRow[]): WorkplaceId | null {
  const minutes = new Map<WorkplaceId, number>();
  for (const row of rows) {
    minutes.set(row.workplaceId, (minutes.get(row.workplaceId) ?? 0) + unionMinutes(workOf(row)));
  }
  return most(minutes);
}

/** A row with the guidance group in which it lies (see `groupOf`). */
export interface GroupRow extends WorkedRow {
  readonly group: string;
}

/** The guide who was in the same group for most of somebody's work, the guide's breaks included; null when nobody was. */
export function usualGuideOf(
  own: readonly GroupRow[],
  guides: readonly (GroupRow & { readonly personId: PersonId })[],
): PersonId | null {
  const minutes = new Map<PersonId, number>();
  const keyOf = (row: GroupRow): string => `${row.date}|${row.group}`;
  const rows = Map.groupBy(own, keyOf);
  for (const guide of guides) {
    for (const stretch of rows.get(keyOf(guide))?.flatMap(workOf) ?? []) {
      const shared = overlap(stretch, guide);
      if (shared) minutes.set(guide.personId, (minutes.get(guide.personId) ?? 0) + shared.to - shared.from);
    }
  }
  return most(minutes);
}
