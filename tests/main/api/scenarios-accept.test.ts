import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import type { IsoWeek } from '#domain/model/common.ts';
import type { AbsenceId, PersonId } from '#domain/model/ids.ts';
import { madeUpNumber } from '#domain/model/scenario.ts';
import { Plan } from '#domain/plan/plan.ts';
import { countPerTier } from '#domain/scenario/finding-difference.ts';
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
} from '#tests/main/company.ts';
import { dumpOf } from '#tests/main/db/dump.ts';
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
const later = { ...order, deadline: day('2026-12-24') };
const moveDeadline = {
  changes: [{ kind: 'order' as const, before: order, after: later }],
  label: 'Order 2001: deadline naar do 24 dec',
};

async function withScenario() {
  const board = await companyBoard();
  const { id } = await board.client.scenarios.create({ name: 'Later leveren' });
  return { ...board, id };
}

/** All but what counts steps: history, revision and versions. */
const REST = { without: ['history', 'meta'], withoutColumns: ['version'] };

test('accepting is one step with the name of the scenario; undo takes all of it back', async () => {
  const { client, db, id, context } = await withScenario();
  await client.scenarios.do({ id, command: place, week });
  await client.scenarios.change({ id, ...moveDeadline });
  const before = dumpOf(db.file, REST);
  const told: number[] = [];
  context.events.listen((event) => told.push(event.type === 'changed' ? event.changes.length : -1));
  const done = await client.scenarios.accept({ id });
  expect(done.label).toBe('Wat als ‘Later leveren’ overgenomen');
  expect(done.history.undo).toBe(done.label);
  expect(told).toEqual([2]);
  const { data } = await client.plan.open({ week });
  expect(data.assignments).toHaveLength(1);
  expect(data.catalogue.orders[0]?.deadline).toBe('2026-12-24');
  expect((await client.scenarios.list()).scenarios[0]).toMatchObject({ differs: false, conflicts: [] });
  expect((await safe(client.scenarios.accept({ id }))).error).toMatchObject({ code: 'NOTHING' });
  expect((await client.plan.undo()).label).toBe(done.label);
  expect(dumpOf(db.file, REST)).toBe(before);
  // What was taken back can be accepted again.
  expect((await client.scenarios.list()).scenarios[0]).toMatchObject({ differs: true, conflicts: [] });
  await client.scenarios.accept({ id });
  expect((await client.plan.open({ week })).data.assignments).toHaveLength(1);
});

test('what the real plan changed meanwhile stands in the way, by name, and nothing is written', async () => {
  const { client, db, id } = await withScenario();
  await client.scenarios.do({ id, command: place, week });
  await client.scenarios.change({ id, ...moveDeadline });
  const dearer = { ...order, price: 1 };
  await client.manage.save({ changes: [{ kind: 'order', before: order, after: dearer }], label: 'x' });
  const before = dumpOf(db.file);
  const { error } = await safe(client.scenarios.accept({ id }));
  expect(error).toMatchObject({ code: 'CHANGED', data: { names: ['order 2001'] } });
  expect(dumpOf(db.file)).toBe(before);
});

test('what somebody did meanwhile just as the scenario says is no conflict', async () => {
  const { client, id } = await withScenario();
  await client.scenarios.change({ id, ...moveDeadline });
  await client.scenarios.do({ id, command: place, week });
  await client.manage.save(moveDeadline);
  const done = await client.scenarios.accept({ id });
  expect(done.changes.map(({ kind }) => kind)).toEqual(['assignment']);
});

test('a record that the real plan lost meanwhile is named', async () => {
  const { client, id } = await withScenario();
  const spare = { ...henk, id: idOf(60) as PersonId, number: '777', firstName: 'Iris' };
  await client.manage.save({ changes: [added('person', spare)], label: 'x' });
  await client.scenarios.do({ id, command: { ...place, personId: spare.id }, week });
  await client.plan.undo();
  const { error } = await safe(client.scenarios.accept({ id }));
  expect(error).toMatchObject({ code: 'CHANGED', data: { names: ['iemand die er niet meer is op ma 30 nov'] } });
  // And the board of the scenario still opens, without that row.
  expect((await client.plan.open({ week, scenario: id })).data.assignments).toEqual([]);
});

test('the law is looked at again: a seat that both filled is refused with what it breaks', async () => {
  const { client, db, id } = await withScenario();
  const one = { ...packing, seats: 1 };
  await client.manage.save({ changes: [{ kind: 'workplace', before: packing, after: one }], label: 'x' });
  await client.scenarios.do({ id, command: place, week });
  await client.plan.do({ command: { ...place, personId: henk.id }, week });
  const before = dumpOf(db.file);
  const { error } = await safe(client.scenarios.accept({ id }));
  expect(error).toMatchObject({
    code: 'REFUSED',
    data: { needsReason: false, findings: [{ rule: 'workplace-full', tier: 1 }] },
  });
  expect(error?.message).toBe('Het echte rooster krijgt dan 1 blokkade erbij.');
  expect(dumpOf(db.file)).toBe(before);
});

test('a need that is overridden with a reason in the scenario goes along with its reason; without one it is refused', async () => {
  const { client, db, id } = await withScenario();
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
  await client.scenarios.do({ id, command: place, week });
  await client.manage.save({ changes: [{ kind: 'person', before: fatima, after: { ...fatima, needs } }], label: 'x' });
  const refused = await safe(client.scenarios.accept({ id }));
  expect(refused.error).toMatchObject({ code: 'REFUSED', data: { findings: [{ rule: 'need-unmet', tier: 2 }] } });
  const [finding] = refused.error && 'data' in refused.error ? (refused.error.data as Found).findings : [];
  const cause = finding?.key.slice(0, finding.key.lastIndexOf('@')) ?? '';
  await client.scenarios.do({ id, command: { do: 'allow', causes: [cause], reason: 'collega tolkt' }, week });
  await client.scenarios.accept({ id });
  const [row] = (await client.plan.open({ week })).data.assignments;
  expect(row?.overrides).toMatchObject([{ rule: 'need-unmet', reason: 'collega tolkt', by: 'Anna' }]);
  // The log of what was let stand begins when it becomes real.
  const log = await client.plan.overrides({ from: day('2026-11-30'), to: day('2026-12-06') });
  expect(log.rows).toMatchObject([{ reason: 'collega tolkt', endedAt: null }]);
  expect(dumpOf(db.file)).toContain('collega tolkt');
});
type Found = { readonly findings: readonly { readonly key: string }[] };

test('what breaks in a week far ahead is seen as well: fewer seats for people who are planned', async () => {
  const { client, db, id } = await withScenario();
  const rows = [assignmentOf(1), assignmentOf(2, { personId: henk.id })].map((row) => ({
    ...row,
    date: day('2027-01-20'),
  }));
  commit(db, { changes: rows.map((r) => added('assignment', r)), label: 'x', at: 'x', by: 'x', undoable: false });
  const fewer = { kind: 'workplace' as const, before: packing, after: { ...packing, seats: 1 } };
  await client.scenarios.change({ id, changes: [fewer], label: 'Inpakken 1: 1 plek' });
  const { error } = await safe(client.scenarios.accept({ id }));
  expect(error).toMatchObject({ code: 'REFUSED', data: { findings: [{ rule: 'workplace-full' }] } });
});

test('people who were made up never enter the real plan', async () => {
  const { client, db, id } = await withScenario();
  const extra = { ...fatima, id: idOf(70) as PersonId, number: madeUpNumber(1), firstName: 'Extra', lastName: '1' };
  await client.scenarios.change({ id, changes: [added('person', extra)], label: '1 mens erbij' });
  expect((await client.scenarios.list()).scenarios[0]).toMatchObject({ madeUp: 1, differs: false });
  expect((await safe(client.scenarios.accept({ id }))).error).toMatchObject({ code: 'NOTHING' });
  await client.scenarios.do({ id, command: { ...place, personId: extra.id }, week });
  const planned = await safe(client.scenarios.accept({ id }));
  expect(planned.error).toMatchObject({ code: 'REFUSED' });
  expect(planned.error?.message).toContain('Extra 1');
  await client.scenarios.undo({ id });
  await client.scenarios.do({ id, command: { ...place, personId: henk.id }, week });
  const done = await client.scenarios.accept({ id });
  expect(done.changes.map(({ kind }) => kind)).toEqual(['assignment']);
  expect(dumpOf(db.file)).not.toContain(madeUpNumber(1));
});

test('the comparison: an order that the deadline saves, its turnover, and what people on the board change', async () => {
  const { client, id } = await withScenario();
  // 10 norm hours to do. Fatima makes 225 min x 80 % = 180 from 1 December on, 40 % (90) the day before.
  const small = {
    ...order,
    amount: { kind: 'hours' as const, normMinutes: 600, doneMinutes: 0 },
    deadline: day('2026-12-02'),
  };
  await client.manage.save({ changes: [{ kind: 'order', before: order, after: small }], label: 'x' });
  const days = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'];
  for (const date of days) await client.plan.do({ command: { ...place, date: day(date) }, week });
  // Real: 90 + 180 + 180 = 450 of 600 by Wednesday: 150 short. One day later: 630, ready on Thursday.
  const [now] = (await client.plan.open({ week })).data.catalogue.orders;
  if (!now) throw new Error('The order is gone');
  const after = { ...now, deadline: day('2026-12-03') };
  await client.scenarios.change({ id, changes: [{ kind: 'order', before: now, after }], label: 'een dag later' });
  const compared = await client.scenarios.compare({ id });
  expect(compared.weeks).toEqual([week]);
  expect(compared.orders).toEqual([
    {
      orderId: order.id,
      number: '2001',
      description: 'Dozen vouwen',
      real: {
        level: 'late',
        deadline: '2026-12-02',
        readyOn: '2026-12-03',
        // With Henk, who is free: two days earlier.
        expectedOn: '2026-12-01',
        leftMinutes: 600,
        shortMinutes: 150,
        priceCents: 125_000,
      },
      scenario: {
        level: 'tight',
        deadline: '2026-12-03',
        readyOn: '2026-12-03',
        // With Henk, who is free: two days earlier.
        expectedOn: '2026-12-01',
        leftMinutes: 600,
        shortMinutes: 0,
        priceCents: 125_000,
      },
    },
  ]);
  expect(compared.levels.filter(({ real, scenario }) => real !== scenario)).toEqual([
    { level: 'late', real: 1, scenario: 0 },
    { level: 'tight', real: 0, scenario: 1 },
  ]);
  expect(compared.turnoverCents).toEqual({ real: 0, scenario: 125_000 });
  expect(compared.plannedMinutes).toEqual({ real: 630, scenario: 630 });
  // All 600 norm minutes that are left are planned this week, so is the whole price; what is more brings in nothing.
  expect(compared.plannedCents).toEqual({ real: 125_000, scenario: 125_000 });
  // Late becomes tight: one warning for another.
  expect(compared.tiers.find(({ tier }) => tier === 5)).toMatchObject({
    real: { warnings: 1 },
    scenario: { warnings: 1 },
  });
  expect(compared.better).toMatchObject([{ tier: 5, sentence: expect.stringContaining('2001') }]);
  expect(compared.worse).toMatchObject([{ tier: 5, sentence: expect.stringContaining('2001') }]);
  // Henk has no wage value for this work: 50 %, so 113 (112.5) norm minutes more, unguided like the rest.
  await client.scenarios.do({ id, command: { ...place, personId: henk.id, date: day('2026-12-01') }, week });
  const more = await client.scenarios.compare({ id });
  expect(more.plannedMinutes).toEqual({ real: 630, scenario: 742.5 });
});

test('a comparison looks at every week that the scenario touches, and says when it stopped', async () => {
  const { client, id } = await withScenario();
  const dates = ['2026-12-07', '2026-12-14', '2026-12-21', '2027-01-04', '2027-01-11', '2027-01-18'];
  const absence = (i: number, date: string) =>
    added('absence', {
      id: idOf(80 + i) as AbsenceId,
      personId: henk.id,
      from: day(date),
      to: day(date),
      blockName: null,
      kind: 'verlof',
      version: 1,
    });
  await client.scenarios.change({ id, changes: dates.slice(0, 2).map((d, i) => absence(i, d)), label: 'vrij' });
  const few = await client.scenarios.compare({ id });
  expect(few).toMatchObject({ weeks: ['2026-W49', '2026-W50', '2026-W51'], isCut: false });
  await client.scenarios.change({ id, changes: dates.slice(2).map((d, i) => absence(10 + i, d)), label: 'vrij' });
  const many = await client.scenarios.compare({ id });
  expect(many.weeks).toEqual(['2026-W49', '2026-W50', '2026-W51', '2026-W52', '2027-W01', '2027-W02']);
  expect(many.isCut).toBe(true);
});

test('a scenario without steps compares as equal', async () => {
  const { client, id } = await withScenario();
  await client.plan.do({ command: { ...place, workplaceId: assembly.id, blockId: afternoon.id, orderId: null }, week });
  await client.plan.do({ command: { ...place, personId: guide.id, orderId: null }, week });
  const compared = await client.scenarios.compare({ id });
  expect(compared).toMatchObject({ orders: [], better: [], worse: [], betterCount: 0, worseCount: 0, weeks: [week] });
  for (const { real, scenario } of compared.tiers) expect(scenario).toEqual(real);
});

test('what is planned in one week of a scenario is known in the next: the order there is judged anew', async () => {
  const { client, id } = await withScenario();
  const amount = { kind: 'hours' as const, normMinutes: 600, doneMinutes: 0 };
  const small = { ...order, amount, deadline: day('2026-12-07') };
  await client.manage.save({ changes: [{ kind: 'order', before: order, after: small }], label: 'x' });
  const next = '2026-W50' as IsoWeek;
  const late = async () => (await client.scenarios.compare({ id })).better.filter(({ tier }) => tier === 5);
  // 180 norm minutes on Monday: the plan of that week is in memory now, and the order is 420 short.
  await client.scenarios.do({ id, command: { ...place, date: day('2026-12-07') }, week: next });
  const [short] = await late();
  expect(short?.sentence).toContain('2001');
  const before = await client.scenarios.compare({ id });
  expect(before.orders[0]?.scenario).toMatchObject({ shortMinutes: 420 });
  expect(before.tiers.find(({ tier }) => tier === 5)?.scenario.warnings).toBe(1);
  // 3 x 180 in the week before: enough, with 120 to spare.
  for (const date of ['2026-12-01', '2026-12-02', '2026-12-03']) {
    await client.scenarios.do({ id, command: { ...place, date: day(date) }, week });
  }
  const after = await client.scenarios.compare({ id });
  expect(after.orders[0]?.scenario).toMatchObject({ shortMinutes: 0 });
  const judged = new Plan((await client.plan.open({ week: next, scenario: id })).data);
  const rules = judged.findings().map(({ rule }) => rule);
  expect(rules).not.toContain('order-late');
  const anew = countPerTier([
    ...judged.findings(),
    ...new Plan((await client.plan.open({ week, scenario: id })).data).findings(),
  ]);
  expect(after.tiers.map(({ tier, scenario }) => ({ tier, ...scenario }))).toEqual(anew);
});
