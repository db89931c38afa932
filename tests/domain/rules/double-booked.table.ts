import { at, idOf, MONDAY, TUESDAY } from '../names.ts';
import type { RuleTable } from './table.ts';
export const table: RuleTable = {
  valid: [
    {
      name: 'two blocks that touch',
      given: (w) => {
        w.employee('Anna');
        w.workplace('P1');
        w.assign('Anna', 'P1', { to: '12:00' });
        w.assign('Anna', 'P1', { block: 'middag', from: '12:00' });
      },
    },
    {
      name: 'the same block on two days',
      given: (w) => {
        w.employee('Anna');
        w.workplace('P1');
        w.assign('Anna', 'P1');
        w.assign('Anna', 'P1', { date: TUESDAY });
      },
    },
    {
      name: 'own times that leave room',
      given: (w) => {
        w.employee('Anna');
        w.workplace('P1');
        w.workplace('P2');
        w.assign('Anna', 'P1', { to: '10:00' });
        w.assign('Anna', 'P2', { from: '10:00' });
      },
    },
  ],
  violating: [
    {
      name: 'one block at two places',
      given: (w) => {
        w.employee('Anna');
        w.workplace('P1');
        w.workplace('P2');
        w.assign('Anna', 'P1');
        w.assign('Anna', 'P2');
      },
      finds: [
        {
          from: at('08:00'),
          to: at('12:00'),
          size: 240,
          date: MONDAY,
          blockId: idOf('block', 'Hal|ochtend') as never,
          personId: idOf('person', 'Anna') as never,
          facts: { workplaces: ['P1', 'P2'] },
        },
      ],
    },
    {
      name: 'one minute over',
      given: (w) => {
        w.employee('Anna');
        w.workplace('P1');
        w.workplace('P2');
        w.assign('Anna', 'P1', { to: '10:01' });
        w.assign('Anna', 'P2', { from: '10:00' });
      },
      finds: [{ from: at('10:00'), to: at('10:01'), size: 1 }],
    },
    {
      name: 'three at once are one maximal overlap',
      given: (w) => {
        w.employee('Anna');
        for (const p of ['P1', 'P2', 'P3']) {
          w.workplace(p);
          w.assign('Anna', p);
        }
      },
      finds: [{ size: 480, facts: { workplaces: ['P1', 'P2', 'P3'] } }],
    },
    {
      name: 'twice at the same place',
      given: (w) => {
        w.employee('Anna');
        w.workplace('P1');
        w.assign('Anna', 'P1');
        w.assign('Anna', 'P1');
      },
      finds: [{ size: 240, facts: { workplaces: ['P1'] } }],
    },
    {
      name: 'two overlaps apart on one day are two findings',
      given: (w) => {
        w.employee('Anna');
        w.workplace('P1');
        w.workplace('P2');
        for (const block of ['ochtend', 'middag']) {
          w.assign('Anna', 'P1', { block });
          w.assign('Anna', 'P2', { block });
        }
      },
      finds: [{ from: at('08:00') }, { from: at('12:30'), blockId: idOf('block', 'Hal|middag') as never }],
    },
    {
      name: 'a guide too',
      given: (w) => {
        w.guide('Kees');
        w.workplace('P1');
        w.workplace('P2');
        w.assign('Kees', 'P1');
        w.assign('Kees', 'P2');
      },
      finds: [{ size: 240 }],
    },
    {
      name: 'at two sites',
      given: (w) => {
        w.site('Depot');
        w.employee('Anna');
        w.workplace('P1');
        w.workplace('G1', { site: 'Depot' });
        w.assign('Anna', 'P1');
        w.assign('Anna', 'G1', { from: '11:00' });
      },
      finds: [{ from: at('11:00'), to: at('12:00'), size: 60 }],
    },
  ],
};
