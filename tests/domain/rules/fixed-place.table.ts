import type { WorkplaceId } from '#domain/model/ids.ts';
import { at, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import { dated, day, override, personIdOf, placeIdOf } from './needs.ts';
import type { RuleTable } from './table.ts';

/** Anna needs a place that stays the same: the one named, or whichever. */
const given =
  (named: string | null, rows: readonly (readonly [place: string, date: string, block?: string])[]) => (w: World) => {
    w.employee('Anna', {
      needs: [{ kind: 'fixed-place', workplaceId: named === null ? null : (placeIdOf(named) as WorkplaceId) }],
    });
    for (const code of ['P1', 'P2', 'P3']) w.workplace(code);
    for (const [place, date, block = 'ochtend'] of rows) w.assign('Anna', place, { date, block });
  };
export const table: RuleTable = {
  valid: [
    { name: 'at the place that is named', given: given('P1', [['P1', MONDAY]]) },
    {
      name: 'no name: at the usual place, though another is used more this week',
      given: (w) => {
        given(null, [['P2', MONDAY]])(w);
        w.around('Anna', { usualPlace: placeIdOf('P2') });
      },
    },
    {
      name: 'no name, nothing usual: all week at one place',
      given: given(null, [
        ['P3', MONDAY],
        ['P3', TUESDAY],
      ]),
    },
    {
      name: 'either of two places that are named',
      given: (w) => {
        given('P1', [
          ['P1', MONDAY],
          ['P2', TUESDAY],
        ])(w);
        const anna = w.person('Anna');
        if (anna.kind !== 'employee') return;
        anna.needs = ['P1', 'P2'].flatMap((p) =>
          anna.needs.map((n) => ({ ...n, what: { kind: 'fixed-place', workplaceId: placeIdOf(p) } as const })),
        );
      },
    },
    {
      name: 'before the need holds',
      given: (w) => {
        given('P1', [['P2', MONDAY]])(w);
        dated(w, 'Anna', { validFrom: TUESDAY });
      },
    },
    {
      name: 'someone without the need moves about',
      given: (w) => {
        w.employee('Bas');
        w.workplace('P1');
        w.workplace('P2');
        w.around('Bas', { usualPlace: placeIdOf('P1') });
        w.assign('Bas', 'P2');
      },
    },
  ],
  violating: [
    {
      name: 'elsewhere than the place that is named',
      given: given('P1', [['P2', MONDAY]]),
      finds: [
        {
          size: 240,
          date: MONDAY,
          from: at('08:00'),
          to: at('12:00'),
          personId: personIdOf('Anna'),
          workplaceId: placeIdOf('P2'),
          need: 'vaste plek',
          facts: { places: ['P1'], workplace: 'P2', how: 'named', by: 'bedrijfsarts' },
        },
      ],
    },
    {
      name: 'the name goes before what is usual',
      given: (w) => {
        given('P1', [['P2', MONDAY]])(w);
        w.around('Anna', { usualPlace: placeIdOf('P2') });
      },
      finds: [{ facts: { places: ['P1'], how: 'named' } }],
    },
    {
      name: 'no name: elsewhere than usual, each assignment by itself',
      given: (w) => {
        given(null, [
          ['P1', MONDAY],
          ['P1', MONDAY, 'middag'],
          ['P2', TUESDAY],
        ])(w);
        w.around('Anna', { usualPlace: placeIdOf('P2') });
      },
      finds: [
        { size: 240, facts: { places: ['P2'], how: 'usual' } },
        { size: 225, facts: { places: ['P2'], how: 'usual' } },
      ],
    },
    {
      name: 'no name, nothing usual: elsewhere than most of the week (net 435 against 225 minutes)',
      given: given(null, [
        ['P1', MONDAY],
        ['P2', TUESDAY],
        ['P2', TUESDAY, 'middag'],
      ]),
      finds: [{ date: MONDAY, workplaceId: placeIdOf('P1'), facts: { places: ['P2'], how: 'week' } }],
    },
    {
      name: 'two places alike: the one that came first in the week stays',
      given: given(null, [
        ['P2', TUESDAY],
        ['P3', MONDAY],
      ]),
      finds: [{ date: TUESDAY, workplaceId: placeIdOf('P2'), facts: { places: ['P3'], how: 'week' } }],
    },
    {
      name: 'a named place that is out of use counts as no name',
      given: (w) => {
        given('P1', [['P3', MONDAY]])(w);
        w.catalogue.workplaces = w.catalogue.workplaces.map((p) =>
          p.code === 'P1' ? { ...p, archivedOn: day('2026-11-01') } : p,
        );
        w.around('Anna', { usualPlace: placeIdOf('P2') });
      },
      finds: [{ facts: { places: ['P2'], how: 'usual' } }],
    },
    {
      name: 'booked twice: only the row elsewhere',
      given: given('P1', [
        ['P1', MONDAY],
        ['P2', MONDAY],
      ]),
      finds: [{ workplaceId: placeIdOf('P2') }],
    },
    {
      name: 'own times',
      given: (w) => {
        given('P1', [])(w);
        w.assign('Anna', 'P2', { from: '11:59' });
      },
      finds: [{ size: 1, from: at('11:59') }],
    },
    {
      name: 'from the first day on which the need holds',
      given: (w) => {
        given('P1', [
          ['P2', MONDAY],
          ['P2', TUESDAY],
        ])(w);
        dated(w, 'Anna', { validFrom: TUESDAY, source: 'UWV' });
      },
      finds: [{ date: TUESDAY, facts: { by: 'UWV' } }],
    },
    {
      name: 'overridden stays visible',
      given: (w) => {
        given('P1', [])(w);
        w.assign('Anna', 'P2', { overrides: [override('fixed-place')] });
      },
      finds: [{ size: 240, overridden: override('fixed-place') }],
    },
  ],
};
