import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import type { ChangeEvent } from '#contract/changes.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import { commit } from '#main/db/commit.ts';
import {
  added,
  assembly,
  assignmentOf,
  day,
  fatima,
  guide,
  idOf,
  morning,
  packing,
  site,
} from '#tests/main/company.ts';
import { companyBoard } from './board.ts';

const week = '2026-W49' as IsoWeek;

/** Fatima at work with her guide: nothing stands in the way. */
async function planned() {
  const board = await companyBoard();
  const changes = [added('assignment', assignmentOf(1)), added('assignment', assignmentOf(2, { personId: guide.id }))];
  commit(board.db, { changes, label: 'plan', at: 'x', by: 'x', undoable: true });
  return board;
}

test('a published week is kept as it was, whatever is planned afterwards', async () => {
  const { client, context } = await planned();
  const told: ChangeEvent[] = [];
  context.events.listen((event) => told.push(event));
  const published = await client.plan.publish({ week, siteId: site.id });
  expect(published).toMatchObject({ publication: { number: 1, siteId: site.id, week, by: 'Anna' }, rows: 2 });
  expect(told).toMatchObject([{ type: 'changed', changes: [{ kind: 'publication' }] }]);
  const move = { do: 'remove' as const, assignmentIds: [assignmentOf(1).id] };
  await client.plan.do({ week, command: move });
  const { data } = await client.plan.open({ week });
  expect(data.publications).toEqual([published.publication]);
  expect(data.published).toHaveLength(2);
  expect(data.published).toContainEqual({
    personId: fatima.id,
    workplaceId: packing.id,
    date: day('2026-11-30'),
    blockId: morning.id,
    from: 480,
    to: 720,
  });
});

test('the next version counts up, and undo does not take it back', async () => {
  const { client } = await planned();
  await client.plan.publish({ week, siteId: site.id });
  const place = {
    do: 'place' as const,
    personId: fatima.id,
    workplaceId: packing.id,
    date: day('2026-12-01'),
    blockId: morning.id,
    orderId: null,
    from: null,
    to: null,
  };
  const gerda = { ...place, personId: guide.id };
  const done = await client.plan.do({ week, command: { do: 'several', commands: [place, gerda] } });
  const second = await client.plan.publish({ week, siteId: site.id });
  expect(second).toMatchObject({ publication: { number: 2 }, rows: 4 });
  expect(second.history.undo).toBe(done.label);
  await client.plan.undo();
  expect((await client.plan.open({ week })).data).toMatchObject({
    publications: [{ number: 2 }],
    assignments: { length: 2 },
  });
});

test('what stands in the way is told, and nothing is written', async () => {
  const { client, db } = await planned();
  const changes = [added('assignment', assignmentOf(3, { workplaceId: assembly.id }))];
  commit(db, { changes, label: 'x', at: 'x', by: 'x', undoable: true });
  const { error } = await safe(client.plan.publish({ week, siteId: site.id }));
  expect(error).toMatchObject({ code: 'REFUSED', data: { needsReason: false } });
  expect(error).toMatchObject({
    data: { findings: expect.arrayContaining([expect.objectContaining({ rule: 'double-booked' })]) },
  });
  expect((await client.plan.open({ week })).data.publications).toEqual([]);
});

test.each([
  ['a site that does not exist', week, idOf(999) as SiteId],
  ['a week that does not exist', '2025-W53' as IsoWeek, site.id],
])('%s is not found', async (_, of, siteId) => {
  const { client } = await planned();
  const { error } = await safe(client.plan.publish({ week: of, siteId }));
  expect(error).toMatchObject({ code: 'NOT_FOUND' });
});

test('who a published week names can be archived, not removed', async () => {
  const { client } = await planned();
  await client.plan.publish({ week, siteId: site.id });
  await client.plan.do({
    week,
    command: { do: 'remove', assignmentIds: [assignmentOf(1).id, assignmentOf(2).id] },
  });
  const { error } = await safe(
    client.manage.save({ changes: [{ kind: 'person', before: fatima, after: null }], label: 'weg' }),
  );
  expect(error).toMatchObject({ code: 'INVALID' });
});
