import type { RuleTable } from './table.ts';
import { ANNA, anna, days, each, guide } from './times.ts';

const FIVE = days('2026-12', 1, 5);
export const table: RuleTable = {
  valid: [
    { name: 'exactly 60 hours', given: anna(each(FIVE, '06:00-12:00', '13:00-19:00')) },
    {
      name: 'a double booking counts once',
      given: anna([...each(FIVE, '06:00-12:00', '13:00-19:00'), '2026-12-01 08:00-12:00']),
    },
    {
      name: 'hours of the weeks around are of those weeks',
      given: (w) => {
        anna(each(FIVE, '06:00-12:00', '13:00-19:00'))(w);
        w.around('Anna', { spansBefore: ['2026-11-29 08:00-16:00'], spansAfter: ['2026-12-07 08:00-16:00'] });
      },
    },
    {
      name: 'under 18 the whole week is for another rule',
      given: anna(each(FIVE, '06:00-19:00'), { born: '2009-06-01' }),
    },
    {
      name: 'the clock goes forward on Sunday: 6 x 10 hours and the hour that is not there',
      given: anna([...each(days('2026-03', 23, 27), '08:00-18:00'), '2026-03-29 00:00-11:00'], { week: '2026-W13' }),
    },
  ],
  violating: [
    {
      name: 'one minute over',
      given: anna([...each(FIVE, '06:00-12:00', '13:00-19:00'), '2026-12-06 08:00-08:01']),
      finds: [
        {
          size: 1,
          date: null,
          personId: ANNA,
          facts: {
            netMinutes: 3601,
            days: [...FIVE.map((date) => ({ date, minutes: 720 })), { date: '2026-12-06', minutes: 1 }],
          },
        },
      ],
    },
    {
      name: 'the clock goes back on Sunday: the hour that comes twice counts twice',
      given: anna([...each(days('2026-10', 19, 23), '08:00-18:00'), '2026-10-25 00:00-10:00'], { week: '2026-W43' }),
      finds: [{ size: 60 }],
    },
    {
      name: 'week 53 is one week, over the end of the year',
      given: anna(
        each(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-03'], '08:00-18:10'),
        { week: '2026-W53' },
      ),
      finds: [{ size: 60 }],
    },
    {
      name: 'turns 18 in the week: the whole week counts',
      given: anna(each(days('2026-12', 1, 6), '08:00-19:00'), { born: '2008-12-06' }),
      finds: [{ size: 360 }],
    },
    {
      name: 'a guide is a worker too',
      given: guide(each(days('2026-12', 1, 6), '08:00-19:00')),
      finds: [{ size: 360 }],
    },
  ],
};
