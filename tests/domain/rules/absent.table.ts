import { idOf, MONDAY, TUESDAY } from '../names.ts';
import type { RuleTable } from './table.ts';

const given =
  (from: string, to: string, block: string | null, on: { date?: string; block?: string } = {}) =>
  (w: import('../world.ts').World) => {
    w.employee('Anna');
    w.workplace('P1');
    w.absent('Anna', from, to, block);
    w.assign('Anna', 'P1', on);
  };
export const table: RuleTable = {
  valid: [
    { name: 'the day before the absence', given: given(TUESDAY, TUESDAY, null) },
    { name: 'the day after its last day', given: given(MONDAY, MONDAY, null, { date: TUESDAY }) },
    { name: 'the other block', given: given(MONDAY, MONDAY, 'middag') },
    {
      name: 'someone else is absent',
      given: (w) => {
        w.employee('Anna');
        w.employee('Bas');
        w.workplace('P1');
        w.absent('Bas');
        w.assign('Anna', 'P1');
      },
    },
  ],
  violating: [
    {
      name: 'the whole day',
      given: given(MONDAY, MONDAY, null),
      finds: [
        {
          size: 240,
          date: MONDAY,
          personId: idOf('person', 'Anna') as never,
          workplaceId: idOf('workplace', 'P1') as never,
          facts: { until: MONDAY },
        },
      ],
    },
    { name: 'the last day of a period', given: given('2026-11-02', MONDAY, null), finds: [{ date: MONDAY }] },
    {
      name: 'only that block',
      given: given(MONDAY, MONDAY, 'ochtend'),
      finds: [{ date: MONDAY, blockId: idOf('block', 'Hal|ochtend') as never }],
    },
    {
      name: 'two absences over one assignment are one finding, with the later end',
      given: (w) => {
        given(MONDAY, MONDAY, null)(w);
        w.absent('Anna', MONDAY, TUESDAY);
      },
      finds: [{ facts: { until: TUESDAY } }],
    },
    {
      name: 'a guide too',
      given: (w) => {
        w.guide('Kees');
        w.workplace('P1');
        w.absent('Kees');
        w.assign('Kees', 'P1');
      },
      finds: [{ size: 240 }],
    },
    {
      name: 'two blocks are two findings',
      given: (w) => {
        given(MONDAY, MONDAY, null)(w);
        w.assign('Anna', 'P1', { block: 'middag' });
      },
      finds: [{ size: 240 }, { size: 225 }],
    },
  ],
};
