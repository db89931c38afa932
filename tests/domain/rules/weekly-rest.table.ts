import type { RuleTable } from './table.ts';
import { ANNA, anna, clock, days, each, guide } from './times.ts';

const WEEK = ['2026-11-30', ...days('2026-12', 1, 6)];
const BEFORE = days('2026-11', 23, 29);
const spans = (dates: readonly string[], times = '08:00-16:00') => dates.map((d) => `${d} ${times}`);
export const table: RuleTable = {
  valid: [
    { name: 'Monday to Friday', given: anna(each(WEEK.slice(0, 5), '08:00-16:15')) },
    {
      name: 'exactly 36 hours: Saturday 20:00 to Monday 08:00',
      given: (w) => {
        anna(each(WEEK.slice(0, 6), '08:00-20:00'))(w);
        w.around('Anna', { spansAfter: ['2026-12-07 08:00-16:00'] });
      },
    },
    {
      name: 'a day and a half in the middle of the week',
      given: (w) => {
        anna(each(['2026-11-30', '2026-12-01', '2026-12-03', '2026-12-04', '2026-12-05'], '08:00-16:00'))(w);
        w.around('Anna', { spansAfter: spans(days('2026-12', 7, 9)) });
      },
    },
    {
      name: 'the clock goes back on Sunday: the 168 hours end on Monday 07:00, 36 hours after Saturday 20:00',
      given: (w) => {
        anna(each(days('2026-10', 19, 24), '08:00-20:00'), { week: '2026-W43' })(w);
        w.around('Anna', { spansAfter: ['2026-10-26 08:00-16:00'] });
      },
    },
    {
      name: 'Sunday in the week before, then free until Tuesday 04:00',
      given: (w) => {
        anna(['2026-12-01 04:00-12:00'])(w);
        w.around('Anna', { spansBefore: spans(BEFORE) });
      },
    },
  ],
  violating: [
    {
      name: 'one minute below 36 hours: Saturday 20:01 to Monday 08:00',
      given: (w) => {
        anna([...each(WEEK.slice(0, 5), '08:00-20:00'), '2026-12-05 08:00-20:01'])(w);
        w.around('Anna', { spansAfter: ['2026-12-07 08:00-16:00'] });
      },
      finds: [
        {
          size: 1,
          date: null,
          personId: ANNA,
          facts: {
            restMinutes: 2159,
            from: clock('2026-11-30', '08:00'),
            to: clock('2026-12-07', '08:00'),
            restFrom: clock('2026-12-05', '20:01'),
          },
        },
      ],
    },
    {
      name: 'seven days',
      given: anna(each(WEEK, '08:00-16:00')),
      finds: [{ size: 2160 - 960 }],
    },
    {
      name: 'since the Wednesday of the week before',
      given: (w) => {
        anna(each(WEEK.slice(0, 3), '08:00-16:00'))(w);
        w.around('Anna', { spansBefore: spans(BEFORE.slice(2)) });
      },
      finds: [{ size: 2160 - 960, facts: { from: clock('2026-11-25', '08:00') } }],
    },
    {
      name: 'into the week after, over the end of a year with 53 weeks',
      given: (w) => {
        anna(each(['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'], '08:00-16:00'), { week: '2026-W53' })(w);
        w.around('Anna', { spansAfter: spans(days('2027-01', 4, 7)) });
      },
      finds: [{ facts: { from: clock('2026-12-31', '08:00') } }],
    },
    {
      name: 'the clock goes forward on Sunday: Saturday 20:00 to Monday 08:00 is 35 hours',
      given: (w) => {
        anna(each(days('2026-03', 23, 28), '08:00-20:00'), { week: '2026-W13' })(w);
        w.around('Anna', { spansAfter: ['2026-03-30 08:00-16:00'] });
      },
      finds: [{ size: 60 }],
    },
    {
      name: 'the clock goes back on Sunday: one minute later is one too late',
      given: (w) => {
        anna([...each(days('2026-10', 19, 23), '08:00-20:00'), '2026-10-24 08:00-20:01'], { week: '2026-W43' })(w);
        w.around('Anna', { spansAfter: ['2026-10-26 08:00-16:00'] });
      },
      finds: [{ size: 1 }],
    },
    {
      name: 'the same under 18',
      given: anna(each(WEEK, '08:00-12:00'), { born: '2009-06-01' }),
      finds: [{ size: 2160 - 1200 }],
    },
    { name: 'a guide is a worker too', given: guide(each(WEEK, '08:00-16:00')), finds: [{ size: 1200 }] },
  ],
};
