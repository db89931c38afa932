import { expect, it } from 'vitest';
import { count } from '#domain/words/dutch.ts';

it.each([
  [0, '0 mensen'],
  [1, '1 persoon'],
  [999, '999 mensen'],
  [1000, '1.000 mensen'],
  [12_345, '12.345 mensen'],
])('%i people are "%s"', (n, said) => {
  expect(count(n, 'persoon', 'mensen')).toBe(said);
});
