import { expect, test } from 'vitest';
import type { MoneyRow } from '#contract/money.ts';
import type { Employee } from '#domain/model/person.ts';
import type { Progress } from '#domain/model/progress.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { commit } from '#main/db/commit.ts';
import { readPerson } from '#main/db/queries/person.ts';
import { added, assignmentOf, day, fatima, guide, idOf, order } from '#tests/main/company.ts';
import { companyBoard } from './board.ts';

// Today is Monday 30 November 2026. The order: 6000 norm minutes for 1250,00, so 0,2083 a minute.
// Fatima's morning is 225 net minutes: 40 % = 90 norm minutes before 1 December, 80 % = 180 from then on.

async function boardWith(...changes: RecordChange[]) {
  const board = await companyBoard();
  commit(board.db, { changes, label: 'x', at: '2026-11-30T07:00:00.000Z', by: 'x', undoable: false });
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

const WEEK = { from: day('2026-11-30'), to: day('2026-12-06') };
const sum = (rows: readonly MoneyRow[], key: keyof MoneyRow) => rows.reduce((n, row) => n + Number(row[key]), 0);

test('turnover of a week: 90 and 180 norm minutes are 18,75 and 37,50; the guide costs 225 min at 45,00 = 168,75', async () => {
  const guided = added('assignment', assignmentOf(9, { personId: guide.id }));
  const { client } = await boardWith(work(1, '2026-11-30'), work(2, '2026-12-02'), guided);
  const { rows, rates, today, guideCost } = await client.money.overview(WEEK);
  expect(today).toBe('2026-11-30');
  expect(rows.filter((r) => r.workType === 'productie').map((r) => [r.month, r.orderCents, r.guideCents])).toEqual([
    ['2026-11', 1875, 16_875],
    ['2026-12', 3750, 0],
  ]);
  expect(guideCost).toEqual({ centsPerHour: 4500, confirmed: false });
  // 56,25 for 270 min is 12,50 an hour.
  expect(rates.find((r) => r.workType === 'productie')?.centsPerHour).toBeCloseTo(1250);
});

test('free hours are those of Capaciteit, to the last minute', async () => {
  const { client } = await boardWith(work(1, '2026-11-30'));
  const { rows } = await client.money.overview(WEEK);
  const figures = await client.capacity.figures({ from: '2026-W49' as never, to: '2026-W49' as never });
  const free = figures.rows.reduce((n, r) => n + (r.workType !== null && r.municipality !== null ? r.freeNorm : 0), 0);
  expect(free).toBeGreaterThan(0);
  expect(sum(rows, 'idleMinutes')).toBeCloseTo(free, 6);
});

test('a week that is over: what was booked brings in, and who had no place was free', async () => {
  const { client } = await boardWith(work(1, '2026-11-16'), work(2, '2026-11-17'), booking(1, '2026-11-17', 60));
  const { rows } = await client.money.overview({ from: day('2026-11-16'), to: day('2026-11-22') });
  // 60 of 6000 min: 12,50. Nothing was booked on Monday.
  expect(sum(rows, 'orderCents')).toBe(1250);
  // Two employees of 1800 min a week, less two mornings of 225 net: Fatima at 40 %, Henk at the standard 50 %.
  expect(sum(rows, 'idleMinutes')).toBeCloseTo(((1800 - 450) * 40) / 100 + (1800 * 50) / 100, 6);
  expect(sum(rows, 'unfitMinutes')).toBe(0);
});

test('follows what is written: a booking, an assignment, another wage value', async () => {
  const { client, db } = await boardWith(work(1, '2026-11-30'));
  const turnover = async () => sum((await client.money.overview(WEEK)).rows, 'orderCents');
  expect(await turnover()).toBe(1875);
  await client.orders.book({ before: null, after: { orderId: order.id, date: day('2026-11-30'), amount: 120 } });
  // 120 booked of 90 planned: 25,00.
  expect(await turnover()).toBe(2500);
  const before = readPerson(db, fatima.id) as Employee;
  const after = { ...before, wageValues: [{ workType: 'productie', percent: 100, from: null }] };
  await client.manage.save({ changes: [{ kind: 'person', before, after }], label: 'loonwaarde' });
  // 225 planned, 120 of them booked: 225 of 6000 min is 46,88.
  expect(await turnover()).toBe(4688);
});

test('more than a year at once is refused', async () => {
  const { client } = await boardWith();
  await expect(client.money.overview({ from: day('2025-01-01'), to: day('2026-12-06') })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

const people = (count: number, more: Partial<Employee>): RecordChange[] =>
  Array.from({ length: count }, (_, i) =>
    added('person', {
      ...fatima,
      id: idOf(5000 + i) as Employee['id'],
      number: `3${i}`,
      targetGroup: 'Wsw',
      wageValues: [],
      ...more,
    }),
  );

test('a report counts people, hours and moves; a small group is not in what is sent', async () => {
  const { client, db } = await boardWith(...people(6, { municipality: 'Soest' }), work(1, '2026-11-30'));
  for (let i = 0; i < 6; i++) {
    const before = readPerson(db, idOf(5000 + i)) as Employee;
    const after: Employee = { ...before, workForm: 'groepsdetachering' };
    await client.manage.save({ changes: [{ kind: 'person', before, after }], label: 'trede' });
  }
  const ask = { from: day('2026-11-01'), to: day('2026-11-30') };
  const { report } = await client.reports.people(ask);
  const of = (name: string) => report?.municipalities.find((m) => m.municipality === name);
  expect(of('Soest')).toMatchObject({ people: 6, minutes: 0, up: 6, down: 0 });
  // Fatima and Henk are all there is of Amersfoort.
  expect(of('Amersfoort')).toMatchObject({ people: 'few', minutes: null, up: 0 });
  // With all 8 told, 8 - 6 would be 2.
  expect(report?.total).toMatchObject({ people: 'hidden', minutes: null, up: 6, down: 0 });
  expect(JSON.stringify(report)).not.toMatch(/"people":[1-4]\b|[[,][1-4][\],]/);
});

test('hours of a report are those of its days only, also where they cut a week', async () => {
  const { client } = await boardWith(
    ...people(8, { municipality: 'Amersfoort' }),
    work(1, '2026-11-30'),
    work(2, '2026-12-01'),
  );
  const minutes = async (from: string, to: string) =>
    (await client.reports.people({ from: day(from), to: day(to) })).report?.total.minutes;
  expect(await minutes('2026-11-01', '2026-11-30')).toBe(225);
  expect(await minutes('2026-12-01', '2026-12-31')).toBe(225);
  expect(await minutes('2026-11-01', '2026-12-31')).toBe(450);
});

test('the trend: months back as planned, months ahead as contracts give', async () => {
  const { client } = await boardWith(work(1, '2026-10-05'), work(2, '2026-11-03'));
  const { months, profiles } = await client.trend.months();
  expect(months).toHaveLength(24);
  const of = (month: string) => months.find((m) => m.month === month);
  expect(of('2026-10')).toMatchObject({ isAhead: false, work: [{ workType: 'productie', minutes: 90 }] });
  expect(of('2026-11')?.isAhead).toBe(true);
  // 1800 min a week less 14,7 %, Fatima at 80 % and Henk at 50 %, over about four and a half weeks.
  const weeks = of('2027-03')?.weeks ?? 0;
  const expected = 1800 * 0.853 * (0.8 + 0.5) * weeks;
  expect(Math.abs((of('2027-03')?.work[0]?.minutes ?? 0) / expected - 1)).toBeLessThan(0.02);
  expect(profiles.every((p) => p.people === null)).toBe(true);
});
