import type { BrowserWindowConstructorOptions } from 'electron';

/**
 * Nothing that Electron's security list takes away: no Node, a sandbox, a world of its own for scripts of ours.
 * Most are defaults; they are written out so that a test holds them.
 */
const SAFE = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies BrowserWindowConstructorOptions['webPreferences'];

/**
 * The window of the program.
 * @param preload path of the preload bundle
 */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    title: 'Roosterbord',
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { preload, ...SAFE },
  };
}

/** The parts of a display that say where it is. */
export interface DisplayFacts {
  readonly id: number;
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/**
 * A hall screen: the whole of a display, the one that the program's own window is not on where there is one. Without a
 * preload it has no way to the procedures at all.
 * @param partition storage and protocol of its own: nothing is shared with the program's window
 * @param own id of the display with the program's window; null = it is not open
 */
export function hallWindowOptions(
  partition: string,
  displays: readonly DisplayFacts[],
  own: number | null,
): BrowserWindowConstructorOptions {
  const display = displays.find(({ id }) => id !== own) ?? displays[0];
  return {
    title: 'Hallscherm',
    ...display?.bounds,
    show: false,
    autoHideMenuBar: true,
    fullscreen: true,
    webPreferences: { partition, ...SAFE },
  };
}
