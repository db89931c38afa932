import { afterAll, describe, expect, it } from 'vitest';
import { answerProtocol } from '#main/electron/protocol.ts';
import { loadAssets } from '#main/web/assets.ts';
import { makeWindow } from '../loopback/test-server.ts';

const window = makeWindow();
afterAll(window.remove);
const assets = loadAssets(window.folder);

describe('our own protocol', () => {
  it('serves the page under the same policy as the loopback host', async () => {
    const response = answerProtocol(assets, 'GET', 'roosterbord://app/');
    expect(response.status).toBe(200);
    const nonce = /nonce-([\w-]+)/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
    expect(await response.text()).toContain(`nonce="${nonce}"`);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('serves the files of the window', async () => {
    const response = answerProtocol(assets, 'GET', 'roosterbord://app/assets/a.js');
    expect(await response.text()).toBe('export {};');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    ['GET', 'roosterbord://app/secret.json', 404],
    ['GET', 'roosterbord://app/notes.txt', 404],
    ['GET', 'roosterbord://app/../secret.json', 404],
    ['GET', 'roosterbord://app/..%2fsecret.json', 400],
    ['GET', 'roosterbord://app/%252e%252e/secret.json', 400],
    ['GET', 'roosterbord://app/..%5csecret.json', 400],
    ['GET', 'roosterbord://app/%00', 400],
    ['GET', 'roosterbord://kwaad/', 403],
    ['GET', 'file:///etc/passwd', 403],
    ['POST', 'roosterbord://app/', 405],
    ['PUT', 'roosterbord://app/assets/a.js', 405],
  ])('%s %s is refused: %i', async (method, address, status) => {
    const response = answerProtocol(assets, method, address);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });
});
