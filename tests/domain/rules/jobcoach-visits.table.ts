import type { Agreement } from '#domain/model/agreement.ts';
import { idOf, MONDAY } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';

// The week ends on Sunday 6 December 2026. Four weeks are 28 days: a visit on 8 November is exactly in time.
const organisationId = idOf('organisation', 'Klant') as never;
const given = (
  w: World,
  last: string | null,
  agreed: Partial<Agreement> = { visitEveryWeeks: 4 },
  date: string = MONDAY,
) => {
  w.agreement('A', agreed);
  w.workplace('K1', { organisationId });
  w.employee('Anna');
  w.assign('Anna', 'K1', { date });
  if (last !== null) w.visits.push({ organisationId, date: last as never });
};
const from = (day: string) => ({ visitEveryWeeks: 4, from: day as never });

export const table: RuleTable = {
  valid: [
    { name: 'exactly four weeks on Sunday', given: (w) => given(w, '2026-11-08') },
    { name: 'no visits agreed', given: (w) => given(w, null, { visitEveryWeeks: null }) },
    {
      name: 'a jobcoach comes this week',
      given: (w) => {
        given(w, '2026-08-01');
        w.guide('Kees', { role: 'Jobcoach', capacity: 0 });
        w.assign('Kees', 'K1', { date: '2026-12-04', from: '11:00', to: '11:30' });
      },
    },
    {
      name: 'nobody of ours works there',
      given: (w) => {
        given(w, '2026-08-01');
        w.assignments.pop();
        w.guide('Kees');
        w.assign('Kees', 'K1');
      },
    },
    { name: 'never visited, agreed exactly four weeks ago', given: (w) => given(w, null, from('2026-11-08')) },
    { name: 'a visit long before the agreement began', given: (w) => given(w, '2026-01-01', from('2026-11-30')) },
    {
      name: 'the agreement ended before this week',
      given: (w) => given(w, null, { visitEveryWeeks: 4, to: '2026-11-29' as never }),
    },
    {
      name: 'week 53: 6 December to Sunday 3 January 2027 is 28 days',
      given: (w) => {
        w.week = '2026-W53' as never;
        given(w, '2026-12-06', { visitEveryWeeks: 4 }, '2026-12-28');
      },
    },
    { name: 'out of use', given: (w) => given(w, null, { visitEveryWeeks: 4, archivedOn: MONDAY }) },
  ],
  violating: [
    {
      name: 'one day over',
      given: (w) => given(w, '2026-11-07'),
      finds: [
        {
          size: 1,
          organisationId,
          facts: { days: 29, daysOver: 1, everyWeeks: 4, lastVisit: '2026-11-07', since: '2026-11-07', people: 1 },
        },
      ],
    },
    {
      name: 'never visited: counted from the start of the agreement',
      given: (w) => given(w, null, from('2026-11-07')),
      finds: [{ size: 1, facts: { lastVisit: null, since: '2026-11-07' } }],
    },
    {
      name: 'another guide is no jobcoach',
      given: (w) => {
        given(w, '2026-11-07');
        w.guide('Kees', { role: 'werkbegeleider' });
        w.assign('Kees', 'K1');
      },
      finds: [{ size: 1 }],
    },
    {
      name: 'a jobcoach at another employer',
      given: (w) => {
        given(w, '2026-11-07');
        w.workplace('P1');
        w.guide('Kees', { role: 'jobcoach' });
        w.assign('Kees', 'P1');
      },
      finds: [{ size: 1 }],
    },
    {
      name: 'the agreement ends on Monday: it still holds this week',
      given: (w) => given(w, '2026-11-01', { visitEveryWeeks: 4, to: MONDAY }),
      finds: [{ size: 7 }],
    },
    {
      name: 'of two agreements the most overdue: 35 days against 2 weeks is 21, against 4 weeks 7',
      given: (w) => {
        given(w, '2026-11-01');
        w.agreement('B', { visitEveryWeeks: 2 });
      },
      finds: [{ size: 21, facts: { agreement: 'B', everyWeeks: 2 } }],
    },
    {
      name: 'week 53: 5 December to Sunday 3 January 2027 is 29 days',
      given: (w) => {
        w.week = '2026-W53' as never;
        given(w, '2026-12-05', { visitEveryWeeks: 4 }, '2027-01-01');
      },
      finds: [{ size: 1 }],
    },
  ],
};
