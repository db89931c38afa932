import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import type { SiteId } from '#domain/model/ids.ts';
import type { HallScreens } from '#main/api/hall-screens.ts';
import { createPlanSources } from '#main/api/plan-sources.ts';
import { createHallScreens, createRouter } from '#main/api/router.ts';
import { commit } from '#main/db/commit.ts';
import { openDatabase } from '#main/db/connection.ts';
import { hallAddress } from '#main/loopback/hall.ts';
import { type LoopbackServer, startLoopbackServer } from '#main/loopback/server.ts';
import { loadAssets, loadHallAssets } from '#main/web/assets.ts';
import { hallInMemory, tempBoard } from '#tests/main/api/board.ts';
import { added, company, idOf, site } from '#tests/main/company.ts';
import { LATER, NOW } from '#tests/main/db/temp.ts';
import { requestText, sendRaw } from './request.ts';
import { makeWindow } from './test-server.ts';

const other = { ...site, id: idOf(9) as SiteId, name: 'Hal B' };
const made = { theme: 'system', madeAt: LATER, madeBy: 'Anna' } as const;

/** The real procedures and screens behind a real server, with a screen in each of two sites. */
interface Hall {
  readonly server: LoopbackServer;
  readonly hall: HallScreens;
  /** Of Hal A. */
  readonly key: string;
  readonly otherKey: string;
  /** Cookie header of a browser that opened the screen of Hal A. */
  readonly cookie: string;
  readonly otherCookie: string;
  /** Cookie header of a window. */
  readonly session: string;
  readonly close: () => Promise<void>;
  /** The same data folder under a new process. */
  readonly restart: () => Promise<LoopbackServer>;
}

const firstPart = (response: Response): string => (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';

async function openHall(): Promise<Hall> {
  const window = makeWindow();
  const folder = mkdtempSync(join(tmpdir(), 'roosterbord-hall-'));
  const db = await openDatabase({ file: join(folder, 'roosterbord.db'), backups: join(folder, 'backups'), now: NOW });
  const { context } = await tempBoard({ db, hall: hallInMemory() });
  const changes = [...company(), added('site', other)];
  commit(db, { changes, label: 'x', at: LATER, by: 'test', undoable: false });
  const start = async (port: number) => {
    const sources = createPlanSources(db, context.events);
    const hall = createHallScreens(context, sources);
    const server = await startLoopbackServer({
      assets: loadAssets(window.folder),
      router: createRouter(context, sources, hall),
      hall: { screens: hall, assets: () => loadHallAssets(window.folder) },
      port,
      onError: (error) => expect(error).toBe(undefined),
    });
    hall.attach({ way: 'address', port: server.port, addressOf: (id, key) => hallAddress(server.port, id, key) });
    return { server, hall };
  };
  const { server, hall } = await start(0);
  const key = hall.make({ ...made, siteId: site.id });
  const otherKey = hall.make({ ...made, siteId: other.id });
  const enter = async (address: string) => firstPart(await fetch(address, { redirect: 'manual' }));
  let running = server;
  return {
    server,
    hall,
    key,
    otherKey,
    cookie: await enter(hallAddress(server.port, site.id, key)),
    otherCookie: await enter(hallAddress(server.port, other.id, otherKey)),
    session: await enter(server.newAddress()),
    close: async () => {
      await running.close();
      db.close();
      rmSync(folder, { recursive: true, force: true });
      window.remove();
    },
    restart: async () => {
      await server.close();
      running = (await start(server.port)).server;
      return running;
    },
  };
}

/** What the tests share; one that turns screens on or off has its own. */
let h: Hall;
beforeAll(async () => {
  h = await openHall();
});
afterAll(() => h.close());

async function ownHall(): Promise<Hall> {
  const own = await openHall();
  onTestFinished(own.close);
  return own;
}

const BOARD = `/hal/board?site=${site.id}`;
const asPage = (cookie: string | null, { server } = h): Record<string, string | null> => ({
  Host: `127.0.0.1:${server.port}`,
  'Sec-Fetch-Site': 'same-origin',
  Cookie: cookie,
});
const get = (target: string, headers: Record<string, string | null>, method = 'GET', { server } = h) =>
  sendRaw(server.port, requestText(method, target, headers));

describe('a hall screen', () => {
  it('is opened by its address, which leaves no key in the address bar', async () => {
    const answer = await get(new URL(hallAddress(h.server.port, site.id, h.key)).href.replace(/^http:..[^/]+/, ''), {
      ...asPage(null),
      'Sec-Fetch-Site': 'none',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe(`/hal/?site=${site.id}`);
    expect(answer.headers['set-cookie']).toMatch(/; HttpOnly; SameSite=Strict; Path=\/hal; Max-Age=\d+$/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('has a page under the policy of the window, with its own files and no others', async () => {
    const page = await get(`/hal/?site=${site.id}`, asPage(h.cookie));
    expect(page.status).toBe(200);
    const nonce = /nonce-([\w-]+)/.exec(page.headers['content-security-policy'] ?? '')?.[1];
    expect(page.body).toContain(`nonce="${nonce}"`);
    expect(page.body).toContain('hall-1.js');
    expect((await get('/hal/assets/hall-1.js', asPage(h.cookie))).status).toBe(200);
    expect((await get('/hal/assets/shared-2.js', asPage(h.cookie))).status).toBe(200);
    expect((await get('/hal/assets/a.js', asPage(h.cookie))).status).toBe(404);
    expect((await get(`/hal?site=${site.id}`, asPage(h.cookie))).headers['location']).toBe(`/hal/?site=${site.id}`);
  });

  it('receives its sheet once, and after that only when it changed', async () => {
    const first = await get(BOARD, asPage(h.cookie));
    expect(first.status).toBe(200);
    expect(JSON.parse(first.body).board.site).toBe('Hal A');
    expect(first.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    const again = await get(BOARD, { ...asPage(h.cookie), 'If-None-Match': first.headers['etag'] ?? '' });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it('goes on with the same key after a restart, on the same port', async () => {
    const own = await ownHall();
    const server = await own.restart();
    expect(server.port).toBe(own.server.port);
    expect((await get(BOARD, asPage(own.cookie, own), 'GET', own)).status).toBe(200);
    // The window must be let in again; the screen must not.
    expect((await get('/', asPage(own.session, own), 'GET', own)).status).toBe(403);
  });
});

const spoiled: readonly (readonly [string, number, () => [string, Record<string, string | null>]])[] = [
  ['no key', 401, () => [BOARD, asPage(null)]],
  ['an empty key', 401, () => [BOARD, asPage(h.cookie.replace(/=.*/, '='))]],
  ['a wrong key', 401, () => [BOARD, asPage(h.cookie.replace(/=.*/, `=${'A'.repeat(43)}`))]],
  ['a key without its last character', 401, () => [BOARD, asPage(h.cookie.slice(0, -1))]],
  ['the mark that is kept of the key', 401, () => [BOARD, asPage(`${name()}=${h.hall.screens[0]?.hash}`)]],
  ['the key of another site', 401, () => [BOARD, asPage(h.otherCookie)]],
  ['the key of another site under its own name', 401, () => [BOARD, asPage(`${name()}=${h.otherKey}`)]],
  ['its key under the name of another port', 401, () => [BOARD, asPage(h.cookie.replace(/-hal-\d+-/, '-hal-1-'))]],
  ["its key under the window's name", 401, () => [BOARD, asPage(`${h.session.split('=', 1)[0]}=${h.key}`)]],
  ['its key, for another site', 401, () => [`/hal/board?site=${other.id}`, asPage(h.cookie)]],
  ['its key, without a site', 401, () => ['/hal/board', asPage(h.cookie)]],
  ['its key, for a site that is no id', 401, () => ['/hal/board?site=..%2f', asPage(h.cookie)]],
  ['the key in the address', 401, () => [`${BOARD}&sleutel=${h.key}`, asPage(null)]],
  ['the key as a token', 401, () => [BOARD, { ...asPage(null), Authorization: `Bearer ${h.key}` }]],
  ["the window's session", 401, () => [BOARD, asPage(h.session)]],
  ["the window's session under the screen's name", 401, () => [BOARD, asPage(h.session.replace(/^[^=]+/, name()))]],
  ['the token of the data folder', 401, () => [BOARD, { ...asPage(null), Authorization: `Bearer ${h.server.token}` }]],
  ['the token as a key', 401, () => [BOARD, asPage(`${name()}=${h.server.token}`)]],
  ['a page of another site', 403, () => [BOARD, { ...asPage(h.cookie), 'Sec-Fetch-Site': 'cross-site' }]],
  ['a page of another port', 403, () => [BOARD, { ...asPage(h.cookie), 'Sec-Fetch-Site': 'same-site' }]],
  ['another origin', 403, () => [BOARD, { ...asPage(h.cookie), Origin: 'https://kwaad.example' }]],
  ['an opaque origin', 403, () => [BOARD, { ...asPage(h.cookie), Origin: 'null' }]],
  ['another host', 403, () => [BOARD, { ...asPage(h.cookie), Host: `kwaad.example:${h.server.port}` }]],
  ['another port as host', 403, () => [BOARD, { ...asPage(h.cookie), Host: '127.0.0.1:1' }]],
  ['the page without a key', 403, () => [`/hal/?site=${site.id}`, asPage(null)]],
  ["the page with the window's session", 403, () => [`/hal/?site=${site.id}`, asPage(h.session)]],
  ["another site's page", 403, () => [`/hal/?site=${other.id}`, asPage(h.cookie)]],
  ['opening with a wrong key', 403, () => [`/hal/open?site=${site.id}&sleutel=nee`, asPage(null)]],
  [
    'opening with the key of another site',
    403,
    () => [`/hal/open?site=${site.id}&sleutel=${h.otherKey}`, asPage(null)],
  ],
  ['files without a key', 401, () => ['/hal/assets/hall-1.js', asPage(h.session)]],
  ['a path that climbs out', 400, () => ['/hal/../assets/a.js', asPage(h.cookie)]],
  ['a path that climbs out, encoded', 400, () => ['/hal/%2e%2e/assets/a.js', asPage(h.cookie)]],
];
const name = (): string => h.cookie.split('=', 1)[0] ?? '';

describe('a sheet is not given to', () => {
  it.each(spoiled)('%s: %i', async (_what, status, request) => {
    const [target, headers] = request();
    const answer = await get(target, headers);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('Hal A');
    expect(answer.headers['set-cookie']).toBe(undefined);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    expect(
      (await get(BOARD, { ...asPage(h.cookie), Origin: `http://127.0.0.1:${h.server.port}` }, method)).status,
    ).toBe(405);
  });

  it('an older key, once there is a new one, nor to a new one that was withdrawn', async () => {
    const own = await ownHall();
    const ask = (target: string, cookie: string | null) => get(target, asPage(cookie, own), 'GET', own);
    const key = own.hall.make({ ...made, siteId: site.id });
    const cookie = `${own.cookie.split('=', 1)[0]}=${key}`;
    expect((await ask(BOARD, own.cookie)).status).toBe(401);
    expect((await ask(BOARD, cookie)).status).toBe(200);
    own.hall.withdraw(site.id);
    expect((await ask(BOARD, cookie)).status).toBe(401);
    expect((await ask(`/hal/open?site=${site.id}&sleutel=${key}`, null)).status).toBe(403);
    expect((await ask(`/hal/board?site=${other.id}`, own.otherCookie)).status).toBe(200);
  });
});

describe('the key of a screen opens nothing else', () => {
  const carriers: readonly (readonly [string, () => Record<string, string | null>])[] = [
    ['as its cookie', () => asPage(h.cookie)],
    ["under the window's name", () => asPage(`${h.session.split('=', 1)[0]}=${h.key}`)],
    ['as the token', () => ({ ...asPage(null), Authorization: `Bearer ${h.key}` })],
  ];
  const procedures = [
    'app/info',
    'plan/open',
    'plan/do',
    'manage/catalogue',
    'manage/save',
    'hall/screens',
    'hall/make',
    'hall/withdraw',
    'changes/stream',
    'exports/table',
  ];

  describe.each(carriers)('%s', (_how, headers) => {
    it.each(procedures)('%s', async (path) => {
      const origin = headers()['Authorization'] === undefined ? `http://127.0.0.1:${h.server.port}` : null;
      const body = '{"json":{}}';
      const all = {
        ...headers(),
        Origin: origin,
        'Content-Type': 'application/json',
        'Content-Length': `${body.length}`,
      };
      const answer = await sendRaw(h.server.port, requestText('POST', `/rpc/${path}`, all, body));
      expect(answer.status).toBe(401);
    });

    it.each([
      ['GET', '/', 403],
      ['GET', '/index.html', 403],
      ['GET', '/hall.html', 403],
      ['GET', '/assets/a.js', 403],
      ['GET', '/open?code=x', 403],
      ['POST', '/address', 401],
      ['POST', '/hal/rpc/app/info', 405],
    ])('%s %s', async (method, target, status) => {
      expect((await get(target, headers(), method)).status).toBe(status);
    });
  });
});

test("a window's session is not given to a screen, nor a key to a window", async () => {
  const window = await fetch(h.server.newAddress(), { redirect: 'manual' });
  expect(window.headers.getSetCookie()).toHaveLength(1);
  expect(window.headers.get('set-cookie')).not.toContain('hal');
  const screen = await fetch(hallAddress(h.server.port, site.id, h.key), { redirect: 'manual' });
  expect(screen.headers.getSetCookie()).toHaveLength(1);
  expect(screen.headers.get('set-cookie')).not.toContain(h.session.split('=')[1]);
  // The page of a screen is not one of the window's.
  expect((await get('/hall.html', asPage(h.session))).status).toBe(404);
});
