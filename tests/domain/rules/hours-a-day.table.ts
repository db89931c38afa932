import { idOf, MONDAY, TUESDAY } from '../names.ts';
import type { RuleTable } from './table.ts';

// Net time: ochtend 240 - 15 = 225, middag 225 - 15 = 210: a whole day is 435 minutes (7,25 hours).
const max = (maxMinutes: number) => (w: import('../world.ts').World) => {
  w.employee('Anna', { needs: [{ kind: 'hours-a-day', maxMinutes }] });
  w.workplace('P1');
  w.assign('Anna', 'P1');
  w.assign('Anna', 'P1', { block: 'middag' });
};
export const table: RuleTable = {
  valid: [
    { name: 'exactly the maximum', given: max(435) },
    {
      name: 'no such need',
      given: (w) => {
        w.employee('Anna');
        w.workplace('P1');
        w.assign('Anna', 'P1');
      },
    },
    {
      name: 'each day by itself',
      given: (w) => {
        max(435)(w);
        w.assign('Anna', 'P1', { date: TUESDAY });
      },
    },
    {
      name: 'breaks do not count',
      given: (w) => {
        w.employee('Anna', { needs: [{ kind: 'hours-a-day', maxMinutes: 225 }] });
        w.workplace('P1');
        w.assign('Anna', 'P1');
      },
    },
  ],
  violating: [
    {
      name: 'one minute over',
      given: max(434),
      finds: [
        {
          size: 1,
          date: MONDAY,
          personId: idOf('person', 'Anna') as never,
          facts: { netMinutes: 435, maxMinutes: 434 },
        },
      ],
    },
    { name: 'six hours, planned 7,25', given: max(360), finds: [{ size: 75, blockId: null }] },
    {
      name: 'of two such needs the strictest holds',
      given: (w) => {
        w.employee('Anna', {
          needs: [
            { kind: 'hours-a-day', maxMinutes: 300 },
            { kind: 'hours-a-day', maxMinutes: 120 },
          ],
        });
        w.workplace('P1');
        w.assign('Anna', 'P1');
      },
      finds: [{ size: 105 }],
    },
    {
      name: 'a double booking counts once',
      given: (w) => {
        max(360)(w);
        w.workplace('P2');
        w.assign('Anna', 'P2');
      },
      finds: [{ size: 75 }],
    },
    {
      name: 'overridden stays visible',
      given: (w) => {
        w.employee('Anna', { needs: [{ kind: 'hours-a-day', maxMinutes: 60 }] });
        w.workplace('P1');
        w.assign('Anna', 'P1', {
          overrides: [
            { rule: 'hours-a-day', cause: '', reason: 'eigen verzoek', by: 'T. de Boer', at: '2026-11-30T07:15:00Z' },
          ],
        });
      },
      finds: [
        {
          size: 165,
          overridden: {
            rule: 'hours-a-day',
            cause: '',
            reason: 'eigen verzoek',
            by: 'T. de Boer',
            at: '2026-11-30T07:15:00Z',
          },
        },
      ],
    },
  ],
};
