import type { Order } from '#domain/model/order.ts';
import { idOf, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';

// One seat has 225 + 210 = 435 net minutes a day; Anna's wage value of 100 % makes that 435 norm minutes.
const orderId = idOf('order', '2001') as never;
const given = (w: World, normMinutes: number, more: Partial<Order> = {}, percent = 100) => {
  w.employee('Anna', { wageValues: [{ workType: 'productie', percent, from: null }] });
  w.workplace('P1', { seats: 1 });
  const workplaceIds = [idOf('workplace', 'P1') as never];
  w.order('2001', { amount: { kind: 'hours', normMinutes, doneMinutes: 0 }, deadline: MONDAY, workplaceIds, ...more });
};
const until = (deadline: string, more: Partial<Order> = {}) => ({ deadline: deadline as never, ...more });

export const table: RuleTable = {
  valid: [
    { name: 'exactly one full day', given: (w) => given(w, 435) },
    { name: 'exactly two full days', given: (w) => given(w, 870, until(TUESDAY)) },
    { name: 'due in another week', given: (w) => given(w, 99_999, until('2026-12-07')) },
    {
      name: 'the rest was done in an earlier week: 100 + 435',
      given: (w) => {
        given(w, 535);
        w.elsewhere.push({ orderId, date: '2026-11-27' as never, normMinutes: 100 });
      },
    },
    {
      name: 'names no workplace: all of its work type, 2 x 435',
      given: (w) => {
        given(w, 870, { workplaceIds: [] });
        w.workplace('P2', { seats: 1 });
        w.workplace('M1', { workType: 'metaalbewerking' });
      },
    },
    {
      name: 'somebody with longer own times does 07:00-18:00 without 15: 645',
      given: (w) => {
        given(w, 645);
        w.assign('Anna', 'P1', { order: '2001', from: '07:00', to: '18:00' });
      },
    },
    {
      name: 'Tuesday, the deadline was Monday: late, and nothing more',
      given: (w) => {
        w.today = TUESDAY as never;
        given(w, 9999);
      },
    },
    {
      name: 'Tuesday is today: 225 planned on Monday, which is over, and one full day',
      given: (w) => {
        w.today = TUESDAY as never;
        given(w, 660, until(TUESDAY));
        w.assign('Anna', 'P1', { order: '2001' });
      },
    },
    { name: 'out of use', given: (w) => given(w, 9999, { archivedOn: MONDAY }) },
    {
      name: 'an evening block of two hours: 435 + 120',
      given: (w) => {
        given(w, 555);
        w.block('avond', '18:00', '20:00');
      },
    },
    {
      name: 'a block over the others adds only what is new: 08:00-16:15 fills lunch and breaks, 495',
      given: (w) => {
        given(w, 495);
        w.block('dag', '08:00', '16:15');
      },
    },
  ],
  violating: [
    {
      name: 'one minute over a full day',
      given: (w) => given(w, 436),
      finds: [
        {
          size: 1,
          orderId,
          date: MONDAY,
          facts: {
            mostHours: 7.25,
            settledHours: 0,
            places: [{ name: 'P1', seats: 1, days: 1, percent: 100, hours: 7.25 }],
          },
        },
      ],
    },
    {
      name: 'a holiday before the deadline: Monday and Wednesday, 2 x 435 = 870',
      given: (w) => {
        given(w, 871, until('2026-12-02'));
        w.holidays.push({ date: TUESDAY, name: 'feestdag' });
      },
      finds: [{ size: 1, facts: { places: [{ name: 'P1', seats: 1, days: 2, percent: 100, hours: 14.5 }] } }],
    },
    {
      name: 'starts on Tuesday: one day',
      given: (w) => given(w, 436, until(TUESDAY, { startsOn: TUESDAY })),
      finds: [{ size: 1 }],
    },
    {
      name: 'the best wage value is 80 %: 348',
      given: (w) => given(w, 349, {}, 80),
      finds: [{ size: 1 }],
    },
    {
      name: 'a colleague who left does not count: 50 % of 435 is 217.5',
      given: (w) => {
        given(w, 218.5, {}, 50);
        w.employee('Bram', {
          archivedOn: MONDAY,
          wageValues: [{ workType: 'productie', percent: 100, from: null }],
        });
      },
      finds: [{ size: 1 }],
    },
    {
      name: 'a workplace out of use does not count',
      given: (w) => {
        given(w, 436, { workplaceIds: [] });
        w.workplace('P2', { archivedOn: MONDAY });
      },
      finds: [{ size: 1 }],
    },
    {
      name: 'an earlier week did 100: 536 - 100 - 435',
      given: (w) => {
        given(w, 536);
        w.elsewhere.push({ orderId, date: '2026-11-27' as never, normMinutes: 100 });
      },
      finds: [{ size: 1, facts: { settledHours: 1.666667 } }],
    },
    {
      name: 'Tuesday is today: nothing was planned on Monday, and its seat is gone: 870 - 435',
      given: (w) => {
        w.today = TUESDAY as never;
        given(w, 870, until(TUESDAY));
      },
      finds: [{ size: 435, facts: { settledHours: 0, mostHours: 7.25 } }],
    },
    {
      name: 'Monday is over: what was booked, 100, takes the place of the 225 planned: 536 - 100 - 435',
      given: (w) => {
        w.today = TUESDAY as never;
        given(w, 536, until(TUESDAY));
        w.assign('Anna', 'P1', { order: '2001' });
        w.book('2001', MONDAY, 100);
      },
      finds: [{ size: 1, facts: { leftHours: 7.266667, settledHours: 0 } }],
    },
    {
      name: 'week 53, due on New Year’s Day, a holiday: Monday to Thursday, 4 x 435 = 1740',
      given: (w) => {
        w.week = '2026-W53' as never;
        given(w, 1741, until('2027-01-01'));
        w.holidays.push({ date: '2027-01-01' as never, name: 'Nieuwjaarsdag' });
      },
      finds: [{ size: 1 }],
    },
    {
      name: 'what is planned beyond the blocks counts: 700 - 645 of long own times, not 700 - 435',
      given: (w) => {
        given(w, 700);
        w.assign('Anna', 'P1', { order: '2001', from: '07:00', to: '18:00' });
      },
      finds: [{ size: 55, facts: { mostHours: 10.75 } }],
    },
    {
      name: 'nobody works here at all',
      given: (w) => {
        w.workplace('P1');
        w.order('2001', { deadline: MONDAY });
      },
      finds: [{ size: 600, facts: { mostHours: 0 } }],
    },
  ],
};
