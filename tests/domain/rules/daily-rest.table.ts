import type { RuleTable } from './table.ts';
import { ANNA, anna, clock, guide } from './times.ts';

export const table: RuleTable = {
  valid: [
    { name: 'exactly 11 hours', given: anna(['2026-11-30 13:00-22:00', '2026-12-01 09:00-17:00']) },
    {
      name: 'once in 7 days exactly 8 hours',
      given: anna(['2026-11-30 13:00-23:00', '2026-12-01 07:00-12:00', '2026-12-02 07:00-12:00']),
    },
    {
      name: 'a second short rest exactly 7 x 24 hours after the first',
      given: (w) => {
        anna(['2026-11-30 13:00-23:00', '2026-12-01 08:00-12:00'])(w);
        w.around('Anna', { spansBefore: ['2026-11-23 13:00-23:00', '2026-11-24 08:00-12:00'] });
      },
    },
    {
      name: 'a day in two parts: the night has its 11 hours',
      given: anna(['2026-11-30 08:00-10:00', '2026-11-30 19:00-21:00', '2026-12-01 08:00-10:00']),
    },
    {
      name: 'the clock goes back: 22:00 to 08:00 is 11 hours',
      given: anna(
        ['2026-10-24 14:00-22:00', '2026-10-25 08:00-12:00', '2026-10-22 14:00-22:00', '2026-10-23 07:00-09:00'],
        {
          week: '2026-W43',
        },
      ),
    },
    {
      name: 'under 18 is for another rule',
      given: anna(['2026-11-30 13:00-22:30', '2026-12-01 06:00-12:00'], { born: '2009-06-01' }),
    },
    {
      name: 'a short rest of the week before is told there',
      given: (w) => {
        anna(['2026-12-02 08:00-16:00'])(w);
        w.around('Anna', { spansBefore: ['2026-11-27 13:00-24:00', '2026-11-28 06:00-09:00'] });
      },
    },
  ],
  violating: [
    {
      name: 'one minute below 8 hours',
      given: anna(['2026-11-30 13:00-23:00', '2026-12-01 06:59-09:00']),
      finds: [
        {
          size: 181,
          date: '2026-12-01' as never,
          personId: ANNA,
          facts: { restMinutes: 479, restFrom: clock('2026-11-30', '23:00'), alsoFrom: null },
        },
      ],
    },
    {
      name: 'a second rest of one minute below 11 hours within 7 days',
      given: anna([
        '2026-11-30 13:00-23:00',
        '2026-12-01 07:00-12:00',
        '2026-12-03 13:00-22:00',
        '2026-12-04 08:59-12:00',
      ]),
      finds: [
        {
          size: 1,
          date: '2026-12-04' as never,
          facts: { restMinutes: 659, alsoFrom: clock('2026-11-30', '23:00') },
        },
      ],
    },
    {
      name: 'the first of the two lay in the week before',
      given: (w) => {
        anna(['2026-11-30 13:00-23:00', '2026-12-01 08:00-12:00'])(w);
        w.around('Anna', { spansBefore: ['2026-11-25 13:00-23:00', '2026-11-26 08:00-12:00'] });
      },
      finds: [{ size: 120, date: '2026-12-01' as never }],
    },
    {
      name: 'the second of the two lies in the week after',
      given: (w) => {
        anna(['2026-12-03 13:00-23:00', '2026-12-04 08:00-12:00'])(w);
        w.around('Anna', { spansAfter: ['2026-12-08 13:00-23:00', '2026-12-09 08:00-12:00'] });
      },
      finds: [{ size: 120, date: '2026-12-04' as never }],
    },
    {
      name: 'Sunday to Monday, the Sunday in the week before',
      given: (w) => {
        anna(['2026-11-30 05:00-09:00'])(w);
        w.around('Anna', { spansBefore: ['2026-11-29 15:00-22:00'] });
      },
      finds: [{ size: 240, date: '2026-11-30' as never, facts: { restMinutes: 420 } }],
    },
    {
      name: 'Sunday to Monday, the Monday in the week after (2026-W53 to 2027-W01)',
      given: (w) => {
        anna(['2027-01-03 15:00-23:00'], { week: '2026-W53' })(w);
        w.around('Anna', { spansAfter: ['2027-01-04 06:00-10:00'] });
      },
      finds: [{ size: 240, date: '2027-01-03' as never }],
    },
    {
      name: 'the clock goes forward: 23:00 to 07:30 is seven and a half hours',
      given: anna(['2026-03-28 15:00-23:00', '2026-03-29 07:30-12:00'], { week: '2026-W13' }),
      finds: [{ size: 210, facts: { restMinutes: 450 } }],
    },
    {
      name: 'a day from 06:00 to 23:00: what is left of its 24 hours is too short',
      given: anna(['2026-11-30 06:00-10:00', '2026-11-30 16:00-23:00']),
      finds: [{ size: 240, date: '2026-11-30' as never, facts: { restMinutes: 420 } }],
    },
    {
      name: 'a guide is a worker too',
      given: guide(['2026-11-30 15:00-23:00', '2026-12-01 06:00-10:00']),
      finds: [{ size: 240 }],
    },
    {
      name: 'from the 18th birthday on',
      given: anna(
        ['2026-11-30 15:00-23:00', '2026-12-01 06:00-10:00', '2026-12-03 15:00-23:00', '2026-12-04 06:00-10:00'],
        { born: '2008-12-03' },
      ),
      finds: [{ date: '2026-12-04' as never }],
    },
    {
      name: 'booked twice: the rest begins where the last of both ends',
      given: anna(['2026-11-30 13:00-20:00', '2026-11-30 15:00-23:30', '2026-12-01 06:30-09:00']),
      finds: [{ size: 240 }],
    },
  ],
};
