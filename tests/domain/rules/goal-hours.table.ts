import { MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import { day, personIdOf } from './needs.ts';
import type { RuleTable } from './table.ts';

const FRIDAY = '2026-12-04';

/** Anna learns groen; a morning is 225 minutes without its break, an afternoon 210. */
const given =
  (
    minutesPerWeek: number,
    rows: readonly (readonly [place: 'G1' | 'P1', date?: string, block?: string])[],
    until: string | null = null,
  ) =>
  (w: World): void => {
    w.employee('Anna', {
      goals: [{ workType: 'groen', minutesPerWeek, until: until === null ? null : day(until) }],
    });
    w.workplace('P1');
    w.workplace('G1', { workType: 'groen' });
    for (const [place, date = MONDAY, block = 'ochtend'] of rows) w.assign('Anna', place, { date, block });
  };
export const table: RuleTable = {
  valid: [
    { name: 'exactly the minimum, breaks left out', given: given(225, [['G1']]) },
    { name: 'somebody who does not work this week', given: given(480, []) },
    { name: 'a goal that ended before this week', given: given(480, [['P1']], '2026-11-29') },
    {
      name: 'somebody without goals',
      given: (w) => {
        w.employee('Bas');
        w.workplace('P1');
        w.assign('Bas', 'P1');
      },
    },
    {
      name: 'guides have no goals',
      given: (w) => {
        w.guide('Kees');
        w.workplace('P1');
        w.assign('Kees', 'P1');
      },
    },
  ],
  violating: [
    {
      name: 'one minute short',
      given: given(226, [['G1'], ['P1', TUESDAY]]),
      finds: [
        {
          size: 1,
          date: null,
          personId: personIdOf('Anna'),
          facts: { workType: 'Groen', wantedMinutes: 226, plannedMinutes: 225, otherMinutes: 225 },
        },
      ],
    },
    { name: 'only other work', given: given(480, [['P1']]), finds: [{ size: 480, facts: { plannedMinutes: 0 } }] },
    {
      name: 'adds up over the week',
      given: given(480, [['G1'], ['G1', TUESDAY, 'middag']]),
      finds: [{ size: 45, facts: { plannedMinutes: 435 } }],
    },
    {
      name: 'on its last day a goal still counts, after it no more',
      given: given(
        480,
        [
          ['G1', TUESDAY],
          ['G1', FRIDAY],
        ],
        TUESDAY,
      ),
      finds: [{ size: 255, facts: { plannedMinutes: 225, until: TUESDAY } }],
    },
    {
      name: 'each goal by itself; of two for the same work the one that asks most',
      given: (w) => {
        given(225, [['P1']])(w);
        const anna = w.person('Anna');
        if (anna.kind !== 'employee') return;
        anna.goals = [
          { workType: 'groen', minutesPerWeek: 60, until: null },
          { workType: 'groen', minutesPerWeek: 120, until: null },
          { workType: 'schoonmaak', minutesPerWeek: 30, until: null },
          { workType: 'productie', minutesPerWeek: 225, until: null },
        ];
      },
      finds: [
        { size: 120, facts: { workType: 'Groen' } },
        { size: 30, facts: { workType: 'Schoonmaak' } },
      ],
    },
    {
      name: 'own times',
      given: (w) => {
        given(240, [])(w);
        w.assign('Anna', 'G1', { from: '10:00' });
      },
      finds: [{ size: 135, facts: { plannedMinutes: 105 } }],
    },
  ],
};
