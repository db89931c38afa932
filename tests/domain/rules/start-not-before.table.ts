import { at, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import { dated, override, personIdOf } from './needs.ts';
import type { RuleTable } from './table.ts';

const given =
  (notBefore: string, times: { from?: string; to?: string; block?: string } = {}) =>
  (w: World): void => {
    w.employee('Anna', { needs: [{ kind: 'start-not-before', at: at(notBefore) }] });
    w.workplace('P1');
    w.assign('Anna', 'P1', times);
  };
export const table: RuleTable = {
  valid: [
    { name: 'exactly at that time', given: given('08:00') },
    { name: 'own times that start then', given: given('09:00', { from: '09:00' }) },
    { name: 'in the afternoon', given: given('10:00', { block: 'middag' }) },
    {
      name: 'before the need holds',
      given: (w) => {
        given('09:00')(w);
        dated(w, 'Anna', { validFrom: TUESDAY });
      },
    },
    {
      name: 'guides have no needs',
      given: (w) => {
        w.guide('Kees');
        w.workplace('P1');
        w.assign('Kees', 'P1');
      },
    },
  ],
  violating: [
    {
      name: 'one minute early',
      given: given('08:01'),
      finds: [
        {
          size: 1,
          date: MONDAY,
          from: at('08:00'),
          to: at('08:01'),
          personId: personIdOf('Anna'),
          facts: { from: at('08:00'), notBefore: at('08:01'), by: 'bedrijfsarts' },
        },
      ],
    },
    { name: 'an hour early', given: given('09:00'), finds: [{ size: 60 }] },
    {
      name: 'own times that start too early',
      given: given('09:00', { from: '08:59' }),
      finds: [{ size: 1, from: at('08:59') }],
    },
    {
      name: 'over before it may begin',
      given: given('13:00'),
      finds: [{ size: 300, from: at('08:00'), to: at('12:00') }],
    },
    {
      name: 'of two such needs the latest holds',
      given: (w) => {
        w.employee('Anna', {
          needs: [
            { kind: 'start-not-before', at: at('08:30') },
            { kind: 'start-not-before', at: at('09:30') },
          ],
        });
        w.workplace('P1');
        w.assign('Anna', 'P1');
      },
      finds: [{ size: 90 }],
    },
    {
      name: 'each assignment by itself',
      given: (w) => {
        given('09:00')(w);
        w.assign('Anna', 'P1', { date: TUESDAY });
        w.assign('Anna', 'P1', { block: 'middag' });
      },
      finds: [{ date: MONDAY }, { date: TUESDAY }],
    },
    {
      name: 'overridden stays visible',
      given: (w) => {
        w.employee('Anna', { needs: [{ kind: 'start-not-before', at: at('09:00') }] });
        w.workplace('P1');
        w.assign('Anna', 'P1', { overrides: [override('start-not-before')] });
      },
      finds: [{ size: 60, overridden: override('start-not-before') }],
    },
  ],
};
