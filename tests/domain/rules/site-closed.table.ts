import { idOf, MONDAY, TUESDAY } from '../names.ts';
import type { RuleTable } from './table.ts';

const given = (w: import('../world.ts').World) => {
  w.employee('Anna');
  w.workplace('P1');
  w.assign('Anna', 'P1');
};
const closure = (w: import('../world.ts').World, site: string | null, from: string, to = from) =>
  w.catalogue.closures.push({
    id: idOf('closure', from) as never,
    siteId: site === null ? null : (idOf('site', site) as never),
    from: from as never,
    to: to as never,
    name: 'Teamdag',
    version: 1,
  });
export const table: RuleTable = {
  valid: [
    { name: 'open', given },
    {
      name: 'closed on another day',
      given: (w) => {
        given(w);
        closure(w, 'Hal', TUESDAY);
      },
    },
    {
      name: 'another site is closed',
      given: (w) => {
        given(w);
        w.site('Depot');
        closure(w, 'Depot', MONDAY);
      },
    },
    {
      name: 'closed, but nobody planned',
      given: (w) => {
        w.workplace('P1');
        closure(w, 'Hal', MONDAY);
      },
    },
  ],
  violating: [
    {
      name: 'the site is closed',
      given: (w) => {
        given(w);
        closure(w, 'Hal', MONDAY);
      },
      finds: [
        { size: 1, date: MONDAY, siteId: idOf('site', 'Hal') as never, facts: { closure: 'Teamdag', people: 1 } },
      ],
    },
    {
      name: 'last day of a closure of every site',
      given: (w) => {
        given(w);
        closure(w, null, '2026-11-20', MONDAY);
      },
      finds: [{ facts: { people: 1 } }],
    },
    {
      name: 'a public holiday',
      given: (w) => {
        given(w);
        w.holidays.push({ date: MONDAY, name: 'Eerste kerstdag' });
      },
      finds: [{ facts: { closure: 'Eerste kerstdag' } }],
    },
    {
      name: 'one finding for everyone there',
      given: (w) => {
        given(w);
        w.assign('Anna', 'P1', { block: 'middag' });
        w.employee('Bas');
        w.assign('Bas', 'P1');
        closure(w, 'Hal', MONDAY);
      },
      finds: [{ size: 3, facts: { people: 2 } }],
    },
  ],
};
