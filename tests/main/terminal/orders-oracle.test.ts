import { expect, test } from 'vitest';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { Plan } from '#domain/plan/plan.ts';
import { ImportSession } from '#main/imports/session.ts';
import { listOrders } from '#main/terminal/orders.ts';
import { tempBoard } from '#tests/main/api/board.ts';
import expected from '../../fixtures/voorbeeld/verwacht.json' with { type: 'json' };
import { fixture } from '../imports/sources.ts';

/** The Monday of the week that the oracle is about: the deadlines of its orders lie in it. */
const NOW = new Date('2026-11-30T09:00:00Z');

const SHORT = new Map(
  expected.findings.flatMap((finding) =>
    finding.rule === 'order-late' && 'order' in finding ? [[finding.order, finding.short] as const] : [],
  ),
);

async function workbookBoard() {
  const board = await tempBoard({ now: () => NOW });
  const today = (): IsoDate => '2026-11-30' as IsoDate;
  const session = new ImportSession({ db: board.db, now: () => NOW, user: 'Anna', today });
  const outcome = await session.preview([fixture('werkmap.xlsx')], []);
  if (!outcome.ok) throw new Error(outcome.reason);
  session.accept(outcome.preview.previewId, false);
  return board;
}

test('the orders of the example workbook: list, board and terminal are short by what the oracle says', async () => {
  const { client } = await workbookBoard();
  const { catalogue } = await client.manage.catalogue();
  const numbers = new Map(catalogue.orders.map((order) => [order.id, order.number]));
  const { orders } = await client.orders.overview();
  expect(SHORT.size).toBe(7);

  const late = orders.filter(({ level }) => level === 'late' || level === 'impossible');
  expect(late.map(({ orderId }) => numbers.get(orderId)).toSorted()).toEqual([...SHORT.keys()].toSorted());
  for (const row of late) {
    expect(row.shortMinutes / 60).toBeCloseTo(SHORT.get(numbers.get(row.orderId) ?? '') ?? Number.NaN, 2);
    // In the week of the oracle; what is planned in it makes none of them ready in time.
    expect(row.deadline >= '2026-11-30' && row.deadline <= '2026-12-06').toBe(true);
    expect(row.readyOn === null || row.readyOn > row.deadline).toBe(true);
  }

  const plan = new Plan((await client.plan.open({ week: '2026-W49' as IsoWeek })).data);
  const found = plan.findings().filter((finding) => finding.rule === 'order-late');
  expect(found.map(({ orderId, date }) => [orderId, date]).toSorted()).toEqual(
    late.map(({ orderId, deadline }) => [orderId, deadline]).toSorted(),
  );

  const told = JSON.parse(await listOrders(client, null, true)) as {
    readonly orders: readonly { order: string; state: string; shortHours: number; deadline: string }[];
  };
  expect(told.orders).toHaveLength(14);
  for (const { order, state, shortHours } of told.orders) {
    const short = SHORT.get(order);
    if (short === undefined) expect(['te laat', 'onmogelijk']).not.toContain(state);
    else expect(shortHours).toBeCloseTo(short, 2);
  }
});
