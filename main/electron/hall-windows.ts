import { app, BrowserWindow, powerSaveBlocker, screen, session } from 'electron';
import type { HallScreen } from '#contract/hall.ts';
import type { HallScreens } from '../api/hall-screens.ts';
import type { Assets } from '../web/assets.ts';
import { HALL_ORIGIN, SCHEME } from './guards.ts';
import { answerHallProtocol } from './hall-protocol.ts';
import { hallWindowOptions } from './window-options.ts';

type SiteId = HallScreen['siteId'];

export interface HallWindowsOptions {
  readonly screens: HallScreens;
  /** The page and its files, read at the first screen. */
  readonly assets: () => Assets;
  /** The program's own window, which keeps its display. */
  readonly own: () => BrowserWindow | null;
  readonly onError: (error: unknown) => void;
}

export interface HallWindows {
  /** Opens the window of a screen that is on, or brings it to the front. */
  readonly open: (siteId: SiteId) => void;
  /** Opens those that were open when the program ended. */
  readonly reopen: () => void;
}

const HALL_PARTITION = 'hal-';

/** True for the contents of a hall screen: for them another page is their own, and no link opens. */
export function isHallContents(contents: Electron.WebContents): boolean {
  return hallSessions.has(contents.session);
}
const hallSessions = new WeakSet<Electron.Session>();

/** The windows of the hall screens, each with storage, protocol and rights (none) of its own. */
export function hallWindows({ screens, assets, own, onError }: HallWindowsOptions): HallWindows {
  const open = new Map<SiteId, BrowserWindow>();
  let awake: number | null = null;
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });

  const keepAwake = (): void => {
    if (open.size > 0) awake ??= powerSaveBlocker.start('prevent-display-sleep');
    else if (awake !== null) {
      powerSaveBlocker.stop(awake);
      awake = null;
    }
  };

  const show = (siteId: SiteId): void => {
    const partition = `${HALL_PARTITION}${siteId}`;
    const apart = session.fromPartition(partition, { cache: false });
    if (!hallSessions.has(apart)) {
      hallSessions.add(apart);
      apart.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
      apart.setPermissionCheckHandler(() => false);
      apart.setDevicePermissionHandler(() => false);
      apart.protocol.handle(SCHEME, (request) => answerHallProtocol({ siteId, screens, assets }, request));
    }
    const ownWindow = own();
    const ownDisplay = ownWindow === null ? null : screen.getDisplayMatching(ownWindow.getBounds()).id;
    const window = new BrowserWindow(hallWindowOptions(partition, screen.getAllDisplays(), ownDisplay));
    open.set(siteId, window);
    screens.change(siteId, { isShown: true });
    keepAwake();
    window.once('ready-to-show', () => window.show());
    window.once('closed', () => {
      open.delete(siteId);
      keepAwake();
      // Closed by hand it stays closed; closed with the program it comes back with it.
      if (!isQuitting) screens.change(siteId, { isShown: false });
    });
    window.loadURL(`${HALL_ORIGIN}/`).catch(onError);
  };

  return {
    open: (siteId) => {
      const known = open.get(siteId);
      if (known) known.focus();
      else show(siteId);
    },
    reopen: () => {
      for (const { siteId, isShown } of screens.screens) if (isShown) show(siteId);
    },
  };
}
