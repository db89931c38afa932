import type { RuleTable } from './table.ts';
import { ANNA, anna, days, each, guide } from './times.ts';

// Fifty hours: five days of ten.
const fifty = each(days('2026-12', 1, 5), '07:00-17:00');
const FOUR = 4 * 55 * 60 - 50 * 60;
const SIXTEEN = 16 * 48 * 60 - 50 * 60;
export const table: RuleTable = {
  valid: [
    {
      name: 'exactly 55 hours over 4 weeks and 48 over 16',
      given: (w) => {
        anna(fifty)(w);
        w.around('Anna', { other3: FOUR, other15: SIXTEEN });
      },
    },
    { name: 'nothing known of other weeks', given: anna(fifty) },
    {
      name: 'not at work this week: nothing to mend here',
      given: (w) => {
        anna([])(w);
        w.around('Anna', { other3: 15000, other15: 60000 });
      },
    },
    {
      name: 'under 18 on the last day of the week is for another rule',
      given: (w) => {
        anna(fifty, { born: '2008-12-07' })(w);
        w.around('Anna', { other3: FOUR + 1, other15: SIXTEEN + 1 });
      },
    },
  ],
  violating: [
    {
      name: 'one minute over in 4 weeks',
      given: (w) => {
        anna(fifty)(w);
        w.around('Anna', { other3: FOUR + 1 });
      },
      finds: [{ size: 1, date: null, personId: ANNA, facts: { weeks: 4, thisWeek: 3000, otherWeeks: FOUR + 1 } }],
    },
    {
      name: 'one minute over in 16 weeks',
      given: (w) => {
        anna(fifty)(w);
        w.around('Anna', { other15: SIXTEEN + 1 });
      },
      finds: [{ size: 1, facts: { weeks: 16 } }],
    },
    {
      name: 'both',
      given: (w) => {
        anna(fifty)(w);
        w.around('Anna', { other3: FOUR + 60, other15: SIXTEEN + 120 });
      },
      finds: [{ size: 60 }, { size: 120 }],
    },
    {
      name: 'turns 18 on the last day of the week',
      given: (w) => {
        anna(fifty, { born: '2008-12-06' })(w);
        w.around('Anna', { other3: FOUR + 1 });
      },
      finds: [{ size: 1 }],
    },
    {
      name: 'the hour that comes twice when the clock goes back',
      given: (w) => {
        anna([...each(days('2026-10', 19, 22), '07:00-17:00'), '2026-10-25 00:00-10:00'], { week: '2026-W43' })(w);
        w.around('Anna', { other3: FOUR });
      },
      finds: [{ size: 60 }],
    },
    {
      name: 'week 53, a guide',
      given: (w) => {
        w.week = '2026-W53' as never;
        guide(each(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-02'], '07:00-17:00'))(w);
        w.around('Kees', { other3: FOUR + 30 });
      },
      finds: [{ size: 30 }],
    },
  ],
};
