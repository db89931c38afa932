import { idOf } from '../names.ts';
import type { RuleTable } from './table.ts';

// Monday whole day = 240 + 225 = 465 paid minutes (the short breaks are paid, lunch lies between the blocks).
const contract = (minutes: number) => (w: import('../world.ts').World) => {
  w.employee('Anna', { contractMinutes: minutes });
  w.workplace('P1');
  w.assign('Anna', 'P1');
  w.assign('Anna', 'P1', { block: 'middag' });
};
export const table: RuleTable = {
  valid: [
    { name: 'exactly the contract', given: contract(465) },
    {
      name: 'a double booking is paid once',
      given: (w) => {
        contract(465)(w);
        w.workplace('P2');
        w.assign('Anna', 'P2');
      },
    },
    {
      name: 'guides have a contract of their own',
      given: (w) => {
        w.guide('Kees', { contractMinutes: 60 });
        w.workplace('P1');
        w.assign('Kees', 'P1');
      },
    },
  ],
  violating: [
    {
      name: 'one minute over',
      given: contract(464),
      finds: [
        {
          size: 1,
          personId: idOf('person', 'Anna') as never,
          date: null,
          facts: { paidMinutes: 465, contractMinutes: 464 },
        },
      ],
    },
    {
      name: 'own times count as planned',
      given: (w) => {
        w.employee('Anna', { contractMinutes: 60 });
        w.workplace('P1');
        w.assign('Anna', 'P1', { from: '08:00', to: '09:30' });
      },
      finds: [{ size: 30 }],
    },
    {
      name: 'summed over the days of the ISO week',
      given: (w) => {
        contract(465)(w);
        w.assign('Anna', 'P1', { date: '2026-12-06' });
      },
      finds: [{ size: 240 }],
    },
    { name: 'a contract of no hours', given: contract(0), finds: [{ size: 465 }] },
  ],
};
