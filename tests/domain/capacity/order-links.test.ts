import { expect, test } from 'vitest';
import { orderProblems, wayBack } from '#domain/capacity/order-links.ts';
import type { Order } from '#domain/model/order.ts';
import { idOf } from '../names.ts';
import { World } from '../world.ts';

function orders(links: Readonly<Record<string, readonly string[]>>) {
  const w = new World();
  const made = Object.entries(links).map(([number, after]) =>
    w.order(number, { after: after.map((other) => idOf('order', other)) as never }),
  );
  return new Map(made.map((order) => [order.id, order]));
}
const find = (known: ReadonlyMap<string, Order>, number: string): Order => {
  const order = known.get(idOf('order', number));
  if (!order) throw new Error(number);
  return order;
};

test.each([
  ['one after the other', { a: [], b: ['a'], c: ['b', 'a'] }, 'c', null],
  ['itself', { a: ['a'] }, 'a', ['a']],
  ['two that wait for each other', { a: ['b'], b: ['a'] }, 'a', ['b', 'a']],
  ['three in a ring', { a: ['b'], b: ['c'], c: ['a'] }, 'b', ['c', 'a', 'b']],
  ['a ring elsewhere is not its own', { a: ['b'], b: ['c'], c: ['b'] }, 'a', null],
])('%s', (_, links, number, way) => {
  const known = orders(links as Readonly<Record<string, readonly string[]>>);
  expect(wayBack(find(known, number), known)).toEqual(way?.map((other) => idOf('order', other)) ?? null);
});

test.each<[string, Partial<Order>, string[]]>([
  ['nothing wrong', { note: 'Sleutel ligt bij de receptie.', everyWeeks: 2, until: '2027-03-01' as never }, []],
  ['a BSN in the note', { note: 'Bel 111222333' }, ['note']],
  ['a BSN in groups in the note', { note: 'Bel voor de sleutel 111 222 333, of mail' }, ['note']],
  [
    'a BSN in what it is and of what it is a part',
    { description: '111.222.333', partOf: 'map 111222333' },
    ['description', 'partOf'],
  ],
  ['nine digits that are no BSN: a number of the client', { note: 'Bestelling 123456789' }, []],
  ['a certificate twice, in other letters', { certificates: ['VCA', 'heftruck', 'vca'] }, ['certificates.2']],
  ['the same order twice', { after: [idOf('order', '2001'), idOf('order', '2001')] as never }, ['after.1']],
  ['health in the note', { note: 'Jan heeft reuma, dus rustig aan' }, ['note']],
  ['an end without repeating', { until: '2027-03-01' as never }, ['until']],
  ['an end before the first deadline', { everyWeeks: 1, until: '2026-12-01' as never }, ['until']],
  ['a start after the deadline', { startsOn: '2026-12-03' as never }, ['deadline']],
])('%s', (_, given, paths) => {
  const order = new World().order('2041', given);
  expect(orderProblems(order, new Map([[order.id, order]])).map(({ path }) => path)).toEqual(paths);
});

test('a ring is told by the numbers in it', () => {
  const known = orders({ 2041: ['2042'], 2042: ['2041'] });
  expect(orderProblems(find(known, '2041'), known)).toEqual([
    { path: 'after', message: 'Dit gaat in een kring: 2041 wacht op 2042 wacht op 2041.' },
  ]);
});
