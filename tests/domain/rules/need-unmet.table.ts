import { idOf, MONDAY } from '../names.ts';
import type { RuleTable } from './table.ts';

const given =
  (features: readonly string[], needs: readonly string[] = ['prikkelarm']) =>
  (w: import('../world.ts').World) => {
    w.employee('Anna', { needs: needs.map((feature) => ({ kind: 'feature', feature }) as never) });
    w.workplace('P1', { features: features as never });
    w.assign('Anna', 'P1');
  };
export const table: RuleTable = {
  valid: [
    { name: 'the place offers it', given: given(['prikkelarm']) },
    {
      name: 'an aid of the site can meet it',
      given: (w) => {
        given([], ['hoog-laagtafel'])(w);
        w.aid('H1');
      },
    },
    {
      name: 'an aid of every site can meet it',
      given: (w) => {
        given([], ['tolk'])(w);
        w.aid('T1', { site: null, fulfils: ['tolk'] });
      },
    },
    {
      name: 'a need that has ended',
      given: (w) => {
        given([])(w);
        const anna = w.person('Anna');
        if (anna.kind === 'employee') anna.needs = anna.needs.map((n) => ({ ...n, validTo: '2026-11-29' as never }));
      },
    },
    {
      name: 'a guide has no needs',
      given: (w) => {
        w.guide('Kees');
        w.workplace('P1');
        w.assign('Kees', 'P1');
      },
    },
  ],
  violating: [
    {
      name: 'the place does not offer it',
      given: given([]),
      finds: [
        {
          need: 'prikkelarm',
          size: 240,
          personId: idOf('person', 'Anna') as never,
          workplaceId: idOf('workplace', 'P1') as never,
        },
      ],
    },
    {
      name: 'one finding per need',
      given: given(['mal'], ['prikkelarm', 'mal', 'tolk']),
      finds: [{ need: 'prikkelarm' }, { need: 'tolk' }],
    },
    {
      name: 'an aid of another site does not help',
      given: (w) => {
        given([], ['hoog-laagtafel'])(w);
        w.site('Depot');
        w.aid('H1', { site: 'Depot' });
      },
      finds: [{ need: 'hoog-laagtafel' }],
    },
    {
      name: 'an aid without stock does not help',
      given: (w) => {
        given([], ['hoog-laagtafel'])(w);
        w.aid('H1', { stock: 0 });
      },
      finds: [{ need: 'hoog-laagtafel' }],
    },
    {
      name: 'an archived aid does not help',
      given: (w) => {
        given([], ['hoog-laagtafel'])(w);
        w.aid('H1', { archivedOn: MONDAY });
      },
      finds: [{ need: 'hoog-laagtafel' }],
    },
    {
      name: 'the first day of a need',
      given: (w) => {
        given([])(w);
        const anna = w.person('Anna');
        if (anna.kind === 'employee') anna.needs = anna.needs.map((n) => ({ ...n, validFrom: MONDAY }));
      },
      finds: [{ need: 'prikkelarm' }],
    },
  ],
};
