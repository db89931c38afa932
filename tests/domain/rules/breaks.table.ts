import type { RuleTable } from './table.ts';
import { ANNA, anna, clock, guide } from './times.ts';

export const table: RuleTable = {
  valid: [
    { name: 'exactly 5.5 hours without a break', given: anna(['2026-11-30 08:00-13:30']) },
    {
      name: '30 minutes in two parts of 15',
      given: anna(['2026-11-30 08:00-10:00', '2026-11-30 10:15-12:00', '2026-11-30 12:15-16:00']),
    },
    { name: 'exactly 10 hours with 30 minutes', given: anna(['2026-11-30 07:00-12:00', '2026-11-30 12:30-17:30']) },
    { name: '12 hours with 45 minutes', given: anna(['2026-11-30 06:00-12:00', '2026-11-30 12:45-18:45']) },
    {
      name: 'an ordinary day: the breaks of the blocks, and lunch',
      given: (w) => {
        anna([])(w);
        w.assign('Anna', 'P1');
        w.assign('Anna', 'P1', { block: 'middag' });
      },
    },
    {
      name: 'under 18 is for another rule',
      given: anna(['2026-11-30 08:00-16:00'], { born: '2009-06-01' }),
    },
    {
      name: 'the clock goes forward: 23:00 to 05:30 is five and a half hours',
      given: anna(['2026-03-28 23:00-24:00', '2026-03-29 00:00-05:30'], { week: '2026-W13' }),
    },
  ],
  violating: [
    {
      name: 'one minute over 5.5 hours without a break',
      given: anna(['2026-11-30 08:00-13:31']),
      finds: [
        {
          size: 30,
          date: '2026-11-30' as never,
          personId: ANNA,
          facts: { netMinutes: 331, breakMinutes: 0, wantedMinutes: 30, from: clock('2026-11-30', '08:00') },
        },
      ],
    },
    {
      name: 'one minute of break too few',
      given: anna(['2026-11-30 08:00-12:00', '2026-11-30 12:29-16:00']),
      finds: [{ size: 1 }],
    },
    {
      name: 'a pause of 14 minutes is no break',
      given: anna(['2026-11-30 08:00-10:00', '2026-11-30 10:14-12:00', '2026-11-30 12:16-16:00']),
      finds: [{ size: 14, facts: { breakMinutes: 16 } }],
    },
    {
      name: 'one minute over 10 hours with 30 minutes',
      given: anna(['2026-11-30 07:00-12:00', '2026-11-30 12:30-17:31']),
      finds: [{ size: 15, facts: { netMinutes: 601, wantedMinutes: 45 } }],
    },
    {
      name: 'over midnight',
      given: anna(['2026-11-30 21:00-24:00', '2026-12-01 00:00-03:00']),
      finds: [{ size: 30, date: '2026-11-30' as never }],
    },
    {
      name: 'begun on the Sunday of the week before',
      given: (w) => {
        anna(['2026-11-30 00:00-04:00'])(w);
        w.around('Anna', { spansBefore: ['2026-11-29 22:00-24:00'] });
      },
      finds: [{ size: 30, date: '2026-11-30' as never, facts: { from: clock('2026-11-29', '22:00') } }],
    },
    {
      name: 'on into week 1 from week 53',
      given: (w) => {
        anna(['2027-01-03 20:00-24:00'], { week: '2026-W53' })(w);
        w.around('Anna', { spansAfter: ['2027-01-04 00:00-02:00'] });
      },
      finds: [{ size: 30, date: '2027-01-03' as never }],
    },
    {
      name: 'the clock goes back: 23:00 to 04:00 is six hours',
      given: anna(['2026-10-24 23:00-24:00', '2026-10-25 00:00-04:00'], { week: '2026-W43' }),
      finds: [{ size: 30 }],
    },
    {
      name: 'a second booking fills the break of the first',
      given: (w) => {
        anna(['2026-11-30 12:00-12:30'])(w);
        w.assign('Anna', 'P1', { to: '12:00' });
        w.assign('Anna', 'P1', { block: 'middag', to: '14:15' });
      },
      finds: [{ size: 15, facts: { breakMinutes: 15 } }],
    },
    { name: 'a guide is a worker too', given: guide(['2026-11-30 08:00-14:00']), finds: [{ size: 30 }] },
    {
      name: 'from the 18th birthday on',
      given: anna(['2026-12-02 08:00-14:00', '2026-12-03 08:00-14:00'], { born: '2008-12-03' }),
      finds: [{ date: '2026-12-03' as never }],
    },
    {
      name: 'two shifts on one day: the minutes of both',
      given: anna(['2026-11-30 00:00-06:00', '2026-11-30 16:00-22:00']),
      finds: [{ size: 60 }],
    },
  ],
};
