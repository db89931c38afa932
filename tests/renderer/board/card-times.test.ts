import { describe, expect, it } from 'vitest';
import { draggedTimes, edgeAt } from '#features/board/dnd/card-times.ts';
import { at } from '#tests/domain/names.ts';

describe('times of a dragged edge', () => {
  const block = { from: at('08:00'), to: at('12:00') } as never;
  /** A cell of 240 px shows 240 minutes: one px is a minute. */
  const drag = (from: string, to: string, edge: 'from' | 'to', dx: number) =>
    draggedTimes({ from: at(from), to: at(to), block }, edge, dx, 240);

  it.each([
    ['the end, to the left', '08:00', '12:00', 'to', -60, '08:00', '11:00'],
    ['snaps to the nearest quarter', '08:00', '12:00', 'to', -67, '08:00', '11:00'],
    ['snaps to the nearest quarter', '08:00', '12:00', 'to', -68, '08:00', '10:45'],
    ['hardly moved: nothing', '08:00', '12:00', 'to', -7, '08:00', '12:00'],
    ['the end, not past the block', '08:00', '11:00', 'to', 90, '08:00', '12:00'],
    ['the end, not before the beginning', '09:00', '12:00', 'to', -240, '09:00', '09:15'],
    ['the beginning, to the right', '08:00', '12:00', 'from', 30, '08:30', '12:00'],
    ['the beginning, not before the block', '09:00', '12:00', 'from', -200, '08:00', '12:00'],
    ['the beginning, not past the end', '08:00', '10:00', 'from', 240, '09:45', '10:00'],
    ['times that were no quarters keep until they move', '08:10', '12:00', 'from', 5, '08:10', '12:00'],
    ['times that were no quarters snap when they move', '08:10', '12:00', 'from', 10, '08:15', '12:00'],
  ] as const)('%s: %s–%s %s %s px', (_what, from, to, edge, dx, newFrom, newTo) => {
    expect(drag(from, to, edge, dx)).toEqual({ from: at(newFrom), to: at(newTo) });
  });
});

describe('edges of a card', () => {
  it.each([
    [100, 'from'],
    [108, 'from'],
    [109, null],
    [191, null],
    [192, 'to'],
    [200, 'to'],
  ])('x = %s: %s', (x, edge) => expect(edgeAt({ left: 100, right: 200, width: 100 }, x, 8)).toBe(edge));

  it('a card without a middle has no edges', () => {
    expect(edgeAt({ left: 0, right: 30, width: 30 }, 2, 8)).toBeNull();
  });
});
