import { describe, expect, it } from 'vitest';
import type { Exception } from '#domain/model/exception.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { publish, publishBlockers } from '#domain/plan/publish.ts';
import { causeOf } from '#domain/rules/rule.ts';
import { idOf, MONDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

const HALL = idOf('site', 'Hal') as SiteId;
const OTHER = idOf('site', 'Depot') as SiteId;
const context = { newId: () => idOf('publication', 'new'), now: '2026-11-27T12:00:00.000Z', user: 'Anna' };

/** A hall in which one person works under one guide who can give first aid: nothing stands in the way. */
function quiet(): World {
  const world = new World();
  world.workplace('P1');
  world.employee('Anna', { certificates: [{ name: 'BHV', validTo: null }] });
  world.guide('Gerda', { certificates: [{ name: 'BHV', validTo: null }] });
  world.assign('Anna', 'P1');
  world.assign('Gerda', 'P1');
  return world;
}

const rulesOf = (plan: Plan, site = HALL) => publishBlockers(plan, site).map((f) => f.rule);

describe('what keeps a week from being published', () => {
  it('is nothing when all is well', () => {
    expect(rulesOf(quiet().plan())).toEqual([]);
  });

  it('is what the law says', () => {
    const world = quiet();
    world.workplace('P2');
    world.assign('Anna', 'P2');
    expect(rulesOf(world.plan())).toContain('double-booked');
  });

  it('is a group without its guidance, until somebody lets that stand', () => {
    const world = quiet();
    world.assignments.splice(1, 1);
    const [missing] = publishBlockers(world.plan(), HALL).filter((f) => f.rule === 'no-guide-present');
    if (!missing) throw new Error('Nobody missed the guide');
    const exception: Exception = {
      id: idOf('exception', '1') as Exception['id'],
      rule: missing.rule,
      cause: causeOf(missing),
      date: MONDAY,
      reason: 'in overleg',
      by: 'Anna',
      at: context.now,
      version: 1,
    };
    world.exceptions.push(exception);
    expect(rulesOf(world.plan())).not.toContain('no-guide-present');
  });

  it('is not that group when the company lets it warn only', () => {
    const world = quiet();
    world.assignments.splice(1, 1);
    expect(rulesOf(world.plan())).toContain('no-guide-present');
    world.catalogue.ruleChoices.push({ rule: 'no-guide-present', severity: 'warn', version: 1 });
    expect(rulesOf(world.plan())).not.toContain('no-guide-present');
  });

  it('is nothing of another site', () => {
    const world = quiet();
    world.workplace('P2');
    world.assign('Anna', 'P2');
    world.site('Depot');
    expect(rulesOf(world.plan(), OTHER)).toEqual([]);
  });
});

describe('publish', () => {
  it('gives the next version with what the plan says, times worked out', () => {
    const world = quiet();
    const first = publish(world.plan(), HALL, context);
    expect(first).toMatchObject({ ok: true, publication: { number: 1, siteId: HALL, week: '2026-W49', by: 'Anna' } });
    if (!first.ok) return;
    expect(first.rows).toHaveLength(2);
    expect(first.rows[0]).toMatchObject({ date: MONDAY, from: 480, to: 720 });
    world.publications.push(first.publication);
    world.published.push(...first.rows);
    expect(publish(world.plan(), HALL, context)).toMatchObject({ ok: true, publication: { number: 2 } });
  });

  it('is refused with everything that stands in the way, and the worst of it in words', () => {
    const world = quiet();
    world.workplace('P2');
    world.assign('Anna', 'P2');
    const refused = publish(world.plan(), HALL, context);
    expect(refused).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/^\d aandachtspunt(en houden| houdt) het publiceren tegen\. .*\.$/),
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'double-booked' })]),
    });
  });

  it('is refused for an empty week, unless it takes back one that was published', () => {
    const world = quiet();
    world.site('Depot');
    expect(publish(world.plan(), OTHER, context)).toMatchObject({ ok: false, findings: [] });
    world.publications.push({
      id: idOf('publication', '1') as never,
      siteId: OTHER,
      week: world.week,
      number: 3,
      at: context.now,
      by: 'Anna',
      version: 1,
    });
    expect(publish(world.plan(), OTHER, context)).toMatchObject({ ok: true, publication: { number: 4 }, rows: [] });
  });
});
