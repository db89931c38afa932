import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { PublishedRow, VersionRow } from '#domain/model/publication.ts';
import { inverse } from '#domain/model/record.ts';
import { decide } from '#domain/plan/decide.ts';
import { rowsToPublish } from '#domain/plan/publish.ts';
import { changesSincePublished, compareVersions, restored, sayDay, saysTheSame } from '#domain/plan/versions.ts';
import { idOf, MONDAY, TUESDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';
import { commandDice, commandOf, dice, worldOf } from './random-world.ts';

const HALL = idOf('site', 'Hal') as SiteId;
const SEED = 20_261_124;

function ids(name: string): () => string {
  let n = 0;
  return () => idOf(name, String(n++));
}

describe('two versions', () => {
  const world = new World();
  world.workplace('P1', { name: 'Inpaktafel' });
  world.workplace('P2', { name: 'Montage' });
  for (const name of ['Anna', 'Bram']) world.employee(name);
  const { lookup } = world.plan();
  const row = (person: string, place: string, given: Partial<PublishedRow> & { block?: string } = {}): PublishedRow => {
    const { block = 'ochtend', ...more } = given;
    const times = block === 'ochtend' ? { from: 480, to: 720 } : { from: 750, to: 975 };
    return {
      personId: idOf('person', person) as never,
      workplaceId: idOf('workplace', place) as never,
      date: MONDAY as IsoDate,
      blockId: idOf('block', `Hal|${block}`) as never,
      ...times,
      ...more,
    };
  };

  it.each([
    ['alike say nothing', [row('Anna', 'P1')], [row('Anna', 'P1')], []],
    ['who came', [], [row('Anna', 'P1')], [['added', 'vrij', 'P1 Inpaktafel, ochtend']]],
    ['who went', [row('Anna', 'P1')], [], [['gone', 'P1 Inpaktafel, ochtend', 'vrij']]],
    [
      'who moved for a part of the day: the whole day, before and after',
      [row('Anna', 'P1'), row('Anna', 'P1', { block: 'middag' })],
      [row('Anna', 'P1'), row('Anna', 'P2', { block: 'middag' })],
      [['moved', 'P1 Inpaktafel, ochtend en middag', 'P1 Inpaktafel, ochtend; P2 Montage, middag']],
    ],
    [
      'who still works a part of the day is not free',
      [row('Anna', 'P1'), row('Anna', 'P1', { block: 'middag' })],
      [row('Anna', 'P1', { block: 'middag' })],
      [['moved', 'P1 Inpaktafel, ochtend en middag', 'P1 Inpaktafel, middag']],
    ],
    [
      'one place for the whole day',
      [],
      [row('Anna', 'P1'), row('Anna', 'P1', { block: 'middag' })],
      [['added', 'vrij', 'P1 Inpaktafel, ochtend en middag']],
    ],
    [
      'other times',
      [row('Anna', 'P1')],
      [row('Anna', 'P1', { to: 660 })],
      [['moved', 'P1 Inpaktafel, ochtend', 'P1 Inpaktafel, ochtend van 08:00 tot 11:00']],
    ],
    [
      'each person and day by itself',
      [row('Anna', 'P1'), row('Bram', 'P1')],
      [row('Anna', 'P1', { date: TUESDAY as IsoDate }), row('Bram', 'P1')],
      [
        ['gone', 'P1 Inpaktafel, ochtend', 'vrij'],
        ['added', 'vrij', 'P1 Inpaktafel, ochtend'],
      ],
    ],
    [
      'the same row twice counts twice',
      [row('Anna', 'P1'), row('Anna', 'P1')],
      [row('Anna', 'P1')],
      [['moved', 'P1 Inpaktafel, ochtend en ochtend', 'P1 Inpaktafel, ochtend']],
    ],
  ] as const)('%s', (_, earlier, later, expected) => {
    const changes = compareVersions(earlier, later);
    expect(changes.map((c) => [c.kind, sayDay(c, 'was', lookup), sayDay(c, 'now', lookup)])).toEqual(expected);
    expect(compareVersions(earlier.toReversed(), later.toReversed())).toEqual(changes);
    const back = compareVersions(later, earlier);
    expect(back.map((c) => [c.was, c.now])).toEqual(changes.map((c) => [c.now, c.was]));
  });
});

describe('two versions say the same', () => {
  const row = (person: string, orderId: string | null): VersionRow => ({
    personId: idOf('person', person) as never,
    workplaceId: idOf('workplace', 'P1') as never,
    date: MONDAY as IsoDate,
    blockId: idOf('block', 'Hal|ochtend') as never,
    from: 480,
    to: 720,
    orderId: orderId as never,
  });
  const [anna, bram] = [row('Anna', null), row('Bram', 'x')];

  it.each<[string, readonly VersionRow[], readonly VersionRow[], boolean]>([
    ['in another order of rows', [anna, bram], [bram, anna], true],
    ['not with somebody more', [anna], [anna, bram], false],
    ['not with the same row twice', [anna], [anna, anna], false],
    ['not at other times', [anna], [{ ...anna, to: 700 }], false],
    ['not on another order', [bram], [{ ...bram, orderId: null }], false],
    ['when both are empty', [], [], true],
  ])('%s', (_, a, b, same) => expect([saysTheSame(a, b), saysTheSame(b, a)]).toEqual([same, same]));
});

describe('since it was published', () => {
  /** Two sites, published as they stood; then somebody new at each of them, and at a third that never was. */
  function changed(): World {
    const world = new World();
    for (const site of ['Depot', 'Loods']) world.site(site);
    world.workplace('P1');
    world.workplace('D1', { site: 'Depot' });
    world.workplace('L1', { site: 'Loods' });
    for (const name of ['Anna', 'Bram', 'Cas', 'Daan']) world.employee(name);
    world.assign('Anna', 'P1');
    for (const site of ['Hal', 'Depot']) world.publish(site);
    world.assign('Bram', 'P1');
    world.assign('Cas', 'D1');
    world.assign('Daan', 'L1');
    return world;
  }
  const who = (site: string | null): readonly string[] => {
    const siteId = site === null ? null : (idOf('site', site) as SiteId);
    const changes = changesSincePublished(changed().plan(), siteId);
    return ['Anna', 'Bram', 'Cas', 'Daan'].filter((n) => changes.some((c) => c.personId === idOf('person', n)));
  };

  it.each<[string | null, readonly string[]]>([
    [null, ['Bram', 'Cas']],
    ['Hal', ['Bram']],
    ['Depot', ['Cas']],
    ['Loods', []],
  ])('at %s', (site, expected) => {
    expect(who(site)).toEqual(expected);
  });

  it('nothing while nothing was published', () => {
    const world = changed();
    world.publications.length = 0;
    expect(changesSincePublished(world.plan())).toEqual([]);
  });
});

describe(`a version restored (seed ${SEED})`, () => {
  it('says exactly what it said, whatever was done since, and undo leaves nothing of it', () => {
    let changed = 0;
    fc.assert(
      fc.property(dice, fc.array(commandDice, { maxLength: 12 }), (d, commands) => {
        const plan = worldOf(d).plan();
        const version = rowsToPublish(plan, HALL);
        const newId = ids('command');
        for (const c of commands) {
          const decision = decide(plan, commandOf(plan, c), { newId, now: '2026-11-30T08:00:00Z', user: 'x' });
          if (decision.ok) plan.apply(decision.changes);
        }
        const before = plan.toData();
        const changes = restored(plan, HALL, version, ids('restored'));
        changed += changes.length;
        plan.apply(changes);
        expect(rowsToPublish(plan, HALL)).toEqual(version);
        expect(compareVersions(version, rowsToPublish(plan, HALL))).toEqual([]);
        // Nothing outside the site was touched, and the second time nothing is.
        expect(restored(plan, HALL, version, ids('again'))).toEqual([]);
        plan.apply(inverse(changes));
        expect(plan.toData()).toEqual(before);
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(changed).toBeGreaterThan(200);
  });

  it('leaves alone what went to another site since, however often it is restored', () => {
    const world = new World();
    world.site('Depot');
    for (const code of ['P1', 'P2']) world.workplace(code);
    for (const name of ['Anna', 'Bram']) world.employee(name);
    world.assign('Anna', 'P1');
    world.assign('Bram', 'P2');
    const version = rowsToPublish(world.plan(), HALL);
    const moved = world.catalogue.workplaces.find(({ code }) => code === 'P2');
    Object.assign(moved ?? {}, { siteId: idOf('site', 'Depot') });
    world.assignments.shift();
    const plan = world.plan();
    const changes = restored(plan, HALL, version, ids('x'));
    expect(changes).toHaveLength(1);
    plan.apply(changes);
    expect(rowsToPublish(plan, HALL)).toEqual(version.filter((row) => row.workplaceId !== moved?.id));
    expect(restored(plan, HALL, version, ids('y'))).toEqual([]);
  });

  it('keeps the times as they were when the block has others now', () => {
    const world = new World();
    world.workplace('P1');
    world.employee('Anna');
    world.assign('Anna', 'P1');
    const version = rowsToPublish(world.plan(), HALL);
    world.assignments.pop();
    const block = world.catalogue.blocks.find((b) => b.name === 'ochtend');
    Object.assign(block ?? {}, { to: 700 });
    const plan = world.plan();
    plan.apply(restored(plan, HALL, version, ids('x')));
    expect(rowsToPublish(plan, HALL)).toEqual(version);
  });

  it('keeps the reasons of what stands there as it was, and the order of each', () => {
    const world = new World();
    world.workplace('P1');
    world.employee('Anna');
    world.order('2001');
    world.order('2002');
    const override = {
      rule: 'need-unmet',
      cause: 'tolk',
      reason: 'zelf gevraagd',
      by: 'x',
      at: '2026-11-20T08:00:00Z',
    };
    const row = world.assign('Anna', 'P1', { order: '2001', overrides: [override] });
    const version = rowsToPublish(world.plan(), HALL);
    const other = { ...row, orderId: idOf('order', '2002') as never };
    world.assignments.splice(0, 1, other);
    const plan = world.plan();
    expect(restored(plan, HALL, version, ids('x'))).toEqual([{ kind: 'assignment', before: other, after: row }]);
    // An order that is gone cannot come back.
    world.catalogue.orders.splice(0, 1);
    world.assignments.splice(0, 1, { ...other, orderId: null });
    expect(restored(world.plan(), HALL, version, ids('x'))).toEqual([]);
  });
});
