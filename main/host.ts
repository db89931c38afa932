import { join } from 'node:path';
import { openAppWindow } from './loopback/app-window.ts';
import { hallAddress } from './loopback/hall.ts';
import { acquireHostLock } from './loopback/host-lock.ts';
import { type LoopbackServer, startLoopbackServer } from './loopback/server.ts';
import { addressOfRunningHost, removeTokenFile, writeTokenFile } from './loopback/token-file.ts';
import { type HostArgs, hostArgs } from './start/args.ts';
import { type Board, openBoard, SOON_CHECKED } from './start/board.ts';
import { failureSentence, StartFailure } from './start/failure.ts';
import { makeDataFolder } from './start/folder.ts';
import { errorLine } from './start/log.ts';
import { type Assets, loadAssets, loadHallAssets } from './web/assets.ts';

// The loopback host: the same product in a window of an installed browser.

/** ms that a reloading window may be away before the host takes it for closed. */
const RELOAD_GRACE = 3_000;
/** ms that another host may take between its lock and its first answer. */
const START_GRACE = 10_000;

/** ms that the browser may take to leave. */
const CLOSE_GRACE = 5_000;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What the user sees of this start. */
interface Shown {
  /** Resolves when the window was closed by hand; never without a window. */
  readonly gone: Promise<void>;
  /** Closes the window and waits until the browser has left. */
  readonly close: () => Promise<void>;
}

/** Opens the window, or prints where it can be opened. */
function show(args: HostArgs, address: string): Shown {
  // This line is read by other programs too: keep its form.
  console.log(`Roosterbord: ${address}`);
  const never = new Promise<void>(() => {});
  if (args.browser === null) return { gone: never, close: async () => {} };
  const window = openAppWindow(args.browser, address);
  const gone = window.closed.catch(() => {
    console.error(`Het venster kon niet openen met ${args.browser}. Open het adres zelf in een browser.`);
    return never;
  });
  return {
    gone,
    close: async () => {
      window.close();
      await Promise.race([window.closed.catch(() => {}), sleep(CLOSE_GRACE)]);
    },
  };
}

/** Waits for a host that is just starting in the same folder. */
async function joinRunningHost(args: HostArgs, folder: string): Promise<void> {
  const patience = Date.now() + START_GRACE;
  for (let address = await addressOfRunningHost(folder); ; address = await addressOfRunningHost(folder)) {
    if (address !== null) {
      const shown = show(args, address);
      if (args.browser !== null) await Promise.race([shown.gone, untilSignalled()]);
      return shown.close();
    }
    if (Date.now() > patience) {
      throw new StartFailure('Roosterbord is al gestart met deze gegevens, maar geeft geen antwoord. Sluit het eerst.');
    }
    await sleep(200);
  }
}

/** Resolves once no window has listened for a few seconds. */
async function untilNobodyListens(server: LoopbackServer): Promise<void> {
  for (let quiet = 0; quiet < RELOAD_GRACE; quiet = server.windows() === 0 ? quiet + 250 : 0) await sleep(250);
}

/** Both a terminal and the starter may send the signal: the second must not cut short what the first began. */
function untilSignalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/** Listens where a screen in a hall knows it, unless another port was asked for or somebody else took it. */
async function startServer(args: HostArgs, board: Board): Promise<LoopbackServer> {
  const folder = join(import.meta.dirname, '../renderer');
  let hallAssets: Assets | null = null;
  const on = (port: number): Promise<LoopbackServer> =>
    startLoopbackServer({
      assets: loadAssets(folder, board.rootAttributes),
      router: board.router,
      hall: {
        screens: board.hall,
        assets: () => {
          hallAssets ??= loadHallAssets(folder);
          return hallAssets;
        },
      },
      port,
      onError: (error) => console.error(errorLine(error)),
    });
  const known = args.port === 0 ? board.hall.port : null;
  if (known === null) return on(args.port);
  try {
    return await on(known);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return on(0);
    throw error;
  }
}

async function main(): Promise<void> {
  const args = hostArgs(process.argv.slice(2));
  const folder = makeDataFolder(args.data);
  const lock = acquireHostLock(folder);
  if (lock === null) return joinRunningHost(args, folder);
  const stopped = untilSignalled();
  try {
    const board = await openBoard({
      folder,
      demo: args.demo,
      log: console.error,
      checkedMeanwhileFrom: SOON_CHECKED,
    });
    try {
      const server = await startServer(args, board);
      board.hall.attach({
        way: 'address',
        port: server.port,
        addressOf: (siteId, key) => hallAddress(server.port, siteId, key),
      });
      writeTokenFile(folder, { port: server.port, token: server.token });
      const shown = show(args, server.newAddress());
      try {
        await Promise.race([stopped, shown.gone.then(() => untilNobodyListens(server))]);
      } finally {
        await shown.close();
        removeTokenFile(folder);
        await server.close();
      }
    } finally {
      board.close();
    }
  } finally {
    lock.release();
  }
}

try {
  await main();
  // A stream of a window may still be on its way out; nothing of ours waits for it.
  process.exit(0);
} catch (error) {
  const sentence = failureSentence(error);
  console.error(sentence ?? error);
  process.exit(1);
}
