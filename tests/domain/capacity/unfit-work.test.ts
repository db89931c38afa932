import { describe, expect, it } from 'vitest';
import { unfitWork } from '#domain/capacity/unfit-work.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { createLookup } from '#domain/plan/lookup.ts';
import { World } from '#tests/domain/world.ts';

/** number, deadline, norm minutes short, free and fitting, free at all; every order is 600 min for 60,00. */
type Row = readonly [string, string, number, number, number, string?];

const CASES: readonly {
  readonly what: string;
  readonly rows: readonly Row[];
  readonly expected: readonly unknown[];
}[] = [
  {
    what: '200 short, 100 fit of 250 free: 150 that do not fit would cover 150, 15,00',
    rows: [['1', '2026-12-04', 200, 100, 250]],
    expected: [['2026-12-04', 'productie', 150, 1500]],
  },
  {
    what: '80 short: not more than is short, 8,00',
    rows: [['1', '2026-12-04', 80, 100, 250]],
    expected: [['2026-12-04', 'productie', 80, 800]],
  },
  { what: 'not short: nothing was lost', rows: [['1', '2026-12-04', 0, 100, 250]], expected: [] },
  { what: 'everybody who is free fits: it is not the fit', rows: [['1', '2026-12-04', 80, 250, 250]], expected: [] },
  {
    what: 'an hour counts once: of 150 the first takes 100, the second 50; other work has its own',
    rows: [
      ['2', '2026-12-11', 100, 100, 250],
      ['1', '2026-12-04', 100, 100, 250],
      ['3', '2026-12-11', 100, 0, 40, 'groen'],
    ],
    expected: [
      ['2026-12-04', 'productie', 100, 1000],
      ['2026-12-11', 'productie', 50, 500],
      ['2026-12-11', 'groen', 40, 400],
    ],
  },
];

describe('unfitWork', () => {
  it.each(CASES)('$what', ({ rows, expected }) => {
    const world = new World();
    const outlooks = rows.map(([number, deadline, shortAtDeadline, freeMinutes, grossFreeMinutes, workType]) => ({
      order: world.order(number, {
        price: 6000,
        workType: workType ?? 'productie',
        amount: { kind: 'hours', normMinutes: 600, doneMinutes: 0 },
      }),
      work: { deadline: deadline as IsoDate },
      freeMinutes,
      grossFreeMinutes,
      shortAtDeadline,
    }));
    const lookup = createLookup(world.catalogue);
    const shown = (list: typeof outlooks) =>
      unfitWork(list, lookup).map(({ date, workType, minutes, cents }) => [date, workType, minutes, cents]);
    expect(shown(outlooks)).toEqual(expected);
    expect(shown(outlooks.toReversed())).toEqual(expected);
  });
});
