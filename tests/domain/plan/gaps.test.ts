import { expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import { fillCommand, gapsOf } from '#domain/plan/gaps.ts';
import { rankPeople } from '#domain/plan/ranking.ts';
import { idOf, MONDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

it('a gap is ranked on the order it will be filled with, not on the one of whoever is dropped there', () => {
  const world = new World();
  world.workplace('P1');
  for (const name of ['Anna', 'Bram']) world.employee(name);
  const hours = (normMinutes: number) => ({ kind: 'hours', normMinutes, doneMinutes: 0 }) as const;
  const workplaceIds = [idOf('workplace', 'P1') as never];
  // Both are short; somebody dropped on P1 works on the one that is due first.
  world.order('2001', { workplaceIds, amount: hours(100), deadline: MONDAY });
  world.order('2002', { workplaceIds, amount: hours(100), deadline: '2026-12-02' as IsoDate });
  world.assign('Anna', 'P1', { order: '2002' });
  const [gap] = gapsOf(world.plan(), idOf('person', 'Anna') as never, { from: MONDAY, to: MONDAY, blockName: null });
  world.assignments.pop();
  const plan = world.plan();
  if (!gap) throw new Error('No gap');
  const helped = (ranked: ReturnType<typeof rankPeople>): readonly unknown[] =>
    ranked
      .find((r) => r.what === idOf('person', 'Bram'))
      ?.verdict.resolved.filter((f) => f.rule === 'order-late')
      .map((f) => f.facts['order']) ?? [];
  expect(helped(rankPeople(plan, gap.cell, gap.kind, (id) => fillCommand(gap, id)))).toEqual(['2002']);
  expect(helped(rankPeople(plan, gap.cell, gap.kind))).toEqual(['2001']);
});
