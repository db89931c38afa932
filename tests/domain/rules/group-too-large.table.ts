import { at, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import { dated, override, personIdOf, placeIdOf } from './needs.ts';
import type { RuleTable } from './table.ts';

/** Anna works with at most `max`, herself included; `others` more sit at the same place all morning. */
const given =
  (max: number, others: number) =>
  (w: World): void => {
    w.employee('Anna', { needs: [{ kind: 'small-group', max }] });
    w.workplace('P1');
    w.workplace('P2');
    w.assign('Anna', 'P1');
    for (let i = 1; i <= others; i++) {
      w.employee(`Bas${i}`);
      w.assign(`Bas${i}`, 'P1');
    }
  };
export const table: RuleTable = {
  valid: [
    { name: 'exactly as many as may be, herself included', given: given(3, 2) },
    { name: 'alone', given: given(1, 0) },
    {
      name: 'a guide does not count',
      given: (w) => {
        given(3, 2)(w);
        w.guide('Kees');
        w.assign('Kees', 'P1');
      },
    },
    {
      name: 'who is booked twice is one person',
      given: (w) => {
        given(3, 2)(w);
        w.assign('Bas1', 'P1', { block: 'ochtend', from: '09:00' });
      },
    },
    {
      name: 'many at other places of the group',
      given: (w) => {
        given(1, 0)(w);
        w.employee('Cor');
        w.assign('Cor', 'P2');
      },
    },
    {
      name: 'many while Anna is not there',
      given: (w) => {
        given(3, 2)(w);
        for (const name of ['Cor', 'Dirk', 'Els', 'Fred']) {
          w.employee(name);
          w.assign(name, 'P1', { block: 'middag' });
        }
      },
    },
    {
      name: 'one goes when the other comes',
      given: (w) => {
        given(2, 0)(w);
        for (const [name, from, to] of [
          ['Cor', '08:00', '10:00'],
          ['Els', '10:00', '12:00'],
        ] as const) {
          w.employee(name);
          w.assign(name, 'P1', { from, to });
        }
      },
    },
    {
      name: 'before the need holds',
      given: (w) => {
        given(1, 2)(w);
        dated(w, 'Anna', { validFrom: TUESDAY });
      },
    },
  ],
  violating: [
    {
      name: 'one too many',
      given: given(3, 3),
      finds: [
        {
          size: 240,
          date: MONDAY,
          from: at('08:00'),
          to: at('12:00'),
          personId: personIdOf('Anna'),
          workplaceId: placeIdOf('P1'),
          facts: { peak: 4, max: 3, by: 'bedrijfsarts' },
        },
      ],
    },
    {
      name: 'for one minute',
      given: (w) => {
        given(2, 1)(w);
        w.employee('Cor');
        w.assign('Cor', 'P1', { from: '11:59' });
      },
      finds: [{ size: 1, from: at('11:59'), to: at('12:00'), facts: { peak: 3 } }],
    },
    {
      name: 'one stretch with the peak in it: two too many for 240 minutes',
      given: (w) => {
        given(2, 2)(w);
        w.employee('Cor');
        w.assign('Cor', 'P1', { from: '11:00' });
      },
      finds: [{ size: 480, from: at('08:00'), facts: { peak: 4 } }],
    },
    {
      name: 'two who need a small group each have their finding',
      given: (w) => {
        given(2, 1)(w);
        w.employee('Cor', { needs: [{ kind: 'small-group', max: 1 }] });
        w.assign('Cor', 'P1');
      },
      finds: [
        { personId: personIdOf('Anna'), size: 240 },
        { personId: personIdOf('Cor'), size: 480 },
      ],
    },
    {
      name: 'of two such needs the smallest holds',
      given: (w) => {
        w.employee('Anna', {
          needs: [
            { kind: 'small-group', max: 5 },
            { kind: 'small-group', max: 1 },
          ],
        });
        w.employee('Bas');
        w.workplace('P1');
        w.assign('Anna', 'P1');
        w.assign('Bas', 'P1');
      },
      finds: [{ size: 240, facts: { max: 1 } }],
    },
    {
      name: 'only while Anna is there',
      given: (w) => {
        w.employee('Anna', { needs: [{ kind: 'small-group', max: 1 }] });
        w.employee('Bas');
        w.workplace('P1');
        w.assign('Anna', 'P1', { from: '09:00', to: '10:00' });
        w.assign('Bas', 'P1');
      },
      finds: [{ size: 60, from: at('09:00'), to: at('10:00') }],
    },
    {
      name: 'an override for Anna on the row of whoever came, and it stays visible',
      given: (w) => {
        given(1, 0)(w);
        w.employee('Bas');
        w.assign('Bas', 'P1', { overrides: [override('group-too-large', personIdOf('Anna'))] });
      },
      finds: [{ size: 240, overridden: override('group-too-large', personIdOf('Anna')) }],
    },
    {
      name: 'an override for somebody else does not count',
      given: (w) => {
        given(1, 0)(w);
        w.employee('Bas');
        w.assign('Bas', 'P1', { overrides: [override('group-too-large', personIdOf('Bas'))] });
      },
      finds: [{ overridden: null }],
    },
  ],
};
