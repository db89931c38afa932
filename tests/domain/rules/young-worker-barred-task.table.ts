import { at, idOf } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';
import { ANNA } from './times.ts';

const saw =
  (born: string, more: { readonly adultsOnly?: boolean; readonly date?: string } = {}) =>
  (w: World) => {
    w.employee('Anna', { birthDate: born as never });
    w.workplace('P1', { adultsOnly: more.adultsOnly ?? true });
    w.assign('Anna', 'P1', { date: more.date ?? '2026-11-30' });
  };
export const table: RuleTable = {
  valid: [
    { name: 'an adult', given: saw('1990-01-01') },
    { name: 'on the 18th birthday', given: saw('2008-11-30') },
    { name: 'work that is for everyone', given: saw('2009-06-01', { adultsOnly: false }) },
    {
      name: 'a guide',
      given: (w) => {
        w.guide('Kees');
        w.workplace('P1', { adultsOnly: true });
        w.assign('Kees', 'P1');
      },
    },
    {
      name: 'born on 29 February: 18 on 1 March where the year has no 29th',
      given: (w) => {
        w.week = '2026-W09' as never;
        saw('2008-02-29', { date: '2026-03-01' })(w);
      },
    },
  ],
  violating: [
    {
      name: 'the day before the 18th birthday',
      given: saw('2008-12-01'),
      finds: [
        {
          size: 240,
          date: '2026-11-30' as never,
          personId: ANNA,
          workplaceId: idOf('workplace', 'P1') as never,
          from: at('08:00'),
          to: at('12:00'),
          facts: { age: 17, workplace: 'P1' },
        },
      ],
    },
    {
      name: 'turns 18 in the week: only the days before it',
      given: (w) => {
        saw('2008-12-02')(w);
        for (const date of ['2026-12-01', '2026-12-02', '2026-12-03']) w.assign('Anna', 'P1', { date });
      },
      finds: [{ date: '2026-11-30' as never }, { date: '2026-12-01' as never }],
    },
    {
      name: 'born on 29 February: still 17 on 28 February',
      given: (w) => {
        w.week = '2026-W09' as never;
        saw('2008-02-29', { date: '2026-02-28' })(w);
      },
      finds: [{ facts: { age: 17 } }],
    },
  ],
};
