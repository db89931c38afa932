import { describe, expect, it } from 'vitest';
import type { BaseRow } from '#domain/model/base-row.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { FillChoices } from '#domain/plan/fill/fill-types.ts';
import { parityNotice, sourceFromWeek } from '#domain/plan/fill/source.ts';
import { idOf, MONDAY, TUESDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';
import { baseRow } from '../base/rows.ts';
import { filled, words } from './fill-week.ts';

/** Two places, three people and a guide. */
function hall(): World {
  const world = new World();
  world.workplace('P1', { seats: 2 });
  world.workplace('P2', { seats: 2 });
  for (const name of ['Anna', 'Bram', 'Cas']) world.employee(name);
  world.guide('Gerda');
  return world;
}

/** What filling says of each row that is not plainly placed or there. */
const said = (world: World, rows: readonly BaseRow[], choices: FillChoices = {}) =>
  filled(world.plan(), rows, { choices }).preview;
const done = (world: World, rows: readonly BaseRow[], choices: FillChoices = {}) => {
  const plan = world.plan();
  return words(plan, filled(plan, rows, { choices }).changes);
};

describe('an empty week', () => {
  it('gets what the base roster says, guides too, marked as filled in', () => {
    const w = hall();
    const rows = [baseRow(w, 'Anna', 'P1'), baseRow(w, 'Gerda', 'P1', { block: 'middag' })];
    expect(done(w, rows)).toEqual([`+ Anna P1 ${MONDAY} ochtend    base`, `+ Gerda P1 ${MONDAY} middag    base`]);
    expect(said(w, rows)).toMatchObject({ counts: { placed: 2, conflict: 0 }, rows: [] });
  });

  it('only gets the site that is asked for', () => {
    const w = hall();
    w.site('Depot');
    w.workplace('D1', { site: 'Depot' });
    const rows = [baseRow(w, 'Anna', 'P1'), baseRow(w, 'Bram', 'D1')];
    const plan = w.plan();
    const { changes } = filled(plan, rows, { siteId: idOf('site', 'Depot') as never });
    expect(words(plan, changes)).toEqual([`+ Bram D1 ${MONDAY} ochtend    base`]);
  });

  it('gets the order that is due at the place, as by hand, or the order of the row while it can be worked on', () => {
    const w = hall();
    w.order('2001', { workplaceIds: [w.catalogue.workplaces[0]?.id as never], deadline: TUESDAY as IsoDate });
    w.order('2002', { workplaceIds: [w.catalogue.workplaces[0]?.id as never], deadline: TUESDAY as IsoDate });
    w.order('2003', { deadline: '2026-11-27' as IsoDate });
    const order = (number: string) => ({ orderId: idOf('order', number) as never });
    const orders = filled(w.plan(), [
      baseRow(w, 'Anna', 'P1'),
      baseRow(w, 'Bram', 'P1', order('2002')),
      baseRow(w, 'Cas', 'P2', order('2003')),
    ]);
    const got = orders.changes.flatMap((c) => (c.kind === 'assignment' && c.after ? [c.after] : []));
    const of = (name: string) => got.find((a) => a.personId === idOf('person', name))?.orderId;
    expect([of('Anna'), of('Bram'), of('Cas')]).toEqual([idOf('order', '2001'), idOf('order', '2002'), null]);
    expect(orders.preview.rows).toMatchObject([{ outcome: 'placed', orderLeft: idOf('order', '2003') }]);
  });
});

describe('a row cannot be put there', () => {
  it.each<[string, (w: World) => BaseRow[], object]>([
    [
      'when the person left',
      (w) => {
        Object.assign(w.catalogue.people[0] ?? {}, { archivedOn: '2026-11-01' });
        return [baseRow(w, 'Anna', 'P1')];
      },
      { kind: 'person-archived', mayBeElsewhere: false },
    ],
    [
      'when the place is out of use',
      (w) => {
        Object.assign(w.catalogue.workplaces[0] ?? {}, { archivedOn: '2026-11-01' });
        return [baseRow(w, 'Anna', 'P1')];
      },
      { kind: 'place-archived', mayBeElsewhere: true },
    ],
    [
      'when the site has that block no more',
      (w) => {
        Object.assign(w.catalogue.blocks[0] ?? {}, { archivedOn: '2026-11-01' });
        return [baseRow(w, 'Anna', 'P1')];
      },
      { kind: 'no-block', sentence: 'Hal heeft geen dagdeel ochtend meer.' },
    ],
    [
      'when the person is away',
      (w) => {
        w.absent('Anna');
        return [baseRow(w, 'Anna', 'P1')];
      },
      { kind: 'rule', findings: [{ rule: 'absent' }], needsReason: false, mayBeElsewhere: false },
    ],
    [
      'when the site is closed',
      (w) => {
        w.holidays.push({ date: MONDAY as IsoDate, name: 'Feestdag' });
        return [baseRow(w, 'Anna', 'P1')];
      },
      { kind: 'rule', findings: [{ rule: 'site-closed' }], needsReason: false },
    ],
    [
      'when a need is not met: that passes with a reason',
      (w) => {
        w.employee('Dirk', { needs: [{ kind: 'feature', feature: 'prikkelarm' }] });
        return [baseRow(w, 'Dirk', 'P1')];
      },
      { kind: 'rule', findings: [{ rule: 'need-unmet' }], needsReason: true, mayBeElsewhere: true },
    ],
  ])('%s', (_, prepare, problem) => {
    const w = hall();
    const rows = prepare(w);
    expect(done(w, rows)).toEqual([]);
    expect(said(w, rows)).toMatchObject({ counts: { conflict: 1 }, rows: [{ outcome: 'conflict', problem }] });
  });

  it('finds the block of the same name when the place moved to another site', () => {
    const w = hall();
    const site = w.site('Depot');
    const row = baseRow(w, 'Anna', 'P1', { from: 500 });
    Object.assign(w.catalogue.workplaces[0] ?? {}, { siteId: site.id });
    expect(done(w, [row])).toEqual([`+ Anna P1 ${MONDAY} ochtend    base`]);
  });

  it('when the place is full: then who needs most goes first, and the others are told', () => {
    const w = hall();
    w.employee('Dirk', { needs: [{ kind: 'fixed-place', workplaceId: null }] });
    const rows = ['Anna', 'Bram', 'Cas', 'Dirk'].map((name) => baseRow(w, name, 'P1'));
    expect(done(w, rows).map((line) => line.split(' ')[1])).toEqual(['Anna', 'Dirk']);
    const { rows: told, emptySeats } = said(w, rows);
    expect(told.map((r) => [r.personId, r.problem?.findings[0]?.rule])).toEqual([
      [idOf('person', 'Bram'), 'workplace-full'],
      [idOf('person', 'Cas'), 'workplace-full'],
    ]);
    expect(
      emptySeats.some((cell) => cell.workplaceId === rows[0]?.workplaceId && cell.blockId === rows[0]?.blockId),
    ).toBe(false);
  });

  it('never refuses one who may not be alone for who comes with them', () => {
    const w = hall();
    w.employee('Dirk', { needs: [{ kind: 'not-alone' }] });
    w.employee('Els', { needs: [{ kind: 'not-alone' }] });
    const rows = [baseRow(w, 'Dirk', 'P1'), baseRow(w, 'Els', 'P1')];
    expect(said(w, rows)).toMatchObject({ counts: { placed: 2 } });
    expect(said(w, rows.slice(1))).toMatchObject({ rows: [{ problem: { findings: [{ rule: 'not-alone' }] } }] });
  });
});

describe('what stands in the week', () => {
  it('stays when somebody planned it by hand, unless asked', () => {
    const w = hall();
    const byHand = w.assign('Anna', 'P2');
    const row = baseRow(w, 'Anna', 'P1');
    expect(done(w, [row])).toEqual([]);
    expect(said(w, [row])).toMatchObject({ counts: { kept: 1 }, rows: [{ outcome: 'kept', instead: [byHand.id] }] });
    expect(done(w, [row], { [row.id]: { do: 'replace', reason: null } })).toEqual([
      `+ Anna P1 ${MONDAY} ochtend    hand`,
      `- Anna P2 ${MONDAY} ochtend    hand`,
    ]);
  });

  it('gives way when an earlier filling put it there and nobody touched it since', () => {
    const w = hall();
    const earlier = w.assign('Anna', 'P2', { origin: 'base' });
    const row = baseRow(w, 'Anna', 'P1');
    expect(done(w, [row])).toEqual([`+ Anna P1 ${MONDAY} ochtend    base`, `- Anna P2 ${MONDAY} ochtend    base`]);
    expect(said(w, [row])).toMatchObject({ rows: [{ outcome: 'replaced', instead: [earlier.id] }] });
  });

  it('stays when what should come cannot', () => {
    const w = hall();
    w.assign('Anna', 'P2', { origin: 'base' });
    Object.assign(w.catalogue.workplaces[0] ?? {}, { seats: 0 });
    expect(done(w, [baseRow(w, 'Anna', 'P1')])).toEqual([]);
  });

  it('is there already when it is the same, however it came', () => {
    const w = hall();
    w.assign('Anna', 'P1');
    expect(said(w, [baseRow(w, 'Anna', 'P1')])).toMatchObject({ counts: { present: 1, placed: 0 }, rows: [] });
  });

  it('of two rows for one person at one time the first counts, also the second time', () => {
    const w = hall();
    const rows = [baseRow(w, 'Anna', 'P1'), baseRow(w, 'Anna', 'P2')];
    expect(done(w, rows)).toEqual([`+ Anna P1 ${MONDAY} ochtend    base`]);
    w.assign('Anna', 'P1', { origin: 'base' });
    expect(done(w, rows)).toEqual([]);
    expect(said(w, rows)).toMatchObject({ rows: [{ problem: { findings: [{ rule: 'double-booked' }] } }] });
  });
});

describe('choices', () => {
  function needy() {
    const w = hall();
    w.employee('Dirk', { needs: [{ kind: 'feature', feature: 'prikkelarm' }] });
    w.workplace('P3', { features: ['prikkelarm'] });
    return { w, row: baseRow(w, 'Dirk', 'P1') };
  }

  it('a reason passes over a need, with who and when', () => {
    const { w, row } = needy();
    const filling = filled(w.plan(), [row], { choices: { [row.id]: { do: 'place', reason: 'eigen verzoek' } } });
    expect(filling.changes).toMatchObject([
      {
        after: {
          origin: 'hand',
          overrides: [{ rule: 'need-unmet', cause: 'prikkelarm', reason: 'eigen verzoek', by: 'Anna' }],
        },
      },
    ]);
    expect(filling.overridden.map((f) => f.rule)).toEqual(['need-unmet']);
  });

  it('a reason passes over no law', () => {
    const w = hall();
    w.absent('Anna');
    const row = baseRow(w, 'Anna', 'P1');
    expect(done(w, [row], { [row.id]: { do: 'place', reason: 'toch' } })).toEqual([]);
  });

  it('another place takes the person, and the seat that was wanted stays missed', () => {
    const { w, row } = needy();
    const elsewhere = idOf('workplace', 'P3') as never;
    const choices: FillChoices = { [row.id]: { do: 'elsewhere', workplaceId: elsewhere, reason: null } };
    expect(done(w, [row], choices)).toEqual([`+ Dirk P3 ${MONDAY} ochtend    hand`]);
    expect(said(w, [row], choices).emptySeats[0]).toMatchObject({
      workplaceId: row.workplaceId,
      seats: 2,
      taken: 0,
      missed: 1,
    });
  });

  it('skip leaves a row out', () => {
    const w = hall();
    const row = baseRow(w, 'Anna', 'P1');
    expect(done(w, [row], { [row.id]: { do: 'skip' } })).toEqual([]);
    expect(said(w, [row], { [row.id]: { do: 'skip' } })).toMatchObject({ counts: { skipped: 1 } });
  });
});

describe('another week as the source', () => {
  it('is copied to the same weekdays, without its reasons, which are offered', () => {
    const w = hall();
    w.employee('Dirk', { needs: [{ kind: 'feature', feature: 'prikkelarm' }] });
    const before = {
      rule: 'need-unmet',
      cause: 'prikkelarm',
      reason: 'eigen verzoek',
      by: 'x',
      at: '2026-11-20T08:00:00Z',
    };
    w.assign('Anna', 'P1', { date: '2026-11-24' });
    w.assign('Dirk', 'P1', { date: '2026-11-23', overrides: [before] });
    const rows = sourceFromWeek(w.assignments.splice(0), w.week);
    const plan = w.plan();
    const filling = filled(plan, [], { rows, origin: 'week' });
    expect(words(plan, filling.changes)).toEqual([`+ Anna P1 ${TUESDAY} ochtend    week`]);
    expect(filling.preview.rows).toMatchObject([{ outcome: 'conflict', reasonBefore: 'eigen verzoek' }]);
  });
});

describe('two odd weeks in a row', () => {
  const w = hall();
  it.each([
    ['are told at the turn of a long year', '2027-W01', 'odd', true],
    ['are told to who is free twice', '2027-W01', 'even', true],
    ['are no matter when nobody alternates', '2027-W01', 'all', false],
    ['are not in any other week', '2026-W50', 'odd', false],
  ] as const)('%s', (_, week, weeks, told) => {
    expect(parityNotice([baseRow(w, 'Anna', 'P1', { weeks })], week as never) !== null).toBe(told);
  });
});
