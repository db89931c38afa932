import type { RuleTable } from './table.ts';
import { ANNA, anna, clock, guide, work } from './times.ts';

export const table: RuleTable = {
  valid: [
    { name: 'exactly 12 hours', given: anna(['2026-11-30 06:00-12:00', '2026-11-30 13:00-19:00']) },
    {
      name: 'breaks of the blocks are no work',
      given: (w) => {
        anna(['2026-11-30 16:15-21:00'])(w);
        w.assign('Anna', 'P1');
        w.assign('Anna', 'P1', { block: 'middag' });
      },
    },
    {
      name: 'two shifts with 8 hours between',
      given: anna(['2026-11-30 00:00-08:00', '2026-11-30 16:00-24:00']),
    },
    {
      name: 'a night in which the clock goes forward is an hour shorter: 20:00 to 09:00 is 12 hours',
      given: (w) => {
        anna(['2026-03-28 20:00-24:00', '2026-03-29 00:00-09:00'], { week: '2026-W13' })(w);
      },
    },
    {
      name: 'a double booking counts once',
      given: anna(['2026-11-30 07:00-19:00', '2026-11-30 08:00-12:00']),
    },
    {
      name: 'under 18 is for another rule',
      given: anna(['2026-11-30 06:00-19:00'], { born: '2009-06-01' }),
    },
    {
      name: 'a shift that ends at the last moment of the week before',
      given: (w) => {
        anna(['2026-11-30 08:00-16:00'])(w);
        w.around('Anna', { spansBefore: ['2026-11-29 12:00-24:00'] });
      },
    },
  ],
  violating: [
    {
      name: 'one minute over',
      given: anna(['2026-11-30 06:00-12:00', '2026-11-30 13:00-19:01']),
      finds: [
        {
          size: 1,
          date: '2026-11-30' as never,
          personId: ANNA,
          facts: {
            netMinutes: 721,
            from: clock('2026-11-30', '06:00'),
            to: clock('2026-11-30', '19:01'),
          },
        },
      ],
    },
    {
      name: 'over midnight: 16:00 to 05:00',
      given: anna(['2026-11-30 16:00-24:00', '2026-12-01 00:00-05:00']),
      finds: [{ size: 60, date: '2026-11-30' as never }],
    },
    {
      name: 'a gap of a minute less than 8 hours is the same shift',
      given: anna(['2026-11-30 00:00-08:00', '2026-11-30 15:59-23:59']),
      finds: [{ size: 240 }],
    },
    {
      name: 'from the Sunday of the week before',
      given: (w) => {
        anna(['2026-11-30 00:00-04:30'])(w);
        w.around('Anna', { spansBefore: ['2026-11-29 16:00-24:00'] });
      },
      finds: [{ size: 30, date: '2026-11-30' as never }],
    },
    {
      name: 'into the Monday of the week after, where the year has 53 weeks',
      given: (w) => {
        anna(['2027-01-03 14:00-24:00'], { week: '2026-W53' })(w);
        w.around('Anna', { spansAfter: ['2027-01-04 00:00-02:10'] });
      },
      finds: [{ size: 10, date: '2027-01-03' as never }],
    },
    {
      name: 'a night in which the clock goes back is an hour longer: 20:00 to 08:00 is 13 hours',
      given: anna(['2026-10-24 20:00-24:00', '2026-10-25 00:00-08:00'], { week: '2026-W43' }),
      finds: [{ size: 60, date: '2026-10-24' as never }],
    },
    {
      name: 'a night in which the clock goes forward: 20:00 to 09:01',
      given: anna(['2026-03-28 20:00-24:00', '2026-03-29 00:00-09:01'], { week: '2026-W13' }),
      finds: [{ size: 1 }],
    },
    {
      name: 'a guide is a worker too',
      given: guide(['2026-11-30 07:00-20:00']),
      finds: [{ size: 60, facts: { person: 'Kees Jansen' } }],
    },
    {
      name: 'from the 18th birthday on',
      given: anna(['2026-12-02 07:00-20:00', '2026-12-03 07:00-20:00'], { born: '2008-12-03' }),
      finds: [{ date: '2026-12-03' as never }],
    },
    {
      name: 'each shift by itself; rows of two places',
      given: (w) => {
        anna(['2026-11-30 07:00-20:00'])(w);
        work(w, 'Anna', ['2026-12-02 06:00-12:00', '2026-12-02 12:00-18:30']);
      },
      finds: [
        { date: '2026-11-30' as never, size: 60 },
        { date: '2026-12-02' as never, size: 30 },
      ],
    },
  ],
};
