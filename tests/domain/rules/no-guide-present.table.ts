import { at, idOf } from '../names.ts';
import type { RuleTable } from './table.ts';

const given =
  (guide: { from?: string; to?: string; place?: string } | null, group: string | null = null) =>
  (w: import('../world.ts').World) => {
    w.employee('Anna');
    w.guide('Kees');
    w.workplace('P1', { guidanceGroup: group });
    w.workplace('P2');
    w.workplace('M1', { workType: 'metaalbewerking' });
    w.assign('Anna', 'P1');
    if (guide) w.assign('Kees', guide.place ?? 'P1', guide);
  };
export const table: RuleTable = {
  valid: [
    { name: 'a guide all morning', given: given({}) },
    { name: 'a guide on another workplace of the group', given: given({ place: 'P2' }) },
    {
      name: 'a guide alone',
      given: (w) => {
        w.guide('Kees');
        w.workplace('P1');
        w.assign('Kees', 'P1');
      },
    },
    { name: 'everyone has the break at the same time', given: given({}) },
  ],
  violating: [
    {
      name: 'nobody: one finding for the block, the shared break does not part it',
      given: given(null),
      finds: [
        {
          from: at('08:00'),
          to: at('12:00'),
          size: 240,
          group: 'Hal|productie',
          blockId: idOf('block', 'Hal|ochtend') as never,
          facts: { people: 1 },
        },
      ],
    },
    {
      name: 'the guide of another group does not count',
      given: given({ place: 'M1' }),
      finds: [{ group: 'Hal|productie' }],
    },
    { name: 'a named group stands apart', given: given({ place: 'P2' }, 'ploeg 1'), finds: [{ group: 'ploeg 1' }] },
    {
      name: 'the guide comes a minute late',
      given: given({ from: '08:01' }),
      finds: [{ from: at('08:00'), to: at('08:01'), size: 1 }],
    },
    {
      name: 'the guide has a break of their own',
      given: (w) => {
        w.block('dienst', '07:30', '12:00', [{ from: at('09:00'), to: at('09:30') }]);
        w.employee('Anna');
        w.guide('Kees');
        w.workplace('P1');
        w.assign('Anna', 'P1');
        w.assign('Kees', 'P1', { block: 'dienst' });
      },
      finds: [
        {
          from: at('09:00'),
          to: at('09:30'),
          size: 30,
          facts: {
            guides: [
              {
                name: 'Kees Jansen',
                work: [
                  { from: at('07:30'), to: at('09:00') },
                  { from: at('09:30'), to: at('12:00') },
                ],
              },
            ],
          },
        },
      ],
    },
  ],
};
