import { expect, test } from 'vitest';
import type { Finding } from '#domain/rules/finding.ts';
import { countPerTier, findingDifference, newlyBroken } from '#domain/scenario/finding-difference.ts';
import { World } from '#tests/domain/world.ts';

const OVERRIDE = { rule: 'need-unmet', cause: 'x', reason: 'proef', by: 'Anna', at: '2026-11-30T08:00:00.000Z' };

/** A finding of any kind: only what is compared is told. */
function found(key: string, more: Partial<Finding> = {}): Finding {
  return { key, rule: 'workplace-full', tier: 1, severity: 'block', size: 1, overridden: null, ...more } as Finding;
}
const keys = (findings: readonly Finding[]) => findings.map(({ key }) => key);

test.each([
  ['the same', [found('a@1-2')], [found('a@1-2')], [], []],
  ['new', [], [found('a@1-2')], ['a@1-2'], []],
  ['gone', [found('a@1-2')], [], [], ['a@1-2']],
  ['moved within the day, as big', [found('a@1-2')], [found('a@5-6')], [], []],
  ['bigger', [found('a@1-2')], [found('a@1-2', { size: 3 })], ['a@1-2'], []],
  ['smaller', [found('a@1-2', { size: 3 })], [found('a@1-2')], [], ['a@1-2']],
  [
    'parted in two, together bigger: told once',
    [found('a@1-9', { size: 8 })],
    [found('a@1-4', { size: 4 }), found('a@5-9', { size: 5 })],
    ['a@5-9'],
    [],
  ],
  ['the same in a sum of other parts', [found('a@', { size: 0.3 })], [found('a@', { size: 0.1 + 0.2 })], [], []],
  ['let stand with a reason is no longer there', [found('a@')], [found('a@', { overridden: OVERRIDE })], [], ['a@']],
  ['no longer let stand is new', [found('a@', { overridden: OVERRIDE })], [found('a@')], ['a@'], []],
] as const)('%s', (_, real, tried, worse, better) => {
  const difference = findingDifference(real, tried);
  expect(keys(difference.worse)).toEqual(worse);
  expect(keys(difference.better)).toEqual(better);
});

test('the worst tier is told first, then the biggest', () => {
  const tried = [found('c@', { tier: 5, size: 99 }), found('b@', { size: 1 }), found('a@', { size: 2 })];
  expect(keys(findingDifference([], tried).worse)).toEqual(['a@', 'b@', 'c@']);
});

test.each([
  ['the law', { rule: 'workplace-full', tier: 1, severity: 'block' }, true],
  ['a need', { rule: 'need-unmet', tier: 2, severity: 'block' }, true],
  ['a need that the company only lets warn', { rule: 'need-unmet', tier: 2, severity: 'warn' }, false],
  ['what was agreed with an employer', { rule: 'outside-agreement', tier: 5, severity: 'block' }, true],
  ['guidance, which stops publishing and no plan', { rule: 'guidance-load', tier: 4, severity: 'block' }, false],
  ['a late order', { rule: 'order-late', tier: 5, severity: 'warn' }, false],
] as const)('stands in the way of the real plan: %s', (_, what, stands) => {
  expect(newlyBroken([], [found('a@', what as Partial<Finding>)])).toHaveLength(stands ? 1 : 0);
});

test('counts what is open per tier, of a real plan', () => {
  const world = new World();
  world.workplace('P1', { seats: 1, loads: [{ kind: 'load', load: 'lawaai' }] });
  world.employee('Anna', { needs: [{ kind: 'load', load: 'lawaai' }] });
  world.employee('Bram');
  world.assign('Anna', 'P1');
  world.assign('Bram', 'P1');
  const counts = countPerTier(world.plan().findings());
  expect(counts.map(({ tier }) => tier)).toEqual([1, 2, 3, 4, 5, 6]);
  // One seat for two, and nobody who can give first aid.
  expect(counts[0]).toEqual({ tier: 1, blocks: 2, warnings: 0 });
  expect(counts[1]).toEqual({ tier: 2, blocks: 1, warnings: 0 });
});
