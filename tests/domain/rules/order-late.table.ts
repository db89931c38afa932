import { idOf, MONDAY, TUESDAY } from '../names.ts';
import type { RuleTable } from './table.ts';

// One person all Monday morning works 225 net minutes; at the standard 50 % that is 112.5 norm minutes.
const given =
  (normMinutes: number, more: { deadline?: string; wage?: number } = {}) =>
  (w: import('../world.ts').World) => {
    w.employee('Anna', {
      wageValues: more.wage === undefined ? [] : [{ workType: 'productie', percent: more.wage, from: null }],
    });
    w.workplace('P1');
    w.order('2001', {
      amount: { kind: 'hours', normMinutes, doneMinutes: 0 },
      deadline: (more.deadline ?? MONDAY) as never,
    });
    w.assign('Anna', 'P1', { order: '2001' });
  };
export const table: RuleTable = {
  valid: [
    { name: 'exactly enough', given: given(112.5) },
    { name: 'a deadline in another week', given: given(6000, { deadline: '2026-12-07' }) },
    {
      name: 'all done',
      given: (w) => {
        w.order('2001', { amount: { kind: 'pieces', pieces: 10, minutesPerPiece: 6, donePieces: 12 } });
      },
    },
    {
      name: 'enough in other weeks',
      given: (w) => {
        w.order('2001');
        w.elsewhere.push({ orderId: idOf('order', '2001') as never, date: '2026-11-25' as never, normMinutes: 600 });
      },
    },
  ],
  violating: [
    {
      name: 'every week: the time that is due this week, with the deadline in its key',
      given: (w) => {
        given(600)(w);
        w.catalogue.orders[0] = { ...w.catalogue.orders[0], everyWeeks: 1, deadline: '2026-11-18' } as never;
      },
      // Wednesdays: 18 and 25 November, 2 December. Monday 30 November belongs to the last: 600 - 112.5.
      finds: [{ size: 487.5, key: `order-late|2026-12-02|${idOf('order', '2001')}|2026-12-02@` }],
    },
    {
      name: 'what is booked takes the place of what was planned on a day that is over: 600 - 200 left, nothing planned',
      given: (w) => {
        given(600)(w);
        w.today = TUESDAY as never;
        w.book('2001', MONDAY, 200);
      },
      finds: [{ size: 400, facts: { plannedHours: 0 } }],
    },
    {
      name: 'booked in other weeks: 600 - 112.5 - 100',
      given: (w) => {
        given(600)(w);
        w.bookedElsewhere.push({ orderId: idOf('order', '2001') as never, deadline: MONDAY as never, amount: 100 });
      },
      finds: [{ size: 387.5 }],
    },
    {
      name: 'one norm minute short',
      given: given(113.5),
      finds: [{ size: 1, orderId: idOf('order', '2001') as never, facts: { short: 0.016667, estimated: true } }],
    },
    {
      name: 'a wage value of 80 % gives 180 norm minutes',
      given: given(240, { wage: 80 }),
      finds: [{ size: 60, facts: { plannedHours: 3, leftHours: 4, short: 1, estimated: false } }],
    },
    {
      name: 'nobody planned',
      given: (w) => {
        w.order('2001');
      },
      finds: [{ facts: { short: 10, plannedHours: 0 } }],
    },
    {
      name: 'pieces: 262 of 10 minutes are 43.67 hours',
      given: (w) => {
        w.order('2001', { amount: { kind: 'pieces', pieces: 957, minutesPerPiece: 10, donePieces: 695 } });
      },
      finds: [{ facts: { leftHours: 43.666667 } }],
    },
    {
      name: 'the day after the deadline does not help',
      given: (w) => {
        given(112.5)(w);
        w.assignments[0] = { ...(w.assignments[0] as never as object), date: TUESDAY } as never;
      },
      finds: [{ size: 112.5 }],
    },
    {
      name: 'guides do no norm hours',
      given: (w) => {
        w.guide('Kees');
        w.workplace('P1');
        w.order('2001', { deadline: MONDAY });
        w.assign('Kees', 'P1', { order: '2001' });
      },
      finds: [{ size: 600 }],
    },
    { name: 'Sunday is still in the week', given: given(6000, { deadline: '2026-12-06' }), finds: [{ size: 5887.5 }] },
  ],
};
