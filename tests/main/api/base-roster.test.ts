import { safe } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import type { BaseRow } from '#domain/model/base-row.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { BaseRowId } from '#domain/model/ids.ts';
import { commit } from '#main/db/commit.ts';
import {
  added,
  afternoon,
  assembly,
  assignmentOf,
  day,
  fatima,
  guide,
  henk,
  idOf,
  morning,
  order,
  packing,
  site,
} from '#tests/main/company.ts';
import { companyBoard } from './board.ts';

const row = (number: number, given: Partial<BaseRow> = {}): BaseRow => ({
  id: idOf(200_000 + number) as BaseRowId,
  personId: fatima.id,
  weekday: 0,
  blockId: morning.id,
  workplaceId: packing.id,
  orderId: null,
  from: null,
  to: null,
  weeks: 'all',
  validFrom: day('2026-11-30'),
  validTo: null,
  version: 1,
  ...given,
});
const fresh = (after: BaseRow) => ({ kind: 'baseRow' as const, before: null, after });

test('what is saved is listed, told to other windows, and taken back by undo', async () => {
  const { client, context } = await companyBoard();
  const told: unknown[] = [];
  context.events.listen((event) => told.push(event));
  const saved = await client.baseRoster.save({ changes: [fresh(row(1))], label: 'Basisrooster van Fatima Demir' });
  expect(saved).toMatchObject({
    label: 'Basisrooster van Fatima Demir',
    changes: [{ kind: 'baseRow', after: row(1) }],
  });
  expect(told).toMatchObject([{ type: 'changed', revision: saved.revision }]);
  expect((await client.baseRoster.list({})).rows).toEqual([row(1)]);
  await client.plan.undo();
  expect((await client.baseRoster.list({})).rows).toEqual([]);
});

test('the list from a day on leaves out what ended before it', async () => {
  const { client } = await companyBoard();
  const ended = row(1, { validTo: day('2026-12-06') });
  const later = row(2, { validFrom: day('2027-01-04') });
  await client.baseRoster.save({ changes: [fresh(ended), fresh(later)], label: 'x' });
  const from = async (date: string) => (await client.baseRoster.list({ from: day(date) })).rows.map((r) => r.id);
  expect(await from('2026-12-06')).toEqual([ended.id, later.id]);
  expect(await from('2026-12-07')).toEqual([later.id]);
});

describe('a row is refused', () => {
  test.each([
    ['for a block of another site', { blockId: idOf(77) as BaseRow['blockId'] }, 'blockId', 'Dit bestaat niet.'],
    ['for nobody', { personId: idOf(78) as BaseRow['personId'] }, 'personId', 'Deze persoon bestaat niet.'],
    [
      'for a guide with an order',
      { personId: guide.id, orderId: order.id },
      'orderId',
      'Een begeleider werkt niet op een order.',
    ],
    ['when it ends before it begins', { from: 725 }, 'from', 'De begintijd ligt voor de eindtijd.'],
    [
      'when its period is turned round',
      { validTo: day('2026-11-29') },
      'validTo',
      'De eerste dag ligt niet na de laatste dag.',
    ],
    [
      'when the person is elsewhere then',
      { workplaceId: assembly.id, from: 700 },
      'workplaceId',
      'Fatima Demir staat op maandag van 08:00 tot 12:00 al op Inpakken 1.',
    ],
  ] as const)('%s', async (_, given, path, message) => {
    const { client } = await companyBoard();
    await client.baseRoster.save({ changes: [fresh(row(1))], label: 'x' });
    const { error } = await safe(client.baseRoster.save({ changes: [fresh(row(2, given))], label: 'x' }));
    expect(error).toMatchObject({ code: 'INVALID', data: { errors: [{ path, message }] } });
    expect((await client.baseRoster.list({})).rows).toEqual([row(1)]);
  });

  test('for who left and for a place out of use, unless it only ends', async () => {
    const { client } = await companyBoard();
    await client.baseRoster.save({ changes: [fresh(row(1))], label: 'x' });
    const archived = { ...fatima, archivedOn: day('2026-12-01') };
    await client.manage.save({ changes: [{ kind: 'person', before: fatima, after: archived }], label: 'x' });
    const { error } = await safe(client.baseRoster.save({ changes: [fresh(row(2, { weekday: 1 }))], label: 'x' }));
    expect(error).toMatchObject({ data: { errors: [{ path: 'personId', message: 'Fatima Demir is uit dienst.' }] } });
    const ended = { ...row(1), validTo: day('2026-12-06') };
    await client.baseRoster.save({ changes: [{ kind: 'baseRow', before: row(1), after: ended }], label: 'x' });
    expect((await client.baseRoster.list({})).rows).toEqual([{ ...ended, version: 2 }]);
  });

  test('for two that change places within one step it is not', async () => {
    const { client } = await companyBoard();
    await client.baseRoster.save({ changes: [fresh(row(1)), fresh(row(2, { blockId: afternoon.id }))], label: 'x' });
    const changes = [
      { kind: 'baseRow' as const, before: row(1), after: { ...row(1), blockId: afternoon.id } },
      { kind: 'baseRow' as const, before: row(2, { blockId: afternoon.id }), after: row(2) },
    ];
    await client.baseRoster.save({ changes, label: 'x' });
    expect((await client.baseRoster.list({})).rows.map((r) => r.blockId)).toEqual([afternoon.id, morning.id]);
  });
});

test('Beheer and scenarios do not write it', async () => {
  const { client } = await companyBoard();
  const { error } = await safe(client.manage.save({ changes: [fresh(row(1))], label: 'x' }));
  expect(error).toMatchObject({ code: 'INVALID' });
});

test('who it names can be archived, not removed', async () => {
  const { client } = await companyBoard();
  await client.baseRoster.save({ changes: [fresh(row(1, { personId: henk.id }))], label: 'x' });
  const { error } = await safe(
    client.manage.save({ changes: [{ kind: 'person', before: henk, after: null }], label: 'weg' }),
  );
  expect(error).toMatchObject({ code: 'INVALID' });
});

describe('made of a week', () => {
  const input = { week: '2026-W49' as IsoWeek, siteId: site.id, validFrom: day('2026-12-07'), weeks: 'all' as const };

  test('it says what was planned, in one step', async () => {
    const { client, db } = await companyBoard();
    const changes = [
      added('assignment', assignmentOf(1)),
      added('assignment', assignmentOf(2, { personId: guide.id })),
    ];
    commit(db, { changes, label: 'plan', at: 'x', by: 'x', undoable: true });
    const made = await client.baseRoster.fromWeek(input);
    expect(made).toMatchObject({ label: 'Basisrooster Hal A gemaakt van week 49 van 2026', begun: 2, ended: 0 });
    const { rows } = await client.baseRoster.list({});
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ weekday: 0, blockId: morning.id, validFrom: '2026-12-07', validTo: null });
    await client.plan.undo();
    expect((await client.baseRoster.list({})).rows).toEqual([]);
  });

  test('an empty week makes none', async () => {
    const { client } = await companyBoard();
    expect((await safe(client.baseRoster.fromWeek(input))).error).toMatchObject({ code: 'NOTHING' });
  });
});
