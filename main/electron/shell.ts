import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { app, BrowserWindow, ipcMain, protocol, session, shell } from 'electron';
import { planPackingOfHost } from '#contract/packing.ts';
import type { Assets } from '../web/assets.ts';
import { APP_ORIGIN, isTrustedSender, mayNavigate, mayOpenOutside, mayUse, SCHEME } from './guards.ts';
import { isHallContents } from './hall-windows.ts';
import { answerProtocol } from './protocol.ts';
import { windowOptions } from './window-options.ts';

/** Must run before Electron is ready. */
export function registerProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

export interface ShellOptions {
  readonly assets: Assets;
  readonly router: AnyRouter;
  /** Path of the preload bundle. */
  readonly preload: string;
  /** Told when the page cannot be loaded. */
  readonly onError: (error: unknown) => void;
}

/** Opens the window. Call when Electron is ready. */
export function openShell(options: ShellOptions): BrowserWindow {
  protocol.handle(SCHEME, (request) => answerProtocol(options.assets, request.method, request.url));
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((contents, permission, callback) => {
    callback(mayUse(permission, contents.getURL()));
  });
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  defaultSession.setDevicePermissionHandler(() => false);
  app.on('web-contents-created', (_event, contents) => guard(contents));

  const window = new BrowserWindow(windowOptions(options.preload));
  connect(window, options);
  window.once('ready-to-show', () => window.show());
  window.loadURL(`${APP_ORIGIN}/`).catch(options.onError);
  return window;
}

/** Nothing in a window leads out of its page; a link to the law opens in the user's own browser. */
function guard(contents: Electron.WebContents): void {
  const isHall = isHallContents(contents);
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(isHall, event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(isHall, event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !mayNavigate(isHall, event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (!isHall && mayOpenOutside(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}

/** Serves the contract over the port that our page sends, and over no other. */
function connect(window: BrowserWindow, { router }: ShellOptions): void {
  const rpc = new RPCHandler(router, { customJsonSerializers: [planPackingOfHost] });
  ipcMain.on('roosterbord:connect', (event) => {
    const [port, ...more] = event.ports;
    const trusted = !window.isDestroyed() && isTrustedSender(event.sender.id, window.webContents.id, event.senderFrame);
    if (port === undefined || more.length > 0 || !trusted) {
      for (const refused of event.ports) refused.close();
      return;
    }
    rpc.upgrade(port, { context: {} });
    port.start();
  });
}
