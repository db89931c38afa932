import { expect, test } from 'vitest';
import { keptSeats } from '#domain/capacity/kept-seats.ts';
import { returnPlacesOf } from '#domain/capacity/return-places.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { WorkplaceId } from '#domain/model/ids.ts';
import { createLookup } from '#domain/plan/lookup.ts';
import { placed } from '#domain/plan/placed.ts';
import { idOf, MONDAY, TUESDAY } from '../names.ts';
import { World } from '../world.ts';

// P1 has 6 seats; an agreement keeps some of them.

const place = idOf('workplace', 'P1') as WorkplaceId;
const keeps = (seats: number) => [{ workplaceId: place, seats }];
const other = { organisationId: idOf('organisation', 'Ander') as never };
const SUNDAY = '2026-11-29' as IsoDate;

function world(): World {
  const w = new World();
  w.workplace('P1');
  w.workplace('P2');
  w.catalogue.organisations.push({
    id: other.organisationId,
    name: 'Ander',
    kind: 'werkgever',
    archivedOn: null,
    version: 1,
  });
  return w;
}

test.each<readonly [string, (w: World) => void, number]>([
  ['no agreement', () => undefined, 0],
  ['2 of an agreement that holds', (w) => void w.agreement('A', { returnPlaces: keeps(2) }), 2],
  [
    'an agreement of another place',
    (w) => {
      w.agreement('A', { returnPlaces: [{ workplaceId: idOf('workplace', 'P2') as WorkplaceId, seats: 2 }] });
    },
    0,
  ],
  ['an agreement from tomorrow on', (w) => void w.agreement('A', { returnPlaces: keeps(2), from: TUESDAY }), 0],
  ['its last day', (w) => void w.agreement('A', { returnPlaces: keeps(2), to: MONDAY }), 2],
  ['it has ended: the seats stay kept', (w) => void w.agreement('A', { returnPlaces: keeps(2), to: SUNDAY }), 2],
  [
    'it has ended and is in the archive',
    (w) => {
      w.agreement('A', { returnPlaces: keeps(2), to: SUNDAY, archivedOn: SUNDAY });
    },
    0,
  ],
  [
    'it has ended and goes on under another that keeps 3: 3, not 5',
    (w) => {
      w.agreement('A', { returnPlaces: keeps(2), to: SUNDAY });
      w.agreement('B', { returnPlaces: keeps(3), from: MONDAY });
    },
    3,
  ],
  [
    'what another employer agreed does not end it: 2 + 3',
    (w) => {
      w.agreement('A', { returnPlaces: keeps(2), to: SUNDAY });
      w.agreement('B', { returnPlaces: keeps(3), from: MONDAY, ...other });
    },
    5,
  ],
  ['never more than there are', (w) => void w.agreement('A', { returnPlaces: keeps(9) }), 6],
])('seats kept on Monday: %s', (_, given, seats) => {
  const w = world();
  given(w);
  expect(keptSeats(createLookup(w.catalogue), place, MONDAY)).toBe(seats);
});

test.each([
  [3, 0, '4 seats are not kept, 3 people'],
  [4, 0, '4 people sit on them'],
  [5, 1, 'the fifth sits on a kept seat'],
  [6, 2, 'both are used'],
])('with %i people at 6 seats of which 2 are kept, %i kept seats are used: %s', (people, used) => {
  const w = world();
  const agreement = w.agreement('A', { returnPlaces: keeps(2) });
  w.guide('Kees');
  w.assign('Kees', 'P1');
  for (let i = 0; i < people; i++) {
    w.employee(`E${i}`);
    w.assign(`E${i}`, 'P1');
    w.assign(`E${i}`, 'P2', { date: TUESDAY });
  }
  const lookup = createLookup(w.catalogue);
  const rows = w.assignments.flatMap((row) => placed(row, lookup) ?? []);
  expect(returnPlacesOf(agreement, MONDAY, { lookup, rows })).toEqual([
    { workplaceId: place, agreedSeats: 2, isKept: true, seats: 6, keptSeats: 2, usedSeats: used },
  ]);
});
