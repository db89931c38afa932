import { clockAt, realMinute } from '../calendar/amsterdam.ts';
import { addDays } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';
import type { Employee } from '../model/person.ts';
import type { Placed } from '../plan/placed.ts';
import type { PlanView } from '../plan/view.ts';
import { lessonsOf } from './lessons.ts';
import { paidMinutes } from './outside-contract-hours.ts';
import { merged, minutesOf, rowsWithin, type Stretch, shiftsOf, weekDays, workAround, workOf } from './shifts.ts';

export type YoungKind = 'day' | 'week' | 'four-weeks' | 'break' | 'night' | 'rest' | 'overtime';

/** Minutes that the law allows under 18, or (break and rest) wants; overtime has the contract instead. */
export const LIMITS: Readonly<Record<Exclude<YoungKind, 'overtime'>, number>> = {
  day: 9 * 60,
  week: 45 * 60,
  'four-weeks': 160 * 60,
  break: 30,
  night: 0,
  rest: 12 * 60,
};

const BREAK_ABOVE = 270;
const NIGHT_FROM = 23 * 60;
const NIGHT_TO = 6 * 60;

/** Something that is wrong for somebody under 18. */
export interface YoungWrong {
  readonly kind: YoungKind;
  readonly date: IsoDate | null;
  readonly rows: readonly Placed[];
  readonly minutes: number;
  readonly lessonMinutes?: number;
  readonly besideMinutes?: number;
  readonly rest?: Stretch;
}

/** Everything that is wrong in the week of somebody who turns 18 on `birthday`. */
export function wrongsOf(
  rows: readonly Placed[],
  employee: Employee,
  birthday: IsoDate,
  plan: PlanView,
): readonly YoungWrong[] {
  const lessons = lessonsOf(employee, plan);
  const young = rows.filter((r) => r.date < birthday);
  return [
    ...tooLong(rows, young, birthday, lessons, plan),
    ...breaksMissing(rows, birthday, plan),
    ...atNight(young),
    ...nightsTooShort(rows, birthday, lessons, plan),
    ...overtime(rows, young, employee),
  ];
}

type Lessons = ReadonlyMap<IsoDate, readonly Stretch[]>;

/** Minutes of work and lessons together, each moment once, and how many of them only the lessons bring. */
function busy(rows: readonly Placed[], lessons: readonly Stretch[]): { minutes: number; lessonMinutes: number } {
  const work = workOf(rows);
  const minutes = minutesOf(merged([...work, ...lessons]));
  return { minutes, lessonMinutes: minutes - minutesOf(merged(work)) };
}

function tooLong(
  rows: readonly Placed[],
  young: readonly Placed[],
  birthday: IsoDate,
  lessons: Lessons,
  plan: PlanView,
): readonly YoungWrong[] {
  const wrongs: YoungWrong[] = [];
  for (const [date, day] of Map.groupBy(young, (r) => r.date)) {
    const sum = busy(day, lessons.get(date) ?? []);
    if (sum.minutes > LIMITS.day) wrongs.push({ kind: 'day', date, rows: day, ...sum });
  }
  const before = [...lessons].filter(([date]) => date < birthday).flatMap(([, stretches]) => stretches);
  const week = busy(young, before);
  if (young.length > 0 && week.minutes > LIMITS.week) wrongs.push({ kind: 'week', date: null, rows: young, ...week });
  const { other3 } = plan.around(rows[0]?.person.id as Placed['person']['id']);
  if (weekDays(plan.week).sunday < birthday && other3 + week.minutes > LIMITS['four-weeks']) {
    const minutes = other3 + week.minutes;
    wrongs.push({ kind: 'four-weeks', date: null, rows, ...week, minutes, besideMinutes: other3 });
  }
  return wrongs;
}

function breaksMissing(rows: readonly Placed[], birthday: IsoDate, plan: PlanView): readonly YoungWrong[] {
  const wrongs: YoungWrong[] = [];
  for (const shift of shiftsOf(workAround(rows, plan))) {
    if (shift.netMinutes <= BREAK_ABOVE || shift.breakMinutes >= LIMITS.break) continue;
    const own = rowsWithin(rows, shift);
    const [row] = own;
    if (!row || clockAt(shift.from).date >= birthday) continue;
    const { breakMinutes: minutes, netMinutes: besideMinutes } = shift;
    wrongs.push({ kind: 'break', date: row.date, rows: own, minutes, besideMinutes });
  }
  return wrongs;
}

function atNight(young: readonly Placed[]): readonly YoungWrong[] {
  const wrongs: YoungWrong[] = [];
  for (const [date, day] of Map.groupBy(young, (r) => r.date)) {
    const late = day.filter((r) => r.from < NIGHT_TO || r.to > NIGHT_FROM);
    if (late.length === 0) continue;
    const morning = { from: realMinute(date, 0), to: realMinute(date, NIGHT_TO) };
    const evening = { from: realMinute(date, NIGHT_FROM), to: realMinute(date, 1440) };
    let minutes = 0;
    for (const work of merged(workOf(late))) {
      for (const night of [morning, evening]) {
        minutes += Math.max(0, Math.min(work.to, night.to) - Math.max(work.from, night.from));
      }
    }
    if (minutes > 0) wrongs.push({ kind: 'night', date, rows: late, minutes });
  }
  return wrongs;
}

/**
 * The rest around each night, from the last work or lesson before 23:00 to the first after 06:00. Who works in the night
 * itself has no such rest at all: `night` says that.
 */
function nightsTooShort(
  rows: readonly Placed[],
  birthday: IsoDate,
  lessons: Lessons,
  plan: PlanView,
): readonly YoungWrong[] {
  const work = merged([...workAround(rows, plan), ...[...lessons.values()].flat()]);
  const { sundayBefore } = weekDays(plan.week);
  const wrongs: YoungWrong[] = [];
  for (let n = 0; n <= 7; n++) {
    const date = addDays(sundayBefore, n);
    if (date >= birthday) break;
    const night = { from: realMinute(date, NIGHT_FROM), to: realMinute(addDays(date, 1), NIGHT_TO) };
    if (work.some((w) => w.from < night.to && night.from < w.to)) continue;
    const from = work.findLast((w) => w.to <= night.from)?.to;
    const to = work.find((w) => w.from >= night.to)?.from;
    if (from === undefined || to === undefined || to - from >= LIMITS.rest) continue;
    const own = rowsWithin(rows, { from: from - 1, to: to + 1 });
    const last = own.at(-1);
    if (last) wrongs.push({ kind: 'rest', date: last.date, rows: own, minutes: to - from, rest: { from, to } });
  }
  return wrongs;
}

function overtime(rows: readonly Placed[], young: readonly Placed[], employee: Employee): readonly YoungWrong[] {
  if (young.length === 0) return [];
  const minutes = paidMinutes(rows);
  return minutes > employee.contractMinutes ? [{ kind: 'overtime', date: null, rows, minutes }] : [];
}
