import { idOf, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';

// A guide's morning is 225 net minutes (08:00-12:00 without a break of 15).
const organisationId = idOf('organisation', 'Klant') as never;
const given = (w: World, ...agreed: (number | null)[]) => {
  for (const [i, guidanceMinutesPerWeek] of agreed.entries()) w.agreement(`A${i}`, { guidanceMinutesPerWeek });
  w.workplace('K1', { organisationId });
  w.workplace('K2', { organisationId });
  w.guide('Kees');
  w.assign('Kees', 'K1');
};

export const table: RuleTable = {
  valid: [
    { name: 'exactly what was agreed', given: (w) => given(w, 225) },
    { name: 'two agreements add up: 120 + 105 = 225', given: (w) => given(w, 120, 105) },
    { name: 'no guide time agreed', given: (w) => given(w, null) },
    {
      name: 'booked twice at the same moment is one guide',
      given: (w) => {
        given(w, 225);
        w.assign('Kees', 'K2');
      },
    },
    {
      name: 'the time of employees does not count',
      given: (w) => {
        given(w, 225);
        w.employee('Anna');
        w.assign('Anna', 'K1', { block: 'middag' });
      },
    },
    {
      name: 'a workplace of our own does not count',
      given: (w) => {
        given(w, 225);
        w.workplace('P1');
        w.assign('Kees', 'P1', { block: 'middag' });
      },
    },
    {
      name: 'Monday lies before the agreement',
      given: (w) => {
        given(w);
        w.agreement('A', { guidanceMinutesPerWeek: 225, from: TUESDAY });
        w.assign('Kees', 'K1', { date: TUESDAY });
      },
    },
    {
      name: 'an agreement out of use agrees nothing',
      given: (w) => {
        given(w);
        w.agreement('A', { guidanceMinutesPerWeek: 10, archivedOn: MONDAY });
      },
    },
    {
      name: 'the larger of two that follow on each other: 225 of 240',
      given: (w) => {
        given(w);
        w.agreement('A', { guidanceMinutesPerWeek: 120, to: MONDAY });
        w.agreement('B', { guidanceMinutesPerWeek: 240, from: TUESDAY });
      },
    },
    {
      name: 'own times: 225 + 255 (08:00-12:30 without 15) = 480',
      given: (w) => {
        given(w, 480);
        w.assign('Kees', 'K1', { date: TUESDAY, to: '12:30' });
      },
    },
  ],
  violating: [
    {
      name: 'one minute over',
      given: (w) => given(w, 224),
      finds: [
        {
          size: 1,
          organisationId,
          facts: { plannedMinutes: 225, agreedMinutes: 224, guides: [{ name: 'Kees Jansen', minutes: 225 }] },
        },
      ],
    },
    { name: 'nothing at all was agreed: 0 minutes', given: (w) => given(w, 0), finds: [{ size: 225 }] },
    {
      name: 'two guides: 225 + 210 (12:30-16:15 without 15) = 435 of 400',
      given: (w) => {
        given(w, 400);
        w.guide('Loes', { capacity: 0.5 });
        w.assign('Loes', 'K2', { block: 'middag' });
      },
      finds: [{ size: 35, facts: { plannedMinutes: 435 } }],
    },
    {
      name: 'a week counts whole when the agreement ends in it: Monday 225 of 200, Tuesday not',
      given: (w) => {
        given(w);
        w.agreement('A', { guidanceMinutesPerWeek: 200, to: MONDAY });
        w.assign('Kees', 'K1', { date: TUESDAY });
      },
      finds: [{ size: 25, facts: { plannedMinutes: 225 } }],
    },
    {
      name: 'two that follow on each other do not add up: 450 of 240',
      given: (w) => {
        given(w);
        w.agreement('A', { guidanceMinutesPerWeek: 120, to: MONDAY });
        w.agreement('B', { guidanceMinutesPerWeek: 240, from: TUESDAY });
        w.assign('Kees', 'K1', { date: TUESDAY });
      },
      finds: [{ size: 210, facts: { agreements: [{ name: 'B', minutes: 240 }] } }],
    },
  ],
};
