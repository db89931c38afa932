import { describe, expect, it } from 'vitest';
import type { Comparison } from '#contract/scenarios.ts';
import {
  figureLines,
  orderDirection,
  orderSideWords,
  tierLines,
  weeksWords,
} from '#features/capacity/what-if/comparison-words.ts';
import { shiftWords } from '#features/capacity/what-if/day-stepper.tsx';
import { draftOf, orderChangeWords, orderWith } from '#features/capacity/what-if/order-change.ts';
import { day, order } from '#tests/main/company.ts';

const NONE = { blocks: 0, warnings: 0 };
const same = <T>(value: T) => ({ real: value, scenario: value });
const COMPARED: Comparison = {
  revision: 1,
  scenario: {} as Comparison['scenario'],
  today: day('2026-11-30'),
  weeks: [],
  isCut: false,
  levels: [],
  orders: [],
  turnoverCents: same(0),
  plannedCents: same(0),
  withoutPrice: same(0),
  expectedInTime: same(0),
  plannedMinutes: same(0),
  freeMinutes: same(0),
  tiers: [],
  better: [],
  worse: [],
  betterCount: 0,
  worseCount: 0,
};

describe('the figures', () => {
  it.each([
    [
      'one order less late is better',
      'level-late',
      { levels: [{ level: 'late', real: 2, scenario: 1 }] },
      ['2', '1', 'better', '1 minder'],
    ],
    [
      'one more late is worse',
      'level-late',
      { levels: [{ level: 'late', real: 0, scenario: 1 }] },
      ['0', '1', 'worse', '1 meer'],
    ],
    [
      'one more tight is other',
      'level-tight',
      { levels: [{ level: 'tight', real: 0, scenario: 1 }] },
      ['0', '1', 'other', '1 meer'],
    ],
    [
      'turnover',
      'turnover',
      { turnoverCents: { real: 100_000, scenario: 225_050 } },
      ['€\u00a01.000', '€\u00a02.251', 'better', '€\u00a01.251 meer'],
    ],
    // 630 minutes are 10.5 hours; 742.5 are 12.375: 12.4.
    [
      'hours',
      'hours',
      { plannedMinutes: { real: 630, scenario: 742.5 } },
      ['10,5 normuur', '12,4 normuur', 'other', '1,9 normuur meer'],
    ],
    [
      'what reads equal is equal',
      'hours',
      { plannedMinutes: { real: 630, scenario: 631 } },
      ['10,5 normuur', '10,5 normuur', 'same', 'gelijk'],
    ],
  ] as const)('%s', (_, id, given, [real, scenario, direction, difference]) => {
    const line = figureLines({ ...COMPARED, ...(given as Partial<Comparison>) }).find((l) => l.id === id);
    expect(line).toMatchObject({ real, scenario, direction, difference });
  });

  it('leaves out states in which there is no order, and prices that are all known', () => {
    const levels = [{ level: 'ready' as const, real: 0, scenario: 0 }];
    expect(figureLines({ ...COMPARED, levels }).map(({ id }) => id)).toEqual([
      'expected',
      'turnover',
      'work',
      'hours',
      'free',
    ]);
  });

  it.each([
    ['a blockade less', { blocks: 2, warnings: 1 }, { blocks: 1, warnings: 1 }, 'better', '1 blokkade minder'],
    [
      'a blockade less weighs more than warnings',
      { blocks: 1, warnings: 0 },
      { blocks: 0, warnings: 3 },
      'better',
      '1 blokkade minder, 3 waarschuwingen meer',
    ],
    ['a warning more', NONE, { blocks: 0, warnings: 1 }, 'worse', '1 waarschuwing meer'],
    ['the same', { blocks: 1, warnings: 2 }, { blocks: 1, warnings: 2 }, 'same', 'gelijk'],
  ] as const)('findings: %s', (_, real, scenario, direction, difference) => {
    const tiers = [
      { tier: 2 as const, real, scenario },
      { tier: 3 as const, real: NONE, scenario: NONE },
    ];
    const lines = tierLines({ ...COMPARED, tiers });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ what: '2. Behoefte van de medewerker', direction, difference });
  });
});

describe('an order on both sides', () => {
  const side = {
    level: 'late' as const,
    deadline: day('2026-12-02'),
    readyOn: day('2026-12-03'),
    expectedOn: day('2026-12-01'),
    leftMinutes: 600,
    shortMinutes: 150,
    priceCents: null,
  };
  const onTime = { ...side, level: 'on-time' as const, shortMinutes: 0, deadline: day('2026-12-03') };

  it.each([
    ['late', side, 'Te laat: 2,5 normuur te weinig gepland. Deadline wo 2 dec. Kan klaar zijn op di 1 dec.'],
    [
      'late, and nobody is free',
      { ...side, expectedOn: null },
      'Te laat: 2,5 normuur te weinig gepland. Deadline wo 2 dec. Met de mensen die vrij zijn komt hij niet klaar.',
    ],
    ['on time', onTime, 'Op schema: klaar op do 3 dec. Deadline do 3 dec.'],
    ['done', { ...onTime, level: 'ready' as const, leftMinutes: 0 }, 'Klaar. Deadline do 3 dec.'],
    ['not there', null, 'bestaat hier niet'],
  ])('reads: %s', (_, given, words) => expect(orderSideWords(given)).toBe(words));

  it.each([
    ['late to on time', side, onTime, 'better'],
    ['on time to late', onTime, side, 'worse'],
    ['less short', side, { ...side, shortMinutes: 60 }, 'better'],
    ['expected sooner', side, { ...side, expectedOn: day('2026-11-30') }, 'better'],
    ['no longer expected at all', side, { ...side, expectedOn: null }, 'worse'],
    ['only another price', side, { ...side, priceCents: 5 }, 'other'],
    ['a new order', null, side, 'other'],
  ] as const)('goes: %s', (_, real, scenario, direction) => expect(orderDirection(real, scenario)).toBe(direction));
});

describe('trying another deadline, amount or price', () => {
  const pieces = {
    ...order,
    amount: { kind: 'pieces' as const, pieces: 400, minutesPerPiece: 3, donePieces: 0 },
    price: null,
    pricePerPiece: 125,
    startsOn: day('2026-12-01'),
  };
  it.each([
    ['nothing', order, {}, null],
    ['a deadline', order, { deadline: '2026-12-24' }, 'Order 2001: deadline naar do 24 dec'],
    ['hours', order, { amount: 80.5 }, 'Order 2001: 80,5 normuur'],
    ['a price', order, { price: 1500.5 }, 'Order 2001: €\u00a01.500,50'],
    ['no price', order, { price: null }, 'Order 2001: geen prijs'],
    ['pieces and the price of one', pieces, { amount: 500, price: 1.1 }, 'Order 2001: 500 stuks, €\u00a01,10 per stuk'],
  ] as const)('%s', (_, given, changes, words) => {
    const after = orderWith(given, { ...draftOf(given), ...changes });
    if ('field' in after) throw new Error(after.message);
    expect(orderChangeWords(given, after)).toBe(words);
    expect(after.id).toBe(given.id);
  });

  it.each([
    ['no day', order, { deadline: 'morgen' }, 'deadline'],
    ['a day before it may start', pieces, { deadline: '2026-11-30' }, 'deadline'],
    ['no amount', order, { amount: null }, 'amount'],
    ['an amount of nothing', order, { amount: 0 }, 'amount'],
    ['half a piece', pieces, { amount: 1.5 }, 'amount'],
    ['what is no number', order, { price: Number.NaN }, 'price'],
    ['a price below nothing', order, { price: -1 }, 'price'],
  ] as const)('is refused at its field: %s', (_, given, changes, field) => {
    expect(orderWith(given, { ...draftOf(given), ...changes })).toMatchObject({ field });
  });
});

it.each([
  ['2026-12-02', 'zoals nu'],
  ['2026-12-03', '1 dag later dan nu'],
  ['2026-11-25', '7 dagen eerder dan nu'],
  // Over the night on which the clock changes.
  ['2027-04-01', '120 dagen later dan nu'],
])('%s is %s', (to, words) => expect(shiftWords(day('2026-12-02'), day(to))).toBe(words));

it.each([
  [['2026-W49'], 'week 49'],
  [['2026-W49', '2026-W50'], 'week 49 en 50'],
  [['2026-W52', '2026-W53', '2027-W01'], 'week 52, 53 en 1'],
])('%j reads %s', (weeks, words) => expect(weeksWords(weeks)).toBe(words));
