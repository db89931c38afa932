import { at, idOf } from '../names.ts';
import type { RuleTable } from './table.ts';

const given =
  (second: { place?: string; from?: string; to?: string; block?: string } = {}, mutual = false) =>
  (w: import('../world.ts').World) => {
    w.employee('Anna', { needs: mutual ? [{ kind: 'keep-apart', personId: idOf('person', 'Bas') as never }] : [] });
    w.employee('Bas', { needs: [{ kind: 'keep-apart', personId: idOf('person', 'Anna') as never }] });
    w.workplace('P1');
    w.workplace('P2');
    w.assign('Anna', 'P1');
    w.assign('Bas', second.place ?? 'P1', second);
  };
export const table: RuleTable = {
  valid: [
    { name: 'another workplace', given: given({ place: 'P2' }) },
    { name: 'another block', given: given({ block: 'middag' }) },
    {
      name: 'two people who may be together',
      given: (w) => {
        w.employee('Anna');
        w.employee('Bas');
        w.workplace('P1');
        w.assign('Anna', 'P1');
        w.assign('Bas', 'P1');
      },
    },
    {
      name: 'one leaves when the other comes',
      given: (w) => {
        given({ from: '11:00' })(w);
        const [first] = w.assignments;
        if (first) w.assignments[0] = { ...first, to: at('11:00') };
      },
    },
  ],
  violating: [
    {
      name: 'together all morning',
      given: given(),
      finds: [
        {
          size: 240,
          personId: idOf('person', 'Anna') as never,
          otherId: idOf('person', 'Bas') as never,
          workplaceId: idOf('workplace', 'P1') as never,
        },
      ],
    },
    { name: 'one pair is one finding, also when both ask it', given: given({}, true), finds: [{ size: 240 }] },
    {
      name: 'one booked twice there is still one pair, for as long as they are together',
      given: (w) => {
        given({ to: '11:00' })(w);
        w.assign('Bas', 'P1', { block: 'middag', from: '10:30', to: '12:00' });
      },
      finds: [{ size: 240, from: at('08:00'), to: at('12:00') }],
    },
    {
      name: 'together twice on a day',
      given: (w) => {
        given()(w);
        w.assign('Anna', 'P1', { block: 'middag' });
        w.assign('Bas', 'P1', { block: 'middag', from: '13:00' });
      },
      finds: [{ size: 240 }, { size: 195 }],
    },
    {
      name: 'only the time they share',
      given: given({ from: '11:59' }),
      finds: [{ size: 1, from: at('11:59'), to: at('12:00') }],
    },
  ],
};
