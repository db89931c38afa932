import type { Order } from '#domain/model/order.ts';
import { idOf, MONDAY } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';

// The week ends on Sunday 6 December 2026; two weeks ahead is Sunday 20 December.
const orderId = idOf('order', '2001') as never;
const given = (deadline: string, more: Partial<Order> = {}) => {
  return (w: World) => void w.order('2001', { deadline: deadline as never, ...more });
};
const elsewhere = (w: World, date: string) => w.elsewhere.push({ orderId, date: date as never, normMinutes: 1 });

export const table: RuleTable = {
  valid: [
    { name: 'due this week is order-late', given: given('2026-12-06') },
    { name: 'due one day after two weeks', given: given('2026-12-21') },
    { name: 'starts after this week', given: given('2026-12-14', { startsOn: '2026-12-07' as never }) },
    {
      name: 'all done',
      given: given('2026-12-14', { amount: { kind: 'pieces', pieces: 10, minutesPerPiece: 6, donePieces: 10 } }),
    },
    { name: 'returns, and is due this week', given: given('2026-11-25', { everyWeeks: 1 }) },
    { name: 'out of use', given: given('2026-12-14', { archivedOn: MONDAY }) },
    {
      name: 'one minute in another week',
      given: (w) => {
        given('2026-12-14')(w);
        elsewhere(w, '2026-12-14');
      },
    },
    {
      name: 'somebody works on it this week',
      given: (w) => {
        given('2026-12-14')(w);
        w.employee('Anna');
        w.workplace('P1');
        w.assign('Anna', 'P1', { order: '2001' });
      },
    },
    {
      name: 'the company looks one week ahead',
      given: (w) => {
        w.parameter('unplanned-weeks', 1);
        given('2026-12-14')(w);
      },
    },
  ],
  violating: [
    {
      name: 'due on the Monday after',
      given: given('2026-12-07'),
      finds: [{ size: 600, orderId, date: null, facts: { leftHours: 10, weeks: 2, deadline: '2026-12-07' } }],
    },
    {
      name: 'every four weeks: Wednesday 18 November is past, 16 December is next',
      given: given('2026-11-18', { everyWeeks: 4 }),
      finds: [{ size: 600, key: `order-unplanned||${orderId}|2026-12-16@`, facts: { deadline: '2026-12-16' } }],
    },
    { name: 'due exactly two weeks after Sunday', given: given('2026-12-20'), finds: [{ size: 600 }] },
    {
      name: 'starts on this Sunday',
      given: given('2026-12-14', { startsOn: '2026-12-06' as never }),
      finds: [{ size: 600 }],
    },
    {
      name: 'only planned after its deadline',
      given: (w) => {
        given('2026-12-14')(w);
        elsewhere(w, '2026-12-15');
      },
      finds: [{ size: 600 }],
    },
    {
      name: 'a guide alone does no norm hours',
      given: (w) => {
        given('2026-12-14')(w);
        w.guide('Kees');
        w.workplace('P1');
        w.assign('Kees', 'P1', { order: '2001' });
      },
      finds: [{ size: 600 }],
    },
    {
      name: 'week 53: two weeks after Sunday 3 January 2027 is 17 January',
      given: (w) => {
        w.week = '2026-W53' as never;
        given('2027-01-17')(w);
      },
      finds: [{ size: 600 }],
    },
  ],
};
