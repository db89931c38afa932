import { at, idOf } from '../names.ts';
import type { RuleTable } from './table.ts';

const table3 = { kind: 'feature', feature: 'hoog-laagtafel' } as const;
const given =
  (n: number, stock: number, times: readonly { from?: string; to?: string }[] = []) =>
  (w: import('../world.ts').World) => {
    w.aid('H1', { stock });
    w.workplace('P1');
    for (let i = 0; i < n; i++) {
      w.employee(`E${i}`, { needs: [table3] });
      w.assign(`E${i}`, 'P1', times[i] ?? {});
    }
  };
export const table: RuleTable = {
  valid: [
    { name: 'exactly the stock', given: given(2, 2) },
    { name: 'one after the other', given: given(2, 1, [{ to: '10:00' }, { from: '10:00' }]) },
    {
      name: 'the place has its own',
      given: (w) => {
        given(1, 1)(w);
        w.workplace('P2', { features: ['hoog-laagtafel'] });
        w.employee('Bas', { needs: [table3] });
        w.assign('Bas', 'P2');
      },
    },
    {
      name: 'somebody who is booked twice uses one',
      given: (w) => {
        given(1, 1)(w);
        w.workplace('P2');
        w.assign('E0', 'P2');
      },
    },
    {
      name: 'a second kind of aid takes the rest',
      given: (w) => {
        given(2, 1)(w);
        w.aid('H2', { stock: 1 });
      },
    },
    {
      name: 'one aid that serves two needs of one person is used once',
      given: (w) => {
        w.aid('H1', { fulfils: ['hoog-laagtafel', 'wisselen zitten/staan'] });
        w.workplace('P1');
        w.employee('Anna', { needs: [table3, { kind: 'feature', feature: 'wisselen zitten/staan' }] });
        w.assign('Anna', 'P1');
      },
    },
    {
      name: 'dealt out so that everyone has one',
      given: (w) => {
        w.aid('A', { stock: 1, fulfils: ['hoog-laagtafel', 'tolk'] });
        w.aid('B', { stock: 1, fulfils: ['hoog-laagtafel'] });
        w.workplace('P1');
        w.employee('Anna', { needs: [table3] });
        w.employee('Bas', { needs: [{ kind: 'feature', feature: 'tolk' }] });
        w.assign('Anna', 'P1');
        w.assign('Bas', 'P1');
      },
    },
  ],
  violating: [
    {
      name: 'one too many',
      given: given(3, 2),
      finds: [
        {
          size: 240,
          aidId: idOf('aid', 'H1') as never,
          siteId: idOf('site', 'Hal') as never,
          blockId: idOf('block', 'Hal|ochtend') as never,
          facts: { wanted: 3, stock: 2 },
        },
      ],
    },
    {
      name: 'only while they overlap',
      given: given(2, 1, [{}, { from: '11:00' }]),
      finds: [{ from: at('11:00'), to: at('12:00'), size: 60 }],
    },
    {
      name: 'shared by two workplaces',
      given: (w) => {
        given(1, 1)(w);
        w.workplace('P2');
        w.employee('Bas', { needs: [table3] });
        w.assign('Bas', 'P2');
      },
      finds: [{ facts: { wanted: 2, people: ['Bas Jansen', 'E0 Jansen'] } }],
    },
    {
      name: 'an aid of every site is shared by all sites',
      given: (w) => {
        w.site('Depot');
        w.aid('T1', { site: null, fulfils: ['tolk'] });
        w.workplace('P1');
        w.workplace('G1', { site: 'Depot' });
        for (const [n, p] of [
          ['Anna', 'P1'],
          ['Bas', 'G1'],
        ] as const) {
          w.employee(n, { needs: [{ kind: 'feature', feature: 'tolk' }] });
          w.assign(n, p);
        }
      },
      finds: [{ aidId: idOf('aid', 'T1') as never, siteId: null }],
    },
  ],
};
