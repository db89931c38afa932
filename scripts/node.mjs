// Which Node runs the product and its tools.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest Node that everything runs on; the database driver crashes on 20. */
const OLDEST = 22;

/**
 * Where npm puts the pinned Node of this platform, if there is one.
 * @param {string} root @param {string} platform @param {string} arch
 */
export function pinnedNode(root, platform, arch) {
  const name = platform === 'win32' ? 'win' : platform;
  const program = platform === 'win32' ? 'node.exe' : 'node';
  return join(root, 'node_modules', `node-${name}-${arch}`, 'bin', program);
}

/**
 * The program that runs everything: the pinned Node by its path, else the running one if it is new enough.
 * @param {{ root: string, platform: string, arch: string, running: { path: string, version: string }, exists?: (path: string) => boolean }} options
 * @throws {Error} with a sentence for the user
 */
export function chooseNode({ root, platform, arch, running, exists = existsSync }) {
  const pinned = pinnedNode(root, platform, arch);
  if (exists(pinned)) return pinned;
  if (Number.parseInt(running.version, 10) >= OLDEST) return running.path;
  throw new Error(
    `Roosterbord heeft Node ${OLDEST} of nieuwer nodig (dit is ${running.version}), en voor ${platform}-${arch} komt er geen Node mee. Installeer een nieuwere Node en start opnieuw.`,
  );
}

/** @param {string} root */
export function nodeFor(root) {
  const running = { path: process.execPath, version: process.versions.node };
  return chooseNode({ root, platform: process.platform, arch: process.arch, running });
}
