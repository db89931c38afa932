import { afterAll, describe, expect, it } from 'vitest';
import type { SiteId } from '#domain/model/ids.ts';
import type { KeptScreen } from '#main/api/hall-kept.ts';
import { answerHallProtocol } from '#main/electron/hall-protocol.ts';
import { answerProtocol } from '#main/electron/protocol.ts';
import { loadAssets, loadHallAssets } from '#main/web/assets.ts';
import { idOf, site } from '#tests/main/company.ts';
import { makeWindow } from '../loopback/test-server.ts';

const window = makeWindow();
afterAll(window.remove);

const screen: KeptScreen = {
  siteId: site.id,
  hash: 'a1'.repeat(32),
  theme: 'dark',
  madeAt: '2026-11-30T09:00:00.000Z',
  madeBy: 'Anna',
  isShown: true,
};
const on = new Map<string, KeptScreen>([
  [site.id, screen],
  [idOf(2), { ...screen, siteId: idOf(2) as SiteId }],
]);
const asked: string[] = [];
const hall = {
  siteId: site.id,
  screens: {
    screenOf: (siteId: string) => on.get(siteId) ?? null,
    answer: async (siteId: SiteId) => {
      asked.push(siteId);
      return { mark: '"1"', body: `{"site":"${siteId}"}` };
    },
  },
  assets: () => loadHallAssets(window.folder),
};
const ask = (url: string, init: RequestInit = {}, given = hall) => {
  // Request itself will not have every method or address that a page may try.
  const { method = 'GET', headers } = init;
  return answerHallProtocol(given, { method, url, headers: new Headers(headers) });
};

describe("a hall screen's own protocol", () => {
  it('serves the page under the policy of the window, and its files', async () => {
    const page = await ask('roosterbord://hal/');
    const nonce = /nonce-([\w-]+)/.exec(page.headers.get('content-security-policy') ?? '')?.[1];
    expect(await page.text()).toContain(`nonce="${nonce}"`);
    expect((await ask('roosterbord://hal/assets/hall-1.js')).status).toBe(200);
    expect((await ask('roosterbord://hal/assets/a.js')).status).toBe(404);
  });

  it('serves the sheet of its own site, whatever the page asks, and only what is new', async () => {
    const answer = await ask(`roosterbord://hal/board?site=${idOf(2)}`);
    expect(await answer.text()).toBe(`{"site":"${site.id}"}`);
    expect(asked).toEqual([site.id]);
    expect((await ask('roosterbord://hal/board', { headers: { 'if-none-match': '"1"' } })).status).toBe(304);
  });

  it('serves nothing once the screen is off', async () => {
    const off = { ...hall, screens: { ...hall.screens, screenOf: () => null } };
    expect((await ask('roosterbord://hal/board', {}, off)).status).toBe(401);
  });

  it.each([
    ['GET', 'roosterbord://app/', 403],
    ['GET', 'roosterbord://app/board', 403],
    ['GET', 'https://hal/board', 403],
    ['GET', 'roosterbord://hal/hall.html', 404],
    ['GET', 'roosterbord://hal/index.html', 404],
    ['GET', 'roosterbord://hal/secret.json', 404],
    ['GET', 'roosterbord://hal/..%2fsecret.json', 400],
    ['GET', 'roosterbord://hal/%00', 400],
    ['GET', 'roosterbord://hal/rpc/app/info', 404],
    ['POST', 'roosterbord://hal/board', 405],
    ['POST', 'roosterbord://hal/rpc/app/info', 405],
    ['PUT', 'roosterbord://hal/', 405],
  ])('%s %s is refused: %i', async (method, address, status) => {
    const response = await ask(address, { method });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  it("is not answered by the window's protocol", () => {
    expect(answerProtocol(loadAssets(window.folder), 'GET', 'roosterbord://hal/').status).toBe(403);
    expect(answerProtocol(loadAssets(window.folder), 'GET', 'roosterbord://app/hall.html').status).toBe(404);
  });
});
