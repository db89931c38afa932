import { safe } from '@orpc/server';
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ChangeEvent } from '#contract/changes.ts';
import type { BaseRow } from '#domain/model/base-row.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { BaseRowId } from '#domain/model/ids.ts';
import { announced } from '#main/api/apply.ts';
import { commit } from '#main/db/commit.ts';
import type { Db } from '#main/db/connection.ts';
import {
  added,
  assembly,
  assignmentOf,
  company,
  day,
  fatima,
  guide,
  henk,
  idOf,
  morning,
  packing,
  site,
} from '#tests/main/company.ts';
import { NOW } from '#tests/main/db/temp.ts';
import { companyBoard, tempBoard } from './board.ts';

const week = '2026-W50' as IsoWeek;
const fromBase = { week, source: { kind: 'base' as const }, siteId: null, from: null, choices: {} };

const base = (number: number, given: Partial<BaseRow> = {}): BaseRow => ({
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

/** A board with a base roster of three people on Mondays, and Fatima on Tuesdays of odd weeks. */
async function board() {
  const made = await companyBoard();
  const rows = [
    base(1),
    base(2, { personId: henk.id, workplaceId: assembly.id }),
    base(3, { personId: guide.id }),
    base(4, { weekday: 1, weeks: 'odd' }),
  ];
  commit(made.db, { changes: rows.map((row) => added('baseRow', row)), label: 'x', at: 'x', by: 'x', undoable: false });
  return made;
}

/** Everything that a plan is made of, as it lies in the file; what counts up or remembers steps left out. */
function content(db: Db): Record<string, unknown[]> {
  const sqlite = new SqliteDatabase(db.file, { readonly: true });
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  const rows = tables
    .filter((table) => table !== 'meta' && table !== 'history')
    .map((table) => [
      table,
      sqlite
        .prepare(`SELECT * FROM "${table}"`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]);
  sqlite.close();
  return Object.fromEntries(rows);
}

test('what a preview says is what filling does: one step, and undo leaves nothing of it', async () => {
  const { client, db } = await board();
  const before = content(db);
  const { preview, revision } = await client.fill.preview(fromBase);
  expect(preview.counts).toMatchObject({ placed: 3, conflict: 0, kept: 0 });
  expect(content(db)).toEqual(before);
  const done = await client.fill.fill({ ...fromBase, revision });
  expect(done).toMatchObject({
    revision: revision + 1,
    label: 'Week 50 van 2026 gevuld uit het basisrooster (3 inzetten)',
    counts: preview.counts,
    history: { undo: 'Week 50 van 2026 gevuld uit het basisrooster (3 inzetten)' },
  });
  const { data } = await client.plan.open({ week });
  expect(data.assignments).toHaveLength(3);
  expect(data.assignments.every((a) => a.origin === 'base')).toBe(true);
  await client.plan.undo();
  expect(content(db)).toEqual(before);
});

test('filling twice writes nothing the second time', async () => {
  const { client, db } = await board();
  const first = await client.fill.fill({ ...fromBase, revision: (await client.fill.preview(fromBase)).revision });
  const filled = content(db);
  const again = await client.fill.preview(fromBase);
  expect(again.preview.counts).toMatchObject({ present: 3, placed: 0 });
  expect(await client.fill.fill({ ...fromBase, revision: again.revision })).toMatchObject({ revision: first.revision });
  expect(content(db)).toEqual(filled);
});

test('what the base roster no longer wants goes in the same step, and undo brings it back', async () => {
  const { client, db } = await board();
  await client.fill.fill({ ...fromBase, revision: (await client.fill.preview(fromBase)).revision });
  const ended = { ...base(1), validTo: day('2026-12-06'), version: 1 };
  await client.baseRoster.save({ changes: [{ kind: 'baseRow', before: base(1), after: ended }], label: 'x' });
  // A row that came back was written again: its version went up.
  const written = () => JSON.stringify(content(db)).replaceAll(/\\"version\\":\d+/g, '');
  const before = written();
  const { preview, revision } = await client.fill.preview(fromBase);
  expect(preview.counts).toMatchObject({ gone: 1, present: 2, placed: 0 });
  expect(preview.rows).toMatchObject([{ outcome: 'gone', personId: fatima.id }]);
  const key = preview.rows[0]?.key ?? '';

  const choices = { [key]: { do: 'keep' as const } };
  const kept = await client.fill.preview({ ...fromBase, choices });
  expect(kept.preview.counts).toMatchObject({ gone: 0, kept: 1 });

  const done = await client.fill.fill({ ...fromBase, revision });
  expect(done).toMatchObject({
    counts: preview.counts,
    label: 'Week 50 van 2026 gevuld uit het basisrooster (0 inzetten, 1 vervallen)',
  });
  expect((await client.plan.open({ week })).data.assignments.map((a) => a.personId)).not.toContain(fatima.id);
  expect((await client.fill.preview(fromBase)).preview).toMatchObject({ counts: { gone: 0 }, rows: [] });
  expect(written()).not.toBe(before);
  await client.plan.undo();
  expect(written()).toBe(before);
});

test('a week that is over is filled with a notice', async () => {
  const { client } = await board();
  const w40 = { ...fromBase, week: '2026-W40' as IsoWeek };
  expect((await client.fill.preview(w40)).preview.notices).toEqual([
    'Week 40 van 2026 is voorbij. Vullen verandert dagen die al geweest zijn.',
  ]);
  expect((await client.fill.preview(fromBase)).preview.notices).toEqual([]);
});

test('a row that somebody moved is planned by hand from then on', async () => {
  const { client } = await board();
  await client.fill.fill({ ...fromBase, revision: (await client.fill.preview(fromBase)).revision });
  const { data } = await client.plan.open({ week });
  const mine = data.assignments.find((a) => a.personId === fatima.id);
  if (!mine) throw new Error('Fatima was not placed');
  const to = { workplaceId: assembly.id, date: mine.date, blockId: mine.blockId, orderId: null };
  await client.plan.do({ week, command: { do: 'move', assignmentId: mine.id, ...to } });
  const { preview } = await client.fill.preview(fromBase);
  expect(preview).toMatchObject({ counts: { kept: 1, present: 2 }, rows: [{ outcome: 'kept', instead: [mine.id] }] });
  // Taking the move back takes that back too.
  await client.plan.undo();
  expect((await client.fill.preview(fromBase)).preview.counts).toMatchObject({ kept: 0, present: 3 });
});

test('another week is copied to the same days; the same week is refused', async () => {
  const { client, db } = await companyBoard();
  const changes = [added('assignment', assignmentOf(1)), added('assignment', assignmentOf(2, { personId: guide.id }))];
  commit(db, { changes, label: 'plan', at: 'x', by: 'x', undoable: false });
  const question = { ...fromBase, source: { kind: 'week' as const, week: '2026-W49' as IsoWeek } };
  const { revision } = await client.fill.preview(question);
  expect(await client.fill.fill({ ...question, revision })).toMatchObject({
    label: 'Week 50 van 2026 gevuld uit week 49 van 2026 (2 inzetten)',
  });
  const { data } = await client.plan.open({ week });
  expect(data.assignments.map((a) => [a.date, a.origin])).toEqual([
    ['2026-12-07', 'week'],
    ['2026-12-07', 'week'],
  ]);
  const same = await safe(client.fill.preview({ ...question, week: '2026-W49' as IsoWeek }));
  expect(same.error).toMatchObject({ code: 'SAME_WEEK' });
});

test('a plan that changed since the preview is not filled', async () => {
  const { client, db } = await board();
  const { revision } = await client.fill.preview(fromBase);
  await client.baseRoster.save({
    changes: [{ kind: 'baseRow', before: base(1), after: null }],
    label: 'x',
  });
  const before = content(db);
  expect((await safe(client.fill.fill({ ...fromBase, revision }))).error).toMatchObject({ code: 'STALE' });
  expect(content(db)).toEqual(before);
});

test('days before a day are left as they are', async () => {
  const { client } = await board();
  const from = day('2026-12-01');
  const w49 = { ...fromBase, week: '2026-W49' as IsoWeek };
  expect((await client.fill.preview(w49)).preview.counts.placed).toBe(4);
  expect((await client.fill.preview({ ...w49, from })).preview.counts.placed).toBe(1);
});

test('a row in conflict can go elsewhere: the places that fit are told, and the chosen one is filled', async () => {
  const { client } = await board();
  const needy = { ...fatima, needs: [need('prikkelarm')], version: 1 };
  const noisy = { ...packing, features: [] };
  const quiet = { ...assembly, features: ['prikkelarm' as const], loads: [] };
  await client.manage.save({
    changes: [
      { kind: 'person', before: fatima, after: needy },
      { kind: 'workplace', before: packing, after: noisy },
      { kind: 'workplace', before: assembly, after: quiet },
    ],
    label: 'x',
  });
  const { preview } = await client.fill.preview(fromBase);
  const [row] = preview.rows;
  expect(row).toMatchObject({ outcome: 'conflict', problem: { needsReason: true, mayBeElsewhere: true } });
  const key = row?.key ?? '';
  const { options } = await client.fill.options({ ...fromBase, key });
  expect(options.map((o) => o.workplaceId)).toEqual([assembly.id]);
  const choices = { [key]: { do: 'elsewhere' as const, workplaceId: assembly.id, reason: null } };
  const chosen = await client.fill.preview({ ...fromBase, choices });
  expect(chosen.preview.counts).toMatchObject({ placed: 3, conflict: 0 });
  await client.fill.fill({ ...fromBase, choices, revision: chosen.revision });
  const { data } = await client.plan.open({ week });
  expect(data.assignments.find((a) => a.personId === fatima.id)).toMatchObject({
    workplaceId: assembly.id,
    origin: 'hand',
  });
});

const need = (feature: 'prikkelarm') => ({
  what: { kind: 'feature' as const, feature },
  source: 'medewerker zelf' as const,
  author: 'Anna',
  reviewOn: null,
  validFrom: null,
  validTo: null,
});

test.each([
  ['a week that does not exist', { ...fromBase, week: '2025-W53' as IsoWeek }],
  ['a source that does not exist', { ...fromBase, source: { kind: 'week' as const, week: '2025-W53' as IsoWeek } }],
])('%s is not found', async (_, question) => {
  const { client } = await board();
  expect((await safe(client.fill.preview(question))).error).toMatchObject({ code: 'NOT_FOUND' });
});

test('other windows are told row by row, and of a very large change to read again', async () => {
  const { client, context, db } = await tempBoard();
  commit(db, { changes: company(), label: 'begin', at: NOW.toISOString(), by: 'test', undoable: false });
  const told: ChangeEvent[] = [];
  context.events.listen((event) => told.push(event));
  commit(db, { changes: [added('baseRow', base(1))], label: 'x', at: 'x', by: 'x', undoable: false });
  await client.fill.fill({ ...fromBase, siteId: site.id, revision: (await client.fill.preview(fromBase)).revision });
  expect(told.splice(0)).toMatchObject([{ type: 'changed', changes: [{ kind: 'assignment' }] }]);
  const changes = Array.from({ length: 2001 }, (_, n) => added('assignment', assignmentOf(n)));
  announced(context, { revision: 9, label: 'x', changes, history: { undo: null, redo: null } });
  expect(told).toEqual([{ type: 'reload', revision: 9, history: { undo: null, redo: null } }]);
});
