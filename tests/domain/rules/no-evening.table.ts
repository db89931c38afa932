import { at, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import { dated, override, personIdOf } from './needs.ts';
import type { RuleTable } from './table.ts';

const given =
  (from: string, to: string) =>
  (w: World): void => {
    w.employee('Anna', { needs: [{ kind: 'no-evening' }] });
    w.workplace('P1');
    w.block('avond', '16:30', '21:30');
    w.assign('Anna', 'P1', { block: 'avond', from, to });
  };
export const table: RuleTable = {
  valid: [
    { name: 'until exactly when the evening begins (18:00, the working value)', given: given('16:30', '18:00') },
    {
      name: 'until exactly when the company says that it begins',
      given: (w) => {
        given('16:30', '19:00')(w);
        w.parameter('evening-start', at('19:00'));
      },
    },
    {
      name: 'before the need holds',
      given: (w) => {
        given('16:30', '21:00')(w);
        dated(w, 'Anna', { validFrom: TUESDAY });
      },
    },
    {
      name: 'who may work in the evening',
      given: (w) => {
        given('16:30', '18:00')(w);
        w.employee('Bas');
        w.assign('Bas', 'P1', { block: 'avond' });
      },
    },
  ],
  violating: [
    {
      name: 'one minute of evening',
      given: given('16:30', '18:01'),
      finds: [
        {
          size: 1,
          date: MONDAY,
          from: at('18:00'),
          to: at('18:01'),
          personId: personIdOf('Anna'),
          need: 'geen avond',
          facts: { evening: at('18:00'), to: at('18:01') },
        },
      ],
    },
    {
      name: 'whole in the evening: only the time that is worked counts',
      given: given('19:00', '21:00'),
      finds: [{ size: 120, from: at('19:00'), to: at('21:00') }],
    },
    {
      name: 'the number of the company holds from its own day on',
      given: (w) => {
        given('16:30', '18:30')(w);
        w.assign('Anna', 'P1', { block: 'avond', date: TUESDAY, from: '16:30', to: '18:30' });
        w.parameter('evening-start', at('17:00'), TUESDAY);
      },
      finds: [
        { date: MONDAY, size: 30 },
        { date: TUESDAY, size: 90 },
      ],
    },
    {
      name: 'two such needs are one finding',
      given: (w) => {
        w.employee('Anna', { needs: [{ kind: 'no-evening' }, { kind: 'no-evening' }] });
        w.workplace('P1');
        w.block('avond', '17:00', '21:00');
        w.assign('Anna', 'P1', { block: 'avond' });
      },
      finds: [{ size: 180 }],
    },
    {
      name: 'overridden stays visible',
      given: (w) => {
        given('08:00', '09:00')(w);
        w.assign('Anna', 'P1', { block: 'avond', overrides: [override('no-evening')] });
      },
      finds: [{ size: 210, overridden: override('no-evening') }],
    },
  ],
};
