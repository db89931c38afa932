import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '#client/client.ts';
import { contract } from '#contract/index.ts';
import { startLoopbackServer } from '#main/loopback/server.ts';

afterEach(() => vi.unstubAllGlobals());

const os = implement(contract);
const info = {
  version: '1',
  dataState: 'new' as const,
  user: 'T. de Boer',
  today: '2026-11-30',
  dataFolder: '/data',
  damage: null,
};
const history = { undo: null, redo: null };

/** Bytes that no text would survive. */
const FILE = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);

/** A host of four procedures; one of them breaks the contract behind the host's back. */
const router = {
  app: {
    info: os.app.info.handler(() => info),
    startEmpty: os.app.startEmpty.handler(({ errors }) => {
      throw errors.NOT_EMPTY();
    }),
  },
  exports: {
    table: os.exports.table.handler(({ input }) => ({
      fileName: `${input.title}.${input.format}`,
      content: new Blob([FILE], { type: 'text/csv' }),
    })),
  },
  changes: {
    stream: os.changes.stream.handler(async function* () {
      yield { type: 'at' as const, revision: 7, history };
    }),
  },
};

/** As in Electron: the page posts a port to the preload, and the main process serves the contract over it. */
function overPort(): void {
  vi.stubGlobal('location', { protocol: 'roosterbord:', origin: 'roosterbord://app' });
  vi.stubGlobal('window', {
    postMessage: (message: unknown, origin: string, [port]: [MessagePort]) => {
      expect([message, origin]).toEqual(['roosterbord:connect', 'roosterbord://app']);
      new RPCHandler(router).upgrade(port);
      port.start();
    },
  });
}

/** As in a browser: the page calls its own origin with its session. */
async function overHttp(): Promise<() => Promise<void>> {
  const server = await startLoopbackServer({ assets: () => null, router, port: 0, onError: () => {} });
  const origin = `http://127.0.0.1:${server.port}`;
  const entry = await fetch(server.newAddress(), { redirect: 'manual' });
  const cookie = (entry.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  const bare = globalThis.fetch;
  vi.stubGlobal('location', { protocol: 'http:', origin });
  vi.stubGlobal('fetch', (request: Request, init?: RequestInit) => {
    const headers = new Headers(request.headers);
    headers.set('cookie', cookie);
    headers.set('origin', origin);
    return bare(new Request(request, { headers }), init);
  });
  return server.close;
}

describe.each(['port', 'http'])('the client over %s', (transport) => {
  let stop = async () => {};
  const connect = async () => {
    if (transport === 'port') overPort();
    else stop = await overHttp();
    return createClient();
  };
  afterEach(async () => {
    await stop();
    stop = async () => {};
  });

  it('brings a file over byte by byte, with its name and type', async () => {
    const client = await connect();
    const sheet = { name: 'x', columns: [{ title: 'x', kind: 'text' as const, width: 5 }], rows: [['é']] };
    const { fileName, content } = await client.exports.table({ title: 'Geld', format: 'csv', sheets: [sheet] });
    expect([fileName, content.type]).toEqual(['Geld.csv', 'text/csv']);
    expect(new Uint8Array(await content.arrayBuffer())).toEqual(FILE);
  });

  it('calls a procedure', async () => {
    const client = await connect();
    expect(await client.app.info()).toEqual(info);
  });

  it('hands on the contract’s own errors with their sentence', async () => {
    const client = await connect();
    await expect(client.app.startEmpty()).rejects.toMatchObject({
      code: 'NOT_EMPTY',
      defined: true,
      message: 'Er staan al gegevens in het programma.',
    });
  });

  it('follows a stream', async () => {
    const client = await connect();
    const events = [];
    for await (const event of await client.changes.stream()) events.push(event);
    expect(events).toEqual([{ type: 'at', revision: 7, history }]);
  });
});

it('refuses an answer that breaks the contract', async () => {
  const close = await overHttp();
  const genuine = globalThis.fetch;
  vi.stubGlobal('fetch', async (...given: Parameters<typeof fetch>) => {
    const response = await genuine(...given);
    return new Response((await response.text()).replace('"new"', '"stolen"'), response);
  });
  await expect(createClient().app.info()).rejects.toThrow('does not match');
  await close();
});
