import { describe, expect, it } from 'vitest';
import { globalAction, type PressedKey } from '../../../renderer/app/keys.ts';
import { formatRoute, parseRoute } from '../../../renderer/app/route.ts';
import { stepTextSize } from '../../../renderer/app/text-size.ts';

describe('the address', () => {
  it.each([
    ['', { screen: 'rooster', date: null }],
    ['#/rooster/2026-11-24', { screen: 'rooster', date: '2026-11-24' }],
    ['#/rooster/gisteren', { screen: 'rooster', date: null }],
    ['#/beheer', { screen: 'beheer', list: null }],
    ['#/beheer/orders', { screen: 'beheer', list: 'orders' }],
    ['#/capaciteit', { screen: 'capaciteit', tab: null }],
    ['#/capaciteit/', { screen: 'capaciteit', tab: null }],
    ['#/capaciteit/kan-erbij', { screen: 'capaciteit', tab: 'kan-erbij' }],
    ['#/week', { screen: 'week', week: null, part: null }],
    ['#/week/2026-W50', { screen: 'week', week: '2026-W50', part: null }],
    ['#/week/2026-W50/vullen', { screen: 'week', week: '2026-W50', part: 'vullen' }],
    ['#/week/morgen/vullen', { screen: 'week', week: null, part: null }],
    ['#/leesbaar', { screen: 'leesbaar', person: null, week: null }],
    [
      '#/leesbaar/0189f7a0-0000-7000-8000-000000000001/2026-W50',
      { screen: 'leesbaar', person: '0189f7a0-0000-7000-8000-000000000001', week: '2026-W50' },
    ],
    ['#/leesbaar/iemand/2026-W50', { screen: 'leesbaar', person: null, week: null }],
    ['#/import', { screen: 'import' }],
    [
      '#/rooster/2026-11-24?los-op=0189f7a0-0000-7000-8000-000000000001',
      {
        screen: 'rooster',
        date: '2026-11-24',
        show: { orderId: '0189f7a0-0000-7000-8000-000000000001', how: 'resolve' },
      },
    ],
    ['#/rooster?order=iets', { screen: 'rooster', date: null }],
    ['#/iets-anders', { screen: 'rooster', date: null }],
  ] as const)('%j', (hash, route) => expect(parseRoute(hash)).toEqual(route));

  it.each([
    '#/rooster',
    '#/rooster/2026-11-24',
    '#/rooster/2026-11-24?order=0189f7a0-0000-7000-8000-000000000001',
    '#/rooster/2026-11-24?wat-als=0189f7a0-0000-7000-8000-000000000001&los-op=0189f7a0-0000-7000-8000-000000000001',
    '#/capaciteit',
    '#/capaciteit/orders',
    '#/beheer',
    '#/beheer/orders',
    '#/week',
    '#/week/2026-W50',
    '#/week/2026-W50/vullen',
    '#/leesbaar',
    '#/leesbaar/0189f7a0-0000-7000-8000-000000000001',
    '#/leesbaar/0189f7a0-0000-7000-8000-000000000001/2026-W50',
    '#/import',
  ])('%s stays', (hash) => {
    expect(formatRoute(parseRoute(hash))).toBe(hash);
  });
});

describe('keys that work anywhere', () => {
  const plain: PressedKey = {
    key: 'z',
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isTyping: false,
  };
  it.each([
    [{ ctrlKey: true }, 'undo'],
    [{ metaKey: true }, 'undo'],
    [{ ctrlKey: true, shiftKey: true, key: 'Z' }, 'redo'],
    [{ ctrlKey: true, key: 'y' }, 'redo'],
    [{ key: '?', shiftKey: true }, 'keys'],
    [{}, null],
    [{ ctrlKey: true, isTyping: true }, null],
    [{ key: '?', isTyping: true }, null],
    [{ ctrlKey: true, altKey: true }, null],
    [{ ctrlKey: true, key: 'c' }, null],
  ] as const)('%j does %j', (pressed, action) => expect(globalAction({ ...plain, ...pressed })).toBe(action));
});

describe('the size of the text', () => {
  it.each([
    [100, 1, 115],
    [100, -1, 100],
    [200, 1, 200],
    [200, -1, 175],
  ] as const)('%d %% and %d is %d %%', (size, step, next) => expect(stepTextSize(size, step)).toBe(next));
});
