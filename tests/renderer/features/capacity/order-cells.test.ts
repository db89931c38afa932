import { describe, expect, it } from 'vitest';
import type { OrderRow } from '#contract/orders.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { couldWords, plannedWords, shortWords } from '#features/capacity/order-cells.ts';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-11-23');

function state(given: Partial<OrderRow> = {}, outlook: Partial<OrderRow['outlook']> = {}) {
  return {
    level: 'late',
    deadline: day('2026-11-24'),
    readyOn: day('2026-11-26'),
    plannedMinutes: 0,
    leftMinutes: 0,
    shortMinutes: 0,
    ...given,
    outlook: {
      expectedOn: day('2026-11-23'),
      expectedAtNorm: day('2026-11-23'),
      neededMinutes: 0,
      freeMinutes: 0,
      grossFreeMinutes: 0,
      takenMinutes: 0,
      shortAtDeadline: 0,
      bottleneck: null,
      limits: { people: 0, certificate: null, workplace: 0, guidance: null },
      paceRatio: null,
      ...outlook,
    },
  } satisfies Partial<OrderRow>;
}

describe('an order in the list (today is 23 November, due on the 24th, ready in the plan on the 26th)', () => {
  it.each<[string, Partial<OrderRow>, string | null, string]>([
    ['late in the plan, in time with free hours', {}, '2026-11-23', 'kan nog op tijd'],
    ['on the day of the deadline', {}, '2026-11-24', 'kan nog op tijd'],
    ['a day after it', {}, '2026-11-25', 'kan pas op 25-11-2026'],
    ['free hours make no difference', {}, '2026-11-26', ''],
    ['not at all', {}, null, 'kan niet in deze weken'],
    ['nothing planned yet', { level: 'later', readyOn: null }, '2026-11-23', 'kan nog op tijd'],
    [
      'in time, and could be sooner',
      { level: 'on-time', readyOn: day('2026-11-24') },
      '2026-11-23',
      'kan op 23-11-2026',
    ],
    ['the deadline has passed', { deadline: day('2026-11-20') }, '2026-11-25', 'kan pas op 25-11-2026'],
    ['klaar', { level: 'ready' }, '2026-11-23', ''],
  ])('%s', (_name, given, expectedOn, words) => {
    expect(couldWords(state(given, { expectedOn: expectedOn === null ? null : day(expectedOn) }), TODAY)).toBe(words);
  });

  it('writes thousands with a point', () => {
    // 72,270 minutes = 1,204.5 hours; 126,000 = 2,100; free 184,572 - 0 = 3,076.2.
    expect(plannedWords(state({ plannedMinutes: 72_270, leftMinutes: 126_000 }))).toBe('1.204,5 / 2.100 u');
    const short = state({ shortMinutes: 3_528 }, { freeMinutes: 184_572 });
    expect(shortWords(short, TODAY)).toBe('tekort 58,8 · vrij 3.076');
  });

  it('says nothing of free hours once the deadline has passed, and nothing when nothing is short', () => {
    expect(shortWords(state({ shortMinutes: 90, deadline: day('2026-11-20') }), TODAY)).toBe('tekort 1,5');
    expect(shortWords(state(), TODAY)).toBe('');
  });

  it('counts as free only what orders that go first leave', () => {
    expect(shortWords(state({ shortMinutes: 60 }, { freeMinutes: 300, takenMinutes: 60 }), TODAY)).toBe(
      'tekort 1 · vrij 4',
    );
  });
});
