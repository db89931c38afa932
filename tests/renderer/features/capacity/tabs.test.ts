import { describe, expect, it } from 'vitest';
import { tabOf } from '#features/capacity/tab-of.ts';

describe('the tab of an address', () => {
  const tabs = [{ id: 'orders' }, { id: 'geld' }];
  it.each([
    [null, 'orders'],
    ['', 'orders'],
    ['geld', 'geld'],
    ['onbekend', 'orders'],
  ] as const)('%j opens %s', (wanted, id) => expect(tabOf(tabs, wanted)?.id).toBe(id));
  it('has none where there are no tabs', () => expect(tabOf([], 'orders')).toBeUndefined());
});
