import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EdgeScroll, edgeSpeed } from '#features/board/dnd/edge-scroll.ts';

const BOX = { left: 100, right: 1100, top: 50, bottom: 550 };

it.each([
  ['in the middle', { x: 600, y: 300 }, [0, 0]],
  ['just outside the zone', { x: 600, y: 489 }, [0, 0]],
  ['halfway the zone at the bottom', { x: 600, y: 520 }, [0, 0.5]],
  ['at the bottom', { x: 600, y: 550 }, [0, 1]],
  ['below it', { x: 600, y: 900 }, [0, 1]],
  ['at the top', { x: 600, y: 50 }, [0, -1]],
  ['at the left', { x: 100, y: 300 }, [-1, 0]],
  ['in a corner', { x: 1100, y: 550 }, [1, 1]],
])('the speed %s', (_, point, [x, y]) => {
  const top = edgeSpeed({ x: 600, y: 550 }, BOX).y;
  const speed = edgeSpeed(point, BOX);
  expect(speed.x / top).toBeCloseTo(x ?? 0);
  expect(speed.y / top).toBeCloseTo(y ?? 0);
});

beforeEach(() => {
  vi.stubGlobal('getComputedStyle', (element: { overflow: string }) => ({
    overflowX: element.overflow,
    overflowY: element.overflow,
  }));
});
afterEach(() => vi.unstubAllGlobals());

/** A board of 2,000 px high in a box of 500, and a card in it. */
function board(overflow = 'auto', scrollTop = 300) {
  const scrolled: number[] = [];
  const grid = {
    overflow,
    scrollTop,
    scrollLeft: 0,
    scrollHeight: 2000,
    clientHeight: 500,
    scrollWidth: 1000,
    clientWidth: 1000,
    parentElement: null,
    getBoundingClientRect: () => BOX,
    scrollBy: ({ top }: { top: number }) => {
      scrolled.push(top);
      grid.scrollTop += top;
    },
  };
  const card = { ...grid, scrollHeight: 20, clientHeight: 20, parentElement: grid };
  return { grid, card: card as unknown as Element, scrolled };
}

const MIDDLE = { x: 600, y: 300 };

it('scrolls down near the bottom, as far as the time that passed', () => {
  const { card, scrolled } = board();
  const edges = new EdgeScroll(MIDDLE);
  expect(edges.step(MIDDLE, card, 0)).toBe(false);
  expect(edges.step({ x: 600, y: 545 }, card, 16)).toBe(true);
  expect(edges.step({ x: 600, y: 545 }, card, 32)).toBe(true);
  expect(edges.step({ x: 600, y: 545 }, card, 40)).toBe(true);
  expect(scrolled[1]).toBeGreaterThan(5);
  expect(scrolled[2]).toBeCloseTo((scrolled[1] ?? 0) / 2);
  expect(edges.step(MIDDLE, card, 56)).toBe(false);
});

it('a hitch does not make it jump', () => {
  const { card, scrolled } = board();
  const edges = new EdgeScroll(MIDDLE);
  edges.step({ x: 600, y: 550 }, card, 0);
  edges.step({ x: 600, y: 550 }, card, 5_000);
  expect(scrolled[1]).toBeLessThan(50);
});

it('a card that is picked up near an edge waits for a move towards it', () => {
  const { card, scrolled } = board();
  const edges = new EdgeScroll({ x: 600, y: 530 });
  expect(edges.step({ x: 600, y: 534 }, card, 0)).toBe(false);
  expect(edges.step({ x: 600, y: 515 }, card, 16)).toBe(false);
  expect(edges.step({ x: 600, y: 520 }, card, 32)).toBe(false);
  expect(scrolled).toEqual([]);
  expect(edges.step({ x: 600, y: 549 }, card, 48)).toBe(true);
});

it.each([
  ['at its end', board('auto', 1500), 550],
  ['at its beginning', board('auto', 0), 50],
  ['where nothing scrolls', board('visible'), 550],
])('stays still %s', (_, { card, scrolled }, y) => {
  const edges = new EdgeScroll(MIDDLE);
  expect(edges.step({ x: 600, y }, card, 0)).toBe(false);
  expect(scrolled).toEqual([]);
});

it('under nothing there is nothing to scroll', () => {
  expect(new EdgeScroll(MIDDLE).step({ x: 600, y: 550 }, null, 0)).toBe(false);
});
