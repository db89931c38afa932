// `npm test`: everything that must hold before a change may land.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { electronProgram } from './electron.mjs';
import { nodeFor } from './node.mjs';
import { capture, run } from './process.mjs';
import { ensureBuild } from './setup.mjs';
import { toolProgram } from './tools.mjs';

const ROOMS = ['domain', 'contract', 'main', 'preload', 'renderer', 'seeds', 'tests'];
const CRUISED = ['domain', 'contract', 'main', 'preload', 'renderer', 'seeds'];

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {{ name: string, title: string, work: () => Promise<boolean> }} Step */

/**
 * Counts of vitest's JSON report.
 * @param {string} text @returns {Counts}
 */
export function vitestCounts(text) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(text);
  // A file that could not be loaded has no tests, but it did fail.
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/**
 * Counts of Playwright's JSON report. A test that passed only on a second try did pass; what Playwright could not even
 * load did fail.
 * @param {string} text @returns {Counts}
 */
export function playwrightCounts(text) {
  const { stats, errors } = JSON.parse(text);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/**
 * How many tests Playwright would run, from what `--list` printed.
 * @param {string} text
 */
export function listedTests(text) {
  return Number(/^Total: (\d+) tests? in/m.exec(text)?.[1] ?? '0');
}

/**
 * Reads a report; a run that left none counts as one failure.
 * @param {string} file @param {(text: string) => Counts} counts @returns {Counts}
 */
function report(file, counts) {
  try {
    return counts(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/**
 * @param {string} root
 * @param {{ unit: string, window: string }} reports paths of the JSON reports
 * @returns {Step[]}
 */
function steps(root, reports) {
  const node = nodeFor(root);
  /** @param {string} name @param {readonly string[]} args */
  const tool = async (name, ...args) =>
    (await run(node, [toolProgram(root, name), ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })) === 0;
  const projects = electronProgram(root) === null ? ['chromium'] : ['chromium', 'electron'];
  return [
    { name: 'biome', title: 'Format and lint (biome)', work: () => tool('biome', 'check') },
    {
      name: 'tsc',
      title: `Types of each room (tsc: ${ROOMS.join(', ')})`,
      async work() {
        let sound = true;
        for (const room of ROOMS) sound = (await tool('tsc', '-p', room)) && sound;
        return sound;
      },
    },
    { name: 'imports', title: 'Import table (dependency-cruiser)', work: () => tool('depcruise', ...CRUISED) },
    { name: 'knip', title: 'Nothing unused (knip)', work: () => tool('knip', '--no-progress') },
    {
      name: 'build',
      title: 'Build (electron-vite)',
      work: () =>
        ensureBuild(root).then(
          () => true,
          () => false,
        ),
    },
    {
      name: 'unit',
      title: 'Rules, data and hosts (vitest)',
      work: () => tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports.unit}`),
    },
    {
      name: 'e2e',
      title: `The window, end to end (playwright: ${projects.join(', ')})`,
      work: () => tool('playwright', 'test', ...projects.map((project) => `--project=${project}`)),
    },
  ];
}

/**
 * Runs every step, also after a failing one, and ends with the counts.
 * @param {string} root
 * @param {readonly string[]} only names of steps; none = all
 * @returns {Promise<number>} exit code
 */
export async function test(root, only) {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const reports = { unit: join(cache, 'vitest.json'), window: join(cache, 'playwright.json') };
  for (const file of Object.values(reports)) rmSync(file, { force: true });
  const all = steps(root, reports);
  const unknown = only.filter((name) => !all.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`Choose from: ${all.map((step) => step.name).join(', ')}.`);
  const chosen = all.filter((step) => only.length === 0 || only.includes(step.name));

  const results = [];
  for (const [index, { name, title, work }] of chosen.entries()) {
    console.log(`\n━━ ${index + 1}/${chosen.length} ${title}`);
    const began = performance.now();
    const good = await work();
    results.push({ name, title, good, seconds: (performance.now() - began) / 1000 });
  }

  console.log('\n━━ Summary');
  for (const { title, good, seconds } of results) {
    console.log(`${good ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(7)} s  ${title}`);
  }
  const ran = (/** @type {string} */ name) => chosen.some((step) => step.name === name);
  const counts = [
    ...(ran('unit') ? [report(reports.unit, vitestCounts)] : []),
    ...(ran('e2e') ? [report(reports.window, playwrightCounts)] : []),
  ];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  // A check without tests of its own that fails counts as one.
  const checks = results.filter(({ name, good }) => !good && name !== 'unit' && name !== 'e2e').length;
  const failed = counts.reduce((sum, count) => sum + count.failed, checks);
  if (ran('e2e') && electronProgram(root) === null) {
    const listing = await capture(
      nodeFor(root),
      [toolProgram(root, 'playwright'), 'test', '--list', '--project=electron'],
      root,
    );
    console.log(`${listedTests(listing)} Electron specs not run: Electron's program is not in place here.`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return results.every(({ good }) => good) ? 0 : 1;
}
