// Electron's own program: is it there, and can it be put there?
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFor } from './node.mjs';
import { run } from './process.mjs';
import { readStamp, writeStamp } from './stamps.mjs';

/** ms that the download may take: a firewall may swallow it without a word. */
const DOWNLOAD_LIMIT = 60_000;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Path of Electron's program, or null where it is not in place.
 * @param {string} root
 */
export function electronProgram(root) {
  try {
    const folder = join(root, 'node_modules', 'electron');
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/**
 * Should the download be tried? Not again within a day of a failure with the same version.
 * @param {Record<string, unknown>} failure what was remembered @param {string} version @param {number} now ms since 1970
 */
export function shouldTry(failure, version, now) {
  return failure['version'] !== version || typeof failure['at'] !== 'number' || Math.abs(now - failure['at']) > DAY;
}

/**
 * Puts Electron in place if that is possible within a minute.
 * @param {string} root @returns {Promise<string | null>} its program
 */
export async function ensureElectron(root) {
  const present = electronProgram(root);
  if (present !== null) return present;
  const folder = join(root, 'node_modules', 'electron');
  const memory = join(root, '.cache', 'electron-failed.json');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!shouldTry(readStamp(memory), version, Date.now())) return null;
  console.error('Roosterbord: Electron ophalen (hooguit een minuut) …');
  await run(nodeFor(root), [join(folder, 'install.js')], { stdio: 'ignore', limit: DOWNLOAD_LIMIT });
  const program = electronProgram(root);
  if (program === null) {
    writeStamp(memory, { version, at: Date.now() });
    console.error('Roosterbord: Electron is hier niet op te halen. Het programma opent in een browservenster.');
  }
  return program;
}
