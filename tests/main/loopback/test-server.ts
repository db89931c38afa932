import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError, os } from '@orpc/server';
import { type LoopbackServer, startLoopbackServer } from '#main/loopback/server.ts';
import { loadAssets } from '#main/web/assets.ts';

/** A router small enough to see what crosses the wire. */
export const tinyRouter = {
  echo: os.handler(({ input }) => input),
  size: os.handler(({ input }) => (input instanceof Blob ? input.size : -1)),
  fail: os.handler(() => {
    throw new Error('a secret detail');
  }),
  refuse: os.handler(() => {
    throw new ORPCError('CONFLICT');
  }),
  changes: {
    stream: os.handler(async function* ({ signal }) {
      yield 'first';
      await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    }),
  },
};

const PAGE =
  '<!doctype html><html lang="nl"><meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" src="./assets/a.js"></script>';

/** A built window of two files, beside a file that must never be served. */
export function makeWindow(): { folder: string; remove: () => void } {
  const parent = mkdtempSync(join(tmpdir(), 'roosterbord-test-'));
  const folder = join(parent, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'a.js'), 'export {};');
  writeFileSync(join(folder, 'hall.html'), PAGE.replace('a.js', 'hall-1.js'));
  writeFileSync(join(folder, 'assets', 'hall-1.js'), 'import "./shared-2.js";');
  writeFileSync(join(folder, 'assets', 'shared-2.js'), 'export {};');
  writeFileSync(join(folder, 'notes.txt'), 'not of the window');
  writeFileSync(join(parent, 'secret.json'), '{"secret":true}');
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

export interface TestServer extends LoopbackServer {
  readonly origin: string;
  readonly errors: unknown[];
  /** How often the last window left. */
  readonly idle: () => number;
  /** Opens a window: the value of its Cookie header. */
  readonly enter: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

export async function startTestServer(
  options: { now?: () => number; headersTimeout?: number } = {},
): Promise<TestServer> {
  const window = makeWindow();
  const errors: unknown[] = [];
  let idle = 0;
  const server = await startLoopbackServer({
    assets: loadAssets(window.folder),
    router: tinyRouter,
    port: 0,
    onError: (error) => errors.push(error),
    onIdle: () => {
      idle += 1;
    },
    ...options,
  });
  return {
    ...server,
    origin: `http://127.0.0.1:${server.port}`,
    errors,
    idle: () => idle,
    enter: async () => {
      const response = await fetch(server.newAddress(), { redirect: 'manual' });
      return (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
    },
    stop: async () => {
      await server.close();
      window.remove();
    },
  };
}
