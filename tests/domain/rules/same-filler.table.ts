import { MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import { day, personIdOf } from './needs.ts';
import type { RuleTable } from './table.ts';

// Four weeks with this one included start on Monday 9 November; four times is the most (the working values).
const given =
  (before: readonly string[], now: readonly (readonly [date: string, block?: string])[]) =>
  (w: World): void => {
    w.employee('Anna');
    w.workplace('P1');
    w.around('Anna', { fills: before.map(day) });
    for (const [date, block = 'ochtend'] of now) w.assign('Anna', 'P1', { date, block, fillsIn: true });
  };
const THREE = ['2026-11-09', '2026-11-17', '2026-11-24'];

export const table: RuleTable = {
  valid: [
    { name: 'exactly four times in four weeks', given: given(THREE, [[MONDAY]]) },
    { name: 'a day counts once', given: given(THREE, [[MONDAY], [MONDAY, 'middag']]) },
    {
      name: 'the day before those weeks does not count',
      given: given(['2026-11-08', ...THREE], [[MONDAY]]),
    },
    {
      name: 'often before, but not this week',
      given: (w) => {
        given([...THREE, '2026-11-25', '2026-11-26'], [])(w);
        w.assign('Anna', 'P1');
      },
    },
    {
      name: 'exactly the number of the company',
      given: (w) => {
        given([...THREE, '2026-11-25'], [[MONDAY]])(w);
        w.parameter('filler-times', 5);
      },
    },
  ],
  violating: [
    {
      name: 'one time over; the first day of those weeks counts',
      given: given(THREE, [[TUESDAY], [MONDAY]]),
      finds: [
        {
          size: 1,
          date: null,
          personId: personIdOf('Anna'),
          facts: { before: THREE, now: [MONDAY, TUESDAY], weeks: 4, most: 4 },
        },
      ],
    },
    {
      name: 'over the weeks that the company counts',
      given: (w) => {
        given(['2026-10-01', '2026-11-02', ...THREE], [[MONDAY]])(w);
        w.parameter('filler-weeks', 5);
      },
      finds: [{ size: 1, facts: { weeks: 5, before: ['2026-11-02', ...THREE] } }],
    },
    {
      name: 'all in this week, and no more than the filling rows are shown',
      given: (w) => {
        given([], [[MONDAY], [TUESDAY]])(w);
        w.parameter('filler-weeks', 1);
        w.parameter('filler-times', 1);
        w.assign('Anna', 'P1', { date: '2026-12-02' });
      },
      finds: [{ size: 1, facts: { before: [], now: [MONDAY, TUESDAY] } }],
    },
    {
      name: 'guides too',
      given: (w) => {
        w.guide('Kees');
        w.workplace('P1');
        w.around('Kees', { fills: [...THREE, '2026-11-25'].map(day) });
        w.assign('Kees', 'P1', { fillsIn: true });
      },
      finds: [{ size: 1, personId: personIdOf('Kees') }],
    },
  ],
};
