import { at, idOf, MONDAY } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';

const BHV = [{ name: 'BHV', validTo: null }];
const people = (w: World, n: number, bhv: number, norm = 50) => {
  w.catalogue.sites[0] = { ...(w.catalogue.sites[0] as (typeof w.catalogue.sites)[0]), peoplePerBhv: norm };
  w.workplace('P1', { seats: 500 });
  for (let i = 0; i < n; i++) {
    w.employee(`E${i}`, { certificates: i < bhv ? BHV : [] });
    w.assign(`E${i}`, 'P1');
  }
};
export const table: RuleTable = {
  valid: [
    {
      name: 'nobody there',
      given: (w) => {
        w.workplace('P1');
      },
    },
    { name: 'exactly 50 people and one BHV person', given: (w) => people(w, 50, 1) },
    { name: 'exactly at the norm of the site', given: (w) => people(w, 6, 2, 3) },
    {
      name: 'somebody booked twice is one body: 50 people, not 51',
      given: (w) => {
        people(w, 50, 1);
        w.workplace('P2');
        w.assign('E3', 'P2');
      },
    },
    {
      name: 'a guide with BHV covers',
      given: (w) => {
        people(w, 1, 0);
        w.guide('Kees', { certificates: BHV });
        w.assign('Kees', 'P1');
      },
    },
    {
      name: 'valid on the day itself',
      given: (w) => {
        people(w, 1, 0);
        w.guide('Kees', { certificates: [{ name: 'bhv', validTo: MONDAY }] });
        w.assign('Kees', 'P1');
      },
    },
  ],
  violating: [
    {
      name: 'nobody with BHV: one finding per block, the break does not part it',
      given: (w) => people(w, 1, 0),
      finds: [
        {
          from: at('08:00'),
          to: at('12:00'),
          blockId: idOf('block', 'Hal|ochtend') as never,
          siteId: idOf('site', 'Hal') as never,
          size: 240,
          facts: { need: 1, present: 0, people: 1 },
        },
      ],
    },
    {
      name: 'one person over the norm',
      given: (w) => people(w, 51, 1),
      finds: [{ facts: { need: 2, present: 1, people: 51 } }],
    },
    {
      name: 'guides count as people too',
      given: (w) => {
        people(w, 3, 1, 3);
        w.guide('Kees');
        w.assign('Kees', 'P1');
      },
      finds: [{ facts: { people: 4, need: 2, present: 1 } }],
    },
    {
      name: 'the BHV person leaves early',
      given: (w) => {
        people(w, 1, 0);
        w.guide('Kees', { certificates: BHV });
        w.assign('Kees', 'P1', { to: '11:00' });
      },
      finds: [{ from: at('11:00'), to: at('12:00'), size: 60 }],
    },
    {
      name: 'expired yesterday',
      given: (w) => {
        people(w, 1, 0);
        w.guide('Kees', { certificates: [{ name: 'BHV', validTo: '2026-11-29' as never }] });
        w.assign('Kees', 'P1');
      },
      finds: [{ facts: { present: 0, people: 2 } }],
    },
    {
      name: 'each site by itself',
      given: (w) => {
        people(w, 1, 1);
        w.site('Depot');
        w.workplace('G1', { site: 'Depot' });
        w.employee('Bas');
        w.assign('Bas', 'G1');
      },
      finds: [{ siteId: idOf('site', 'Depot') as never }],
    },
    {
      name: 'morning and afternoon are two findings',
      given: (w) => {
        people(w, 1, 0);
        w.assign('E0', 'P1', { block: 'middag' });
      },
      finds: [{ from: at('08:00') }, { from: at('12:30') }],
    },
  ],
};
