import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { hallSheet } from '#contract/hall-sheet.ts';
import type { Absence } from '#domain/model/absence.ts';
import type { AbsenceId } from '#domain/model/ids.ts';
import type { Employee } from '#domain/model/person.ts';
import type { HallScreens } from '#main/api/hall-screens.ts';
import { createPlanSources } from '#main/api/plan-sources.ts';
import { createHallScreens, createRouter } from '#main/api/router.ts';
import { commit } from '#main/db/commit.ts';
import { DatabaseError } from '#main/db/errors.ts';
import {
  added,
  afternoon,
  assignmentOf,
  day,
  fatima,
  guide,
  henk,
  idOf,
  order,
  packing,
  site,
} from '#tests/main/company.ts';
import { LATER, NOW } from '#tests/main/db/temp.ts';
import { companyBoard } from './board.ts';

/** Words that stand nowhere but in what is private. */
const PRIVATE = {
  number: 'PN-77413',
  birthDate: '1987-03-29',
  wage: 63.5,
  need: 'trilling',
  needAuthor: 'Dr. Zeldzaam',
  targetGroup: 'statushouder',
  municipality: 'Woudenberg',
  absenceKind: 'stage',
  reason: 'reden die niemand leest',
  order: 'OR-99017',
  note: 'notitie bij de order',
} as const;

const planted: Employee = {
  ...fatima,
  number: PRIVATE.number,
  birthDate: day(PRIVATE.birthDate),
  targetGroup: PRIVATE.targetGroup,
  municipality: PRIVATE.municipality,
  wageValues: [{ workType: 'productie', percent: PRIVATE.wage, from: null }],
  needs: [
    {
      what: { kind: 'load', load: PRIVATE.need },
      source: 'bedrijfsarts',
      author: PRIVATE.needAuthor,
      reviewOn: null,
      validFrom: null,
      validTo: null,
    },
  ],
  guidanceLevel: 'hoog',
  permanentPresence: true,
};

const away: Absence = {
  id: idOf(500) as AbsenceId,
  personId: henk.id,
  from: day('2026-11-30'),
  to: day('2026-11-30'),
  blockName: null,
  kind: PRIVATE.absenceKind,
  version: 1,
};

/** The small company with Fatima and Gerda at the packing table, Henk planned there and away. */
async function hallBoard(now: () => Date = () => NOW) {
  const { db, context } = await companyBoard({ now });
  const write = (changes: Parameters<typeof commit>[1]['changes']) =>
    commit(db, { changes, label: 'x', at: LATER, by: 'test', undoable: false });
  write([
    { kind: 'person', before: fatima, after: planted },
    { kind: 'order', before: order, after: { ...order, number: PRIVATE.order, note: PRIVATE.note } },
    added('assignment', {
      ...assignmentOf(1, { orderId: order.id }),
      overrides: [{ rule: 'x', cause: 'y', reason: PRIVATE.reason, by: 'Anna', at: LATER }],
    }),
    added('assignment', assignmentOf(2, { personId: henk.id })),
    added('assignment', assignmentOf(3, { personId: guide.id, from: 480, to: 600 })),
    added('assignment', assignmentOf(4, { blockId: afternoon.id })),
    added('absence', away),
  ]);
  const sources = createPlanSources(db, context.events);
  const hall = createHallScreens(context, sources);
  return { db, context, write, hall, client: createRouterClient(createRouter(context, sources, hall)) };
}

const made = { siteId: site.id, theme: 'system', madeAt: LATER, madeBy: 'Anna' } as const;
const sheetOf = async (hall: HallScreens) => hallSheet.parse(JSON.parse((await hall.answer(site.id))?.body ?? 'null'));

test('a screen shows who is where today, by part of the day and team; who is away is an empty seat', async () => {
  const { hall } = await hallBoard();
  hall.make(made);
  expect(await sheetOf(hall)).toEqual({
    theme: 'system',
    program: '0.0.0',
    board: {
      site: 'Hal A',
      date: '2026-11-30',
      isClosed: false,
      blocks: [
        {
          name: 'ochtend',
          from: 480,
          to: 720,
          teams: [
            {
              name: 'Productie',
              workType: 'productie',
              places: [
                {
                  code: 'P001',
                  name: 'Inpakken 1',
                  people: [
                    { name: 'G. Smit', isGuide: true, from: 480, to: 600 },
                    { name: 'F. Demir', isGuide: false, from: null, to: null },
                  ],
                  empty: packing.seats - 1,
                },
              ],
            },
          ],
        },
        {
          name: 'middag',
          from: 750,
          to: 975,
          teams: [
            {
              name: 'Productie',
              workType: 'productie',
              places: [
                {
                  code: 'P001',
                  name: 'Inpakken 1',
                  people: [{ name: 'F. Demir', isGuide: false, from: null, to: null }],
                  empty: packing.seats - 1,
                },
              ],
            },
          ],
        },
      ],
    },
  });
});

test('nothing private is in what is sent, nor any id', async () => {
  const { hall, db, context } = await hallBoard();
  hall.make(made);
  const { body = '' } = (await hall.answer(site.id)) ?? {};
  expect(body).toContain('Demir');
  for (const value of Object.values(PRIVATE)) expect(body).not.toContain(String(value));
  expect(body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  expect(body).not.toContain('Berg');
  expect(body).not.toContain('Fatima');
  // Not a test that cannot fail: the planted values are in what the window reads.
  const sources = createPlanSources(db, context.events);
  const plan = JSON.stringify(sources.plans.get('2026-W49' as never, [], day('2026-11-30')).toData());
  for (const value of Object.values(PRIVATE)) expect(plan).toContain(String(value));
});

test.each([
  ['a need', { needs: [] }],
  ['a wage value', { wageValues: [{ percent: 63.5 }] }],
  ['an absence kind', { kind: 'ziek' }],
  ['a target group', { targetGroup: 'Wsw' }],
  ['a birth date', { birthDate: '1987-03-29' }],
  ['a personnel number', { number: '10001' }],
])('the form of what is sent has no room for %s, at any level', async (_what, field) => {
  const { hall } = await hallBoard();
  hall.make(made);
  const sheet = await sheetOf(hall);
  const spots = (value: unknown): object[] =>
    typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(spots)] : [];
  const levels = spots(sheet).filter((spot) => !Array.isArray(spot)).length;
  expect(levels).toBeGreaterThan(8);
  for (let i = 0; i < levels; i += 1) {
    const copy = structuredClone(sheet);
    Object.assign(spots(copy).filter((spot) => !Array.isArray(spot))[i] ?? {}, field);
    expect(hallSheet.safeParse(copy).success).toBe(false);
  }
});

test('the answer keeps its mark until what is shown changes', async () => {
  let now = NOW;
  const { hall, write } = await hallBoard(() => now);
  hall.make(made);
  const first = await hall.answer(site.id);
  expect((await hall.answer(site.id))?.mark).toBe(first?.mark);
  write([{ kind: 'assignment', before: assignmentOf(4, { blockId: afternoon.id }), after: null }]);
  const second = await hall.answer(site.id);
  expect(second?.mark).not.toBe(first?.mark);
  expect(second?.body).not.toContain('middag');
  // 23:30 UTC is tomorrow in Amsterdam.
  now = new Date('2026-11-30T23:30:00Z');
  expect((await hall.answer(site.id))?.body).toContain('"date":"2026-12-01"');
});

test('only the key of the site opens its screen, until another is made or it is withdrawn', async () => {
  const { hall } = await hallBoard();
  expect(hall.opens(site.id, '')).toBe(false);
  const key = hall.make(made);
  expect(Buffer.from(key, 'base64url')).toHaveLength(32);
  expect(hall.opens(site.id, key)).toBe(true);
  expect(hall.opens(idOf(2), key)).toBe(false);
  for (const wrong of ['', key.slice(1), `${key}A`, key.toLowerCase(), hall.screens[0]?.hash ?? '']) {
    expect(hall.opens(site.id, wrong)).toBe(false);
  }
  const next = hall.make(made);
  expect([hall.opens(site.id, key), hall.opens(site.id, next)]).toEqual([false, true]);
  hall.withdraw(site.id);
  expect(hall.opens(site.id, next)).toBe(false);
  expect(await hall.answer(site.id)).toBe(null);
});

test('the key survives a restart, and is nowhere in what is kept', async () => {
  const { hall, context } = await hallBoard();
  const key = hall.make(made);
  hall.attach({ way: 'address', port: 4711, addressOf: () => '' });
  expect(JSON.stringify(context.hall.read())).not.toContain(key);
  const again = createHallScreens(context, createPlanSources(context.db, context.events));
  expect(again.opens(site.id, key)).toBe(true);
  expect(again.port).toBe(4711);
});

test('a site that is archived shows nothing any more', async () => {
  const { hall, write } = await hallBoard();
  hall.make(made);
  write([{ kind: 'site', before: site, after: { ...site, archivedOn: day('2026-11-30') } }]);
  expect(await hall.answer(site.id)).toBe(null);
});

test('a window turns screens on and off and never sees a key that is kept', async () => {
  const { hall, client } = await hallBoard();
  hall.attach({ way: 'address', port: 4711, addressOf: (siteId, key) => `${siteId}/${key}` });
  const { address } = await client.hall.make({ siteId: site.id, theme: 'light' });
  const key = address?.split('/')[1] ?? '';
  expect(hall.opens(site.id, key)).toBe(true);
  await client.hall.paint({ siteId: site.id, theme: 'dark' });
  expect(hall.opens(site.id, key)).toBe(true);
  const { way, screens } = await client.hall.screens();
  expect({ way, screens }).toEqual({
    way: 'address',
    screens: [{ siteId: site.id, theme: 'dark', madeAt: NOW.toISOString(), madeBy: 'Anna' }],
  });
  await client.hall.withdraw({ siteId: site.id });
  expect((await client.hall.screens()).screens).toEqual([]);
  await expect(client.hall.paint({ siteId: site.id, theme: 'dark' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(client.hall.open({ siteId: site.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(client.hall.make({ siteId: idOf(77) as typeof site.id, theme: 'dark' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('where the program opens windows itself there is no address to give away', async () => {
  const { hall, client } = await hallBoard();
  const opened: string[] = [];
  hall.attach({ way: 'window', open: (siteId) => opened.push(siteId) });
  expect((await client.hall.make({ siteId: site.id, theme: 'light' })).address).toBe(null);
  await client.hall.open({ siteId: site.id });
  expect(opened).toEqual([site.id]);
});

test('a screen can be turned off also when nothing is written into the database any more', async () => {
  const { db, context, hall } = await hallBoard();
  const key = hall.make(made);
  const damage = new DatabaseError('corrupt', db.file, 'De database is beschadigd.');
  const soundness = { checked: Promise.resolve(damage), damage: () => damage };
  const damaged: typeof db = Object.create(db, { soundness: { value: soundness } });
  const sources = createPlanSources(db, context.events);
  const client = createRouterClient(createRouter({ ...context, db: damaged }, sources, hall));
  await expect(client.app.startEmpty()).rejects.toMatchObject({ code: 'DAMAGED' });
  await client.hall.withdraw({ siteId: site.id });
  expect(hall.opens(site.id, key)).toBe(false);
});
