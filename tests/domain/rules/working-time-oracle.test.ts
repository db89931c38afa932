import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, RuleId } from '#domain/rules/finding.ts';
import { count, type Free, findingsOf, freeRuns, minutesAtWork, type Row, shifts, weeks } from './marks.ts';

// An oracle that shares no code with the rules: it marks each real minute of three weeks as work or not, and counts.

const SEED = 2026;

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

/** What `young-worker` should tell of somebody under 18 without lessons, per kind. */
function youngOracle(monday: string, rows: readonly Row[]): Record<string, number> {
  const { all, own, index } = minutesAtWork(monday, rows);
  const sizes: Record<string, number> = {};
  const add = (kind: string, size: number): void => {
    if (size > 0) sizes[kind] = (sizes[kind] ?? 0) + size;
  };
  if (!own.includes(true)) return sizes;
  add('week', count(own) - 2700);
  for (let day = 0; day < 7; day++) {
    add('day', count(own, index(day, 0), index(day + 1, 0)) - 540);
    add('night', count(own, index(day, 0), index(day, 360)) + count(own, index(day, 1380), index(day + 1, 0)));
  }
  for (const [from, to] of shifts(all)) {
    const pauses = freeRuns(all.slice(from, to)).filter((r) => !r.open && r.to - r.from >= 15);
    const breaks = pauses.reduce((sum, r) => sum + r.to - r.from, 0);
    if (count(own, from, to) > 0 && count(all, from, to) > 270) add('break', 30 - breaks);
  }
  for (let day = -1; day < 7; day++) {
    const run = freeRuns(all).find((r) => r.from <= index(day, 1380) && r.to >= index(day + 1, 360));
    if (!run || run.open || !(own[run.from - 1] || own[run.to])) continue;
    add('rest', 720 - (run.to - run.from));
  }
  return sizes;
}

describe(`working time against a minute-by-minute oracle (seed ${SEED})`, () => {
  it('tells the same sizes on random weeks, also over the nights on which the clock changes', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(weeks, ({ week, rows, who }) => {
        const expected = oracle(week.monday, rows);
        for (const rule of Object.keys(expected)) seen.set(rule, (seen.get(rule) ?? 0) + 1);
        if (Object.keys(expected).length === 0) seen.set('none', (seen.get('none') ?? 0) + 1);
        expect(told(findingsOf(week, rows, who))).toEqual(expected);
      }),
      { seed: SEED, numRuns: 600 },
    );
    // The random weeks really hold every trouble, and weeks without any.
    for (const rule of [...TOLD, 'none']) expect(seen.get(rule) ?? 0, rule).toBeGreaterThan(10);
  });

  it('tells the same for somebody under 18, and the rules for adults stay silent', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(weeks, ({ week, rows }) => {
        const expected = youngOracle(week.monday, rows);
        for (const kind of Object.keys(expected)) seen.set(kind, (seen.get(kind) ?? 0) + 1);
        const findings = findingsOf(week, rows, 'young');
        const sizes: Record<string, number> = {};
        for (const { rule, facts, size } of findings) {
          const kind = String(facts['kind']);
          if (rule === 'young-worker' && kind !== 'overtime') sizes[kind] = (sizes[kind] ?? 0) + size;
        }
        expect(sizes).toEqual(expected);
        const adult = findings.filter((f) => TOLD.includes(f.rule) && f.rule !== 'weekly-rest');
        expect(adult).toEqual([]);
      }),
      { seed: SEED, numRuns: 400 },
    );
    for (const kind of ['day', 'week', 'break', 'night', 'rest']) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(10);
  });
});
