import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import { datesOf } from '#domain/calendar/dates.ts';
import type { Progress } from '#domain/model/progress.ts';
import { Plan } from '#domain/plan/plan.ts';
import { commit } from '#main/db/commit.ts';
import { added, assignmentOf, day, henk, idOf, order } from '#tests/main/company.ts';
import { companyBoard } from './board.ts';

// Today is Monday 30 November 2026. The order: 6000 norm minutes, due on Friday 18 December, on packing (4 seats).
// Fatima's morning is 225 net minutes: 40 % = 90 norm minutes before 1 December, 80 % = 180 from then on.

type Board = Awaited<ReturnType<typeof companyBoard>>;

async function boardWith(...changes: Parameters<typeof commit>[1]['changes'][number][]): Promise<Board> {
  const board = await companyBoard();
  commit(board.db, { changes, label: 'x', at: 'x', by: 'x', undoable: false });
  return board;
}
const work = (number: number, date: string) =>
  added('assignment', assignmentOf(number, { date: day(date), orderId: order.id }));
const booking = (number: number, date: string, amount: number) =>
  added('progress', {
    id: idOf(700 + number) as Progress['id'],
    orderId: order.id,
    date: day(date),
    amount,
    by: 'Bert',
    at: '2026-11-27T15:00:00.000Z',
    version: 1,
  });

test('how an order stands over all weeks: 90 today and 180 on 2 and on 9 December', async () => {
  const { client } = await boardWith(work(1, '2026-11-30'), work(2, '2026-12-02'), work(3, '2026-12-09'));
  const { today, orders } = await client.orders.overview();
  expect(today).toBe('2026-11-30');
  expect(orders).toMatchObject([
    {
      orderId: order.id,
      level: 'later',
      totalMinutes: 6000,
      leftMinutes: 6000,
      plannedMinutes: 450,
      shortMinutes: 5550,
      readyOn: null,
      pace: null,
    },
  ]);
});

test('pace: 99 done on a day on which 90 were planned is 10 % faster', async () => {
  const { client } = await boardWith(work(1, '2026-11-27'), booking(1, '2026-11-27', 60), booking(2, '2026-11-27', 39));
  const { orders } = await client.orders.overview();
  expect(orders[0]).toMatchObject({ leftMinutes: 5901, pace: { days: 1, bookedMinutes: 99, plannedMinutes: 90 } });
  expect(orders[0]?.pace?.ratio).toBeCloseTo(1.1);
});

test('an order that waits for another: what is planned before that is ready is told', async () => {
  const amount = { kind: 'hours' as const, normMinutes: 180, doneMinutes: 0 };
  const first = { ...order, id: idOf(801) as typeof order.id, number: '2040', amount };
  const then = { ...order, after: [first.id], version: 1 };
  const board = await companyBoard();
  await board.client.manage.save({
    changes: [added('order', first), { kind: 'order', before: order, after: then }],
    label: 'volgorde',
  });
  const row = (number: number, date: string, orderId: typeof order.id) =>
    added('assignment', assignmentOf(number, { date: day(date), orderId }));
  commit(board.db, {
    changes: [
      row(1, '2026-12-02', first.id),
      row(2, '2026-12-01', order.id),
      row(3, '2026-12-03', order.id),
      row(4, '2026-11-27', order.id),
      booking(1, '2026-11-27', 10),
    ],
    label: 'x',
    at: 'x',
    by: 'x',
    undoable: false,
  });
  const { orders } = await board.client.orders.overview();
  // 2040 needs 180: ready on Wednesday. Tuesday's 180 on 2001 come too early, Thursday's do not; last Friday is over.
  expect(orders.find((o) => o.orderId === order.id)).toMatchObject({
    waitsFor: [{ orderId: first.id, readyOn: '2026-12-02' }],
    tooEarlyMinutes: 180,
  });
});

test('booking, correcting and taking away are one step each, and undone', async () => {
  const { client } = await companyBoard();
  const after = { orderId: order.id, date: day('2026-11-30'), amount: 90 };
  const booked = await client.orders.book({ before: null, after });
  expect(booked.label).toBe('Gedaan: 1,5 uur op order 2001, ma 30 nov');
  const seen = async () => (await client.orders.detail({ orderId: order.id })).bookings;
  const [first] = await seen();
  expect(first).toMatchObject({ ...after, by: 'Anna', version: 1 });
  if (!first) throw new Error('Nothing booked');
  await client.orders.book({ before: first, after: { ...after, amount: 120 } });
  expect(await seen()).toMatchObject([{ id: first.id, amount: 120, version: 2 }]);
  const stale = await safe(client.orders.book({ before: first, after: null }));
  expect(stale.error).toMatchObject({ code: 'CONFLICT' });
  const [second] = await seen();
  await client.orders.book({ before: second ?? null, after: null });
  expect(await seen()).toEqual([]);
  await client.plan.undo();
  expect(await seen()).toMatchObject([{ amount: 120 }]);
  await client.plan.undo();
  await client.plan.undo();
  expect(await seen()).toEqual([]);
});

test.each([
  ['tomorrow', { date: '2026-12-01' }, { path: 'date' }],
  ['half a piece', { amount: 1.5 }, { path: 'amount' }],
])('%s cannot be booked', async (_, given, wrong) => {
  const board = await companyBoard();
  const pieces = { kind: 'pieces' as const, pieces: 10, minutesPerPiece: 6, donePieces: 0 };
  await board.client.manage.save({
    changes: [{ kind: 'order', before: order, after: { ...order, amount: pieces } }],
    label: 'stuks',
  });
  const after = { orderId: order.id, date: day('2026-11-30'), amount: 1, ...given } as never;
  const { error } = await safe(board.client.orders.book({ before: null, after }));
  expect(error).toMatchObject({ code: 'INVALID', data: { errors: [wrong] } });
});

test('an order of work that bites its own tail is refused at its field, and so is a note about health', async () => {
  const { client } = await companyBoard();
  const { error } = await safe(
    client.manage.save({
      changes: [{ kind: 'order', before: order, after: { ...order, after: [order.id], note: 'Hij heeft epilepsie' } }],
      label: 'x',
    }),
  );
  expect(error).toMatchObject({ code: 'INVALID', data: { errors: [{ path: 'after' }, { path: 'note' }] } });
});

test('an order with bookings stays in what it is counted in; without them it may change', async () => {
  const { client } = await companyBoard();
  const pieces = { kind: 'pieces' as const, pieces: 10, minutesPerPiece: 6, donePieces: 0 };
  await client.orders.book({ before: null, after: { orderId: order.id, date: day('2026-11-30'), amount: 90 } });
  const change = { kind: 'order' as const, before: order, after: { ...order, amount: pieces } };
  const { error } = await safe(client.manage.save({ changes: [change], label: 'x' }));
  expect(error).toMatchObject({ code: 'INVALID', data: { errors: [{ path: 'amount.pieces' }] } });
  await client.plan.undo();
  await client.manage.save({ changes: [change], label: 'x' });
  expect((await client.orders.overview()).orders).toMatchObject([{ totalMinutes: 60 }]);
});

test('an order that another waits for cannot be taken away: the message names orders, not people', async () => {
  const { client } = await companyBoard();
  const next = { ...order, id: idOf(803) as typeof order.id, number: '2003', after: [order.id] };
  await client.manage.save({ changes: [added('order', next)], label: 'x' });
  const { error } = await safe(
    client.manage.save({ changes: [{ kind: 'order', before: order, after: null }], label: 'weg' }),
  );
  expect(error).toMatchObject({
    code: 'INVALID',
    message: 'Deze order wordt nog gebruikt en kan niet weg. Zet het in het archief.',
  });
});

test('an order that repeats shows each time with what was done on its days', async () => {
  const weekly = { ...order, everyWeeks: 1, deadline: day('2026-11-20') };
  const board = await companyBoard();
  await board.client.manage.save({ changes: [{ kind: 'order', before: order, after: weekly }], label: 'x' });
  commit(board.db, {
    changes: [booking(1, '2026-11-20', 60), booking(2, '2026-11-27', 600), booking(3, '2026-11-30', 30)],
    label: 'x',
    at: 'x',
    by: 'x',
    undoable: false,
  });
  const { occurrences } = await board.client.orders.detail({ orderId: order.id });
  expect(occurrences.slice(0, 3).map(({ deadline, leftMinutes, level }) => [deadline, leftMinutes, level])).toEqual([
    ['2026-11-20', 5940, 'late'],
    ['2026-11-27', 5400, 'late'],
    ['2026-12-04', 5970, 'late'],
  ]);
  const { orders } = await board.client.orders.overview();
  expect(orders).toMatchObject([{ deadline: '2026-12-04', startsOn: '2026-11-28', leftMinutes: 5970 }]);
});

test('of a time that is over: what was planned and never booked is told', async () => {
  const weekly = { ...order, everyWeeks: 1, deadline: day('2026-11-20') };
  const board = await companyBoard();
  await board.client.manage.save({ changes: [{ kind: 'order', before: order, after: weekly }], label: 'x' });
  commit(board.db, {
    changes: [work(1, '2026-11-25'), work(2, '2026-11-26'), booking(1, '2026-11-26', 70)],
    label: 'x',
    at: 'x',
    by: 'x',
    undoable: false,
  });
  const { occurrences } = await board.client.orders.detail({ orderId: order.id });
  // 26 November did what was booked, 70; the 90 of 25 November nobody wrote down. 6000 - 70 - 90 = 5840 short.
  expect(occurrences.find((time) => time.deadline === '2026-11-27')).toMatchObject({
    level: 'late',
    leftMinutes: 5930,
    plannedMinutes: 90,
    shortMinutes: 5840,
  });
});

test('pace of an order that repeats is also learned from its earlier times', async () => {
  const weekly = { ...order, everyWeeks: 1, deadline: day('2026-11-20') };
  const board = await companyBoard();
  await board.client.manage.save({ changes: [{ kind: 'order', before: order, after: weekly }], label: 'x' });
  commit(board.db, {
    changes: [work(1, '2026-11-25'), booking(1, '2026-11-25', 45)],
    label: 'x',
    at: 'x',
    by: 'x',
    undoable: false,
  });
  const { orders } = await board.client.orders.overview();
  // Due on 4 December now; the 25th belonged to the time before: 45 done where 90 were planned.
  expect(orders).toMatchObject([{ deadline: '2026-12-04', leftMinutes: 6000, pace: { days: 1, ratio: 0.5 } }]);
});

test('a week knows what was booked on its days and on others, and its plan follows a booking', async () => {
  const due = { ...order, deadline: day('2026-12-04') };
  const board = await companyBoard();
  await board.client.manage.save({ changes: [{ kind: 'order', before: order, after: due }], label: 'x' });
  commit(board.db, {
    changes: [booking(1, '2026-11-27', 100), work(1, '2026-12-02')],
    label: 'x',
    at: 'x',
    by: 'x',
    undoable: false,
  });
  const open = async (week: string) => (await board.client.plan.open({ week: week as never })).data;
  const data = await open('2026-W49');
  expect(data.today).toBe('2026-11-30');
  expect(data.bookedElsewhere).toEqual([{ orderId: order.id, deadline: '2026-12-04', amount: 100 }]);
  const plan = new Plan(data);
  const shortOf = (p: Plan) => p.findings().find((f) => f.rule === 'order-late')?.facts['short'];
  // 6000 - 100 booked - 180 planned = 5720 minutes.
  expect(shortOf(plan)).toBeCloseTo(5720 / 60, 4);
  const applied = await board.client.orders.book({
    before: null,
    after: { orderId: order.id, date: day('2026-11-30'), amount: 60 },
  });
  plan.apply(applied.changes);
  const anew = new Plan(await open('2026-W49'));
  expect(shortOf(anew)).toBeCloseTo(5660 / 60, 4);
  expect(plan.findings().toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
    anew.findings().toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  );
  expect(plan.toData().progress).toEqual((await open('2026-W49')).progress);
});

test('a day of this week that is over counts in the weeks after it as in its own: planned, until somebody books', async () => {
  // The clock stands on Wednesday 2 December: Tuesday's 180 are over, and nobody wrote anything down.
  const board = await companyBoard({ now: () => new Date('2026-12-02T09:00:00Z') });
  const due = { ...order, deadline: day('2026-12-11') };
  await board.client.manage.save({ changes: [{ kind: 'order', before: order, after: due }], label: 'x' });
  commit(board.db, { changes: [work(1, '2026-12-01')], label: 'x', at: 'x', by: 'x', undoable: false });
  const elsewhere = async () =>
    (await board.client.plan.open({ week: '2026-W50' as never })).data.orderMinutesElsewhere.map((r) => r.normMinutes);
  expect(await elsewhere()).toEqual([180]);
  expect((await board.client.orders.overview()).orders).toMatchObject([{ plannedMinutes: 180, unbookedMinutes: 180 }]);
  const after = { orderId: order.id, date: day('2026-12-01'), amount: 100 };
  await board.client.orders.book({ before: null, after });
  expect((await elsewhere()).filter((minutes) => minutes > 0)).toEqual([]);
});

test('today outside the open week: what is booked today comes off what is planned today', async () => {
  const board = await boardWith(
    added('order', { ...order, id: idOf(802) as typeof order.id, number: '2002', deadline: day('2026-12-11') }),
    added(
      'assignment',
      assignmentOf(1, { personId: henk.id, date: day('2026-11-30'), orderId: idOf(802) as typeof order.id }),
    ),
  );
  const planned = async () =>
    (await board.client.plan.open({ week: '2026-W50' as never })).data.orderMinutesElsewhere.map(
      (row) => row.normMinutes,
    );
  // Henk has no wage value: 225 net minutes at the standard of 50 %.
  const [before = 0] = await planned();
  await board.client.orders.book({
    before: null,
    after: { orderId: idOf(802) as typeof order.id, date: datesOf('2026-W49' as never)[0] as never, amount: 12 },
  });
  expect(before).toBe(112.5);
  expect(await planned()).toEqual([before - 12]);
});
