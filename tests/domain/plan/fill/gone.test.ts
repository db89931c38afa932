import { describe, expect, it } from 'vitest';
import type { BaseRow } from '#domain/model/base-row.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { FillInput } from '#domain/plan/fill/fill.ts';
import { timingNotices } from '#domain/plan/fill/notices.ts';
import { sourceFromWeek } from '#domain/plan/fill/source.ts';
import { idOf, MONDAY, TUESDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';
import { baseRow } from '../base/rows.ts';
import { filled, words } from './fill-week.ts';

/** A hall with two places and a depot with one; three people. */
function company(): World {
  const world = new World();
  world.site('Depot');
  world.workplace('P1', { seats: 2 });
  world.workplace('P2', { seats: 2 });
  world.workplace('D1', { site: 'Depot', seats: 2 });
  for (const name of ['Anna', 'Bram', 'Cas']) world.employee(name);
  return world;
}

function fill(world: World, rows: readonly BaseRow[], more: Partial<FillInput> = {}) {
  const plan = world.plan();
  const { preview, changes } = filled(plan, rows, more);
  const told = preview.rows.map(({ outcome, key }) => `${outcome} ${key}`);
  return { preview, done: words(plan, changes), told };
}

describe('a row of an earlier filling that the base roster no longer wants', () => {
  it('goes, in the same step as what comes', () => {
    const w = company();
    const old = w.assign('Anna', 'P1', { origin: 'base' });
    const { preview, done, told } = fill(w, [baseRow(w, 'Bram', 'P1')]);
    expect(done).toEqual([`+ Bram P1 ${MONDAY} ochtend    base`, `- Anna P1 ${MONDAY} ochtend    base`]);
    expect(told).toEqual([`gone ${old.id}`]);
    expect(preview.rows).toMatchObject([{ instead: [old.id], problem: null, personId: old.personId, from: 480 }]);
    expect(preview.counts).toMatchObject({ placed: 1, gone: 1, kept: 0, present: 0 });
  });

  it('frees the seat for who comes', () => {
    const w = company();
    Object.assign(w.catalogue.workplaces[0] ?? {}, { seats: 1 });
    w.assign('Anna', 'P1', { origin: 'base' });
    expect(fill(w, [baseRow(w, 'Bram', 'P1')]).preview.counts).toMatchObject({ placed: 1, gone: 1, conflict: 0 });
  });

  it('stays when chosen: it is planned by hand from then on, so the next filling does not ask again', () => {
    const w = company();
    const old = w.assign('Anna', 'P1', { origin: 'base' });
    const { preview, done, told } = fill(w, [], { choices: { [old.id]: { do: 'keep' } } });
    expect(done).toEqual([`~ Anna P1 ${MONDAY} ochtend    hand`]);
    expect(told).toEqual([`kept ${old.id}`]);
    expect(preview.counts).toMatchObject({ gone: 0, kept: 1 });
    old.origin = 'hand';
    expect(fill(w, [])).toMatchObject({ done: [], told: [] });
  });

  it.each<[string, (w: World) => readonly BaseRow[], Partial<FillInput>]>([
    [
      'was planned by hand',
      (w) => {
        w.assign('Anna', 'P1');
        return [];
      },
      {},
    ],
    [
      'was copied from another week',
      (w) => {
        w.assign('Anna', 'P1', { origin: 'week' });
        return [];
      },
      {},
    ],
    [
      'is at a site that is not asked for',
      (w) => {
        w.assign('Anna', 'D1', { origin: 'base' });
        return [];
      },
      { siteId: idOf('site', 'Hal') as never },
    ],
    [
      'lies before the first day that is asked for',
      (w) => {
        w.assign('Anna', 'P1', { origin: 'base' });
        return [];
      },
      { from: TUESDAY as IsoDate },
    ],
    [
      'is of somebody whom the source wants at another site then: that site is filled another time',
      (w) => {
        w.assign('Anna', 'P1', { origin: 'base' });
        return [baseRow(w, 'Anna', 'D1')];
      },
      { siteId: idOf('site', 'Hal') as never },
    ],
    [
      'is of somebody who is wanted for a part of that time, but cannot come',
      (w) => {
        w.assign('Anna', 'P1', { origin: 'base' });
        Object.assign(w.catalogue.workplaces[1] ?? {}, { archivedOn: '2026-11-01' });
        return [baseRow(w, 'Anna', 'P2', { from: 700 })];
      },
      {},
    ],
  ])('is left alone when it %s', (_, prepare, more) => {
    const w = company();
    const { done, preview } = fill(w, prepare(w), more);
    expect(done).toEqual([]);
    expect(preview.counts).toMatchObject({ gone: 0, kept: 0 });
  });

  it('goes from the first day that is asked for, and at the site that is asked for', () => {
    const w = company();
    w.assign('Anna', 'P1', { origin: 'base', date: TUESDAY });
    w.assign('Bram', 'P1', { origin: 'base' });
    w.assign('Cas', 'D1', { origin: 'base', date: TUESDAY });
    const more = { from: TUESDAY as IsoDate, siteId: idOf('site', 'Hal') as never };
    expect(fill(w, [], more).done).toEqual([`- Anna P1 ${TUESDAY} ochtend    base`]);
  });

  it('is looked at in the block that its place has now', () => {
    const w = company();
    const row = baseRow(w, 'Anna', 'P1', { from: 480, to: 500 });
    // P1 moved to the depot, where the morning is at another time of the day.
    Object.assign(w.catalogue.workplaces[0] ?? {}, { siteId: idOf('site', 'Depot') });
    const morning = w.catalogue.blocks.find((b) => b.siteId === idOf('site', 'Depot') && b.name === 'ochtend');
    Object.assign(morning ?? {}, { from: 520, to: 720 });
    const plan = w.plan();
    plan.apply(filled(plan, [row]).changes);
    expect([...plan.placed.all()].map(({ from, to }) => [from, to])).toEqual([[520, 720]]);
    expect(filled(plan, [row]).changes).toEqual([]);
  });

  it('goes too when it leaves somebody in trouble, as when somebody takes it away; and that is told', () => {
    const w = company();
    w.employee('Dirk', { needs: [{ kind: 'not-alone' }] });
    const old = w.assign('Anna', 'P1', { origin: 'base' });
    w.assign('Dirk', 'P1', { origin: 'base' });
    const { preview, done } = fill(w, [baseRow(w, 'Dirk', 'P1')]);
    expect(done).toEqual([`- Anna P1 ${MONDAY} ochtend    base`]);
    expect(preview.rows).toMatchObject([
      { key: old.id, outcome: 'gone', problem: { kind: 'rule', findings: [{ rule: 'not-alone' }] } },
    ]);
    expect(preview.findings.map((f) => f.rule)).toContain('not-alone');
    // Who comes in its place takes the trouble away again.
    const other = fill(w, [baseRow(w, 'Dirk', 'P1'), baseRow(w, 'Bram', 'P1')]);
    expect(other.preview.rows).toMatchObject([{ outcome: 'gone', problem: null }]);
  });

  it('goes for a copy of a week as well, when a copy put it there', () => {
    const w = company();
    w.assign('Anna', 'P1', { origin: 'week' });
    w.assign('Bram', 'P1', { origin: 'base' });
    const copied = [{ ...w.assign('Cas', 'P1'), date: '2026-11-23' as IsoDate }];
    w.assignments.pop();
    const rows = sourceFromWeek(copied, w.week);
    const plan = w.plan();
    expect(words(plan, filled(plan, [], { rows, origin: 'week' }).changes)).toEqual([
      `+ Cas P1 ${MONDAY} ochtend    week`,
      `- Anna P1 ${MONDAY} ochtend    week`,
    ]);
  });

  it('is not what a choice for a row of the source speaks of, nor the other way round', () => {
    const w = company();
    const old = w.assign('Anna', 'P1', { origin: 'base' });
    const row = baseRow(w, 'Bram', 'P1');
    const choices = { [old.id]: { do: 'skip' }, [row.id]: { do: 'keep' } } as const;
    expect(fill(w, [row], { choices }).preview.counts).toMatchObject({ placed: 1, gone: 1 });
  });
});

describe('when it is done', () => {
  const said = (world: World, rows: readonly BaseRow[], from: IsoDate | null = null) => {
    const plan = world.plan();
    return timingNotices(plan, from, filled(plan, rows, { from })).map((notice) => notice.split('.')[0]);
  };

  it.each([
    ['in the week before', '2026-11-27', null, []],
    ['on its Monday', MONDAY, null, []],
    ['on its Tuesday', TUESDAY, null, ['Week 49 van 2026 is al begonnen']],
    ['on its Tuesday, from that day on', TUESDAY, TUESDAY, []],
    ['on its Sunday', '2026-12-06', null, ['Week 49 van 2026 is al begonnen']],
    ['after it', '2026-12-07', null, ['Week 49 van 2026 is voorbij']],
  ] as const)('%s', (_, today, from, notices) => {
    const w = company();
    w.today = today as IsoDate;
    expect(w.week).toBe('2026-W49' as IsoWeek);
    expect(said(w, [baseRow(w, 'Anna', 'P1')], from as IsoDate | null)).toEqual(notices);
  });

  it('a week whose roster people know: what goes and what comes are late changes', () => {
    const w = company();
    w.assign('Anna', 'P1', { origin: 'base' });
    w.publish();
    expect(said(w, [baseRow(w, 'Anna', 'P1')])).toEqual([]);
    const plan = w.plan();
    const filling = filled(plan, [baseRow(w, 'Bram', 'P1')]);
    expect(filling.preview.findings.filter((f) => f.rule === 'late-change')).toHaveLength(2);
    expect(timingNotices(plan, null, filling)).toEqual([
      'Het rooster van Hal is al gepubliceerd. Vullen verandert 2 dagen van medewerkers die dat al weten: dat zijn late ' +
        'wijzigingen. Publiceer daarna een nieuwe versie.',
    ]);
    // The depot made nothing known yet.
    expect(said(w, [baseRow(w, 'Anna', 'P1'), baseRow(w, 'Bram', 'D1')])).toEqual([]);
  });
});
