import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import type { IsoWeek } from '#domain/model/common.ts';
import type { ScenarioId } from '#domain/model/ids.ts';
import { readScenario } from '#main/db/queries/scenario.ts';
import { added, assignmentOf, day, fatima, henk, idOf, morning, order, packing } from '#tests/main/company.ts';
import { dumpOf } from '#tests/main/db/dump.ts';
import { companyBoard } from './board.ts';

const week = '2026-W49' as IsoWeek;
const place = {
  do: 'place',
  personId: fatima.id,
  workplaceId: packing.id,
  date: day('2026-11-30'),
  blockId: morning.id,
  orderId: order.id,
  from: null,
  to: null,
} as const;
const later = { ...order, deadline: day('2026-12-24') };
const moveDeadline = {
  changes: [{ kind: 'order' as const, before: order, after: later }],
  label: 'Order 2001: deadline naar do 24 dec',
};

async function withScenario() {
  const board = await companyBoard();
  const told: string[] = [];
  board.context.events.listen(({ type }) => told.push(type));
  const { id } = await board.client.scenarios.create({ name: 'Later leveren' });
  return { ...board, told, id };
}

test('a scenario is made, renamed and discarded, and its name is its own', async () => {
  const { client } = await companyBoard();
  const made = await client.scenarios.create({ name: '  Later leveren ' });
  expect(made).toMatchObject({ name: 'Later leveren', by: 'Anna', revision: 0, steps: [], conflicts: [] });
  expect(made.differs).toBe(false);
  const twice = await safe(client.scenarios.create({ name: 'later LEVEREN' }));
  expect(twice.error).toMatchObject({ code: 'INVALID', data: { errors: [{ path: 'name' }] } });
  expect((await client.scenarios.rename({ id: made.id, name: 'Later Leveren' })).name).toBe('Later Leveren');
  const other = await client.scenarios.create({ name: 'Ander' });
  const taken = await safe(client.scenarios.rename({ id: other.id, name: 'Later leveren' }));
  expect(taken.error).toMatchObject({ code: 'INVALID' });
  expect((await client.scenarios.list()).scenarios.map(({ name }) => name)).toEqual(['Later Leveren', 'Ander']);
  expect(await client.scenarios.discard({ id: made.id })).toEqual({ name: 'Later Leveren' });
  expect((await client.scenarios.list()).scenarios.map(({ name }) => name)).toEqual(['Ander']);
});

test('a gesture in a scenario shows there and nowhere else', async () => {
  const { client, db, told, id } = await withScenario();
  const before = dumpOf(db.file);
  const real = await client.plan.open({ week });
  const done = await client.scenarios.do({ id, command: place, week });
  expect(done).toMatchObject({ revision: 1, history: { undo: done.label, redo: null } });
  expect(done.label).toContain('Fatima Demir');
  const there = await client.plan.open({ week, scenario: id });
  expect(there.data.assignments).toEqual([done.changes[0]?.after]);
  expect(there).toMatchObject({ revision: 1, history: { undo: done.label, redo: null } });
  // Nothing of the lists changed: the window need not fetch them again.
  expect(there.catalogueId).toBe(real.catalogueId);
  expect(await client.plan.open({ week })).toEqual(real);
  expect(dumpOf(db.file)).toBe(before);
  expect(told).toEqual([]);
});

test('steps count on each other, and the rules look at the scenario', async () => {
  const { client, id } = await withScenario();
  await client.scenarios.do({ id, command: place, week });
  const again = await safe(client.scenarios.do({ id, command: place, week }));
  expect(again.error).toMatchObject({ code: 'REFUSED', data: { needsReason: false } });
  // The real plan knows nothing of it: there the same seat is free.
  await client.plan.do({ command: place, week });
  expect(readRows(await client.plan.open({ week }))).toHaveLength(1);
});

test('a record of Beheer is changed in the scenario, with its own catalogue', async () => {
  const { client, db, id } = await withScenario();
  const before = dumpOf(db.file);
  const done = await client.scenarios.change({ id, ...moveDeadline });
  expect(done.changes).toEqual([{ kind: 'order', before: order, after: { ...later, version: 2 } }]);
  const there = await client.plan.open({ week, scenario: id });
  const real = await client.plan.open({ week });
  expect(there.data.catalogue.orders[0]?.deadline).toBe('2026-12-24');
  expect(real.data.catalogue.orders[0]?.deadline).toBe('2026-12-18');
  expect(there.catalogueId).not.toBe(real.catalogueId);
  expect(dumpOf(db.file)).toBe(before);
});

test('undo takes back step by step, the latest first, until there is nothing left', async () => {
  const { client, id } = await withScenario();
  const empty = await client.plan.open({ week, scenario: id });
  await client.scenarios.do({ id, command: place, week });
  const placed = await client.plan.open({ week, scenario: id });
  await client.scenarios.change({ id, ...moveDeadline });
  expect((await client.scenarios.undo({ id })).label).toBe(moveDeadline.label);
  expect((await client.plan.open({ week, scenario: id })).data).toEqual(placed.data);
  await client.scenarios.undo({ id });
  expect((await client.plan.open({ week, scenario: id })).data).toEqual(empty.data);
  expect((await safe(client.scenarios.undo({ id }))).error).toMatchObject({ code: 'NOTHING' });
});

test('what Beheer would refuse is refused, and what is no part of a scenario as well', async () => {
  const { client, id } = await withScenario();
  const change = (changes: Parameters<typeof client.scenarios.change>[0]['changes']) =>
    safe(client.scenarios.change({ id, changes, label: 'x' }));
  const nobody = added('absence', {
    id: idOf(50) as never,
    personId: idOf(51) as never,
    from: day('2026-11-30'),
    to: day('2026-11-30'),
    blockName: null,
    kind: null,
    version: 1,
  });
  expect((await change([nobody])).error).toMatchObject({ code: 'INVALID', data: { errors: [{ path: 'personId' }] } });
  expect((await change([added('assignment', assignmentOf(1))])).error).toMatchObject({ code: 'INVALID' });
  const task = { kind: 'workplace' as const, before: packing, after: { ...packing, workType: 'groen' } };
  expect((await change([task])).error).toMatchObject({ code: 'INVALID', data: { errors: [{ path: 'workType' }] } });
  const stale = { kind: 'order' as const, before: { ...order, note: 'oud' }, after: later };
  expect((await change([stale])).error).toMatchObject({ code: 'CONFLICT' });
  const short = { kind: 'order' as const, before: order, after: { ...order, deadline: '' as never } };
  expect((await change([short])).error).toMatchObject({ code: 'INVALID', data: { errors: [{ path: 'deadline' }] } });
  expect((await client.scenarios.list()).scenarios[0]?.steps).toEqual([]);
});

test('the real plan goes on: what it does shows in the scenario, and what both changed is named', async () => {
  const { client, id } = await withScenario();
  await client.scenarios.change({ id, ...moveDeadline });
  await client.plan.do({ command: { ...place, personId: henk.id }, week });
  expect(readRows(await client.plan.open({ week, scenario: id }))).toMatchObject([{ personId: henk.id }]);
  const row = async () => (await client.scenarios.list()).scenarios[0];
  expect(await row()).toMatchObject({ conflicts: [], differs: true });
  const dearer = { ...order, price: 1 };
  await client.manage.save({ changes: [{ kind: 'order', before: order, after: dearer }], label: 'x' });
  expect(await row()).toMatchObject({ conflicts: ['order 2001'] });
  // The scenario keeps saying what it said.
  const { data } = await client.plan.open({ week, scenario: id });
  expect(data.catalogue.orders[0]).toMatchObject({ deadline: '2026-12-24', price: 125_000 });
  await client.plan.undo();
  expect(await row()).toMatchObject({ conflicts: [] });
});

test('an absence in a scenario takes what is planned there in other weeks with it', async () => {
  const { client, id } = await withScenario();
  const next = '2026-W50' as IsoWeek;
  await client.scenarios.do({ id, command: { ...place, date: day('2026-12-07') }, week: next });
  const absent = {
    do: 'mark-absent',
    personId: fatima.id,
    from: day('2026-12-01'),
    to: day('2026-12-11'),
    blockName: null,
    kind: null,
  } as const;
  await client.scenarios.do({ id, command: absent, week });
  expect(readRows(await client.plan.open({ week: next, scenario: id }))).toEqual([]);
  await client.scenarios.undo({ id });
  expect(readRows(await client.plan.open({ week: next, scenario: id }))).toHaveLength(1);
});

test('a scenario that is gone is told so everywhere', async () => {
  const { client, id, db } = await withScenario();
  await client.scenarios.discard({ id });
  expect(readScenario(db, id)).toBeNull();
  const asked: (() => Promise<unknown>)[] = [
    () => client.plan.open({ week, scenario: id }),
    () => client.scenarios.do({ id, command: place, week }),
    () => client.scenarios.change({ id, ...moveDeadline }),
    () => client.scenarios.undo({ id }),
    () => client.scenarios.discard({ id }),
    () => client.scenarios.rename({ id: idOf(3) as ScenarioId, name: 'x' }),
  ];
  for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

const readRows = (opened: { readonly data: { readonly assignments: readonly unknown[] } }) => opened.data.assignments;
