import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HallBlock, HallBoard, HallPerson, HallPlace } from '#domain/hall/hall-sheet.ts';
import type { IsoDate } from '#domain/model/common.ts';
import {
  blocksToShow,
  COLUMNS,
  type HallCard,
  type HallPage,
  LETTERS,
  LINES,
  pagesOf,
  TEAM_LETTERS,
} from '#features/hall/hall-pages.ts';

const person = (name: string, more: Partial<HallPerson> = {}): HallPerson => ({
  name,
  isGuide: false,
  from: null,
  to: null,
  ...more,
});
const place = (code: string, names: readonly string[], empty = 0): HallPlace => ({
  code,
  name: 'Tafel',
  people: names.map((name) => person(name)),
  empty,
});
const block = (places: readonly HallPlace[], name = 'ochtend', from = 480, to = 720): HallBlock => ({
  name,
  from,
  to,
  teams: [{ name: 'Productie', workType: 'productie', places: [...places] }],
});
const names = (n: number, first = 0): string[] => Array.from({ length: n }, (_, i) => `A. Naam${first + i}`);
const cardsOf = (pages: readonly HallPage[]): readonly HallCard[] =>
  pages.flatMap((page) => page.columns.flat()).filter((item) => item.kind === 'place');
/** Lines that a column takes, counted apart from the code under test. */
const height = (column: HallPage['columns'][number]): number => {
  const lines = (text: string, letters = LETTERS) => Math.max(1, Math.ceil(text.length / letters));
  let sum = 0;
  for (const item of column) {
    if (item.kind === 'team') sum += 0.5 + lines(item.name, TEAM_LETTERS);
    else {
      sum += lines(item.title) + (item.empty > 0 ? 1 : 0);
      for (const p of item.people) sum += lines(p.isGuide ? `${p.name} begel.` : p.name) + (p.from === null ? 0 : 1);
    }
  }
  return sum;
};

describe('which part of the day is shown', () => {
  const board = (date = '2026-11-30'): HallBoard => ({
    site: 'Hal A',
    date: date as IsoDate,
    isClosed: false,
    blocks: [block([], 'ochtend', 480, 720), block([], 'middag', 750, 975), block([], 'avond', 1080, 1200)],
  });
  test.each([
    ['before the day', 300, ['ochtend']],
    ['in the morning', 600, ['ochtend']],
    ['an hour before the afternoon', 690, ['ochtend', 'middag']],
    ['a minute before that', 689, ['ochtend']],
    ['as the morning ends', 720, ['middag']],
    ['between two parts', 1000, ['avond']],
    ['as the last part ends', 1200, []],
  ])('%s: %i', (_when, minute, shown) => {
    expect(blocksToShow(board(), { date: '2026-11-30', minute }).map((b) => b.name)).toEqual(shown);
  });

  test('all of it, when the board is of another day', () => {
    expect(blocksToShow(board('2026-11-29'), { date: '2026-11-30', minute: 1200 })).toHaveLength(3);
  });
});

describe('pages', () => {
  test('a place stays in one piece and goes to the next column when it does not fit', () => {
    const [page, ...more] = pagesOf([block([place('P1', names(5)), place('P2', names(5))])]);
    expect(more).toEqual([]);
    expect(page?.columns.map((column) => column.map((item) => (item.kind === 'team' ? 'team' : item.title)))).toEqual([
      ['team', 'P1 Tafel'],
      ['team', 'P2 Tafel'],
    ]);
  });

  test('two small places stand under each other', () => {
    const [page] = pagesOf([block([place('P1', names(2), 1), place('P2', names(3))])]);
    expect(page?.columns).toHaveLength(1);
  });

  test('a place that no column could hold goes on in the next, and says its empty seats once', () => {
    const cards = cardsOf(pagesOf([block([place('P1', names(23), 3)])]));
    expect(cards.map((card) => card.isContinued)).toEqual([false, true, true]);
    expect(cards.flatMap((card) => card.people.map((p) => p.name))).toEqual(names(23));
    expect(cards.map((card) => card.empty)).toEqual([0, 0, 3]);
  });

  test('each part of the day begins on a page of its own', () => {
    const pages = pagesOf([block([place('P1', names(2))]), block([place('P1', names(2))], 'middag', 750, 975)]);
    expect(pages.map((page) => page.block.name)).toEqual(['ochtend', 'middag']);
  });

  test('no part of the day: no page', () => {
    expect(pagesOf([])).toEqual([]);
  });

  const anyPerson = fc.record({
    name: fc.string({ minLength: 1, maxLength: 45 }),
    isGuide: fc.boolean(),
    times: fc.boolean(),
  });
  const anyPlace = fc.record({
    code: fc.string({ minLength: 1, maxLength: 6 }),
    name: fc.string({ maxLength: 30 }),
    people: fc.array(anyPerson, { maxLength: 40 }),
    empty: fc.integer({ min: 0, max: 9 }),
  });
  const anyTeam = fc.record({
    name: fc.string({ maxLength: 60 }),
    workType: fc.string(),
    places: fc.array(anyPlace, { minLength: 1 }),
  });

  test('seed 20261123: nobody and no empty seat is lost, doubled or out of sight, whatever the hall', () => {
    fc.assert(
      fc.property(fc.array(anyTeam, { maxLength: 5 }), (teams) => {
        const given: HallBlock = {
          name: 'ochtend',
          from: 480,
          to: 720,
          teams: teams.map((team) => ({
            ...team,
            places: team.places.map((p) => ({
              ...p,
              people: p.people.map(({ name, isGuide, times }) =>
                person(name, { isGuide, ...(times ? { from: 500, to: 600 } : {}) }),
              ),
            })),
          })),
        };
        const pages = pagesOf([given]);
        const places = given.teams.flatMap((team) => team.places);
        const cards = cardsOf(pages);
        expect(cards.flatMap((card) => card.people)).toEqual(places.flatMap((p) => p.people));
        expect(cards.filter((card) => !card.isContinued)).toHaveLength(places.length);
        const sum = (list: readonly { empty: number }[]) => list.reduce((total, one) => total + one.empty, 0);
        expect(sum(cards)).toBe(sum(places));
        for (const page of pages) {
          expect(page.columns.length).toBeLessThanOrEqual(COLUMNS);
          for (const column of page.columns) {
            expect(column[0]?.kind).toBe('team');
            expect(height(column)).toBeLessThanOrEqual(LINES);
          }
        }
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
