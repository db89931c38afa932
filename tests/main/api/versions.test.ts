import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import type { IsoWeek } from '#domain/model/common.ts';
import type { PublicationId } from '#domain/model/ids.ts';
import { commit } from '#main/db/commit.ts';
import { added, assembly, assignmentOf, guide, idOf, morning, order, packing, site } from '#tests/main/company.ts';
import { companyBoard } from './board.ts';

const week = '2026-W49' as IsoWeek;

/** Version 1: Fatima and her guide at the packing table. */
async function published() {
  const board = await companyBoard();
  const changes = [
    added('assignment', assignmentOf(1, { orderId: order.id })),
    added('assignment', assignmentOf(2, { personId: guide.id })),
  ];
  commit(board.db, { changes, label: 'plan', at: 'x', by: 'x', undoable: true });
  const first = await board.client.plan.publish({ week, siteId: site.id });
  return { ...board, id: first.publication.id };
}

const move = {
  do: 'move' as const,
  assignmentId: assignmentOf(1).id,
  workplaceId: assembly.id,
  date: assignmentOf(1).date,
  blockId: morning.id,
  orderId: null,
};

test('versions are listed with who, when and how many rows, and say exactly what they said', async () => {
  const { client, id } = await published();
  await client.plan.do({ week, command: { do: 'remove', assignmentIds: [assignmentOf(1).id] } });
  const { versions } = await client.versions.list({ week, siteId: site.id });
  expect(versions).toMatchObject([{ id, number: 1, by: 'Anna', at: '2026-11-30T07:15:00.000Z', rows: 2 }]);
  const { rows } = await client.versions.rows({ id });
  expect(rows).toHaveLength(2);
  expect(rows).toContainEqual({
    personId: assignmentOf(1).personId,
    workplaceId: packing.id,
    date: assignmentOf(1).date,
    blockId: morning.id,
    from: 480,
    to: 720,
    orderId: order.id,
  });
});

test('a restored version published again says the same; undo takes the restoring back', async () => {
  const { client, id } = await published();
  const first = await client.versions.rows({ id });
  await client.plan.do({ week, command: move });
  const moved = (await client.plan.open({ week })).data.assignments;
  const done = await client.versions.restore({ id });
  expect(done).toMatchObject({ label: 'Hal A, week 49 van 2026: versie 1 teruggezet', changed: 2 });
  const second = await client.plan.publish({ week, siteId: site.id });
  expect(second.publication.number).toBe(2);
  expect((await client.versions.rows({ id: second.publication.id })).rows).toEqual(first.rows);
  expect(await client.versions.restore({ id })).toMatchObject({ changed: 0 });
  await client.plan.undo();
  const back = (await client.plan.open({ week })).data.assignments;
  const content = (rows: typeof back) => rows.map(({ version: _, ...row }) => row);
  expect(content(back)).toEqual(content(moved));
});

test('a version comes back with who left and with a place that is gone, and cannot be published so', async () => {
  const { client, id } = await published();
  await client.plan.do({ week, command: { do: 'remove', assignmentIds: [assignmentOf(1).id, assignmentOf(2).id] } });
  const { catalogue } = await client.manage.catalogue();
  const archived = <T extends { readonly id: string }>(records: readonly T[], wanted: string) => {
    const before = records.find((record) => record.id === wanted);
    if (!before) throw new Error(`No ${wanted}`);
    return { before, after: { ...before, archivedOn: assignmentOf(1).date } };
  };
  const changes = [
    { kind: 'person' as const, ...archived(catalogue.people, assignmentOf(1).personId) },
    { kind: 'workplace' as const, ...archived(catalogue.workplaces, packing.id) },
  ];
  await client.manage.save({ changes, label: 'naar het archief' });
  expect(await client.versions.restore({ id })).toMatchObject({ changed: 2 });
  const refused = (await safe(client.plan.publish({ week, siteId: site.id }))).error;
  expect(refused).toMatchObject({ code: 'REFUSED', data: { needsReason: false } });
  // Fatima herself, and the packing table under her and under her guide.
  const said = (refused as { data?: { findings?: { rule: string; facts: { what?: string } }[] } }).data?.findings ?? [];
  expect(said.map(({ rule, facts }) => [rule, facts.what]).toSorted()).toEqual([
    ['out-of-use', 'person'],
    ['out-of-use', 'workplace'],
    ['out-of-use', 'workplace'],
  ]);
});

test('who is archived while planned stops the next version, until the record comes back', async () => {
  const { client } = await published();
  const { catalogue } = await client.manage.catalogue();
  const before = catalogue.people.find((p) => p.id === assignmentOf(1).personId);
  if (!before) throw new Error('No Fatima');
  const after = { ...before, archivedOn: assignmentOf(1).date };
  await client.manage.save({ changes: [{ kind: 'person', before, after }], label: 'uit dienst' });
  expect((await safe(client.plan.publish({ week, siteId: site.id }))).error).toMatchObject({
    code: 'REFUSED',
    message: expect.stringContaining('uit dienst'),
  });
  await client.plan.undo();
  expect(await client.plan.publish({ week, siteId: site.id })).toMatchObject({ publication: { number: 2 } });
});

test('a version that does not exist is not found', async () => {
  const { client } = await published();
  const id = idOf(99) as PublicationId;
  expect((await safe(client.versions.rows({ id }))).error).toMatchObject({ code: 'NOT_FOUND' });
  expect((await safe(client.versions.restore({ id }))).error).toMatchObject({ code: 'NOT_FOUND' });
});
