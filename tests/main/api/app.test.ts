import { safe } from '@orpc/server';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { DEFAULT_PREFERENCES } from '#contract/preferences.ts';
import { addWeeks, datesOf, weekOf } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { Plan } from '#domain/plan/plan.ts';
import { catalogue } from '#domain/plan/plan-data.ts';
import { dayInAmsterdam } from '#main/api/context.ts';
import { commit, undo } from '#main/db/commit.ts';
import { exampleRecords } from '#seeds/example.ts';
import { added, countingIds, site } from '#tests/main/company.ts';
import { LATER } from '#tests/main/db/temp.ts';
import { companyBoard, tempBoard } from './board.ts';

test('info says where the program stands', async () => {
  const { client } = await tempBoard();
  expect(await client.app.info()).toEqual({
    version: '0.0.0',
    dataState: 'new',
    user: 'Anna',
    today: '2026-11-30',
    dataFolder: '/gegevens',
    damage: null,
  });
});

test.each([
  ['2026-11-30T22:59:59Z', '2026-11-30'],
  ['2026-11-30T23:00:00Z', '2026-12-01'],
  // Summer time: midnight lies at 22:00 UTC.
  ['2026-07-01T21:59:59Z', '2026-07-01'],
  ['2026-07-01T22:00:00Z', '2026-07-02'],
])('%s is %s in Amsterdam', (moment, today) => {
  expect(dayInAmsterdam(new Date(moment))).toBe(today);
});

test('beginning empty gives the work types and the norms to be confirmed', async () => {
  const { client, context, db } = await tempBoard();
  const told: string[] = [];
  context.events.listen((event) => told.push(event.type));
  const { revision } = await client.app.startEmpty();
  expect(revision).toBe(1);
  expect(told).toEqual(['reload']);
  const lists = await client.manage.catalogue();
  expect(catalogue.parse(lists.catalogue)).toEqual(lists.catalogue);
  expect(lists.catalogue.workTypes.map((type) => type.code)).toEqual([
    'productie',
    'groen',
    'schoonmaak',
    'metaalbewerking',
    'elektromontage',
  ]);
  expect(lists.catalogue.norms).toHaveLength(10);
  expect(lists.catalogue.norms.every((norm) => !norm.confirmed && norm.source !== '')).toBe(true);
  expect(lists.catalogue.settings).toEqual({ dataState: 'real', version: 2 });
  expect(lists.history).toEqual({ undo: null, redo: null });
  expect(undo(db, LATER)).toBe(null);
});

test('the example is written with the ids and the day of the host', async () => {
  const asked: unknown[] = [];
  const { client } = await tempBoard({
    example: ({ newId, today }) => {
      asked.push(today, newId());
      return [added('site', site), added('settings', { dataState: 'new', version: 1 })];
    },
  });
  await client.app.startWithExample();
  expect(asked).toEqual(['2026-11-30', countingIds()()]);
  expect((await client.app.info()).dataState).toBe('example');
  const { catalogue: lists } = await client.manage.catalogue();
  expect(lists.sites).toEqual([site]);
  expect(lists.settings).toEqual({ dataState: 'example', version: 2 });
});

test.each([
  ['2026-12-23', ['2026-12-25', '2027-01-01']],
  // A holiday itself, and one that only the next week has.
  ['2026-12-25', ['2026-12-25', '2027-01-01']],
  ['2026-04-22', ['2026-04-27']],
])('the example of %s plans nobody on a holiday', async (today, holidays) => {
  const { client } = await tempBoard({ example: exampleRecords, now: () => new Date(`${today}T12:00:00Z`), newId: v7 });
  await client.app.startWithExample();
  const week = weekOf(today as IsoDate);
  const weeks = [week, addWeeks(week, 1)];
  const opened = await Promise.all(weeks.map((each) => client.plan.open({ week: each })));
  for (const [i, { data }] of opened.entries()) {
    const worked = new Set(data.assignments.map(({ date }) => date));
    const workdays = datesOf(weeks[i] ?? week).slice(0, 5);
    expect([...worked].toSorted()).toEqual(workdays.filter((date) => !holidays.includes(date)));
    expect(new Plan(data).findings().filter(({ rule }) => rule === 'site-closed')).toEqual([]);
  }
});

test('two windows that choose the example at once get one example', async () => {
  const { client } = await tempBoard();
  const answers = await Promise.all([safe(client.app.startWithExample()), safe(client.app.startWithExample())]);
  expect(answers.map(({ error }) => (error as { code?: string } | null)?.code ?? null)).toEqual([null, 'NOT_EMPTY']);
});

test.each(['startEmpty', 'startWithExample'] as const)('%s is only for a new database', async (start) => {
  const { client, db } = await companyBoard();
  const settings = (await client.manage.catalogue()).catalogue.settings;
  const changes = [{ kind: 'settings', before: settings, after: { ...settings, dataState: 'real' } }] as const;
  commit(db, { changes, label: 'x', at: 'x', by: 'x', undoable: false });
  const { error } = await safe(client.app[start]());
  expect(error).toMatchObject({ code: 'NOT_EMPTY', message: 'Er staan al gegevens in het programma.' });
});

test('a window keeps the preferences it changes and leaves the rest', async () => {
  const { client } = await tempBoard();
  expect(await client.app.preferences()).toEqual(DEFAULT_PREFERENCES);
  await client.app.savePreferences({ theme: 'dark', textSize: 150 });
  const after = { ...DEFAULT_PREFERENCES, theme: 'dark', textSize: 150, view: 'week', siteId: site.id };
  expect(await client.app.savePreferences({ view: 'week', siteId: site.id })).toEqual(after);
  expect(await client.app.preferences()).toEqual(after);
});

test.each([
  { theme: 'paars' },
  { textSize: 1000 },
  { touch: 'misschien' },
  { view: 'month' },
  { siteId: '../site' },
  { password: 'x' },
])('%j is not a preference', async (input) => {
  const { client } = await tempBoard();
  const { error } = await safe(client.app.savePreferences(input as never));
  expect(error).toMatchObject({ code: 'BAD_REQUEST' });
  expect(await client.app.preferences()).toEqual(DEFAULT_PREFERENCES);
});
