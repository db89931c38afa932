import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressOfRunningHost, readTokenFile, removeTokenFile, writeTokenFile } from '#main/loopback/token-file.ts';
import { startTestServer } from './test-server.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roosterbord-token-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const content = { port: 4711, token: 'a'.repeat(43) };

describe('the token file', () => {
  it('is for the user alone, also over an older one that was not', () => {
    writeFileSync(join(folder, 'loopback.token'), 'old', { mode: 0o644 });
    writeTokenFile(folder, content);
    expect(statSync(join(folder, 'loopback.token')).mode & 0o777).toBe(0o600);
    expect(readTokenFile(folder)).toEqual(content);
    expect(readdirSync(folder)).toEqual(['loopback.token']);
  });

  it('goes', () => {
    writeTokenFile(folder, content);
    removeTokenFile(folder);
    removeTokenFile(folder);
    expect(readTokenFile(folder)).toBeNull();
  });

  it.each(['', '{', '[]', '{"port":0,"token":"aaaaaaaaaaaaaaaaaaaaaaa"}', '{"port":80,"token":""}'])(
    'counts for nothing when it holds %s',
    (text) => {
      writeFileSync(join(folder, 'loopback.token'), text);
      expect(readTokenFile(folder)).toBeNull();
    },
  );
});

describe('the running host of a folder', () => {
  it('gives an address that opens a window', async () => {
    const server = await startTestServer();
    writeTokenFile(folder, server);
    const address = await addressOfRunningHost(folder);
    expect((await fetch(address ?? '', { redirect: 'manual' })).status).toBe(303);
    await server.stop();
  });

  it('is not there without a file, after it stopped, or with another token', async () => {
    expect(await addressOfRunningHost(folder)).toBeNull();
    const server = await startTestServer();
    writeTokenFile(folder, { port: server.port, token: content.token });
    expect(await addressOfRunningHost(folder)).toBeNull();
    writeTokenFile(folder, server);
    await server.stop();
    expect(await addressOfRunningHost(folder)).toBeNull();
  });

  it('is not mistaken for a stranger that listens on its old port', async () => {
    const stranger = createServer((_request, response) => response.end('http://kwaad.example/open?code=1'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    writeTokenFile(folder, { port: (stranger.address() as AddressInfo).port, token: content.token });
    expect(await addressOfRunningHost(folder)).toBeNull();
    stranger.close();
  });
});
