import { realMinute } from '../calendar/amsterdam.ts';
import { addDays, mondayOf } from '../calendar/dates.ts';
import type { IsoDate, IsoWeek } from '../model/common.ts';
import { readSpans, type Span } from '../plan/around.ts';
import type { Placed } from '../plan/placed.ts';
import type { PlanView } from '../plan/view.ts';
import type { Facts, Found } from './rule.ts';

// What the rules of the Arbeidstijdenwet share. All moments are minutes since 1970 (UTC), so that the nights on which
// the clock changes are as long as they really are.

/** Work without a pause, in real minutes. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Dienst: work between two rests of at least 8 hours (ATW art. 1:7); it may cross midnight. */
export interface Shift extends Stretch {
  /** In order, never touching. */
  readonly work: readonly Stretch[];
  /** Minutes of work, breaks left out. */
  readonly netMinutes: number;
  /** Minutes of the breaks that count: each at least 15 minutes (ATW art. 1:7). */
  readonly breakMinutes: number;
}

const SHIFT_GAP = 8 * 60;
const BREAK = 15;
/** From 07:00 to 18:00 is at most 11 hours, and leaves a night of 13 (12 when the clock goes forward). */
const MORNING = 7 * 60;
const EVENING = 18 * 60;

/** Days around a week by which rules tell quickly that nothing can be wrong. */
interface WeekDays {
  readonly monday: IsoDate;
  readonly friday: IsoDate;
  readonly sunday: IsoDate;
  readonly mondayBefore: IsoDate;
  readonly fridayBefore: IsoDate;
  readonly sundayBefore: IsoDate;
  readonly mondayAfter: IsoDate;
}

const WEEKS = new Map<IsoWeek, WeekDays>();

/** The days of a week and its neighbours, worked out once. */
export function weekDays(week: IsoWeek): WeekDays {
  let days = WEEKS.get(week);
  if (!days) {
    const monday = mondayOf(week);
    days = {
      monday,
      friday: addDays(monday, 4),
      sunday: addDays(monday, 6),
      mondayBefore: addDays(monday, -7),
      fridayBefore: addDays(monday, -3),
      sundayBefore: addDays(monday, -1),
      mondayAfter: addDays(monday, 7),
    };
    if (WEEKS.size > 500) WEEKS.clear();
    WEEKS.set(week, days);
  }
  return days;
}

const daytime = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
  from >= MORNING && to <= EVENING;

/**
 * True when all work, also next to the week, lies between 07:00 and 18:00: then each shift is a day of at most 11
 * hours, with a rest of at least 12 around it. Quick, and never true when a shift or a daily rest of this week is wrong.
 */
export function onlyDaytime(rows: readonly Placed[], plan: PlanView): boolean {
  for (const row of rows) if (row.from < MORNING || row.to > EVENING) return false;
  const [first] = rows;
  if (!first) return true;
  const { before, after } = plan.around(first.person.id);
  const days = weekDays(plan.week);
  if (before !== '') {
    const spans = readSpans(days.mondayBefore, before);
    for (let i = spans.length - 1; i >= 0; i--) {
      const span = spans[i] as Span;
      if (span.date !== days.sundayBefore) break;
      if (!daytime(span)) return false;
    }
  }
  if (after !== '') {
    const [next] = readSpans(days.mondayAfter, after);
    if (next && next.date === days.mondayAfter && next.from < MORNING) return false;
  }
  return true;
}

/** True when nobody works in the weekend of this week or the one before it: then each week has a rest of 47 hours. */
export function freeWeekends(rows: readonly Placed[], plan: PlanView): boolean {
  const { friday, mondayBefore, fridayBefore } = weekDays(plan.week);
  for (const row of rows) if (row.date > friday) return false;
  const [first] = rows;
  if (!first) return true;
  const { before } = plan.around(first.person.id);
  if (before === '') return true;
  const last = readSpans(mondayBefore, before).at(-1);
  return !last || last.date <= fridayBefore;
}

const REAL = new WeakMap<readonly Span[], readonly Stretch[]>();

function realSpans(monday: IsoDate, text: string): readonly Stretch[] {
  const spans = readSpans(monday, text);
  let real = REAL.get(spans);
  if (!real) {
    real = spans.map((s) => ({ from: realMinute(s.date, s.from), to: realMinute(s.date, s.to) }));
    REAL.set(spans, real);
  }
  return real;
}

/** The work of rows in real minutes, breaks left out; in no order, overlaps as they are. */
export function workOf(rows: readonly Placed[]): Stretch[] {
  const work: Stretch[] = [];
  for (const row of rows) {
    for (const { from, to } of row.work) {
      const stretch = { from: realMinute(row.date, from), to: realMinute(row.date, to) };
      if (stretch.from < stretch.to) work.push(stretch);
    }
  }
  return work;
}

/** In order of time; what touches or overlaps is one stretch, so that a double booking counts once. */
export function merged(work: readonly Stretch[]): readonly Stretch[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of work.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** Minutes of work in rows: real minutes without breaks, each moment once. */
export function netMinutesOf(rows: readonly Placed[]): number {
  return minutesOf(merged(workOf(rows)));
}

/** Minutes in stretches that do not overlap. */
export function minutesOf(work: readonly Stretch[]): number {
  let sum = 0;
  for (const { from, to } of work) sum += to - from;
  return sum;
}

/** All work of a person from the week before to the week after; of the weeks around as `PersonAround` tells it. */
export function workAround(rows: readonly Placed[], plan: PlanView): readonly Stretch[] {
  const [first] = rows;
  if (!first) return [];
  const { before, after } = plan.around(first.person.id);
  const { mondayBefore, mondayAfter } = weekDays(plan.week);
  return merged([...realSpans(mondayBefore, before), ...workOf(rows), ...realSpans(mondayAfter, after)]);
}

/** The shifts in merged work. */
export function shiftsOf(work: readonly Stretch[]): readonly Shift[] {
  const shifts: Shift[] = [];
  let start = 0;
  for (let i = 1; i <= work.length; i++) {
    const next = work[i];
    if (next && next.from - (work[i - 1] as Stretch).to < SHIFT_GAP) continue;
    shifts.push(shiftOf(work.slice(start, i)));
    start = i;
  }
  return shifts;
}

function shiftOf(work: readonly Stretch[]): Shift {
  let breakMinutes = 0;
  for (let i = 1; i < work.length; i++) {
    const pause = (work[i] as Stretch).from - (work[i - 1] as Stretch).to;
    if (pause >= BREAK) breakMinutes += pause;
  }
  return {
    from: work[0]?.from ?? 0,
    to: work.at(-1)?.to ?? 0,
    work,
    netMinutes: minutesOf(work),
    breakMinutes,
  };
}

/** The rows that share a moment with a stretch, in order of time. */
export function rowsWithin(rows: readonly Placed[], { from, to }: Stretch): readonly Placed[] {
  return rows
    .filter((r) => realMinute(r.date, r.from) < to && from < realMinute(r.date, r.to))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.from - b.from));
}

/** Ids of rows, sorted: what a click on the finding shows. */
export function idsOf(rows: readonly Placed[]): Placed['assignment']['id'][] {
  return rows.map((r) => r.assignment.id).sort();
}

/** Of several findings of one rule about one person and day the biggest, with the size and rows of them all. */
export function onePerDay<F extends Facts>(found: readonly Found<F>[]): readonly Found<F>[] {
  if (found.length < 2) return found;
  const days = Map.groupBy(found, (f) => `${f.date}|${f.about}`);
  return [...days.values()].map((same) => {
    const worst = same.reduce((a, b) => (b.size > a.size ? b : a));
    if (same.length === 1) return worst;
    const assignmentIds = [...new Set(same.flatMap((f) => f.assignmentIds ?? []))].sort();
    return { ...worst, size: same.reduce((sum, f) => sum + f.size, 0), assignmentIds };
  });
}
