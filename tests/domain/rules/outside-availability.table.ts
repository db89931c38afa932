import type { RuleTable } from './table.ts';

const works = (monday: 'all' | 'morning' | 'afternoon' | null, block: string) => (w: import('../world.ts').World) => {
  w.employee('Anna', { workDays: [monday, 'all', 'all', 'all', 'all', null, null] });
  w.workplace('P1');
  w.assign('Anna', 'P1', { block });
};
export const table: RuleTable = {
  valid: [
    { name: 'works the whole day', given: works('all', 'middag') },
    { name: 'works the morning', given: works('morning', 'ochtend') },
    {
      name: 'works the whole day and the evening',
      given: (w) => {
        w.block('avond', '17:00', '21:00');
        works('all', 'avond')(w);
      },
    },
    { name: 'works the afternoon', given: works('afternoon', 'middag') },
    {
      name: 'a block by another name before noon counts as morning',
      given: (w) => {
        w.block('vroeg', '07:00', '09:30');
        works('morning', 'vroeg')(w);
      },
    },
  ],
  violating: [
    { name: 'not a work day', given: works(null, 'ochtend'), finds: [{ size: 240, facts: { works: null } }] },
    {
      name: 'only the morning, planned in the afternoon',
      given: works('morning', 'middag'),
      finds: [{ size: 225, facts: { works: 'morning' } }],
    },
    {
      name: 'only the afternoon, planned in the morning',
      given: works('afternoon', 'ochtend'),
      finds: [{ facts: { works: 'afternoon' } }],
    },
    {
      name: 'a block that starts at noon is afternoon',
      given: (w) => {
        w.block('laat', '12:00', '13:00');
        works('morning', 'laat')(w);
      },
      finds: [{ size: 60 }],
    },
    ...(['morning', 'afternoon'] as const).map((works_) => ({
      name: `only the ${works_}, planned in the evening`,
      given: (w: import('../world.ts').World) => {
        w.block('avond', '17:00', '21:00');
        works(works_, 'avond')(w);
      },
      finds: [{ size: 240, facts: { works: works_ } }],
    })),
    {
      name: 'a block of another name that starts at six is evening',
      given: (w) => {
        w.block('laat', '18:00', '19:00');
        works('afternoon', 'laat')(w);
      },
      finds: [{ size: 60 }],
    },
    {
      name: 'Sunday',
      given: (w) => {
        w.employee('Anna', { workDays: ['all', 'all', 'all', 'all', 'all', 'all', null] });
        w.workplace('P1');
        w.assign('Anna', 'P1', { date: '2026-12-06' });
      },
      finds: [{ date: '2026-12-06' as never }],
    },
    {
      name: 'a guide too',
      given: (w) => {
        w.guide('Kees', { workDays: [null, 'all', 'all', 'all', 'all', null, null] });
        w.workplace('P1');
        w.assign('Kees', 'P1');
      },
      finds: [{ size: 240 }],
    },
  ],
};
