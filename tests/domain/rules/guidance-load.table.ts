import { at, idOf, MONDAY } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';

// The example of domain.md: 4 hoog + 5 midden + 6 laag at norms 7/10/13 = 4/7 + 5/10 + 6/13 = 1.533. A work type
// without a norm of its own leaves the levels to decide.
const crowd = (
  w: World,
  hoog: number,
  midden: number,
  laag: number,
  guides: number,
  more: { capacity?: number; workType?: string; workForm?: string } = {},
) => {
  w.workplace('P1', {
    seats: 99,
    workType: more.workType ?? 'catering',
    ...(more.workForm ? { workForm: more.workForm as never } : {}),
  });
  const levels = [...Array(hoog).fill('hoog'), ...Array(midden).fill('midden'), ...Array(laag).fill('laag')];
  levels.forEach((guidanceLevel, i) => {
    w.employee(`E${i}`, { guidanceLevel });
    w.assign(`E${i}`, 'P1');
  });
  for (let i = 0; i < guides; i++) {
    w.guide(`G${i}`, { capacity: more.capacity ?? 1 });
    w.assign(`G${i}`, 'P1');
  }
};
export const table: RuleTable = {
  valid: [
    { name: 'exactly the norm: 7 hoog for one guide', given: (w) => crowd(w, 7, 0, 0, 1) },
    { name: 'exactly the norm: 10 midden', given: (w) => crowd(w, 0, 10, 0, 1) },
    { name: 'exactly the norm: 13 laag', given: (w) => crowd(w, 0, 0, 13, 1) },
    {
      name: 'somebody booked twice in the group is guided once',
      given: (w) => {
        crowd(w, 7, 0, 0, 1);
        w.workplace('P2', { workType: 'catering' });
        w.assign('E0', 'P2');
      },
    },
    { name: '1.533 with two guides', given: (w) => crowd(w, 4, 5, 6, 2) },
    { name: 'no guide at all is the other rule', given: (w) => crowd(w, 9, 0, 0, 0) },
    { name: 'seats in the bus: 7 in groen', given: (w) => crowd(w, 0, 0, 7, 1, { workType: 'groen' }) },
  ],
  violating: [
    {
      name: '1.533 with one guide',
      given: (w) => crowd(w, 4, 5, 6, 1),
      finds: [
        {
          group: 'Hal|catering',
          from: at('08:00'),
          to: at('12:00'),
          // 4/7 + 5/10 + 6/13 = 0.571429 + 0.5 + 0.461538 = 1.532967
          facts: {
            load: 1.532967,
            capacity: 1,
            people: 15,
            worst: at('08:00'),
            terms: [
              { level: 'hoog', people: 4, norm: 7, dimension: 'level', key: 'hoog', confirmed: false },
              { level: 'laag', people: 6, norm: 13, dimension: 'level', key: 'laag', confirmed: false },
              { level: 'midden', people: 5, norm: 10, dimension: 'level', key: 'midden', confirmed: false },
            ],
            guides: [{ name: 'G0 Jansen', capacity: 1 }],
          },
        },
      ],
    },
    {
      name: 'a guide booked twice in the group guides once',
      given: (w) => {
        crowd(w, 4, 5, 6, 1);
        w.workplace('P2', { workType: 'catering' });
        w.assign('G0', 'P2');
      },
      finds: [{ facts: { capacity: 1, guides: [{ name: 'G0 Jansen', capacity: 1 }] } }],
    },
    { name: 'one person over', given: (w) => crowd(w, 8, 0, 0, 1), finds: [{ facts: { load: 1.142857, people: 8 } }] },
    {
      name: 'a trainee counts for half',
      given: (w) => crowd(w, 4, 0, 0, 1, { capacity: 0.5 }),
      finds: [{ facts: { load: 0.571429, capacity: 0.5 } }],
    },
    {
      name: 'the smallest norm holds: productie 12 under laag 13',
      given: (w) => crowd(w, 0, 0, 13, 1, { workType: 'productie' }),
      finds: [
        {
          facts: {
            load: 1.083333,
            terms: [{ level: 'laag', people: 13, norm: 12, dimension: 'workType', key: 'productie', confirmed: false }],
          },
        },
      ],
    },
    {
      name: 'arbeidsmatige dagbesteding: 6',
      given: (w) => crowd(w, 0, 0, 7, 1, { workForm: 'arbeidsmatige dagbesteding' }),
      finds: [{ facts: { load: 1.166667 } }],
    },
    {
      name: 'right at 10:00, wrong at 10:15: the second guide does not come back',
      given: (w) => {
        crowd(w, 4, 5, 6, 1);
        w.guide('Kees');
        w.assign('Kees', 'P1', { to: '10:00' });
      },
      finds: [{ from: at('10:15'), to: at('12:00'), facts: { worst: at('10:15') } }],
    },
    {
      name: 'a guide with other breaks leaves the group short in them',
      given: (w) => {
        crowd(w, 4, 5, 6, 1);
        w.block('dienst', '08:00', '12:00', [{ from: at('09:00'), to: at('09:15') }]);
        w.guide('Kees');
        w.assign('Kees', 'P1', { block: 'dienst' });
      },
      finds: [{ from: at('09:00'), to: at('09:15') }],
    },
    {
      name: 'a newer norm takes over on its day',
      given: (w) => {
        crowd(w, 7, 0, 0, 1);
        w.catalogue.norms.push({
          id: idOf('norm', 'new') as never,
          dimension: 'level',
          key: 'hoog',
          peoplePerGuide: 6,
          validFrom: MONDAY,
          confirmed: true,
          source: '',
          version: 1,
        });
      },
      finds: [{ facts: { load: 1.166667 } }],
    },
  ],
};
