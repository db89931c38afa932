import { describe, expect, it } from 'vitest';
import { matches, sortRows } from '../../../renderer/ui/sort.ts';

describe('sorting a list', () => {
  it.each([
    [['P10', 'P2', 'p1'], 'ascending', ['p1', 'P2', 'P10']],
    [['Zeynep', 'Özdemir', 'Aydın', 'Östürk'], 'ascending', ['Aydın', 'Östürk', 'Özdemir', 'Zeynep']],
    [['b', '', 'a'], 'ascending', ['a', 'b', '']],
    [['b', '', 'a'], 'descending', ['b', 'a', '']],
    [[3, null, 10, 2], 'ascending', [2, 3, 10, null]],
    [[3, null, 10, 2], 'descending', [10, 3, 2, null]],
  ] as const)('%j %s', (rows, direction, sorted) => {
    expect(sortRows<string | number | null>(rows, (row) => row, direction)).toEqual(sorted);
  });

  it('keeps the order of equal rows in both directions', () => {
    const rows = [
      { name: 'Bos', at: 1 },
      { name: 'bos', at: 2 },
    ];
    expect(sortRows(rows, (row) => row.name, 'ascending').map((row) => row.at)).toEqual([1, 2]);
    expect(sortRows(rows, (row) => row.name, 'descending').map((row) => row.at)).toEqual([1, 2]);
  });
});

describe('searching', () => {
  it.each([
    ['Özge van den Berg 10234', 'ozge', true],
    ['Özge van den Berg 10234', 'berg oz', true],
    ['Özge van den Berg 10234', '234', true],
    ['Özge van den Berg 10234', 'bergen', false],
    ['Fatima', '', true],
    ['Hatice Aydın', 'AYDIN', true],
    ['Wałęsa', 'walesa', true],
    ['Groß', 'gross', true],
  ])('%j with %j: %j', (text, query, found) => expect(matches(text, query)).toBe(found));
});
