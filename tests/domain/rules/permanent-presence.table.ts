import { at, idOf } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';

// A morning runs from 08:00 to 12:00 with a break from 10:00 to 10:15: 225 minutes at work.
type Times = { readonly from?: string; readonly to?: string; readonly block?: string; readonly place?: string };

const anna = (w: World, more: Times = {}) => {
  w.employee('Anna', { permanentPresence: true });
  w.workplace('P1');
  w.workplace('P2');
  w.workplace('M1', { workType: 'metaalbewerking' });
  w.assign('Anna', more.place ?? 'P1', more);
};
const kees = (w: World, more: Times = {}, capacity = 1, name = 'Kees') => {
  w.guide(name, { capacity });
  w.assign(name, more.place ?? 'P1', more);
};
const shift = (w: World) => w.block('dienst', '08:00', '12:00', [{ from: at('09:00'), to: at('09:30') }]);
/** A crew of one group at two sites. */
const crew = (w: World) => {
  w.site('Depot');
  w.workplace('C1', { guidanceGroup: 'ploeg' });
  w.workplace('C2', { guidanceGroup: 'ploeg', site: 'Depot' });
};

export const table: RuleTable = {
  valid: [
    {
      name: 'a guide all morning; everyone has the break at the same time',
      given: (w) => {
        anna(w);
        kees(w);
      },
    },
    {
      name: 'nobody needs it: no guide at all is another rule',
      given: (w) => {
        w.employee('Bram');
        w.workplace('P1');
        w.assign('Bram', 'P1');
      },
    },
    {
      name: 'half a guide is there too',
      given: (w) => {
        anna(w);
        kees(w, {}, 0.5);
      },
    },
    {
      name: 'a guide at another workplace of the group',
      given: (w) => {
        anna(w);
        kees(w, { place: 'P2' });
      },
    },
    {
      name: 'two guides take turns, the change falls in the break',
      given: (w) => {
        anna(w);
        kees(w, { to: '10:00' });
        kees(w, { from: '10:15' }, 1, 'Loes');
      },
    },
    {
      name: 'a second guide stays while the first has a break of their own',
      given: (w) => {
        anna(w);
        shift(w);
        kees(w, { block: 'dienst' });
        kees(w, {}, 0.5, 'Loes');
      },
    },
    {
      name: 'a guide booked twice is still there',
      given: (w) => {
        anna(w);
        kees(w);
        w.assign('Kees', 'M1');
      },
    },
    {
      name: 'own times, covered to the minute',
      given: (w) => {
        anna(w, { from: '09:10', to: '11:20' });
        kees(w, { from: '09:10', to: '11:20' });
      },
    },
  ],
  violating: [
    {
      name: 'the guide has a break of their own: 30 minutes',
      given: (w) => {
        anna(w);
        shift(w);
        kees(w, { block: 'dienst' });
      },
      finds: [
        {
          from: at('09:00'),
          to: at('09:30'),
          size: 30,
          personId: idOf('person', 'Anna') as never,
          group: 'Hal|productie',
          blockId: idOf('block', 'Hal|ochtend') as never,
          facts: {
            minutes: 30,
            guides: [
              {
                name: 'Kees Jansen',
                work: [
                  { from: at('08:00'), to: at('09:00') },
                  { from: at('09:30'), to: at('12:00') },
                ],
              },
            ],
          },
        },
      ],
    },
    {
      name: 'the guide leaves a minute early',
      given: (w) => {
        anna(w);
        kees(w, { to: '11:59' });
      },
      finds: [{ from: at('11:59'), to: at('12:00'), size: 1 }],
    },
    {
      name: 'no guide at all: one finding, the shared break does not part it and does not count (240 - 15 = 225)',
      given: (w) => anna(w),
      finds: [{ from: at('08:00'), to: at('12:00'), size: 225, facts: { guides: [] } }],
    },
    {
      name: 'somebody who counts for nothing does not watch',
      given: (w) => {
        anna(w);
        kees(w, {}, 0);
      },
      finds: [{ size: 225 }],
    },
    {
      name: 'the guide of another group does not watch',
      given: (w) => {
        anna(w);
        kees(w, { place: 'M1' });
      },
      finds: [{ group: 'Hal|productie', size: 225 }],
    },
    {
      name: 'a guide of the crew at another site is not nearby',
      given: (w) => {
        anna(w, { place: 'M1' });
        kees(w, { place: 'M1' });
        crew(w);
        w.employee('Bram', { permanentPresence: true });
        w.assign('Bram', 'C1');
        w.guide('Loes');
        w.assign('Loes', 'C2');
      },
      finds: [{ group: 'ploeg', personId: idOf('person', 'Bram') as never, siteId: idOf('site', 'Hal') as never }],
    },
    {
      name: 'two people in two groups: one finding each',
      given: (w) => {
        anna(w);
        w.employee('Bram', { permanentPresence: true });
        w.assign('Bram', 'M1');
      },
      finds: [{ group: 'Hal|productie' }, { group: 'Hal|metaalbewerking' }],
    },
    {
      name: 'own times before the guide comes: 07:30 to 08:00',
      given: (w) => {
        anna(w, { from: '07:30' });
        kees(w);
      },
      finds: [{ from: at('07:30'), to: at('08:00'), size: 30, blockId: null }],
    },
    {
      name: 'before and after the guide: two findings of 60 and 30 minutes',
      given: (w) => {
        anna(w);
        kees(w, { from: '09:00', to: '11:30' });
      },
      finds: [
        { from: at('08:00'), to: at('09:00'), size: 60 },
        { from: at('11:30'), to: at('12:00'), size: 30 },
      ],
    },
    {
      name: 'somebody booked twice in the group is one person',
      given: (w) => {
        anna(w);
        w.assign('Anna', 'P2');
      },
      finds: [{ size: 225, workplaceId: null }],
    },
  ],
};
