import { at, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import { dated, override, personIdOf } from './needs.ts';
import type { RuleTable } from './table.ts';

// Morning: 08:00–10:00 and 10:15–12:00, afternoon: 12:30–14:15 and 14:30–16:15. The longest is 120 minutes.
const given =
  (more: (w: World) => void = () => undefined) =>
  (w: World): void => {
    w.employee('Anna', { needs: [{ kind: 'extra-breaks' }] });
    w.workplace('P1');
    w.workplace('P2');
    more(w);
  };
const wholeDay = (w: World): void => {
  w.assign('Anna', 'P1');
  w.assign('Anna', 'P1', { block: 'middag' });
};
export const table: RuleTable = {
  valid: [
    { name: 'a usual day: exactly two hours without a break', given: given(wholeDay) },
    {
      name: 'long without a break, without the need',
      given: (w) => {
        w.employee('Bas');
        w.workplace('P1');
        w.block('lang', '08:00', '13:00');
        w.assign('Bas', 'P1', { block: 'lang' });
      },
    },
    {
      name: 'before the need holds',
      given: (w) => {
        given(wholeDay)(w);
        w.parameter('extra-breaks-stretch', 60);
        dated(w, 'Anna', { validFrom: TUESDAY });
      },
    },
    {
      name: 'a pause between two assignments is one',
      given: given((w) => {
        w.parameter('extra-breaks-stretch', 60);
        w.assign('Anna', 'P1', { from: '08:00', to: '09:00' });
        w.assign('Anna', 'P2', { from: '09:10', to: '10:00' });
      }),
    },
  ],
  violating: [
    {
      name: 'one minute over the number of the company',
      given: given((w) => {
        wholeDay(w);
        w.parameter('extra-breaks-stretch', 119);
      }),
      finds: [
        {
          size: 1,
          date: MONDAY,
          from: at('08:00'),
          to: at('10:00'),
          personId: personIdOf('Anna'),
          need: 'extra pauzes',
          facts: { most: 119 },
        },
      ],
    },
    {
      name: 'each stretch by itself',
      given: given((w) => {
        wholeDay(w);
        w.parameter('extra-breaks-stretch', 105);
        w.block('middag', '12:30', '16:15', [{ from: at('14:30'), to: at('14:45') }]);
      }),
      finds: [
        { size: 15, from: at('08:00') },
        { size: 15, from: at('12:30'), to: at('14:30') },
      ],
    },
    {
      name: 'from one place to the next without a pause is one stretch',
      given: given((w) => {
        w.block('vroeg', '07:00', '08:00');
        w.assign('Anna', 'P2', { block: 'vroeg' });
        w.assign('Anna', 'P1');
      }),
      finds: [{ size: 60, from: at('07:00'), to: at('10:00'), blockId: null }],
    },
    {
      name: 'booked twice: who works in the break of the one has none in the other',
      given: given((w) => {
        w.assign('Anna', 'P1');
        w.block('doorlopend', '09:00', '11:00');
        w.assign('Anna', 'P2', { block: 'doorlopend' });
      }),
      finds: [{ size: 120, from: at('08:00'), to: at('12:00') }],
    },
    {
      name: 'the number of the company holds from its own day on',
      given: given((w) => {
        w.assign('Anna', 'P1');
        w.assign('Anna', 'P1', { date: TUESDAY });
        w.parameter('extra-breaks-stretch', 110, TUESDAY);
      }),
      finds: [{ date: TUESDAY, size: 10 }],
    },
    {
      name: 'own times',
      given: given((w) => {
        w.parameter('extra-breaks-stretch', 60);
        w.assign('Anna', 'P1', { from: '10:15', to: '11:16' });
      }),
      finds: [{ size: 1 }],
    },
    {
      name: 'overridden stays visible',
      given: given((w) => {
        w.parameter('extra-breaks-stretch', 115);
        w.assign('Anna', 'P1', { overrides: [override('extra-breaks')] });
      }),
      finds: [{ size: 5, overridden: override('extra-breaks') }],
    },
  ],
};
