import type { Employee } from '#domain/model/person.ts';
import { idOf, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';

// A day has 225 + 210 = 435 net minutes. Who works Mondays only may fill all of them; the company wants to know above
// 8 hours (480 minutes).
const siteId = idOf('site', 'Hal') as never;
const MONDAYS: Employee['workDays'] = ['all', null, null, null, null, null, null];
const WEEK: Employee['workDays'] = ['all', 'all', 'all', 'all', 'all', null, null];

/** Anna is planned all day; the others are not. */
const given = (w: World, others: readonly Partial<Omit<Employee, 'needs'>>[]) => {
  w.workplace('P1');
  w.employee('Anna', { siteId, workDays: MONDAYS });
  w.assign('Anna', 'P1');
  w.assign('Anna', 'P1', { block: 'middag' });
  for (const [i, more] of others.entries()) w.employee(`E${i}`, { siteId, workDays: MONDAYS, ...more });
};

export const table: RuleTable = {
  valid: [
    { name: 'one free day of 435 minutes', given: (w) => given(w, [{}]) },
    {
      name: 'exactly the limit: 7.25 hours are 435 minutes',
      given: (w) => {
        w.parameter('idle-hours', 7.25);
        given(w, [{}]);
      },
    },
    {
      name: 'exactly the limit: two days of 20 hours over five days are 2 x 240',
      given: (w) =>
        given(w, [
          { workDays: WEEK, contractMinutes: 1200 },
          { workDays: WEEK, contractMinutes: 1200 },
        ]),
    },
    {
      name: 'nobody is planned that day',
      given: (w) => {
        given(w, [{}, {}, {}]);
        w.assignments.length = 0;
      },
    },
    {
      name: 'absent',
      given: (w) => {
        given(w, [{}, {}]);
        w.absent('E0');
      },
    },
    { name: 'gone', given: (w) => given(w, [{}, { archivedOn: MONDAY }]) },
    {
      name: 'does not work on Mondays',
      given: (w) => given(w, [{}, { workDays: [null, 'all', null, null, null, null, null] }]),
    },
    {
      name: 'at home at another site',
      given: (w) => {
        w.site('Depot');
        given(w, [{}, { siteId: idOf('site', 'Depot') as never }]);
      },
    },
    {
      name: 'the site is closed',
      given: (w) => {
        given(w, [{}, {}]);
        w.holidays.push({ date: MONDAY, name: 'dicht' });
      },
    },
    {
      name: 'planned at another site',
      given: (w) => {
        given(w, [{}, {}]);
        w.site('Depot');
        w.workplace('D1', { site: 'Depot' });
        w.assign('E0', 'D1', { block: 'ochtend' });
        w.assign('E0', 'D1', { block: 'middag' });
      },
    },
  ],
  violating: [
    {
      name: 'two free days: 870 minutes',
      given: (w) => given(w, [{}, {}]),
      finds: [
        {
          size: 870,
          date: MONDAY,
          siteId,
          severity: 'info',
          facts: { people: 2, withoutPlace: 2, minutes: 870, thresholdHours: 8, site: 'Hal' },
        },
      ],
    },
    {
      name: 'one minute over the limit: 435 + a contract of one minute',
      given: (w) => {
        w.parameter('idle-hours', 7.25);
        given(w, [{}, { contractMinutes: 1 }]);
      },
      finds: [{ size: 436 }],
    },
    {
      name: 'a free afternoon counts: 435 + 210',
      given: (w) => {
        given(w, [{}, {}]);
        w.assign('E0', 'P1');
      },
      finds: [{ size: 645, facts: { people: 2, withoutPlace: 1 } }],
    },
    {
      name: 'absent in the morning: 435 + 210',
      given: (w) => {
        given(w, [{}, {}]);
        w.absent('E0', MONDAY, MONDAY, 'ochtend');
      },
      finds: [{ size: 645 }],
    },
    {
      name: 'works mornings only: 435 + 225',
      given: (w) => given(w, [{}, { workDays: ['morning', null, null, null, null, null, null] }]),
      finds: [{ size: 660 }],
    },
    {
      name: 'a half day has a half share: 9 hours over 4 whole and 1 half day are 60 and 2 x 435',
      given: (w) =>
        given(w, [{}, {}, { workDays: ['morning', 'all', 'all', 'all', 'all', null, null], contractMinutes: 540 }]),
      finds: [{ size: 930 }],
    },
    {
      name: 'only the day on which it is so',
      given: (w) => {
        given(w, [{}, {}]);
        w.employee('Loes', { siteId, workDays: WEEK });
        w.assign('Loes', 'P1', { date: TUESDAY });
        w.assign('Loes', 'P1');
        w.assign('Loes', 'P1', { block: 'middag' });
      },
      finds: [{ date: MONDAY, size: 870 }],
    },
  ],
};
