import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import type { ChangeEvent } from '#contract/changes.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { AssignmentId } from '#domain/model/ids.ts';
import { commit } from '#main/db/commit.ts';
import { openDatabase } from '#main/db/connection.ts';
import { readAssignmentsOfPerson } from '#main/db/queries/assignment.ts';
import { added, assignmentOf, day, fatima, idOf, morning, order, packing, site } from '#tests/main/company.ts';
import { NOW } from '#tests/main/db/temp.ts';
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

test('a place is written, told, undone and done again', async () => {
  const { client, context } = await companyBoard();
  const told: string[] = [];
  context.events.listen((event) => told.push(`${event.type} ${event.type === 'changed' ? event.changes.length : ''}`));
  const before = await client.plan.open({ week });
  const done = await client.plan.do({ command: place, week });
  expect(done.label).toContain('Fatima Demir');
  expect(done.revision).toBe(before.revision + 1);
  const during = await client.plan.open({ week });
  expect(during.data.assignments).toEqual([done.changes[0]?.after]);
  expect(during.history).toEqual({ undo: done.label, redo: null });
  await client.plan.undo();
  const after = await client.plan.open({ week });
  expect(after.data).toEqual(before.data);
  expect(after.history).toEqual({ undo: null, redo: done.label });
  const again = await client.plan.redo();
  expect(again.changes[0]?.after).toEqual({ ...done.changes[0]?.after, version: 2 });
  expect(told).toEqual(['changed 1', 'changed 1', 'changed 1']);
});

test('without anything to undo or redo the answer says so', async () => {
  const { client } = await companyBoard();
  expect((await safe(client.plan.undo())).error).toMatchObject({ code: 'NOTHING', defined: true });
  expect((await safe(client.plan.redo())).error).toMatchObject({ code: 'NOTHING', defined: true });
});

test('what the plan refuses is not written: the same person twice at one moment', async () => {
  const { client } = await companyBoard();
  await client.plan.do({ command: place, week });
  const { error } = await safe(client.plan.do({ command: place, week }));
  expect(error).toMatchObject({ code: 'REFUSED', defined: true, data: { needsReason: false } });
  expect((await client.plan.open({ week })).data.assignments).toHaveLength(1);
});

test('a need is overridden only with a reason, which is kept with the name and the moment', async () => {
  const { client } = await companyBoard();
  const needs = [
    {
      what: { kind: 'feature' as const, feature: 'tolk' as const },
      source: 'UWV' as const,
      author: 'x',
      reviewOn: null,
      validFrom: null,
      validTo: null,
    },
  ];
  await client.manage.save({ changes: [{ kind: 'person', before: fatima, after: { ...fatima, needs } }], label: 'x' });
  const { error } = await safe(client.plan.do({ command: place, week }));
  expect(error).toMatchObject({ code: 'REFUSED', data: { needsReason: true, findings: [{ rule: 'need-unmet' }] } });
  const done = await client.plan.do({ command: { ...place, reason: 'collega tolkt vandaag' }, week });
  expect(done.overridden).toMatchObject([{ rule: 'need-unmet', personId: fatima.id }]);
  const [row] = (await client.plan.open({ week })).data.assignments;
  expect(row?.overrides).toMatchObject([{ reason: 'collega tolkt vandaag', by: 'Anna', at: NOW.toISOString() }]);
});

test('an absence takes the assignments of other weeks with it, in the same step', async () => {
  const { client, db } = await companyBoard();
  const rows = ['2026-11-27', '2026-12-01', '2026-12-10', '2026-12-21'].map((date, i) =>
    assignmentOf(i, { date: day(date) }),
  );
  commit(db, { changes: rows.map((row) => added('assignment', row)), label: 'x', at: 'x', by: 'x', undoable: false });
  const command = {
    do: 'mark-absent',
    personId: fatima.id,
    from: day('2026-12-01'),
    to: day('2026-12-11'),
    blockName: null,
    kind: 'ziek',
  } as const;
  const left = () =>
    readAssignmentsOfPerson(db, fatima.id, day('2026-01-01'), day('2026-12-31')).map((row) => row.date);
  await client.plan.do({ command, week });
  expect(left()).toEqual(['2026-11-27', '2026-12-21']);
  await client.plan.undo();
  expect(left()).toEqual(['2026-11-27', '2026-12-01', '2026-12-10', '2026-12-21']);
});

test('the plan in memory follows what others write: this program in another week, and another program', async () => {
  const { client, db } = await companyBoard();
  await client.plan.do({ command: place, week });
  const [row] = (await client.plan.open({ week })).data.assignments;
  if (!row) throw new Error('Nothing was placed');

  // Another process on the same file, of which no event tells.
  const other = await openDatabase({ file: db.file, backups: `${db.file}-backups`, now: NOW });
  const moved = { ...row, workplaceId: packing.id, from: 500, to: 600 };
  const changes = [{ kind: 'assignment' as const, before: row, after: moved }];
  commit(other, { changes, label: 'elders', at: 'x', by: 'x', undoable: true });
  other.close();

  const done = await client.plan.do({ command: { do: 'remove', assignmentIds: [row.id] }, week });
  expect(done.changes[0]?.before).toEqual({ ...moved, version: 2 });
});

test('a change of Beheer holds at once for the next command', async () => {
  const { client } = await companyBoard();
  await client.plan.do({ command: place, week });
  await client.plan.undo();
  const archived = { ...fatima, archivedOn: day('2026-11-29') };
  await client.manage.save({ changes: [{ kind: 'person', before: fatima, after: archived }], label: 'x' });
  const { error } = await safe(client.plan.do({ command: place, week }));
  expect(error).toMatchObject({ code: 'REFUSED' });
});

test.each([
  ['a week that its year does not have', { week: '2025-W53' as IsoWeek }, 'NOT_FOUND'],
  ['a week of another form', { week: '2026-49' as IsoWeek }, 'BAD_REQUEST'],
])('%s', async (_, input, code) => {
  const { client } = await companyBoard();
  const { error } = await safe(client.plan.open(input));
  expect(error).toMatchObject({ code, defined: true });
  expect(error?.message).toMatch(/^(Dit bestaat niet|De vraag aan het programma klopt niet)/);
});

test('an assignment that is gone is refused in words', async () => {
  const { client } = await companyBoard();
  const command = { do: 'remove' as const, assignmentIds: [idOf(5) as AssignmentId] };
  expect((await safe(client.plan.do({ command, week }))).error).toMatchObject({ code: 'REFUSED' });
});

test('the change stream begins where the data stands and then tells everything', async () => {
  const { client, context } = await companyBoard();
  const before = context.events.listenerCount;
  const controller = new AbortController();
  const stream = await client.changes.stream(undefined, { signal: controller.signal });
  const next = async (): Promise<ChangeEvent | null> => {
    const { done, value } = await stream.next();
    return done ? null : value;
  };
  expect(await next()).toEqual({ type: 'at', revision: 1, history: { undo: null, redo: null } });
  const done = await client.plan.do({ command: place, week });
  expect(await next()).toEqual({
    type: 'changed',
    revision: 2,
    changes: done.changes,
    history: { undo: done.label, redo: null },
  });
  const waiting = next();
  controller.abort();
  expect(await waiting).toBe(null);
  expect(context.events.listenerCount).toBe(before);
});

test('an unexpected error says nothing about anybody, outward or in the log', async () => {
  const { client, logged } = await companyBoard({
    now: () => {
      throw new Error(`Cannot plan ${fatima.firstName} at ${site.name}`);
    },
  });
  const { error } = await safe(client.plan.do({ command: place, week }));
  expect(error).toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Er ging iets mis in het programma. Probeer het nog een keer.',
  });
  expect(JSON.stringify(error)).not.toContain('Fatima');
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(/^plan\.do: Error \| at /);
  expect(logged[0]).not.toMatch(/Fatima|Hal A/);
});
