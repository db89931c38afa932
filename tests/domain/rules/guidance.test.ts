import { expect, it } from 'vitest';
import { ruleOf } from '#domain/rules/index.ts';
import { World } from '../world.ts';

/** The lines of "Waarom?" of the only finding of a rule, as "what · value". */
function why(world: World, rule: 'guidance-load' | 'no-guide-present'): readonly string[] {
  const [found] = world
    .plan()
    .findings()
    .filter((f) => f.rule === rule);
  return ruleOf(rule)
    .why(found?.facts ?? {})
    .map((line) => `${line.what} · ${line.value}`);
}

it('guidance-load shows the terms of its sum, the guides and the norms that nobody confirmed', () => {
  const world = new World();
  world.workplace('P1', { seats: 99, workType: 'catering' });
  world.workplace('M1', { seats: 99, workType: 'metaalbewerking', guidanceGroup: 'ploeg' });
  world.workplace('M2', { seats: 99, workType: 'catering', guidanceGroup: 'ploeg' });
  world.catalogue.norms = world.catalogue.norms.map((n) => (n.key === 'hoog' ? { ...n, confirmed: true } : n));
  for (let i = 0; i < 4; i++) {
    world.employee(`H${i}`, { guidanceLevel: 'hoog' });
    world.assign(`H${i}`, 'M2');
  }
  for (let i = 0; i < 6; i++) {
    world.employee(`L${i}`);
    world.assign(`L${i}`, 'M1');
  }
  world.guide('Kees');
  world.assign('Kees', 'M1');
  // 4/7 = 0.571, 6 laag in metaal: the smallest of 13 and 8 = 6/8 = 0.75; together 1.321, one guide: 0.321 short.
  expect(why(world, 'guidance-load')).toEqual([
    'Drukste moment · 08:00',
    '4 × hoog, norm 7 · 0,571',
    '6 × laag, norm 8 (metaalbewerking) · 0,75',
    'Samen nodig voor 10 mensen · 1,321',
    'Begeleider Kees Jansen · 1',
    'Samen aanwezig · 1',
    'Te weinig · 0,321',
    'Norm die nog te bevestigen is · metaalbewerking 8',
  ]);
});

it('no-guide-present shows when the guides of the group are there', () => {
  const world = new World();
  world.workplace('P1');
  world.employee('Anna');
  world.guide('Kees');
  world.assign('Anna', 'P1');
  world.assign('Kees', 'P1', { to: '11:30' });
  expect(why(world, 'no-guide-present')).toEqual([
    'Tijd zonder begeleider · 11:30 tot 12:00 (30 minuten)',
    'Medewerkers aan het werk · hoogstens 1',
    'Begeleider Kees Jansen is er · 08:00 tot 10:00 en 10:15 tot 11:30',
  ]);
});
