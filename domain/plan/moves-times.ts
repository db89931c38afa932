import { overlap, withoutBreaks } from '../calendar/intervals.ts';
import type { Finding, RuleId } from '../rules/finding.ts';
import type { BasicMoves, Move } from './moves-basic.ts';
import type { Placed } from './placed.ts';

/** Shortening is in steps of a quarter of an hour: nobody plans in odd minutes. */
const STEP = 15;

/** Rules whose size is minutes too many: a shorter row takes those minutes away. */
const TOO_LONG: ReadonlySet<RuleId> = new Set([
  'outside-contract-hours',
  'max-day',
  'max-week',
  'average-weeks',
  'daily-rest',
  'weekly-rest',
  'young-worker',
  'hours-a-day',
  'extra-breaks',
  'overtime-cost',
]);

/** True when the size of a finding says how many minutes too many there are. */
export function isTooLong(rule: RuleId): boolean {
  return TOO_LONG.has(rule);
}

/**
 * Other times for a row, where time is the trouble: just so much shorter, at the end or at the start, that the minutes
 * too many are gone; only the part that a need allows; or until the other place begins.
 */
export function timeMoves(basic: BasicMoves, finding: Finding, row: Placed): readonly Move[] {
  const spans = TOO_LONG.has(finding.rule) ? shorter(row, finding.size) : allowed(basic, finding, row);
  return spans
    .filter((s) => s.from < s.to && s.from < row.block.to && s.to > row.block.from)
    .filter((s) => s.from !== row.from || s.to !== row.to)
    .map((s) => basic.times(row, s.from === row.block.from ? null : s.from, s.to === row.block.to ? null : s.to));
}

interface Times {
  readonly from: number;
  readonly to: number;
}

/** As little shorter as takes at least so many minutes away: of presence, and of work without breaks. */
function shorter(row: Placed, minutes: number): readonly Times[] {
  const all: Times[] = [];
  const net = (t: Times): number => withoutBreaks(t, row.block.breaks).reduce((sum, i) => sum + i.to - i.from, 0);
  for (const atEnd of [true, false]) {
    for (const measure of [(t: Times) => t.to - t.from, net]) {
      const whole = measure(row);
      for (let cut = STEP; cut < row.to - row.from; cut += STEP) {
        const times = atEnd ? { from: row.from, to: row.to - cut } : { from: row.from + cut, to: row.to };
        if (whole - measure(times) < minutes) continue;
        if (!all.some((t) => t.from === times.from && t.to === times.to)) all.push(times);
        break;
      }
    }
  }
  return all;
}

/** The part of a row that the rule of the finding allows. */
function allowed(basic: BasicMoves, finding: Finding, row: Placed): readonly Times[] {
  const { from, to } = row;
  switch (finding.rule) {
    case 'double-booked': {
      const moment = finding.from === null || finding.to === null ? null : { from: finding.from, to: finding.to };
      if (!moment || !overlap(row, moment)) return [];
      return [
        { from, to: moment.from },
        { from: moment.to, to },
      ];
    }
    case 'start-not-before':
      return row.needs.flatMap(({ what }) =>
        what.kind === 'start-not-before' ? [{ from: Math.max(from, what.at), to }] : [],
      );
    case 'no-evening':
      return [{ from, to: Math.min(to, basic.plan.lookup.parameter('evening-start', row.date)) }];
    case 'transport-window':
      return row.needs.flatMap(({ what }) =>
        what.kind === 'transport-window' ? [{ from: Math.max(from, what.from), to: Math.min(to, what.to) }] : [],
      );
    default:
      return [];
  }
}
