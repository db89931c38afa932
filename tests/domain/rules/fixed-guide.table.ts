import type { PersonId } from '#domain/model/ids.ts';
import { at, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import { dated, day, override, personIdOf } from './needs.ts';
import type { RuleTable } from './table.ts';

type Row = readonly [who: string, from?: string, to?: string];

/** Anna works on Monday morning, 08:00–12:00 with a break at 10:00; guides come as the case says. */
const given =
  (named: string | null, guides: readonly Row[]) =>
  (w: World): void => {
    w.employee('Anna', {
      needs: [{ kind: 'fixed-guide', personId: named === null ? null : (personIdOf(named) as PersonId) }],
    });
    w.workplace('P1');
    w.workplace('P2');
    w.assign('Anna', 'P1');
    for (const name of ['Kees', 'Loes']) w.guide(name);
    for (const [who, from = '08:00', to = '12:00'] of guides) w.assign(who, 'P2', { from, to });
  };
export const table: RuleTable = {
  valid: [
    { name: 'the named guide is there all morning, at another place of the group', given: given('Kees', [['Kees']]) },
    {
      name: 'the guide comes back from an own break: a break is not going away',
      given: (w) => {
        given('Kees', [])(w);
        w.block('vroeg', '08:00', '12:00', [{ from: at('09:00'), to: at('09:30') }]);
        w.assign('Kees', 'P2', { block: 'vroeg' });
      },
    },
    {
      name: 'the guide may be away while Anna has her break',
      given: given('Kees', [
        ['Kees', '08:00', '10:00'],
        ['Kees', '10:15', '12:00'],
      ]),
    },
    {
      name: 'no name: the usual guide is there',
      given: (w) => {
        given(null, [['Kees'], ['Loes', '08:00', '09:00']])(w);
        w.around('Anna', { usualGuide: personIdOf('Kees') });
      },
    },
    { name: 'no name, nobody usual: one and the same all day', given: given(null, [['Loes']]) },
    { name: 'no name, nobody usual, no guide at all: that is for no-guide-present', given: given(null, []) },
    {
      name: 'before the need holds',
      given: (w) => {
        given('Kees', [])(w);
        dated(w, 'Anna', { validFrom: TUESDAY });
      },
    },
    {
      name: 'either of two named guides',
      given: (w) => {
        given('Kees', [
          ['Kees', '08:00', '10:00'],
          ['Loes', '10:00', '12:00'],
        ])(w);
        const anna = w.person('Anna');
        if (anna.kind !== 'employee') return;
        anna.needs = ['Kees', 'Loes'].flatMap((g) =>
          anna.needs.map((n) => ({ ...n, what: { kind: 'fixed-guide', personId: personIdOf(g) } as const })),
        );
      },
    },
  ],
  violating: [
    {
      name: 'another guide all morning: one stretch over the shared break',
      given: given('Kees', [['Loes']]),
      finds: [
        {
          size: 240,
          date: MONDAY,
          from: at('08:00'),
          to: at('12:00'),
          personId: personIdOf('Anna'),
          otherId: personIdOf('Kees'),
          group: 'Hal|productie',
          facts: { guide: 'Kees Jansen', how: 'named', others: ['Loes Jansen'], by: 'bedrijfsarts' },
        },
      ],
    },
    { name: 'no guide at all', given: given('Kees', []), finds: [{ size: 240, facts: { others: [] } }] },
    {
      name: 'the guide goes one minute early',
      given: given('Kees', [['Kees', '08:00', '11:59']]),
      finds: [{ size: 1, from: at('11:59'), to: at('12:00') }],
    },
    {
      name: 'the guide is elsewhere in the middle of the morning: two stretches stay apart',
      given: given('Kees', [['Kees', '08:30', '11:00']]),
      finds: [
        { size: 30, from: at('08:00'), to: at('08:30') },
        { size: 60, from: at('11:00'), to: at('12:00') },
      ],
    },
    {
      name: 'the guide of another group does not count',
      given: (w) => {
        given('Kees', [])(w);
        w.workplace('G1', { workType: 'groen' });
        w.assign('Kees', 'G1');
      },
      finds: [{ size: 240 }],
    },
    {
      name: 'a guide of the same crew at another site does not count',
      given: (w) => {
        w.employee('Anna', { needs: [{ kind: 'fixed-guide', personId: personIdOf('Kees') }] });
        w.guide('Kees');
        w.site('Depot');
        w.workplace('P1', { guidanceGroup: 'ploeg' });
        w.workplace('D1', { guidanceGroup: 'ploeg', site: 'Depot' });
        w.assign('Anna', 'P1');
        w.assign('Kees', 'D1');
      },
      finds: [{ size: 240, group: 'ploeg' }],
    },
    {
      name: 'no name: not the usual guide',
      given: (w) => {
        given(null, [['Loes']])(w);
        w.around('Anna', { usualGuide: personIdOf('Kees') });
      },
      finds: [{ size: 240, otherId: personIdOf('Kees'), facts: { how: 'usual' } }],
    },
    {
      name: 'the name goes before who is usual',
      given: (w) => {
        given('Kees', [['Loes']])(w);
        w.around('Anna', { usualGuide: personIdOf('Loes') });
      },
      finds: [{ otherId: personIdOf('Kees'), facts: { how: 'named' } }],
    },
    {
      name: 'a named guide who left counts as no name',
      given: (w) => {
        given('Kees', [])(w);
        w.person('Kees').archivedOn = day('2026-11-01');
        w.around('Anna', { usualGuide: personIdOf('Loes') });
      },
      finds: [{ otherId: personIdOf('Loes'), facts: { how: 'usual' } }],
    },
    {
      name: 'no name, nobody usual: two guides one after the other',
      given: given(null, [
        ['Kees', '08:00', '11:00'],
        ['Loes', '11:00', '12:00'],
      ]),
      finds: [{ size: 60, from: at('11:00'), otherId: personIdOf('Kees'), facts: { how: 'day' } }],
    },
    {
      name: 'Anna booked twice in the group: her time counts once',
      given: (w) => {
        given('Kees', [])(w);
        w.assign('Anna', 'P2');
      },
      finds: [{ size: 240 }],
    },
    {
      name: 'both half days: the lunch between them parts them',
      given: (w) => {
        given('Kees', [])(w);
        w.assign('Anna', 'P1', { block: 'middag' });
      },
      finds: [{ size: 240 }, { size: 225 }],
    },
    {
      name: 'overridden stays visible',
      given: (w) => {
        w.employee('Anna', { needs: [{ kind: 'fixed-guide', personId: personIdOf('Kees') }] });
        w.guide('Kees');
        w.workplace('P1');
        w.assign('Anna', 'P1', { overrides: [override('fixed-guide', personIdOf('Anna'))] });
        w.employee('Bas', { needs: [{ kind: 'fixed-guide', personId: personIdOf('Kees') }] });
        w.assign('Bas', 'P1');
      },
      finds: [
        { personId: personIdOf('Anna'), overridden: override('fixed-guide', personIdOf('Anna')) },
        { personId: personIdOf('Bas'), overridden: null },
      ],
    },
  ],
};
