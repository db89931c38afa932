import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, RuleId } from '#domain/rules/finding.ts';
import { idOf, World } from '../world.ts';
import type { Work } from './times.ts';
import { work } from './times.ts';

// An oracle that shares no code with the rules: it turns the clock of Amsterdam into real minutes with the time zone
// table of the JavaScript engine, marks each minute of three weeks as work or not, and counts.

const SEED = 2026;
const WEEKS = [
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

interface Row {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** Real minutes at work: a moment is in a row when the clock is past its start and not yet past its end. */
function minutesAtWork(monday: string, rows: readonly Row[]): { all: boolean[]; own: boolean[] } {
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
  return { all, own };
}

interface Free {
  readonly from: number;
  /** First minute of work after it; the end of the marks when there is none. */
  readonly to: number;
  readonly open: boolean;
}

/** Runs of free minutes after the first work. */
function freeRuns(all: readonly boolean[]): Free[] {
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
function shifts(all: readonly boolean[]): [number, number][] {
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

const count = (marks: readonly boolean[], from = 0, to = marks.length): number =>
  marks.slice(from, to).filter(Boolean).length;

/** The total size that each rule should tell in this week. */
type Sizes = Partial<Record<RuleId, number>>;

interface Short {
  readonly start: number;
  readonly run: Free;
  readonly minutes: number;
}

/** From the first work on: the first rest that is long enough within the period, else the longest. */
function periods(all: readonly boolean[], period: number, wanted: number): Short[] {
  const runs = freeRuns(all);
  const found: Short[] = [];
  let start = all.indexOf(true);
  while (start >= 0 && start < all.length) {
    const end = start + period;
    const within = runs.filter((r) => r.from >= start && r.from < end);
    const lengths = within.map((r) => (r.open ? end : Math.min(r.to, end)) - r.from);
    let at = lengths.findIndex((n) => n >= wanted);
    if (at < 0) at = lengths.indexOf(Math.max(...lengths));
    // Who works the whole period through has no rest in it; the next begins after the first pause.
    const run = within[at] ?? runs.find((r) => r.from >= end);
    if (!run) throw new Error('the marks end with a pause');
    found.push({ start, run, minutes: lengths[at] ?? 0 });
    if (run.open) break;
    start = run.to;
  }
  return found;
}

function oracle(monday: string, rows: readonly Row[]): Sizes {
  const { all, own } = minutesAtWork(monday, rows);
  const sizes: Sizes = {};
  const add = (rule: RuleId, size: number): void => {
    if (size > 0) sizes[rule] = (sizes[rule] ?? 0) + size;
  };
  if (!own.includes(true)) return sizes;
  add('max-week', count(own) - 3600);
  for (const [from, to] of shifts(all)) {
    if (count(own, from, to) === 0) continue;
    const net = count(all, from, to);
    add('max-day', net - 720);
    const rests = freeRuns(all.slice(from, to)).filter((r) => !r.open && r.to - r.from >= 15);
    const breaks = rests.reduce((sum, r) => sum + r.to - r.from, 0);
    if (net > 600) add('breaks', 45 - breaks);
    else if (net > 330) add('breaks', 30 - breaks);
  }
  const touches = (p: Short): boolean =>
    count(own, p.start, p.run.from) > 0 || (!p.run.open && p.run.to <= p.start + 1440 && own[p.run.to] === true);
  const short = periods(all, 1440, 660).filter((p) => p.minutes < 660);
  for (const p of short) {
    if (!touches(p)) continue;
    const near = (o: Short): boolean => Math.abs(o.run.from - p.run.from) < 7 * 1440;
    const earlier = short.some((o) => o.start < p.start && near(o));
    const later = short.some((o) => o.start > p.start && near(o) && !touches(o));
    if (p.minutes < 480 || earlier || later) add('daily-rest', 660 - p.minutes);
  }
  const weekly = periods(all, 7 * 1440, 2160)
    .filter((p) => p.minutes < 2160 && count(own, p.start, p.start + 7 * 1440) > 0)
    .map((p) => 2160 - p.minutes);
  add('weekly-rest', Math.max(0, ...weekly));
  return sizes;
}

const TOLD: readonly RuleId[] = ['max-day', 'max-week', 'daily-rest', 'weekly-rest', 'breaks'];

function told(findings: readonly Finding[]): Sizes {
  const sizes: Sizes = {};
  for (const f of findings) {
    if (TOLD.includes(f.rule)) sizes[f.rule] = (sizes[f.rule] ?? 0) + f.size;
  }
  return sizes;
}

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

const weeks = fc.record({
  week: fc.constantFrom(...WEEKS),
  rows: fc.oneof(
    fc.array(row, { minLength: 1, maxLength: 14 }),
    fc.tuple(rhythm, fc.array(row, { maxLength: 4 })).map(([a, b]) => [...a, ...b]),
  ),
  guide: fc.boolean(),
});

function findingsOf({ week, monday }: (typeof WEEKS)[number], rows: readonly Row[], guide: boolean) {
  const w = new World();
  w.week = week as never;
  if (guide) w.guide('Anna');
  else w.employee('Anna');
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

describe(`working time against a minute-by-minute oracle (seed ${SEED})`, () => {
  it('tells the same sizes on random weeks, also over the nights on which the clock changes', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(weeks, ({ week, rows, guide }) => {
        const expected = oracle(week.monday, rows);
        for (const rule of Object.keys(expected)) seen.set(rule, (seen.get(rule) ?? 0) + 1);
        if (Object.keys(expected).length === 0) seen.set('none', (seen.get('none') ?? 0) + 1);
        expect(told(findingsOf(week, rows, guide))).toEqual(expected);
      }),
      { seed: SEED, numRuns: 600 },
    );
    // The random weeks really hold every trouble, and weeks without any.
    for (const rule of [...TOLD, 'none']) expect(seen.get(rule) ?? 0, rule).toBeGreaterThan(10);
  });
});
