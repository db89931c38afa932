import { at, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import { dated, override, personIdOf } from './needs.ts';
import type { RuleTable } from './table.ts';

const given =
  (from: string, to: string, times: { from?: string; to?: string } = {}) =>
  (w: World): void => {
    w.employee('Anna', { needs: [{ kind: 'transport-window', from: at(from), to: at(to) }] });
    w.workplace('P1');
    w.assign('Anna', 'P1', times);
  };
export const table: RuleTable = {
  valid: [
    { name: 'exactly the window', given: given('08:00', '12:00') },
    { name: 'own times inside the window', given: given('09:00', '11:00', { from: '09:00', to: '11:00' }) },
    {
      name: 'before the need holds',
      given: (w) => {
        given('09:00', '11:00')(w);
        dated(w, 'Anna', { validFrom: TUESDAY });
      },
    },
    {
      name: 'after the need has ended',
      given: (w) => {
        given('09:00', '11:00')(w);
        dated(w, 'Anna', { validTo: '2026-11-29' as never });
      },
    },
  ],
  violating: [
    {
      name: 'one minute before the transport comes',
      given: given('08:01', '12:00'),
      finds: [
        {
          size: 1,
          date: MONDAY,
          from: at('08:00'),
          to: at('12:00'),
          personId: personIdOf('Anna'),
          facts: { windowFrom: at('08:01'), windowTo: at('12:00'), outside: 1 },
        },
      ],
    },
    { name: 'one minute after it goes', given: given('08:00', '11:59'), finds: [{ size: 1 }] },
    { name: 'at both ends', given: given('08:30', '11:00'), finds: [{ size: 90 }] },
    {
      name: 'whole outside: no more than the work itself',
      given: given('13:00', '17:00'),
      finds: [{ size: 240, facts: { outside: 240 } }],
    },
    {
      name: 'of two windows both hold',
      given: (w) => {
        w.employee('Anna', {
          needs: [
            { kind: 'transport-window', from: at('08:30'), to: at('16:00') },
            { kind: 'transport-window', from: at('08:00'), to: at('11:30') },
          ],
        });
        w.workplace('P1');
        w.assign('Anna', 'P1');
      },
      finds: [{ size: 60, facts: { windowFrom: at('08:30'), windowTo: at('11:30') } }],
    },
    {
      name: 'each half day by itself',
      given: (w) => {
        given('08:30', '16:00')(w);
        w.assign('Anna', 'P1', { block: 'middag' });
      },
      finds: [{ size: 30 }, { size: 15 }],
    },
    {
      name: 'overridden stays visible',
      given: (w) => {
        w.employee('Anna', { needs: [{ kind: 'transport-window', from: at('09:00'), to: at('16:00') }] });
        w.workplace('P1');
        w.assign('Anna', 'P1', { overrides: [override('transport-window')] });
      },
      finds: [{ size: 60, overridden: override('transport-window') }],
    },
  ],
};
