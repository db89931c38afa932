import type { WorkForm } from '#domain/model/work.ts';
import { MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import { personIdOf } from './needs.ts';
import type { RuleTable } from './table.ts';

const given =
  (agreed: WorkForm | null, forms: readonly WorkForm[]) =>
  (w: World): void => {
    w.employee('Anna', { workForm: agreed });
    for (const [i, workForm] of forms.entries()) {
      w.workplace(`P${i}`, { workForm });
      w.assign('Anna', `P${i}`, { date: i === 0 ? MONDAY : TUESDAY, block: i === 2 ? 'middag' : 'ochtend' });
    }
  };
export const table: RuleTable = {
  valid: [
    { name: 'exactly the form agreed', given: given('groepsdetachering', ['groepsdetachering']) },
    { name: 'higher on the ladder', given: given('beschut binnen', ['begeleid op locatie', 'regulier']) },
    { name: 'nothing agreed', given: given(null, ['arbeidsmatige dagbesteding']) },
    {
      name: 'a guide stands on no ladder',
      given: (w) => {
        w.guide('Kees');
        w.workplace('P1', { workForm: 'arbeidsmatige dagbesteding' });
        w.assign('Kees', 'P1');
      },
    },
  ],
  violating: [
    {
      name: 'one step lower for a morning',
      given: given('begeleid op locatie', ['beschut binnen', 'begeleid op locatie']),
      finds: [
        {
          size: 225,
          date: null,
          personId: personIdOf('Anna'),
          facts: { form: 'beschut binnen', agreed: 'begeleid op locatie', steps: 1, minutes: 225, workplaces: ['P0'] },
        },
      ],
    },
    {
      name: 'one finding per form, with its own steps',
      given: given('regulier', ['beschut binnen', 'groepsdetachering', 'beschut binnen']),
      finds: [
        { size: 435, facts: { form: 'beschut binnen', steps: 4, workplaces: ['P0', 'P2'] } },
        { size: 225, facts: { form: 'groepsdetachering', steps: 2 } },
      ],
    },
    {
      name: 'own times: one minute',
      given: (w) => {
        given('regulier', [])(w);
        w.workplace('P1', { workForm: 'individuele detachering' });
        w.assign('Anna', 'P1', { from: '11:59' });
      },
      finds: [{ size: 1 }],
    },
  ],
};
