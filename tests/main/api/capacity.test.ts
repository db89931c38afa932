import { expect, test } from 'vitest';
import type { IsoWeek } from '#domain/model/common.ts';
import { commit } from '#main/db/commit.ts';
import { added, assignmentOf, day, order, packing, site } from '#tests/main/company.ts';
import { companyBoard } from './board.ts';

const week = (text: string) => text as IsoWeek;

async function board() {
  const made = await companyBoard();
  commit(made.db, {
    changes: [added('assignment', assignmentOf(1, { date: day('2026-12-02'), orderId: order.id }))],
    label: 'x',
    at: 'x',
    by: 'x',
    undoable: false,
  });
  return made;
}

test('a week: what is planned, free and asked, per work type, site and municipality, and its totals', async () => {
  const { client } = await board();
  const { today, weeks, rows, totals, utilisation } = await client.capacity.figures({
    from: week('2026-W49'),
    to: week('2026-W49'),
  });
  expect({ today, weeks }).toEqual({ today: '2026-11-30', weeks: ['2026-W49'] });
  // Fatima's morning: 225 net at 80 % from 1 December.
  expect(rows).toContainEqual(
    expect.objectContaining({ workType: packing.workType, siteId: site.id, planned: 180, plannedMinutes: 225 }),
  );
  // 6000 until Friday 18 December: 5 of 15 working days in this week.
  expect(totals.rwa.asked).toBe(2000);
  expect(totals.rwa.planned).toBe(180);
  expect(totals.rwa.available).toBeCloseTo(totals.rwa.planned + totals.rwa.freeNorm, 6);
  expect(totals.nijkerk).toMatchObject({ available: 0, asked: 0 });
  const place = utilisation[0]?.places.find(({ workplaceId }) => workplaceId === packing.id);
  expect(place).toMatchObject({ usedMinutes: 225, openMinutes: packing.seats * 435 * 7 });
});

test('weeks before this one and beyond a year are left out; the wrong way round there are none', async () => {
  const { client } = await board();
  const weeksOf = async (from: string, to: string) =>
    (await client.capacity.figures({ from: week(from), to: week(to) })).weeks;
  expect(await weeksOf('2026-W40', '2026-W50')).toEqual(['2026-W49', '2026-W50']);
  expect(await weeksOf('2026-W52', '2027-W01')).toEqual(['2026-W52', '2026-W53', '2027-W01']);
  expect(await weeksOf('2027-W49', '2030-W01')).toEqual(['2027-W49']);
  expect(await weeksOf('2026-W51', '2026-W50')).toEqual([]);
});

test('it follows what is planned, and what is taken back', async () => {
  const { client } = await board();
  const planned = async () =>
    (await client.capacity.figures({ from: week('2026-W49'), to: week('2026-W49') })).totals.rwa.planned;
  expect(await planned()).toBe(180);
  const [row] = (await client.plan.open({ week: week('2026-W49') })).data.assignments;
  if (!row) throw new Error('Nothing planned');
  await client.plan.do({ week: week('2026-W49'), command: { do: 'remove', assignmentIds: [row.id] } } as never);
  expect(await planned()).toBe(0);
  await client.plan.undo();
  expect(await planned()).toBe(180);
});
