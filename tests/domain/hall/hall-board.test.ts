import { describe, expect, test } from 'vitest';
import { hallBoardOf } from '#domain/hall/hall-board.ts';
import { hallBoard } from '#domain/hall/hall-sheet.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import { idOf, MONDAY, TUESDAY } from '../names.ts';
import { World } from '../world.ts';

const HALL = idOf('site', 'Hal') as SiteId;
const boardOf = (world: World, date: string = MONDAY, site: SiteId = HALL) => {
  const board = hallBoardOf(world.plan(), site, date as IsoDate);
  // Whatever the case: what is made fits the strict form.
  return board && hallBoard.parse(board);
};
/** "ochtend: Productie: P1: Ana +5; …", to read cases in one line. */
const said = (world: World, date?: string): string[] =>
  (boardOf(world, date)?.blocks ?? []).flatMap((block) =>
    block.teams.flatMap((team) =>
      team.places.map((place) => {
        const people = place.people.map((p) => `${p.isGuide ? 'begel. ' : ''}${p.name}`).join(', ');
        return `${block.name}, ${team.name}, ${place.code}: ${people} +${place.empty}`;
      }),
    ),
  );

const worldOf = (make: (world: World) => unknown): World => {
  const world = new World();
  world.workplace('P1', { seats: 3 });
  world.workplace('P10', { seats: 3 });
  world.workplace('P2', { seats: 3 });
  world.workplace('S1', { seats: 2, workType: 'schoonmaak' });
  for (const name of ['Ana', 'Bo', 'Cas', 'Dot']) world.employee(name);
  world.guide('Gea');
  make(world);
  return world;
};
describe('a name', () => {
  test('is that of the card; the whole one where two people of the day have one card name', () => {
    const world = worldOf((w) => {
      w.employee('Fatima', { firstName: 'Fatima', lastName: 'Demir' });
      w.employee('Feride', { firstName: 'Feride', lastName: 'Demir' });
      w.assign('Ana', 'P1');
      w.assign('Fatima', 'P1');
      w.assign('Feride', 'S1', { block: 'middag' });
      w.assign('Fatima', 'P2', { date: TUESDAY });
    });
    const people = (date: string): readonly string[] =>
      (boardOf(world, date)?.blocks ?? []).flatMap((b) =>
        b.teams.flatMap((t) => t.places.flatMap((p) => p.people.map(({ name }) => name))),
      );
    expect(people(MONDAY)).toEqual([expect.stringMatching(/^A\. /), 'Fatima Demir', 'Feride Demir']);
    expect(people(TUESDAY)).toEqual(['F. Demir']);
  });
});

describe('a seat', () => {
  test.each<readonly [string, (w: World) => unknown, readonly number[]]>([
    ['is empty where nobody was planned', (w) => w.assign('Ana', 'P1'), [2]],
    [
      'is empty where somebody is away all day',
      (w) => {
        w.assign('Ana', 'P1');
        w.assign('Bo', 'P1');
        w.absent('Bo');
      },
      [2],
    ],
    [
      'is empty for the part of the day in which somebody is away',
      (w) => {
        w.assign('Ana', 'P1');
        w.assign('Ana', 'P1', { block: 'middag' });
        w.absent('Ana', MONDAY, MONDAY, 'middag');
      },
      [2, 3],
    ],
    [
      'is not empty when somebody is away on another day',
      (w) => {
        w.assign('Ana', 'P1');
        w.absent('Ana', TUESDAY);
      },
      [2],
    ],
    [
      'is not taken by a guide',
      (w) => {
        w.assign('Ana', 'P1');
        w.assign('Gea', 'P1');
      },
      [2],
    ],
    [
      'is never less than none, when more people came than there are seats',
      (w) => {
        for (const name of ['Ana', 'Bo', 'Cas', 'Dot']) w.assign(name, 'P1');
      },
      [0],
    ],
  ])('%s', (_what, make, empty) => {
    const board = boardOf(worldOf(make));
    expect(board?.blocks.map((block) => block.teams[0]?.places[0]?.empty)).toEqual(empty);
  });
});

test('who is away is not on the board at all, guide or not', () => {
  const world = worldOf((w) => {
    w.assign('Ana', 'P1');
    w.assign('Gea', 'P1');
    w.absent('Ana');
    w.absent('Gea');
  });
  expect(boardOf(world)?.blocks[0]?.teams[0]?.places).toEqual([{ code: 'P1', name: 'P1', people: [], empty: 3 }]);
});

test('teams stand in the order of the werksoorten, places in the order of their numbers', () => {
  const world = worldOf((w) => {
    w.assign('Ana', 'S1');
    w.assign('Bo', 'P10');
    w.assign('Cas', 'P2');
    w.assign('Dot', 'P1');
  });
  expect(said(world).map((line) => line.split(':')[0])).toEqual([
    'ochtend, Productie, P1',
    'ochtend, Productie, P2',
    'ochtend, Productie, P10',
    'ochtend, Schoonmaak, S1',
  ]);
});

test('a named guidance group is a team of its own', () => {
  const world = worldOf((w) => {
    w.workplace('X1', { guidanceGroup: 'Ploeg Noord' });
    w.assign('Ana', 'X1');
    w.assign('Bo', 'P1');
  });
  expect(boardOf(world)?.blocks[0]?.teams.map((team) => team.name)).toEqual(['Productie', 'Ploeg Noord']);
});

test('only own times are said', () => {
  const world = worldOf((w) => {
    w.assign('Ana', 'P1', { from: '09:00', to: '11:00' });
    w.assign('Bo', 'P1', { from: '08:00', to: '12:00' });
  });
  const [first, second] = boardOf(world)?.blocks[0]?.teams[0]?.places[0]?.people ?? [];
  expect([first?.from, first?.to]).toEqual([540, 660]);
  expect([second?.from, second?.to]).toEqual([null, null]);
});

test('another day, another site: not on this board', () => {
  const world = worldOf((w) => {
    w.site('Depot');
    w.workplace('D1', { site: 'Depot' });
    w.assign('Ana', 'D1');
    w.assign('Bo', 'P1', { date: TUESDAY });
  });
  expect(boardOf(world)).toEqual({ site: 'Hal', date: MONDAY, isClosed: false, blocks: [] });
  expect(boardOf(world, MONDAY, idOf('site', 'Depot') as SiteId)?.blocks).toHaveLength(1);
  expect(boardOf(world, MONDAY, idOf('site', 'Nergens') as SiteId)).toBe(null);
});

test('a closed day is told, and not why', () => {
  const world = worldOf((w) => w.holidays.push({ date: MONDAY as IsoDate, name: 'Een reden' }));
  const board = boardOf(world);
  expect(board?.isClosed).toBe(true);
  expect(JSON.stringify(board)).not.toContain('Een reden');
});

test('an archived site has no board', () => {
  const world = new World();
  world.site('Oud', { archivedOn: MONDAY as IsoDate });
  expect(boardOf(world, MONDAY, idOf('site', 'Oud') as SiteId)).toBe(null);
});

test('the order of the rows plays no part', () => {
  const names = ['Ana', 'Bo', 'Cas', 'Dot'];
  const one = worldOf((w) => {
    for (const name of names) w.assign(name, name === 'Dot' ? 'P2' : 'P1');
  });
  const two = worldOf((w) => {
    for (const name of names.toReversed()) w.assign(name, name === 'Dot' ? 'P2' : 'P1');
  });
  expect(boardOf(two)).toEqual(boardOf(one));
});
