import fc from 'fast-check';
import type { Finding } from '#domain/rules/finding.ts';
import { idOf } from '../names.ts';
import { World } from '../world.ts';
import { type Work, work } from './times.ts';

// Three weeks of somebody as marks, one per real minute: what oracles of working time count in. It shares no code with
// the rules; the clock of Amsterdam comes from the time zone table of the JavaScript engine.

export const WEEKS = [
  { week: '2026-W49', monday: '2026-11-30' },
  { week: '2026-W13', monday: '2026-03-23' },
  { week: '2026-W43', monday: '2026-10-19' },
  { week: '2026-W53', monday: '2026-12-28' },
  { week: '2026-W14', monday: '2026-03-30' },
] as const;

const dateAt = (monday: string, day: number): string =>
  new Date(Date.parse(monday) + day * 86_400_000).toISOString().slice(0, 10);
const two = (n: number): string => String(n).padStart(2, '0');
const timeOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Per week: for each time on the clock the first real minute that shows it, counted from nine days before Monday. */
const clocks = new Map<string, ReadonlyMap<string, number>>();
const MINUTES = 26 * 1440;
function clock(monday: string): ReadonlyMap<string, number> {
  let first = clocks.get(monday);
  if (!first) {
    const start = Date.parse(monday) - 9 * 86_400_000;
    // The zone shifts by whole hours: the clock of each hour is asked, its minutes are filled in.
    const shown = Array.from({ length: MINUTES / 60 }, (_, h) => format.format(new Date(start + h * 3_600_000)));
    const times = shown.flatMap((text) => Array.from({ length: 60 }, (_, m) => `${text.slice(0, -2)}${two(m)}`));
    first = new Map(times.map((text, m) => [text, m] as const).toReversed());
    clocks.set(monday, first);
  }
  return first;
}

export interface Row {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

export interface Marks {
  /** At work in any of the three weeks, and in the middle one. */
  readonly all: readonly boolean[];
  readonly own: readonly boolean[];
  /** The first mark of a minute of a day (0 = Monday of the middle week). */
  readonly index: (day: number, minute: number) => number;
}

/** Real minutes at work: a moment is in a row when the clock is past its start and not yet past its end. */
export function minutesAtWork(monday: string, rows: readonly Row[]): Marks {
  const first = clock(monday);
  const index = (day: number, minute: number): number => {
    if (minute === 1440) return index(day + 1, 0);
    // What the clock skips in spring is the next time that it does show.
    return first.get(`${dateAt(monday, day)} ${timeOf(minute)}`) ?? index(day, minute + 1);
  };
  const all = new Array<boolean>(MINUTES).fill(false);
  const own = new Array<boolean>(MINUTES).fill(false);
  for (const { day, from, to } of rows) {
    const end = index(day, to);
    for (let m = index(day, from); m < end; m++) {
      all[m] = true;
      if (day >= 0 && day < 7) own[m] = true;
    }
  }
  return { all, own, index };
}

export interface Free {
  readonly from: number;
  /** First minute of work after it; the end of the marks when there is none. */
  readonly to: number;
  readonly open: boolean;
}

/** Runs of free minutes after the first work. */
export function freeRuns(all: readonly boolean[]): Free[] {
  const runs: Free[] = [];
  let from = -1;
  let seen = false;
  for (let m = 0; m <= all.length; m++) {
    const busy = all[m] === true;
    if (busy && from >= 0) {
      runs.push({ from, to: m, open: false });
      from = -1;
    }
    if (!busy && seen && from < 0) from = m;
    seen ||= busy;
  }
  if (from >= 0) runs.push({ from, to: all.length, open: true });
  return runs;
}

/** Groups of minutes of work that no free run of 8 hours parts: [first, one past the last]. */
export function shifts(all: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  let start = all.indexOf(true);
  if (start < 0) return found;
  for (const run of freeRuns(all)) {
    if (!run.open && run.to - run.from < 480) continue;
    found.push([start, run.from]);
    start = run.to;
  }
  return found;
}

export const count = (marks: readonly boolean[], from = 0, to = marks.length): number =>
  marks.slice(from, to).filter(Boolean).length;

/** Quarters of an hour, also at night, and now and then an odd minute. */
const row = fc
  .record({
    day: fc.integer({ min: -7, max: 13 }),
    start: fc.integer({ min: 0, max: 88 }),
    length: fc.integer({ min: 2, max: 40 }),
    odd: fc.nat({ max: 9 }),
  })
  .map(({ day, start, length, odd }): Row => {
    const from = start * 15 + (odd === 1 ? 1 : 0);
    return { day, from, to: Math.min(1440, from + length * 15 + (odd === 2 ? 1 : 0)) };
  });

/** Many days in a row at about the same time: what real weeks look like, and where weekly rest goes wrong. */
const rhythm = fc
  .record({
    first: fc.integer({ min: -7, max: 6 }),
    days: fc.integer({ min: 3, max: 12 }),
    start: fc.integer({ min: 20, max: 48 }),
    length: fc.integer({ min: 16, max: 50 }),
    lunch: fc.nat({ max: 3 }),
  })
  .map(({ first, days, start, length, lunch }): Row[] =>
    Array.from({ length: days }, (_, i) => first + i)
      .filter((day) => day <= 13)
      .flatMap((day) => {
        const from = start * 15;
        const to = Math.min(1440, from + length * 15);
        const noon = from + 240;
        if (lunch === 0 || noon + lunch * 15 >= to) return [{ day, from, to }];
        return [
          { day, from, to: noon },
          { day, from: noon + lunch * 15, to },
        ];
      }),
  );

export const weeks = fc.record({
  week: fc.constantFrom(...WEEKS),
  rows: fc.oneof(
    fc.array(row, { minLength: 1, maxLength: 14 }),
    fc.tuple(rhythm, fc.array(row, { maxLength: 4 })).map(([a, b]) => [...a, ...b]),
  ),
  who: fc.constantFrom('employee', 'guide'),
});

/** What all rules say about Anna in such a week: an employee, a guide, or somebody of 16. */
export function findingsOf(
  { week, monday }: (typeof WEEKS)[number],
  rows: readonly Row[],
  who: 'employee' | 'guide' | 'young',
): readonly Finding[] {
  const w = new World();
  w.week = week as never;
  if (who === 'guide') w.guide('Anna');
  else w.employee('Anna', who === 'young' ? { birthDate: '2010-09-01' as never, contractMinutes: 3600 } : {});
  w.workplace('P1');
  const text = (r: Row): Work => `${dateAt(monday, r.day)} ${timeOf(r.from)}-${timeOf(r.to)}`;
  work(w, 'Anna', rows.filter((r) => r.day >= 0 && r.day < 7).map(text));
  w.around('Anna', {
    spansBefore: rows.filter((r) => r.day < 0).map(text),
    spansAfter: rows.filter((r) => r.day >= 7).map(text),
  });
  return w
    .plan()
    .findings()
    .filter((f) => f.personId === idOf('person', 'Anna'));
}
