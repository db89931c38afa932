import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import { cellOfOrder, findingOfOrder, showOrder } from '#features/board/shown-order.ts';
import { idOf } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

const day = (text: string) => text as IsoDate;
const shown = (number: string, how: 'place' | 'resolve' = 'place') => ({ orderId: idOf('order', number), how });

function company(): World {
  const w = new World();
  w.employee('Anna');
  w.workplace('P1');
  w.workplace('P2');
  w.workplace('G1', { workType: 'groen' });
  w.order('2041', { deadline: day('2026-12-04'), workplaceIds: [idOf('workplace', 'P2') as never] });
  w.order('2042', { deadline: day('2026-12-16'), workType: 'groen', workplaceIds: [] });
  w.assign('Anna', 'P1', { order: '2041', date: '2026-12-01' });
  w.assign('Anna', 'P2', { order: '2041', date: '2026-12-03', block: 'middag' });
  return w;
}

describe('where an order is on the board', () => {
  test.each([
    ['the first row from the day on', '2041', '2026-12-02', ['P2', '2026-12-03', 'middag']],
    ['on the day itself', '2041', '2026-12-01', ['P1', '2026-12-01', 'ochtend']],
    ['nothing left this week: the last row', '2041', '2026-12-05', ['P2', '2026-12-03', 'middag']],
    ['nobody works on it: a place of its work type, on the day', '2042', '2026-12-02', ['G1', '2026-12-02', 'ochtend']],
  ])('%s', (_, number, date, [workplace = '', on, block = '']) => {
    expect(cellOfOrder(company().plan(), shown(number), day(date))).toEqual({
      workplaceId: idOf('workplace', workplace),
      date: on,
      blockId: idOf('block', `Hal|${block}`),
    });
  });
  test('an order that is not there, or no id at all: nowhere', () => {
    expect(cellOfOrder(company().plan(), shown('9999'), day('2026-12-02'))).toBe(null);
    expect(cellOfOrder(company().plan(), { orderId: 'x', how: 'place' }, day('2026-12-02'))).toBe(null);
  });
});

test('what is wrong with it: late before impossible, nothing of other orders', () => {
  const plan = company().plan();
  expect(findingOfOrder(plan, shown('2041'))?.rule).toBe('order-late');
  expect(findingOfOrder(plan, shown('2042'))?.rule).toBe('order-unplanned');
  expect(findingOfOrder(plan, shown('9999'))).toBe(null);
});

test.each([
  ['place', ['showCell', 'select']],
  ['resolve', ['showCell', 'select', 'openResolve']],
] as const)('%s', (how, asked) => {
  const calls: string[] = [];
  const note = (name: string) => () => void calls.push(name);
  const actions = { showCell: note('showCell'), select: note('select'), openResolve: note('openResolve') };
  showOrder(company().plan(), shown('2041', how), day('2026-12-01'), actions);
  expect(calls).toEqual(asked);
});
