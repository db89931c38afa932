// `npm start`: Electron where it can run, else the loopback host in a browser window, else an address.
import { join } from 'node:path';
import { hasDisplay, installedBrowser, sandboxArguments } from './browser.mjs';
import { ensureElectron } from './electron.mjs';
import { nodeFor } from './node.mjs';
import { run } from './process.mjs';

/**
 * What the starter itself needs to know; the rest goes to the host as it is.
 * @param {readonly string[]} argv
 * @returns {{ host: 'electron' | 'loopback' | null, window: boolean, rest: string[] }}
 * @throws {Error} with a sentence for the user
 */
export function startArguments(argv) {
  /** @type {string[]} */
  const rest = [];
  /** @type {'electron' | 'loopback' | null} */
  let host = null;
  const left = [...argv];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const [name, inline] = arg.split('=', 2);
    if (name !== '--host') {
      rest.push(arg);
      continue;
    }
    const value = inline ?? left.shift();
    if (value !== 'electron' && value !== 'loopback') throw new Error('Kies --host electron of --host loopback.');
    host = value;
  }
  return { host, window: !rest.includes('--no-window'), rest };
}

/**
 * @param {string} root @param {readonly string[]} argv @returns {Promise<number>} exit code
 */
export async function start(root, argv) {
  const { host, window, rest } = startArguments(argv);
  const surroundings = { platform: process.platform, env: process.env };
  const display = window && hasDisplay(surroundings);
  // A fixed port is a wish about the loopback host.
  const wantsElectron = host === 'electron' || (host === null && display && !rest.some((arg) => /^--port\b/.test(arg)));
  const electron = wantsElectron ? await ensureElectron(root) : null;
  if (electron !== null) {
    const { ELECTRON_RUN_AS_NODE: _unused, ...env } = process.env;
    return run(electron, [...sandboxArguments(process.getuid?.()), root, ...rest], { cwd: root, env });
  }
  if (host === 'electron') throw new Error('Electron is er niet. Start zonder --host, dan opent een browservenster.');
  const browser = display ? installedBrowser(surroundings) : null;
  if (browser === null && window) {
    console.error('Roosterbord: geen scherm of browser gevonden. Open het adres hieronder zelf in een browser.');
  }
  const args = [join(root, 'out/main/host.js'), ...rest, ...(browser === null ? [] : ['--browser', browser])];
  return run(nodeFor(root), args);
}
