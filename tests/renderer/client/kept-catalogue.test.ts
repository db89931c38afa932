import { join } from 'node:path';
import { type ClientLink, createORPCClient } from '@orpc/client';
import { StandardRPCJsonSerializer } from '@orpc/client/standard';
import { expect, it } from 'vitest';
import { keepingCatalogue } from '#client/kept-catalogue.ts';
import type { RoosterbordClient } from '#contract/index.ts';
import { planPacking, planPackingOfHost } from '#contract/packing.ts';
import type { OpenedWeek } from '#contract/plan.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import { commit } from '#main/db/commit.ts';
import { openDatabase } from '#main/db/connection.ts';
import { companyBoard } from '#tests/main/api/board.ts';
import { assignmentOf, site } from '#tests/main/company.ts';
import { NOW } from '#tests/main/db/temp.ts';

const week = '2026-W49' as IsoWeek;
type Board = Awaited<ReturnType<typeof companyBoard>>;

/** A window on a board that may be replaced by another, over the text that really travels. */
async function office() {
  let board = await companyBoard();
  const host = new StandardRPCJsonSerializer({ customJsonSerializers: [planPackingOfHost] });
  const reader = new StandardRPCJsonSerializer({ customJsonSerializers: [planPacking] });
  const sizes: number[] = [];
  const link: ClientLink<Record<never, never>> = {
    call: async (path, input) => {
      const [area, name] = path as ['plan', 'open'];
      const [json, meta] = host.serialize(await board.client[area][name](input as never));
      const text = JSON.stringify({ json, meta });
      sizes.push(text.length);
      const got = JSON.parse(text);
      return reader.deserialize(got.json, got.meta);
    },
  };
  const window: RoosterbordClient = createORPCClient(keepingCatalogue(link));
  return {
    window,
    sizes,
    board: () => board,
    moveTo: (other: Board) => {
      board = other;
    },
    /** Opens the week and proves that the window has exactly what the host has; true = the catalogue came along. */
    opens: async () => {
      const opened = await window.plan.open({ week });
      const whole = await board.client.plan.open({ week });
      expect(opened.data).toEqual(whole.data);
      return !opened.isCatalogueKnown;
    },
  };
}

const renamed = (name: string) => [{ kind: 'site' as const, before: site, after: { ...site, name } }];

it('the catalogue comes along once, and is then the very same object', async () => {
  const { window, sizes, opens } = await office();
  expect([await opens(), await opens(), await opens()]).toEqual([true, false, false]);
  const [first, second] = [await window.plan.open({ week }), await window.plan.open({ week: '2026-W50' as IsoWeek })];
  expect(second.data.catalogue).toBe(first.data.catalogue);
  expect(second.data.week).toBe('2026-W50');
  expect(sizes[1]).toBeLessThan((sizes[0] ?? 0) / 2);
});

it('planning a day leaves the catalogue known', async () => {
  const { opens, board } = await office();
  await opens();
  const { personId, workplaceId, date, blockId } = assignmentOf(1);
  const place = { do: 'place', personId, workplaceId, date, blockId, orderId: null, from: null, to: null } as const;
  await board().client.plan.do({ week, command: { ...place, reason: 'in overleg' } });
  expect(await opens()).toBe(false);
});

it('after a change, its undo and its redo it comes along again, each time', async () => {
  const { opens, board } = await office();
  const { client } = board();
  await opens();
  await client.manage.save({ changes: renamed('Hal Z'), label: 'naam' });
  expect([await opens(), await opens()]).toEqual([true, false]);
  await client.plan.undo();
  expect([await opens(), await opens()]).toEqual([true, false]);
  await client.plan.redo();
  expect([await opens(), await opens()]).toEqual([true, false]);
});

it('it comes along after another process wrote, also when nobody heard of it', async () => {
  const { opens, board } = await office();
  await opens();
  const { file } = board().db;
  const other = await openDatabase({ file, backups: join(file, '../b'), now: NOW });
  commit(other, { changes: renamed('Hal Z'), label: 'x', at: 'x', by: 'x', undoable: true });
  other.close();
  expect([await opens(), await opens()]).toEqual([true, false]);
});

it('another database at the same revision is another catalogue', async () => {
  const { opens, moveTo } = await office();
  await opens();
  moveTo(await companyBoard());
  expect([await opens(), await opens()]).toEqual([true, false]);
});

it('an answer that was asked for before another came keeps the catalogue that it was asked with', async () => {
  const { window, board } = await office();
  const before = await window.plan.open({ week });
  const slow = window.plan.open({ week });
  await board().client.manage.save({ changes: renamed('Hal Z'), label: 'naam' });
  const [late, fresh] = await Promise.all([slow, window.plan.open({ week })]);
  expect([late.data.catalogue.sites[0]?.name, fresh.data.catalogue.sites[0]?.name]).toContain('Hal Z');
  expect(before.data.catalogue.sites[0]?.name).toBe(site.name);
});

it('a host that leaves out what the window does not have is not believed', async () => {
  const data = { catalogue: null } as unknown as OpenedWeek['data'];
  const client: RoosterbordClient = createORPCClient(
    keepingCatalogue({ call: async () => ({ data, catalogueId: 'x', isCatalogueKnown: true }) }),
  );
  await expect(client.plan.open({ week })).rejects.toThrow('left out a catalogue');
});

it('asks nothing of other calls', async () => {
  const asked: unknown[] = [];
  const client: RoosterbordClient = createORPCClient(
    keepingCatalogue({
      call: async (path, input) => {
        asked.push([path.join('.'), input]);
        return null;
      },
    }),
  );
  await client.plan.undo();
  expect(asked).toEqual([['plan.undo', undefined]]);
});
