import type { OrderLevel } from '../plan/orders.ts';

/** How an order stands, in a word or two on screen. */
export const LEVEL_WORDS: Readonly<Record<OrderLevel, string>> = {
  impossible: 'onmogelijk',
  late: 'te laat',
  tight: 'krap',
  later: 'nog te plannen',
  'on-time': 'op schema',
  ready: 'klaar',
};
