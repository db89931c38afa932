import { at, idOf } from '../names.ts';
import type { RuleTable } from './table.ts';

const seats =
  (n: number, people: readonly { from?: string; to?: string; block?: string }[]) =>
  (w: import('../world.ts').World) => {
    w.workplace('P1', { seats: n });
    people.forEach((times, i) => {
      w.employee(`E${i}`);
      w.assign(`E${i}`, 'P1', times);
    });
  };
export const table: RuleTable = {
  valid: [
    { name: 'exactly full', given: seats(2, [{}, {}]) },
    { name: 'one after the other', given: seats(1, [{ to: '10:00' }, { from: '10:00' }]) },
    {
      name: 'guides take no seat',
      given: (w) => {
        seats(1, [{}])(w);
        w.guide('Kees');
        w.assign('Kees', 'P1');
      },
    },
    { name: 'another block', given: seats(1, [{}, { block: 'middag' }]) },
    {
      name: 'somebody who is booked twice takes one seat',
      given: (w) => {
        seats(1, [{}])(w);
        w.assign('E0', 'P1', { block: 'middag', from: '10:00' });
      },
    },
  ],
  violating: [
    {
      name: 'one too many',
      given: seats(2, [{}, {}, {}]),
      finds: [
        {
          size: 240,
          from: at('08:00'),
          to: at('12:00'),
          workplaceId: idOf('workplace', 'P1') as never,
          blockId: idOf('block', 'Hal|ochtend') as never,
          facts: { peak: 3, seats: 2 },
        },
      ],
    },
    {
      name: 'one minute of overlap',
      given: seats(1, [{ to: '10:01' }, { from: '10:00' }]),
      finds: [{ size: 1, from: at('10:00'), to: at('10:01') }],
    },
    {
      name: 'the peak of an uninterrupted stretch',
      given: seats(1, [{}, {}, { from: '09:00', to: '10:00' }]),
      finds: [{ from: at('08:00'), to: at('12:00'), size: 480, facts: { peak: 3 } }],
    },
    { name: 'no seats at all', given: seats(0, [{}]), finds: [{ facts: { peak: 1, seats: 0 } }] },
    {
      name: 'morning and afternoon are two findings',
      given: seats(1, [{}, {}, { block: 'middag' }, { block: 'middag' }]),
      finds: [{ size: 240 }, { size: 225 }],
    },
  ],
};
