import type { BrowserWindowConstructorOptions } from 'electron';

/**
 * A window with nothing that Electron's security list takes away: no Node, a sandbox, its own world for the preload.
 * Most are defaults; they are written out so that a test holds them.
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
    webPreferences: {
      preload,
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
    },
  };
}
