import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { hallWindows } from './electron/hall-windows.ts';
import { openShell, registerProtocol } from './electron/shell.ts';
import { acquireHostLock } from './loopback/host-lock.ts';
import { hostArgs } from './start/args.ts';
import { openBoard, SOON_CHECKED } from './start/board.ts';
import { failureSentence, StartFailure } from './start/failure.ts';
import { makeDataFolder } from './start/folder.ts';
import { errorLine } from './start/log.ts';
import { type Assets, loadAssets, loadHallAssets } from './web/assets.ts';

// The Electron host: the same product in a window of its own.

let window: BrowserWindow | null = null;

/** Arguments after the program itself; from the sources Electron is given the folder too. */
function ownArguments(): string[] {
  return process.argv.slice(app.isPackaged ? 1 : 2).filter((arg) => arg !== '--no-sandbox');
}

async function open(folder: string, demo: boolean): Promise<void> {
  const lock = acquireHostLock(folder);
  if (lock === null) {
    throw new StartFailure('Roosterbord staat al open in een browservenster. Sluit dat eerst.');
  }
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const board = await openBoard({ folder, demo, log, checkedMeanwhileFrom: SOON_CHECKED });
  app.once('will-quit', () => {
    board.close();
    lock.release();
  });
  await app.whenReady();
  const renderer = join(import.meta.dirname, '../renderer');
  const onError = (error: unknown) => log(errorLine(error));
  window = openShell({
    assets: loadAssets(renderer, board.rootAttributes),
    router: board.router,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    onError,
  });
  // Hall screens end with the program, and come back with it.
  window.once('closed', () => {
    window = null;
    app.quit();
  });
  let hallAssets: Assets | null = null;
  const hall = hallWindows({
    screens: board.hall,
    assets: () => {
      hallAssets ??= loadHallAssets(renderer);
      return hallAssets;
    },
    own: () => window,
    onError,
  });
  board.hall.attach({ way: 'window', open: hall.open });
  hall.reopen();
}

function fail(error: unknown): void {
  const sentence = failureSentence(error) ?? (error instanceof Error ? error.message : String(error));
  process.stderr.write(`${sentence}\n`);
  dialog.showErrorBox('Roosterbord kan niet starten', sentence);
  app.exit(1);
}

registerProtocol();
app.enableSandbox();
app.setName('Roosterbord');
app.on('window-all-closed', () => app.quit());
app.on('second-instance', () => {
  if (window?.isMinimized()) window.restore();
  window?.focus();
});
try {
  const args = hostArgs(ownArguments());
  const folder = makeDataFolder(args.data ?? app.getPath('userData'));
  // The browser's own files stay apart from the user's data, and the lock below holds for this folder.
  app.setPath('userData', folder);
  app.setPath('sessionData', join(folder, 'window'));
  if (app.requestSingleInstanceLock()) open(folder, args.demo).catch(fail);
  else app.quit();
} catch (error) {
  fail(error);
}
