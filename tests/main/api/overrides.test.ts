import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import { commit } from '#main/db/commit.ts';
import { added, assignmentOf, day, client as employer, henk, idOf, site } from '#tests/main/company.ts';
import { companyBoard } from './board.ts';

const at = '2026-11-30T07:15:00.000Z';
const exception = (number: number, rule: string, cause: string) =>
  added('exception', {
    id: idOf(640 + number) as never,
    rule,
    cause,
    date: day('2026-12-01'),
    reason: 'in overleg',
    by: 'Anna',
    at,
    version: 1,
  });

test('the log names people, places, groups and employers as people know them', async () => {
  const { client, db } = await companyBoard();
  const overrides = [{ rule: 'need-unmet', cause: 'tolk', reason: 'collega tolkt', by: 'Anna', at }];
  const changes = [
    added('assignment', assignmentOf(1, { overrides })),
    exception(1, 'guidance-load', 'guidance-load|2026-12-01|Hal A|productie'),
    exception(2, 'no-guide-present', `no-guide-present|2026-12-01|ploeg noord`),
    exception(3, 'permanent-presence', `permanent-presence|2026-12-01|Hal A|productie|${henk.id}`),
    exception(5, 'guidance-load', `guidance-load|2026-12-01|${site.id}|productie`),
    exception(6, 'permanent-presence', `permanent-presence|2026-12-01|${site.id}|productie|${henk.id}`),
    exception(4, 'agreement-guidance', `agreement-guidance||${employer.id}`),
  ];
  commit(db, { changes, label: 'x', at, by: 'Anna', undoable: true });
  const { rows } = await client.plan.overrides({ from: day('2026-11-30'), to: day('2026-12-06') });
  // Causes name a group by its site's id; old ones, of a site that was renamed since, by the name it had.
  expect(rows.map((r) => [r.rule, r.tier, r.date, r.person, r.workplace, r.organisation, r.group])).toEqual([
    ['need-unmet', 2, '2026-11-30', 'Fatima Demir', 'Inpakken 1', null, null],
    ['guidance-load', 4, '2026-12-01', null, null, null, 'Productie (Hal A)'],
    ['no-guide-present', 4, '2026-12-01', null, null, null, 'Ploeg noord'],
    ['permanent-presence', 4, '2026-12-01', 'Henk van den Berg', null, null, 'Productie (Hal A)'],
    ['guidance-load', 4, '2026-12-01', null, null, null, 'Productie (Hal A)'],
    ['permanent-presence', 4, '2026-12-01', 'Henk van den Berg', null, null, 'Productie (Hal A)'],
    ['agreement-guidance', 4, '2026-12-01', null, null, 'Bakker BV', null],
  ]);
  expect(rows[0]).toMatchObject({ reason: 'collega tolkt', by: 'Anna', at, endedAt: null });
  await client.plan.undo();
  const after = await client.plan.overrides({ from: day('2026-11-30'), to: day('2026-11-30') });
  expect(after.rows.map((r) => r.endedAt)).toEqual(['2026-11-30T07:15:00.000Z']);
});

test('a period that ends before it begins is refused', async () => {
  const { client } = await companyBoard();
  const { error } = await safe(client.plan.overrides({ from: day('2026-12-01'), to: day('2026-11-30') }));
  expect(error).toMatchObject({ code: 'BAD_REQUEST' });
});
