import type { Order } from '#domain/model/order.ts';
import { idOf, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';

// The order asks 600 norm minutes before Wednesday 2 December; a morning does 112.5.
const P1 = idOf('workplace', 'P1') as never;
const P2 = idOf('workplace', 'P2') as never;
const given = (w: World, more: Partial<Order> = {}, number = '2001') => {
  if (!w.catalogue.workplaces.some((p) => p.code === 'P1')) {
    w.workplace('P1');
    w.workplace('P2');
    w.employee('Anna');
  }
  w.order(number, { workplaceIds: [P1], ...more });
};

export const table: RuleTable = {
  valid: [
    {
      name: 'somebody is there, on whatever order',
      given: (w) => {
        given(w);
        w.assign('Anna', 'P1');
      },
    },
    {
      name: 'somebody is there on the day of the deadline',
      given: (w) => {
        given(w);
        w.assign('Anna', 'P1', { date: '2026-12-02', block: 'middag' });
      },
    },
    { name: 'due in another week', given: (w) => given(w, { deadline: '2026-12-07' as never }) },
    {
      name: 'exactly enough is planned elsewhere',
      given: (w) => {
        given(w, { amount: { kind: 'hours', normMinutes: 112.5, doneMinutes: 0 } });
        w.assign('Anna', 'P2', { order: '2001' });
      },
    },
    { name: 'names no workplace', given: (w) => given(w, { workplaceIds: [] }) },
    { name: 'an order out of use', given: (w) => given(w, { archivedOn: MONDAY }) },
    {
      name: 'a workplace out of use',
      given: (w) => {
        w.workplace('P1', { archivedOn: MONDAY });
        w.order('2001', { workplaceIds: [P1] });
      },
    },
    {
      name: 'closed on every day until the deadline',
      given: (w) => {
        given(w);
        for (const date of [MONDAY, TUESDAY, '2026-12-02']) w.holidays.push({ date: date as never, name: 'dicht' });
      },
    },
  ],
  violating: [
    {
      name: 'nobody all week: one finding, not one per day',
      given: (w) => given(w),
      finds: [
        {
          size: 600,
          workplaceId: P1,
          orderId: idOf('order', '2001') as never,
          date: '2026-12-02' as never,
          facts: { short: 10, days: 3, seats: 6 },
        },
      ],
    },
    {
      name: 'one norm minute short: 113.5 - 112.5 on another workplace',
      given: (w) => {
        given(w, { amount: { kind: 'hours', normMinutes: 113.5, doneMinutes: 0 } });
        w.assign('Anna', 'P2', { order: '2001' });
      },
      finds: [{ size: 1 }],
    },
    {
      name: 'somebody comes only after the deadline',
      given: (w) => {
        given(w);
        w.assign('Anna', 'P1', { date: '2026-12-03' });
      },
      finds: [{ size: 600 }],
    },
    {
      name: 'a guide alone does not work on it',
      given: (w) => {
        given(w);
        w.guide('Kees');
        w.assign('Kees', 'P1');
      },
      finds: [{ size: 600 }],
    },
    {
      name: 'one of its two workplaces is empty',
      given: (w) => {
        given(w, { workplaceIds: [P1, P2] });
        w.assign('Anna', 'P1', { order: '2001' });
      },
      finds: [{ workplaceId: P2, size: 487.5 }],
    },
    {
      name: 'two orders wait for it',
      given: (w) => {
        given(w);
        given(w, { deadline: MONDAY }, '2002');
      },
      finds: [{ date: '2026-12-02' as never }, { date: MONDAY, facts: { days: 1 } }],
    },
    {
      name: 'a holiday takes one day off',
      given: (w) => {
        given(w);
        w.holidays.push({ date: TUESDAY, name: 'dicht' });
      },
      finds: [{ facts: { days: 2 } }],
    },
  ],
};
