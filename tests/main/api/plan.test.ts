import { expect, test } from 'vitest';
import type { IsoWeek } from '#domain/model/common.ts';
import { day, fatima, morning, order, packing } from '#tests/main/company.ts';
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
