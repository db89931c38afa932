import { at, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import { dated, override, personIdOf } from './needs.ts';
import type { RuleTable } from './table.ts';

/** Anna (08:00–12:00, break 10:00–10:15) must not be alone; others come as the case says, at another place. */
const given =
  (others: readonly (readonly [who: string, from?: string, to?: string])[], need = true) =>
  (w: World): void => {
    w.employee('Anna', { needs: need ? [{ kind: 'not-alone' }] : [] });
    w.employee('Bas');
    w.guide('Kees');
    w.workplace('P1');
    w.workplace('P2');
    w.assign('Anna', 'P1');
    for (const [who, from = '08:00', to = '12:00'] of others) w.assign(who, 'P2', { from, to });
  };
export const table: RuleTable = {
  valid: [
    { name: 'a colleague of the group all morning, at another place', given: given([['Bas']]) },
    { name: 'a guide is company too', given: given([['Kees']]) },
    {
      name: 'two take turns',
      given: given([
        ['Bas', '08:00', '10:00'],
        ['Kees', '10:00', '12:00'],
      ]),
    },
    {
      name: 'alone only in the own break',
      given: given([
        ['Bas', '08:00', '10:00'],
        ['Kees', '10:15', '12:00'],
      ]),
    },
    {
      name: 'the other has a break: still there',
      given: (w) => {
        given([])(w);
        w.block('vroeg', '08:00', '12:00', [{ from: at('09:00'), to: at('09:30') }]);
        w.assign('Bas', 'P2', { block: 'vroeg' });
      },
    },
    { name: 'alone without the need', given: given([], false) },
    {
      name: 'before the need holds',
      given: (w) => {
        given([])(w);
        dated(w, 'Anna', { validFrom: TUESDAY });
      },
    },
  ],
  violating: [
    {
      name: 'alone all morning: one stretch over the own break',
      given: given([]),
      finds: [
        {
          size: 240,
          date: MONDAY,
          from: at('08:00'),
          to: at('12:00'),
          personId: personIdOf('Anna'),
          group: 'Hal|productie',
          need: 'niet alleen werken',
          facts: { group: 'Productie (Hal)', by: 'bedrijfsarts' },
        },
      ],
    },
    {
      name: 'the other comes one minute later',
      given: given([['Bas', '08:01']]),
      finds: [{ size: 1, from: at('08:00'), to: at('08:01') }],
    },
    {
      name: 'alone at both ends',
      given: given([['Bas', '09:00', '11:00']]),
      finds: [{ size: 60 }, { size: 60, from: at('11:00') }],
    },
    {
      name: 'someone of another group is no company',
      given: (w) => {
        given([])(w);
        w.workplace('G1', { workType: 'groen' });
        w.assign('Bas', 'G1');
      },
      finds: [{ size: 240 }],
    },
    {
      name: 'someone of the crew at another site is no company',
      given: (w) => {
        w.employee('Anna', { needs: [{ kind: 'not-alone' }] });
        w.employee('Bas');
        w.site('Depot');
        w.workplace('P1', { guidanceGroup: 'ploeg' });
        w.workplace('D1', { guidanceGroup: 'ploeg', site: 'Depot' });
        w.assign('Anna', 'P1');
        w.assign('Bas', 'D1');
      },
      finds: [{ size: 240, group: 'ploeg' }],
    },
    {
      name: 'who is booked twice is no company for herself, and is alone once',
      given: (w) => {
        given([])(w);
        w.assign('Anna', 'P2', { from: '10:00', block: 'ochtend' });
      },
      finds: [{ size: 240 }],
    },
    {
      name: 'two who need company: each is the other’s, until one goes home',
      given: (w) => {
        given([])(w);
        w.employee('Cor', { needs: [{ kind: 'not-alone' }] });
        w.assign('Cor', 'P2', { to: '11:00' });
      },
      finds: [{ size: 60, from: at('11:00'), personId: personIdOf('Anna') }],
    },
    {
      name: 'from the first day on which the need holds',
      given: (w) => {
        given([])(w);
        w.assign('Anna', 'P1', { date: TUESDAY });
        dated(w, 'Anna', { validFrom: TUESDAY });
      },
      finds: [{ date: TUESDAY }],
    },
    {
      name: 'overridden stays visible, for this person only',
      given: (w) => {
        w.employee('Anna', { needs: [{ kind: 'not-alone' }] });
        w.workplace('P1');
        w.assign('Anna', 'P1', { overrides: [override('not-alone', personIdOf('Anna'))] });
        w.assign('Anna', 'P1', { block: 'middag', overrides: [override('not-alone', personIdOf('Bas'))] });
      },
      finds: [
        { size: 240, overridden: override('not-alone', personIdOf('Anna')) },
        { size: 225, overridden: null },
      ],
    },
  ],
};
