import { at, idOf } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';

// A work type without a norm of its own: 13 laag or 10 midden ask exactly one guide. The company wants to know from
// one guide to spare.
const crowd = (w: World, laag: number, midden: number, ...capacities: number[]) => {
  w.workplace('P1', { seats: 99, workType: 'catering' });
  w.workplace('P2', { seats: 99, workType: 'catering' });
  const levels = [...Array(laag).fill('laag'), ...Array(midden).fill('midden')];
  levels.forEach((guidanceLevel, i) => {
    w.employee(`E${i}`, { guidanceLevel });
    w.assign(`E${i}`, 'P1');
  });
  capacities.forEach((capacity, i) => {
    w.guide(`G${i}`, { capacity });
    w.assign(`G${i}`, 'P1');
  });
};

export const table: RuleTable = {
  valid: [
    { name: '14 laag: 2 - 14/13 = 0.923 to spare', given: (w) => crowd(w, 14, 0, 1, 1) },
    { name: 'one guide alone is never too many', given: (w) => crowd(w, 0, 0, 1) },
    { name: 'one and a half for 6 midden: 1.5 - 0.6 = 0.9', given: (w) => crowd(w, 0, 6, 1, 0.5) },
    { name: 'two halves for one person: 1 - 1/13', given: (w) => crowd(w, 1, 0, 0.5, 0.5) },
    {
      name: 'a guide booked twice is one guide',
      given: (w) => {
        crowd(w, 0, 0, 1);
        w.assign('G0', 'P2');
      },
    },
    {
      name: 'one guide in each of two groups',
      given: (w) => {
        crowd(w, 0, 0, 1);
        w.workplace('M1', { workType: 'metaalbewerking' });
        w.guide('Kees');
        w.assign('Kees', 'M1');
      },
    },
    {
      name: 'the company wants to know from two',
      given: (w) => {
        w.parameter('surplus-guides', 2);
        crowd(w, 13, 0, 1, 1);
      },
    },
    {
      name: 'they follow on each other',
      given: (w) => {
        crowd(w, 0, 0, 1);
        w.guide('Kees');
        w.assign('Kees', 'P1', { block: 'middag' });
      },
    },
  ],
  violating: [
    {
      name: 'exactly one to spare: 2 - 13/13, all morning (240 minutes)',
      given: (w) => crowd(w, 13, 0, 1, 1),
      finds: [
        {
          from: at('08:00'),
          to: at('12:00'),
          size: 240,
          group: 'Hal|catering',
          severity: 'info',
          facts: { load: 1, capacity: 2, guideCount: 2, people: 13, threshold: 1 },
        },
      ],
    },
    {
      name: 'nobody to guide: 2 x 240',
      given: (w) => crowd(w, 0, 0, 1, 1),
      finds: [{ size: 480, facts: { load: 0, capacity: 2, people: 0 } }],
    },
    {
      name: 'one and a half for 5 midden: 1.5 - 0.5',
      given: (w) => crowd(w, 0, 5, 1, 0.5),
      finds: [{ size: 240, facts: { capacity: 1.5, load: 0.5 } }],
    },
    {
      name: 'the second guide stays until 09:00',
      given: (w) => {
        crowd(w, 10, 0, 1);
        w.guide('Kees');
        w.assign('Kees', 'P2', { to: '09:00' });
      },
      finds: [{ from: at('08:00'), to: at('09:00'), blockId: idOf('block', 'Hal|ochtend') as never }],
    },
    {
      name: 'in the break of the others: 2 guides without people from 10:00 to 10:15',
      given: (w) => {
        crowd(w, 14, 0);
        w.block('dienst', '08:00', '12:00', []);
        for (const name of ['Kees', 'Loes']) {
          w.guide(name);
          w.assign(name, 'P1', { block: 'dienst' });
        }
      },
      finds: [{ from: at('10:00'), to: at('10:15'), size: 30, facts: { load: 0 } }],
    },
    {
      name: 'in two groups: one finding each',
      given: (w) => {
        crowd(w, 0, 0, 1, 1);
        w.workplace('M1', { workType: 'metaalbewerking' });
        for (const name of ['Kees', 'Loes']) {
          w.guide(name);
          w.assign(name, 'M1');
        }
      },
      finds: [{ group: 'Hal|catering' }, { group: 'Hal|metaalbewerking' }],
    },
  ],
};
