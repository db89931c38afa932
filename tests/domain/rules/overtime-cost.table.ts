import { idOf, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';

// A morning is 240 paid minutes, its short break included; an afternoon 225.
const kees = (w: World, contractMinutes: number, to?: string) => {
  w.guide('Kees', { contractMinutes });
  w.workplace('P1');
  w.workplace('P2');
  w.assign('Kees', 'P1', to === undefined ? {} : { to });
};

export const table: RuleTable = {
  valid: [
    { name: 'exactly the contract', given: (w) => kees(w, 240) },
    {
      name: 'booked twice is paid once',
      given: (w) => {
        kees(w, 240);
        w.assign('Kees', 'P2');
      },
    },
    {
      name: 'an employee: that is outside-contract-hours',
      given: (w) => {
        w.employee('Anna', { contractMinutes: 60 });
        w.workplace('P1');
        w.assign('Anna', 'P1');
      },
    },
    {
      name: 'lunch is not paid: 240 + 225 = 465',
      given: (w) => {
        kees(w, 465);
        w.assign('Kees', 'P1', { block: 'middag' });
      },
    },
  ],
  violating: [
    {
      name: 'one minute over',
      given: (w) => kees(w, 239),
      finds: [
        {
          size: 1,
          personId: idOf('person', 'Kees') as never,
          facts: { person: 'Kees Jansen', paidMinutes: 240, contractMinutes: 239 },
        },
      ],
    },
    { name: 'own times: a minute longer', given: (w) => kees(w, 240, '12:01'), finds: [{ size: 1 }] },
    {
      name: 'over the week: 2 x 240 of 400',
      given: (w) => {
        kees(w, 400);
        w.assign('Kees', 'P2', { date: TUESDAY });
      },
      finds: [{ size: 80 }],
    },
  ],
};
