import type { Comparison } from '#contract/scenarios.ts';
import type { OrderLevel } from '#domain/plan/orders.ts';
import { TIERS } from '#domain/rules/finding.ts';
import { count, decimal, sentenceCase, shortDay } from '#domain/words/dutch.ts';
import { wholeEuros } from '#domain/words/money.ts';
import { LEVEL_WORDS } from '#domain/words/order-levels.ts';

/** Which way a figure goes: never by colour alone. */
export type Direction = 'better' | 'worse' | 'same' | 'other';

/** One line of the comparison, in words. */
export interface ComparedLine {
  readonly id: string;
  readonly what: string;
  readonly real: string;
  readonly scenario: string;
  readonly direction: Direction;
  /** "2 minder", "gelijk". */
  readonly difference: string;
}

/** Whether more of it is good, bad, or neither. */
type Wanted = 'more' | 'less' | 'neither';

function directionOf(by: number, wanted: Wanted): Direction {
  if (by === 0) return 'same';
  if (wanted === 'neither') return 'other';
  return by > 0 === (wanted === 'more') ? 'better' : 'worse';
}

function line(
  id: string,
  what: string,
  { real, scenario }: { readonly real: number; readonly scenario: number },
  wanted: Wanted,
  say: (value: number) => string,
): ComparedLine {
  const by = scenario - real;
  const difference = by === 0 ? 'gelijk' : `${say(Math.abs(by))} ${by > 0 ? 'meer' : 'minder'}`;
  return { id, what, real: say(real), scenario: say(scenario), direction: directionOf(by, wanted), difference };
}

const WANTED: Readonly<Record<OrderLevel, Wanted>> = {
  impossible: 'less',
  late: 'less',
  tight: 'neither',
  later: 'neither',
  'on-time': 'more',
  ready: 'more',
};

/** Hours, to a tenth. */
const normHours = (minutes: number): string => `${decimal(Math.round(minutes / 6) / 10)} normuur`;

/** Orders, turnover and hours; states in which there is no order on either side are left out. */
export function figureLines(compared: Comparison): readonly ComparedLine[] {
  const levels = compared.levels
    .filter(({ real, scenario }) => real + scenario > 0)
    .map(({ level, ...both }) =>
      line(`level-${level}`, `Orders ${LEVEL_WORDS[level]}`, both, WANTED[level], (n) => String(n)),
    );
  const { turnoverCents, withoutPrice, expectedInTime, plannedCents, plannedMinutes, freeMinutes } = compared;
  const unknown = withoutPrice.real + withoutPrice.scenario > 0;
  return [
    ...levels,
    line('expected', 'Orders naar verwachting op tijd', expectedInTime, 'more', (n) => String(n)),
    line('turnover', 'Opbrengst van orders die op tijd klaar zijn', turnoverCents, 'more', wholeEuros),
    ...(unknown ? [line('unpriced', 'Orders op tijd zonder prijs', withoutPrice, 'neither', (n) => String(n))] : []),
    line('work', 'Opbrengst van gepland werk aan orders', plannedCents, 'more', wholeEuros),
    line('hours', 'Gepland werk', tenths(plannedMinutes), 'neither', normHours),
    line('free', 'Nog vrij', tenths(freeMinutes), 'neither', normHours),
  ];
}

/** Both sides to the tenth of an hour that is shown, so that what reads equal is called equal. */
const tenths = ({ real, scenario }: Comparison['plannedMinutes']) => ({
  real: Math.round(real / 6) * 6,
  scenario: Math.round(scenario / 6) * 6,
});

function foundWords({ blocks, warnings }: Comparison['tiers'][number]['real']): string {
  const parts = [
    ...(blocks > 0 ? [count(blocks, 'blokkade', 'blokkades')] : []),
    ...(warnings > 0 ? [count(warnings, 'waarschuwing', 'waarschuwingen')] : []),
  ];
  return parts.length === 0 ? 'geen' : parts.join(', ');
}

/** Findings per tier; a tier without any on both sides is left out. A blockade weighs more than any warning. */
export function tierLines(compared: Comparison): readonly ComparedLine[] {
  return compared.tiers
    .filter(({ real, scenario }) => real.blocks + real.warnings + scenario.blocks + scenario.warnings > 0)
    .map(({ tier, real, scenario }) => {
      const blocks = scenario.blocks - real.blocks;
      const warnings = scenario.warnings - real.warnings;
      const said = [
        ...(blocks === 0
          ? []
          : [`${count(Math.abs(blocks), 'blokkade', 'blokkades')} ${blocks > 0 ? 'meer' : 'minder'}`]),
        ...(warnings === 0
          ? []
          : [`${count(Math.abs(warnings), 'waarschuwing', 'waarschuwingen')} ${warnings > 0 ? 'meer' : 'minder'}`]),
      ];
      return {
        id: `tier-${tier}`,
        what: `${tier}. ${sentenceCase(TIERS[tier])}`,
        real: foundWords(real),
        scenario: foundWords(scenario),
        direction: directionOf(blocks === 0 ? warnings : blocks, 'less'),
        difference: said.length === 0 ? 'gelijk' : said.join(', '),
      };
    });
}

type OrderSide = Comparison['orders'][number]['real'];

/** "Te laat: 12,5 normuur te weinig gepland. Deadline di 24 nov." */
export function orderSideWords(side: OrderSide): string {
  if (side === null) return 'bestaat hier niet';
  const { level, deadline, shortMinutes, readyOn, expectedOn, leftMinutes } = side;
  const state = sentenceCase(LEVEL_WORDS[level]);
  const due = `Deadline ${shortDay(deadline)}.`;
  if (shortMinutes > 0) {
    const expected =
      expectedOn === null
        ? 'Met de mensen die vrij zijn komt hij niet klaar.'
        : `Kan klaar zijn op ${shortDay(expectedOn)}.`;
    return `${state}: ${normHours(shortMinutes)} te weinig gepland. ${due} ${expected}`;
  }
  return readyOn === null || leftMinutes === 0 ? `${state}. ${due}` : `${state}: klaar op ${shortDay(readyOn)}. ${due}`;
}

const NEVER = '9999-12-31';

const RANK: Readonly<Record<OrderLevel, number>> = {
  impossible: 0,
  late: 0,
  later: 1,
  tight: 2,
  'on-time': 3,
  ready: 3,
};

/** Whether an order stands better in the scenario: by its state, then by the hours that are short, then by the day that may be expected. */
export function orderDirection(real: OrderSide, scenario: OrderSide): Direction {
  if (real === null || scenario === null) return 'other';
  const by =
    RANK[scenario.level] - RANK[real.level] ||
    real.shortMinutes - scenario.shortMinutes ||
    Date.parse(real.expectedOn ?? NEVER) - Date.parse(scenario.expectedOn ?? NEVER);
  return by === 0 ? 'other' : by > 0 ? 'better' : 'worse';
}

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  better: 'Beter',
  worse: 'Slechter',
  same: 'Gelijk',
  other: 'Anders',
};

/** "week 48 en 49": which weeks a comparison looked at. */
export function weeksWords(weeks: readonly string[]): string {
  const numbers = weeks.map((week) => String(Number(week.slice(6))));
  const last = numbers.pop() ?? '';
  return numbers.length === 0 ? `week ${last}` : `week ${numbers.join(', ')} en ${last}`;
}
