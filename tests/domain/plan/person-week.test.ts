import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import { fillCommand, fillerOf, gapsOf } from '#domain/plan/gaps.ts';
import { weekOfPerson } from '#domain/plan/person-week.ts';
import { idOf, MONDAY, TUESDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

/** Anna on Monday and Tuesday morning, and on Monday afternoon with own times; Gerrit guides. */
function company(): World {
  const world = new World();
  world.workplace('P1');
  world.workplace('G1', { workType: 'groen' });
  world.order('2001');
  world.employee('Anna', {
    contractMinutes: 24 * 60,
    goals: [
      { workType: 'groen', minutesPerWeek: 240, until: null },
      { workType: 'productie', minutesPerWeek: 60, until: MONDAY },
      { workType: 'schoonmaak', minutesPerWeek: 60, until: '2026-11-29' as IsoDate },
    ],
  });
  world.guide('Gerrit');
  world.assign('Anna', 'P1', { order: '2001' });
  world.assign('Anna', 'G1', { block: 'middag', from: '13:00', to: '15:00' });
  world.assign('Anna', 'P1', { date: TUESDAY });
  world.assign('Gerrit', 'P1');
  return world;
}

it('counts paid time against the contract, and net time for each goal that still holds', () => {
  const world = company();
  expect(weekOfPerson(world.plan(), world.person('Anna'))).toEqual({
    paidMinutes: 240 + 120 + 240,
    contractMinutes: 1440,
    goals: [
      { workType: 'groen', wantedMinutes: 240, plannedMinutes: 105, until: null },
      { workType: 'productie', wantedMinutes: 60, plannedMinutes: 225, until: MONDAY },
    ],
  });
});

it('has no goals for a guide', () => {
  const world = company();
  expect(weekOfPerson(world.plan(), world.person('Gerrit'))).toMatchObject({ paidMinutes: 240, goals: [] });
});

describe('gaps', () => {
  const cases: readonly [string, string, IsoDate, IsoDate, string | null, readonly (readonly [string, string])[]][] = [
    [
      'a whole day',
      'Anna',
      MONDAY,
      MONDAY,
      null,
      [
        [MONDAY, 'ochtend'],
        [MONDAY, 'middag'],
      ],
    ],
    ['one block', 'Anna', MONDAY, MONDAY, 'middag', [[MONDAY, 'middag']]],
    [
      'the mornings of two days',
      'Anna',
      MONDAY,
      TUESDAY,
      'ochtend',
      [
        [MONDAY, 'ochtend'],
        [TUESDAY, 'ochtend'],
      ],
    ],
    ['a day without work', 'Anna', '2026-12-02' as IsoDate, '2026-12-02' as IsoDate, null, []],
    ['a guide', 'Gerrit', MONDAY, TUESDAY, null, [[MONDAY, 'ochtend']]],
  ];

  it.each(cases)('%s', (_, name, from, to, blockName, expected) => {
    const world = company();
    const plan = world.plan();
    const gaps = gapsOf(plan, world.person(name).id, { from, to, blockName });
    expect(gaps.map((g) => [g.cell.date, plan.lookup.blocks.get(g.cell.blockId)?.name])).toEqual(expected);
    expect(new Set(gaps.map((g) => g.kind))).toEqual(
      new Set(expected.length === 0 ? [] : [name === 'Anna' ? 'employee' : 'guide']),
    );
  });

  it('are filled on the same order, for the whole block', () => {
    const world = company();
    const [gap] = gapsOf(world.plan(), world.person('Anna').id, { from: MONDAY, to: MONDAY, blockName: 'ochtend' });
    if (!gap) throw new Error('no gap');
    expect(fillCommand(gap, idOf('person', 'Bram') as never)).toEqual({
      do: 'place',
      personId: idOf('person', 'Bram'),
      workplaceId: idOf('workplace', 'P1'),
      date: MONDAY,
      blockId: idOf('block', 'Hal|ochtend'),
      orderId: idOf('order', '2001'),
      from: null,
      to: null,
      fillsIn: true,
    });
  });

  it('are open until somebody of that kind who was not there takes the seat, and again after an undo', () => {
    const world = company();
    world.employee('Bram');
    world.employee('Chris');
    world.assign('Bram', 'P1');
    const plan = world.plan();
    const [gap] = gapsOf(plan, world.person('Anna').id, { from: MONDAY, to: MONDAY, blockName: 'ochtend' });
    const anna = plan.placed.ofPerson(world.person('Anna').id, MONDAY).find((r) => r.block.name === 'ochtend');
    if (!gap || !anna) throw new Error('no gap');
    plan.apply([{ kind: 'assignment', before: anna.assignment, after: null }]);
    expect(gap.stayed).toEqual([world.person('Bram').id]);
    expect(fillerOf(plan, gap)).toBeNull();
    const after = { ...anna.assignment, id: idOf('assignment', 'new') as never, personId: world.person('Chris').id };
    plan.apply([{ kind: 'assignment', before: null, after }]);
    expect(fillerOf(plan, gap)?.person.id).toBe(world.person('Chris').id);
    plan.apply([{ kind: 'assignment', before: after, after: null }]);
    expect(fillerOf(plan, gap)).toBeNull();
  });
});
