import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { RouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY_LIMIT, startLoopbackServer } from '#main/loopback/server.ts';
import { requestText, sendRaw } from './request.ts';
import { startTestServer, type TestServer, type tinyRouter } from './test-server.ts';

let server: TestServer;
let cookie: string;

beforeAll(async () => {
  server = await startTestServer();
  cookie = await server.enter();
});
afterAll(() => server.stop());

/** A call as our own window sends it; each test spoils one thing. */
const goodHeaders = (): Record<string, string | null> => ({
  Host: `127.0.0.1:${server.port}`,
  Origin: server.origin,
  'Sec-Fetch-Site': 'same-origin',
  Cookie: cookie,
  'Content-Type': 'application/json',
});
const call = (spoil: Record<string, string | null> = {}, method = 'POST', target = '/rpc/echo') => {
  const body = '{"json":"hallo"}';
  const headers = { ...goodHeaders(), 'Content-Length': String(body.length), ...spoil };
  return sendRaw(server.port, requestText(method, target, headers, body));
};
const get = (target: string, spoil: Record<string, string | null> = {}) =>
  sendRaw(server.port, requestText('GET', target, { ...goodHeaders(), 'Content-Type': null, ...spoil }));

describe('a call', () => {
  it('is answered for our own window', async () => {
    const answer = await call();
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('{"json":"hallo"}');
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });

  it('is answered under the name localhost too', async () => {
    const host = `localhost:${server.port}`;
    expect((await call({ Host: host, Origin: `http://${host}` })).status).toBe(200);
  });

  it('is answered for a process with the token and no origin', async () => {
    const headers = { Cookie: null, Origin: null, 'Sec-Fetch-Site': null, Authorization: `Bearer ${server.token}` };
    expect((await call(headers)).status).toBe(200);
  });

  const spoiled: readonly (readonly [string, number, () => Record<string, string | null>])[] = [
    ['no session', 401, () => ({ Cookie: null })],
    ['an empty session', 401, () => ({ Cookie: `roosterbord-${server.port}=` })],
    ['a wrong session', 401, () => ({ Cookie: `roosterbord-${server.port}=${'A'.repeat(43)}` })],
    ['a session that lacks its last character', 401, () => ({ Cookie: cookie.slice(0, -1) })],
    ['the session under another name', 401, () => ({ Cookie: cookie.replace('roosterbord', 'rooster') })],
    ['the session of another port', 401, () => ({ Cookie: cookie.replace(/-\d+/, '-1') })],
    ['the token as session', 401, () => ({ Cookie: `roosterbord-${server.port}=${server.token}` })],
    ['a wrong token', 401, () => ({ Cookie: null, Origin: null, Authorization: 'Bearer nope' })],
    [
      'the token under another scheme',
      401,
      () => ({ Cookie: null, Origin: null, Authorization: `Basic ${server.token}` }),
    ],
    ['another origin', 403, () => ({ Origin: 'https://kwaad.example' })],
    ['an opaque origin', 403, () => ({ Origin: 'null' })],
    ['the origin of another port', 403, () => ({ Origin: 'http://127.0.0.1:1' })],
    ['our origin over https', 403, () => ({ Origin: server.origin.replace('http', 'https') })],
    ['an origin that begins like ours', 403, () => ({ Origin: `${server.origin}.kwaad.example` })],
    ['localhost as origin of 127.0.0.1', 403, () => ({ Origin: `http://localhost:${server.port}` })],
    ['no origin', 403, () => ({ Origin: null })],
    ['no origin, said to be same-origin', 403, () => ({ Origin: null, 'Sec-Fetch-Site': 'same-origin' })],
    ['a page of another site', 403, () => ({ 'Sec-Fetch-Site': 'cross-site' })],
    ['a page of another port', 403, () => ({ 'Sec-Fetch-Site': 'same-site' })],
    [
      'the token, from a page of another site',
      403,
      () => ({ Authorization: `Bearer ${server.token}`, Origin: 'https://kwaad.example' }),
    ],
    [
      'a rebound name',
      403,
      () => ({ Host: `kwaad.example:${server.port}`, Origin: `http://kwaad.example:${server.port}` }),
    ],
    ['a name without port', 403, () => ({ Host: '127.0.0.1' })],
    ['another port in the name', 403, () => ({ Host: '127.0.0.1:1' })],
    ['a name that begins like ours', 403, () => ({ Host: `127.0.0.1:${server.port}.kwaad.example` })],
    ['another spelling of this computer', 403, () => ({ Host: `[::1]:${server.port}` })],
    ['a length that is not told', 411, () => ({ 'Content-Length': null, 'Transfer-Encoding': 'chunked' })],
  ];
  it.each(spoiled)('with %s is refused: %i', async (_what, status, spoil) => {
    const answer = await call(spoil());
    expect(answer).toMatchObject({ status, closed: true });
    expect(answer.body).toBe('');
  });

  it('without a Host is refused', async () => {
    expect((await call({ Host: null })).status).toBe(400);
  });

  it.each(['kwaad.example', '127.0.0.1'])('with a second host (%s) is refused', async (second) => {
    expect((await call({ Host: `127.0.0.1:${server.port}\r\nHost: ${second}` })).status).toBe(403);
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])(
    'with method %s is refused',
    async (method) => {
      expect(await call({ 'Content-Length': '0' }, method)).toMatchObject({ status: 405, closed: true });
    },
  );

  it('that is refused as the contract says is no news for the host', async () => {
    const before = server.errors.length;
    expect((await call({}, 'POST', '/rpc/refuse')).status).toBe(409);
    expect(server.errors).toHaveLength(before);
  });

  it('to an unknown procedure is not found', async () => {
    expect((await call({}, 'POST', '/rpc/nobody/home')).status).toBe(404);
  });

  it('that fails says nothing of why, and tells the host', async () => {
    const answer = await call({}, 'POST', '/rpc/fail');
    expect(answer.status).toBe(500);
    expect(answer.body).not.toContain('secret');
    expect(server.errors).toEqual([new Error('a secret detail')]);
  });
});

describe('the size of a call', () => {
  it('may be an import of 50 MB', async () => {
    const link = new RPCLink({ url: `${server.origin}/rpc`, headers: { cookie, origin: server.origin } });
    const client: RouterClient<typeof tinyRouter> = createORPCClient(link);
    const size = 50 * 1024 * 1024;
    expect(await client.size(new Blob([new Uint8Array(size)]))).toBe(size);
  });

  it('is refused above the limit before it is read, and the connection ends', async () => {
    const answer = await call({ 'Content-Length': String(BODY_LIMIT + 1) });
    expect(answer).toMatchObject({ status: 413, closed: true });
  });

  it.each(['-1', '1e3', '0x10', '99999999999999999999999', ' ', '1, 2'])(
    'is refused when told as "%s"',
    async (length) => {
      expect((await call({ 'Content-Length': length })).status).toBeGreaterThanOrEqual(400);
    },
  );
});

describe('the page', () => {
  it('comes with the strictest policy, a nonce of its own and no trace in a cache', async () => {
    const [first, second] = [await get('/'), await get('/')];
    expect(first.status).toBe(200);
    const nonce = /nonce-([\w-]{24})'/.exec(first.headers['content-security-policy'] ?? '')?.[1];
    expect(first.headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(first.body).toContain(`nonce="${nonce}"`);
    expect(second.body).not.toContain(nonce);
    expect(first.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
    });
  });

  it('stays closed without a session, and says so in words', async () => {
    const answer = await get('/', { Cookie: null });
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('Dit venster mag niet naar binnen');
  });

  it.each(['/', '/assets/a.js'])('%s answers HEAD without a body', async (target) => {
    const answer = await sendRaw(server.port, requestText('HEAD', target, { ...goodHeaders(), Connection: 'close' }));
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(5);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('refuses method %s', async (method) => {
    const text = requestText(method, '/', { ...goodHeaders(), 'Content-Length': '0' });
    expect(await sendRaw(server.port, text)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
});

describe('files', () => {
  it('of the window are served', async () => {
    expect(await get('/assets/a.js')).toMatchObject({ status: 200, body: 'export {};' });
    expect(await get('/assets/a.js?v=1')).toMatchObject({ status: 200 });
  });

  it('of the window stay closed without a session', async () => {
    expect((await get('/assets/a.js', { Cookie: null })).status).toBe(403);
  });

  it.each([
    ['/assets/none.js', 404],
    ['/assets', 404],
    ['/assets/', 404],
    ['/notes.txt', 404],
    ['/secret.json', 404],
    ['/../secret.json', 400],
    ['/assets/../../secret.json', 400],
    ['/./assets/a.js', 400],
    ['/%2e%2e/secret.json', 400],
    ['/..%2fsecret.json', 400],
    ['/%2e%2e%2fsecret.json', 400],
    ['/%252e%252e%252fsecret.json', 400],
    ['/..%252fsecret.json', 400],
    ['/..\\secret.json', 400],
    ['/..%5csecret.json', 400],
    ['/%5c..%5csecret.json', 400],
    ['//secret.json', 400],
    ['//127.0.0.1/secret.json', 400],
    ['/assets//a.js', 404],
    ['/%2fetc/passwd', 404],
    ['/etc/passwd', 404],
    ['/C:/Windows/win.ini', 404],
    ['/file:///etc/passwd', 404],
    ['/assets/a.js%00.html', 400],
    ['/%00', 400],
    ['/%0d%0aSet-Cookie:x', 400],
    ['/%', 400],
    ['/%c0%ae%c0%ae/secret.json', 400],
    ['/assets/a%23.js', 400],
    ['/aãssets/a.js', 400],
    ['*', 400],
    ['http://kwaad.example/', 400],
    ['secret.json', 400],
    ['', 400],
  ])('%s is refused: %i', async (target, status) => {
    const answer = await get(target);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('secret');
  });
});

describe('the way in', () => {
  it('gives a session for a code, and leads to the page', async () => {
    const response = await fetch(server.newAddress(), { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    expect(response.headers.get('set-cookie')).toMatch(
      new RegExp(`^roosterbord-${server.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
  });

  it('works once', async () => {
    const address = server.newAddress();
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    const second = await fetch(address, { redirect: 'manual' });
    expect(second.status).toBe(403);
    expect(second.headers.get('set-cookie')).toBeNull();
  });

  it('works again for a window that is already in, such as after going back', async () => {
    const address = server.newAddress();
    await fetch(address, { redirect: 'manual' });
    const again = await fetch(address, { redirect: 'manual', headers: { cookie } });
    expect(again.status).toBe(303);
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it.each(['/open', '/open?code=', '/open?code=AAAA', '/open?code=%00'])('%s stays closed', async (target) => {
    const answer = await get(target, { Cookie: null });
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('does not take the token for a code', async () => {
    expect((await get(`/open?code=${server.token}`, { Cookie: null })).status).toBe(403);
  });

  it('closes an hour after the code was given', async () => {
    let now = 0;
    const clocked = await startTestServer({ now: () => now });
    const [early, late] = [clocked.newAddress(), clocked.newAddress()];
    now = 60 * 60 * 1000 - 1;
    expect((await fetch(early, { redirect: 'manual' })).status).toBe(303);
    now += 1;
    expect((await fetch(late, { redirect: 'manual' })).status).toBe(403);
    await clocked.stop();
  });
});

describe('asking for an address', () => {
  const ask = (headers: Record<string, string>, method = 'POST') =>
    fetch(`${server.origin}/address`, { method, headers });

  it('needs the token', async () => {
    const response = await ask({ authorization: `Bearer ${server.token}` });
    const address = await response.text();
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  });

  it.each([
    ['nothing', () => ({})],
    ['the session', () => ({ cookie, origin: server.origin })],
    ['a wrong token', () => ({ authorization: 'Bearer nope' })],
    ['the token, from a page', () => ({ authorization: `Bearer ${server.token}`, origin: server.origin })],
  ] as const)('is refused with %s', async (_what, headers) => {
    expect((await ask(headers())).status).toBe(401);
  });

  it('is refused by GET', async () => {
    expect((await ask({ authorization: `Bearer ${server.token}` }, 'GET')).status).toBe(405);
  });
});

describe('connections', () => {
  it('are taken on 127.0.0.1 only', async () => {
    const other = fetch(`http://127.0.0.2:${server.port}/`);
    await expect(other).rejects.toThrow();
  });

  it('that never finish their request are ended', async () => {
    const hasty = await startTestServer({ headersTimeout: 100 });
    const answer = await sendRaw(hasty.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${hasty.port}\r\n`);
    expect(answer).toMatchObject({ status: 408, closed: true });
    await hasty.stop();
  });

  it('with too many headers are refused', async () => {
    expect((await get('/', { Cookie: 'x'.repeat(20_000) })).status).toBe(431);
  });

  it('count the windows that listen, and tell when the last one leaves', async () => {
    const stop = new AbortController();
    const headers = { cookie, origin: server.origin, 'content-type': 'application/json' };
    const listen = () =>
      fetch(`${server.origin}/rpc/changes/stream`, { method: 'POST', headers, body: '{}', signal: stop.signal });
    await Promise.all([listen(), listen()]);
    expect(server.windows()).toBe(2);
    stop.abort();
    await expect.poll(server.windows).toBe(0);
    expect(server.idle()).toBe(1);
  });

  it('end when the host stops, streams included', async () => {
    const own = await startTestServer();
    const headers = { cookie: await own.enter(), origin: own.origin, 'content-type': 'application/json' };
    const response = await fetch(`${own.origin}/rpc/changes/stream`, { method: 'POST', headers, body: '{}' });
    const rest = response.text();
    rest.catch(() => {});
    await own.stop();
    await expect(rest).rejects.toThrow();
  });

  it('cannot be had on a port that is taken', async () => {
    const start = startLoopbackServer({ assets: () => null, router: {}, port: server.port, onError: () => {} });
    await expect(start).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

it('has new secrets at each start', async () => {
  const other = await startTestServer();
  expect(other.token).not.toBe(server.token);
  expect(other.token).toHaveLength(43);
  expect((await other.enter()).split('=')[1]).not.toBe(cookie.split('=')[1]);
  await other.stop();
});
