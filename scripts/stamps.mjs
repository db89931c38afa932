// Tells whether packages and build are up to date, cheaply when they are.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the build depends on, relative to the root. */
export const SOURCES = [
  'contract',
  'domain',
  'main',
  'preload',
  'renderer',
  'seeds',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/**
 * All files under the given files and folders, sorted; what is not there is left out.
 * @param {string} root @param {readonly string[]} names @returns {string[]}
 */
export function listFiles(root, names) {
  return names
    .flatMap((name) => {
      const found = statSync(join(root, name), { throwIfNoEntry: false });
      if (found === undefined) return [];
      if (found.isFile()) return [name];
      return listFiles(
        root,
        readdirSync(join(root, name)).map((entry) => `${name}/${entry}`),
      );
    })
    .sort();
}

/**
 * Changes whenever a file is written, moved or removed. Reads no contents: a few ms.
 * @param {string} root @param {readonly string[]} files
 */
export function fingerprint(root, files) {
  return sha256(
    files
      .map((file) => {
        const { size, mtimeMs } = statSync(join(root, file));
        return `${file}\0${size}\0${mtimeMs}`;
      })
      .join('\n'),
  );
}

/**
 * Changes only when the contents or names of files change.
 * @param {string} root @param {readonly string[]} files
 */
export function contentHash(root, files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** @param {string} file @returns {Record<string, unknown>} */
export function readStamp(file) {
  try {
    const stamp = JSON.parse(readFileSync(file, 'utf8'));
    return typeof stamp === 'object' && stamp !== null ? stamp : {};
  } catch {
    return {};
  }
}

/** @param {string} file @param {Record<string, unknown>} stamp */
export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(stamp));
}

/**
 * Is what was made from these files still right? A fresh clone or checkout changes times but not contents; then the
 * stamp is brought up to date without making anything.
 * @param {string} root @param {readonly string[]} names @param {string} stampFile
 * @returns {{ current: boolean, stamp: { fingerprint: string, hash: string } | null }} stamp: to write once made
 */
export function compareStamp(root, names, stampFile) {
  const files = listFiles(root, names);
  const now = fingerprint(root, files);
  const before = readStamp(stampFile);
  if (before['fingerprint'] === now) return { current: true, stamp: null };
  const stamp = { fingerprint: now, hash: contentHash(root, files) };
  if (before['hash'] !== stamp.hash) return { current: false, stamp };
  writeStamp(stampFile, stamp);
  return { current: true, stamp: null };
}
