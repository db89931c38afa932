import type { Agreement } from '#domain/model/agreement.ts';
import { at, idOf, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';

// A morning at the employer is 240 minutes (08:00-12:00, the break included: one is still there).
const organisationId = idOf('organisation', 'Klant') as never;
const given = (
  w: World,
  agreed: readonly Partial<Agreement>[],
  people = 1,
  at: { date?: string; block?: string } = {},
) => {
  for (const [i, a] of agreed.entries()) w.agreement(`A${i}`, a);
  w.workplace('K1', { organisationId, seats: 99 });
  w.workplace('K2', { organisationId, seats: 99 });
  w.workplace('S1', { organisationId, seats: 99, workType: 'schoonmaak' });
  for (let i = 0; i < people; i++) {
    w.employee(`E${i}`);
    w.assign(`E${i}`, 'K1', at);
  }
};

export const table: RuleTable = {
  valid: [
    { name: 'the group is exactly the maximum', given: (w) => given(w, [{ maxGroup: 3 }], 3) },
    { name: 'no limits at all', given: (w) => given(w, [{}], 20) },
    { name: 'nothing on record: not judged', given: (w) => given(w, [], 3) },
    {
      name: 'an agreement out of use is not on record',
      given: (w) => given(w, [{ archivedOn: MONDAY, maxGroup: 1 }], 3),
    },
    { name: 'the first and the last day hold', given: (w) => given(w, [{ from: MONDAY, to: MONDAY }]) },
    {
      name: 'a guide is not counted',
      given: (w) => {
        given(w, [{ maxGroup: 1, workTypes: ['productie'] }]);
        w.guide('Kees');
        w.assign('Kees', 'S1');
      },
    },
    {
      name: 'booked twice is one body',
      given: (w) => {
        given(w, [{ maxGroup: 1 }]);
        w.assign('E0', 'K2');
      },
    },
    {
      name: 'one after the other',
      given: (w) => {
        given(w, [{ maxGroup: 1 }]);
        w.employee('Bram');
        w.assign('Bram', 'K2', { block: 'middag' });
      },
    },
    {
      name: 'two agreements: the task stands in the second',
      given: (w) => given(w, [{ workTypes: ['schoonmaak'] }, { workTypes: ['productie'] }]),
    },
    { name: 'the second agreement allows more', given: (w) => given(w, [{ maxGroup: 1 }, { maxGroup: 3 }], 3) },
    {
      name: 'each task within its own agreement: 2 of 2 and 1 of 1',
      given: (w) => {
        given(
          w,
          [
            { workTypes: ['productie'], maxGroup: 2 },
            { workTypes: ['schoonmaak'], maxGroup: 1 },
          ],
          2,
        );
        w.employee('Bram');
        w.assign('Bram', 'S1');
      },
    },
  ],
  violating: [
    {
      name: 'one over all morning: 1 x 240',
      given: (w) => given(w, [{ maxGroup: 2 }], 3),
      finds: [
        {
          size: 240,
          tier: 5,
          severity: 'block',
          date: MONDAY,
          from: at('08:00'),
          to: at('12:00'),
          organisationId,
          facts: { what: 'group', people: 3, max: 2, minutes: 240 },
        },
      ],
    },
    {
      name: 'one over at two workplaces for a quarter',
      given: (w) => {
        given(w, [{ maxGroup: 1 }]);
        w.employee('Bram');
        w.assign('Bram', 'K2', { from: '11:45', to: '12:30' });
      },
      finds: [{ size: 15, from: at('11:45'), to: at('12:00') }],
    },
    {
      name: 'two over for an hour, one over for the rest: the peak counts, 2 x 240',
      given: (w) => {
        given(w, [{ maxGroup: 2 }], 3);
        w.employee('Bram');
        w.assign('Bram', 'S1', { to: '09:00' });
      },
      finds: [{ size: 480, facts: { people: 4, max: 2 } }],
    },
    {
      name: 'the day after the last',
      given: (w) => given(w, [{ to: MONDAY }], 2, { date: TUESDAY }),
      finds: [{ size: 480, date: TUESDAY, facts: { what: 'period', people: 2, minutes: 480 } }],
    },
    {
      name: 'the day before the first',
      given: (w) => given(w, [{ from: TUESDAY }]),
      finds: [{ size: 240, date: MONDAY, facts: { what: 'period' } }],
    },
    {
      name: 'a task that was not agreed',
      given: (w) => given(w, [{ workTypes: ['schoonmaak'] }]),
      finds: [{ size: 240, facts: { what: 'task', workType: 'productie', people: 1 } }],
    },
    {
      name: 'the task is right on Monday only: the agreement about it ends',
      given: (w) => {
        given(w, [{ workTypes: ['productie'], to: MONDAY }, { workTypes: ['schoonmaak'] }]);
        w.assign('E0', 'K1', { date: TUESDAY });
      },
      finds: [{ date: TUESDAY, facts: { what: 'task' } }],
    },
    {
      name: 'a task over its own agreement, though the other has room',
      given: (w) => {
        given(
          w,
          [
            { workTypes: ['productie'], maxGroup: 1 },
            { workTypes: ['schoonmaak'], maxGroup: 9 },
          ],
          2,
        );
        w.employee('Bram');
        w.assign('Bram', 'S1');
      },
      finds: [{ size: 240, facts: { what: 'group', people: 2, max: 1 } }],
    },
    {
      name: 'over both agreements: the nearest limit is told, 4 - 3',
      given: (w) => given(w, [{ maxGroup: 1 }, { maxGroup: 3 }], 4),
      finds: [{ size: 240, facts: { people: 4, max: 3 } }],
    },
  ],
};
