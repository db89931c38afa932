import { type Clock, clockAt, realMinute } from '../calendar/amsterdam.ts';
import { addDays, mondayOf } from '../calendar/dates.ts';
import type { IsoDate, IsoWeek } from '../model/common.ts';
import { type PersonAround, readSpans, type Span } from '../plan/around.ts';
import type { Placed } from '../plan/placed.ts';
import type { PlanView } from '../plan/view.ts';
import { isYoung } from './age.ts';
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
/** Twelve hours of each day leave a night of twelve, eleven when the clock goes forward. */
const HALF_DAY = 12 * 60;
/** From 03:00 on no hour comes twice. */
const CLOCK_IS_SET = 3 * 60;

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

/** The weeks on either side of a week, as the rules ask about them. */
interface NextTo {
  readonly week: IsoWeek;
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
  /** When work begins and ends on the Sunday before, and begins on the Monday after. */
  readonly sundayFrom: number;
  readonly sundayTo: number;
  readonly mondayFrom: number;
  /** Nobody worked in the weekend before. */
  readonly weekendFree: boolean;
}

const NEVER = { sundayFrom: Number.POSITIVE_INFINITY, sundayTo: 0, mondayFrom: Number.POSITIVE_INFINITY };
const NOBODY: Omit<NextTo, 'week'> = { before: [], after: [], ...NEVER, weekendFree: true };
const NEXT_TO = new WeakMap<PersonAround, NextTo>();

const real = (span: Span): Stretch => ({ from: realMinute(span.date, span.from), to: realMinute(span.date, span.to) });

/** Read once per person: a drag asks thousands of times. */
function nextTo(person: Placed['person'], plan: PlanView): Omit<NextTo, 'week'> {
  const around = plan.around(person.id);
  if (around.before === '' && around.after === '') return NOBODY;
  const known = NEXT_TO.get(around);
  if (known?.week === plan.week) return known;
  const days = weekDays(plan.week);
  const before = readSpans(days.mondayBefore, around.before);
  const after = readSpans(days.mondayAfter, around.after);
  const sunday = before.filter((s) => s.date === days.sundayBefore);
  const monday = after.filter((s) => s.date === days.mondayAfter);
  const read: NextTo = {
    week: plan.week,
    before: before.map(real),
    after: after.map(real),
    sundayFrom: Math.min(NEVER.sundayFrom, ...sunday.map((s) => s.from)),
    sundayTo: Math.max(NEVER.sundayTo, ...sunday.map((s) => s.to)),
    mondayFrom: Math.min(NEVER.mondayFrom, ...monday.map((s) => s.from)),
    weekendFree: before.every((s) => s.date <= days.fridayBefore),
  };
  NEXT_TO.set(around, read);
  return read;
}

/**
 * True when the work of each day, also next to the week, lies in the same twelve hours: then each shift is a day, with
 * at least eleven hours of rest around it. Quick, and never true when a shift or a daily rest of this week is wrong.
 */
export function sameHours(rows: readonly Placed[], plan: PlanView): boolean {
  const [first] = rows;
  if (!first) return true;
  let { sundayFrom: from, sundayTo: to, mondayFrom } = nextTo(first.person, plan);
  if (mondayFrom < from) from = mondayFrom;
  for (const row of rows) {
    if (row.from < from) from = row.from;
    if (row.to > to) to = row.to;
  }
  return to - from <= HALF_DAY && from >= CLOCK_IS_SET;
}

/** True when nobody works in the weekend of this week or the one before it: then each week has a rest of 47 hours. */
export function freeWeekends(rows: readonly Placed[], plan: PlanView): boolean {
  const { friday } = weekDays(plan.week);
  for (const row of rows) if (row.date > friday) return false;
  const [first] = rows;
  return !first || nextTo(first.person, plan).weekendFree;
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
  const { before, after } = nextTo(first.person, plan);
  return merged([...before, ...workOf(rows), ...after]);
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

/** A shift of this week's rows that begins on a day on which the person is 18 or older. */
export interface AdultShift {
  readonly shift: Shift;
  /** The rows of this week in it, in order of time; never empty. */
  readonly own: readonly [Placed, ...Placed[]];
  readonly from: Clock;
}

/** The shifts that break a rule for adults; those that begin under 18 are left to `young-worker`. */
export function wrongShifts(
  rows: readonly Placed[],
  plan: PlanView,
  isWrong: (shift: Shift) => boolean,
): readonly AdultShift[] {
  return shiftsOf(workAround(rows, plan)).flatMap((shift): readonly AdultShift[] => {
    if (!isWrong(shift)) return [];
    const [first, ...more] = rowsWithin(rows, shift);
    const from = clockAt(shift.from);
    return first && !isYoung(first.person, from.date) ? [{ shift, own: [first, ...more], from }] : [];
  });
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
