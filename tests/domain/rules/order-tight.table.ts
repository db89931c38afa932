import type { Order } from '#domain/model/order.ts';
import { idOf, MONDAY } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';

// One morning is 225 net minutes: 112.5 norm minutes at the standard 50 %, 198 at a wage value of 88 %.
const given = (w: World, normMinutes: number, { wage, ...more }: Partial<Order> & { readonly wage?: number } = {}) => {
  w.employee('Anna', { wageValues: wage === undefined ? [] : [{ workType: 'productie', percent: wage, from: null }] });
  w.workplace('P1');
  w.order('2001', { amount: { kind: 'hours', normMinutes, doneMinutes: 0 }, deadline: MONDAY, ...more });
  w.assign('Anna', 'P1', { order: '2001' });
};

export const table: RuleTable = {
  valid: [
    { name: 'exactly 10 %: 198 - 180 = 18 of 180', given: (w) => given(w, 180, { wage: 88 }) },
    { name: 'late is another rule', given: (w) => given(w, 112.6) },
    { name: 'due in another week', given: (w) => given(w, 112.5, { deadline: '2026-12-07' as never }) },
    {
      name: 'all done',
      given: (w) => given(w, 100, { amount: { kind: 'hours', normMinutes: 100, doneMinutes: 100 } }),
    },
    {
      name: 'the company wants no margin',
      given: (w) => {
        w.parameter('order-margin', 0);
        given(w, 112.5);
      },
    },
    {
      name: 'the margin of the day of the deadline: 12.5 of 100 from Monday on',
      given: (w) => {
        w.parameter('order-margin', 50);
        w.parameter('order-margin', 12.5, MONDAY);
        given(w, 100);
      },
    },
    { name: 'out of use', given: (w) => given(w, 112.5, { archivedOn: MONDAY }) },
  ],
  violating: [
    {
      name: 'one minute more work: 181 wants 18.1, 198 - 181 = 17 is left',
      given: (w) => given(w, 181, { wage: 88 }),
      finds: [
        {
          size: 1.1,
          date: MONDAY,
          orderId: idOf('order', '2001') as never,
          facts: { leftHours: 3.016667, plannedHours: 3.3, spareHours: 0.283333, marginPercent: 10, estimated: false },
        },
      ],
    },
    {
      name: 'exactly enough has no margin at all: 11.25 missing',
      given: (w) => given(w, 112.5),
      finds: [{ size: 11.25, facts: { spareHours: 0, wantedHours: 0.1875, estimated: true } }],
    },
    {
      name: 'hours in other weeks count: 600 planned for 560 leaves 40 of 56',
      given: (w) => {
        w.order('2001', { amount: { kind: 'hours', normMinutes: 560, doneMinutes: 0 } });
        w.elsewhere.push({ orderId: idOf('order', '2001') as never, date: '2026-11-25' as never, normMinutes: 600 });
      },
      finds: [{ size: 16 }],
    },
    {
      name: 'week 53: due on Sunday 3 January 2027',
      given: (w) => {
        w.week = '2026-W53' as never;
        given(w, 112.5, { deadline: '2027-01-03' as never });
        w.assignments.pop();
        w.assign('Anna', 'P1', { order: '2001', date: '2026-12-28' });
      },
      finds: [{ size: 11.25, date: '2027-01-03' as never }],
    },
  ],
};
