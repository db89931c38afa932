import { expect, it } from 'vitest';
import { findingsAt } from '#domain/plan/findings.ts';
import { idOf, MONDAY, TUESDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

const HALL = idOf('site', 'Hal') as never;
const DEPOT = idOf('site', 'Depot') as never;

/** Anna sits among noise in the hall on Monday and in the depot on Tuesday; an order of the depot runs late. */
function company() {
  const world = new World();
  world.site('Depot');
  world.workplace('P1', { loads: [{ kind: 'load', load: 'lawaai' }] });
  world.workplace('D1', { site: 'Depot', loads: [{ kind: 'load', load: 'lawaai' }] });
  world.employee('Anna', { needs: [{ kind: 'load', load: 'lawaai' }] });
  world.assign('Anna', 'P1');
  world.assign('Anna', 'D1', { date: TUESDAY });
  world.order('2001', { workplaceIds: [idOf('workplace', 'D1') as never] });
  return world.plan();
}

it.each([
  ['the hall on Monday', HALL, MONDAY, ['bhv-cover', 'load-too-heavy', 'no-guide-present']],
  ['the hall on Tuesday', HALL, TUESDAY, []],
  ['the depot on Tuesday', DEPOT, TUESDAY, ['bhv-cover', 'load-too-heavy', 'no-guide-present', 'order-late']],
  ['the depot on Monday: the late order is known all week', DEPOT, MONDAY, ['order-late']],
  ['the hall all week', HALL, null, ['bhv-cover', 'load-too-heavy', 'no-guide-present']],
] as const)('%s', (_, site, date, rules) => {
  const found = findingsAt(company(), site, date).map((f) => f.rule);
  expect([...new Set(found)].sort()).toEqual(rules);
});
