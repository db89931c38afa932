// Puts packages and build in place. Says nothing, and takes a few ms, when they are.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nodeFor } from './node.mjs';
import { run } from './process.mjs';
import { compareStamp, readStamp, SOURCES, writeStamp } from './stamps.mjs';

/** Everything the starter says of itself goes to stderr: stdout belongs to the command. */
const OUTPUT_TO_STDERR = /** @type {const} */ (['ignore', 2, 2]);

/**
 * Says what is being done, does it, says how long it took.
 * @param {string} what Dutch @param {() => Promise<number>} work
 */
async function step(what, work) {
  console.error(`Roosterbord: ${what} …`);
  const began = performance.now();
  if ((await work()) !== 0) throw new Error(`Dit is niet gelukt: ${what}. Hierboven staat waarom.`);
  console.error(`Roosterbord: klaar in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/**
 * How to start npm: the one that started us, the one beside our Node, else the one on the PATH.
 * @param {{ env: Record<string, string | undefined>, execPath: string, platform: string, exists?: (path: string) => boolean }} options
 * @returns {{ program: string, args: string[], shell: boolean }}
 */
export function findNpm({ env, execPath, platform, exists = existsSync }) {
  const given = env['npm_execpath'] ?? '';
  const beside = dirname(execPath);
  const places = [
    ...(/^npm(-cli)?\.[cm]?js$/.test(basename(given)) ? [given] : []),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const found = places.find((place) => exists(place));
  return found === undefined
    ? { program: 'npm', args: [], shell: platform === 'win32' }
    : { program: execPath, args: [found], shell: false };
}

/**
 * Installs when the lockfile is not the one that was installed from. No package needs its install script, and one of
 * them would ask for a compiler.
 * @param {string} root
 */
export async function ensurePackages(root) {
  const stampFile = join(root, 'node_modules', '.roosterbord.json');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = { lock, platform: `${process.platform}-${process.arch}` };
  const before = readStamp(stampFile);
  if (before['lock'] === stamp.lock && before['platform'] === stamp.platform) return;
  const npm = findNpm({ env: process.env, execPath: process.execPath, platform: process.platform });
  // Warnings that an older Node does not suit a package say nothing here: every tool runs with the pinned one.
  const args = [...npm.args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await step('pakketten installeren (de eerste keer duurt dit een paar minuten)', () =>
    run(npm.program, args, { cwd: root, shell: npm.shell, stdio: [...OUTPUT_TO_STDERR] }),
  );
  writeStamp(stampFile, stamp);
}

/**
 * Builds into out/ when the sources changed since the last build.
 * @param {string} root
 */
export async function ensureBuild(root) {
  const stampFile = join(root, 'out', '.stamp.json');
  const { current, stamp } = compareStamp(root, SOURCES, stampFile);
  if (current) return;
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  await step('programma bouwen', () =>
    run(nodeFor(root), [builder, 'build', '--logLevel', 'warn'], { cwd: root, stdio: [...OUTPUT_TO_STDERR] }),
  );
  if (stamp !== null) writeStamp(stampFile, stamp);
}
