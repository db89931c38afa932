// What the npm scripts run. Plain Node without packages: it must work before anything is installed.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeFor } from './node.mjs';
import { run } from './process.mjs';
import { ensureBuild, ensurePackages } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const commands = {
  async start(args) {
    await ensureBuild(root);
    const { start } = await import('./start.mjs');
    return start(root, args);
  },
  async test(args) {
    const { test } = await import('./test.mjs');
    return test(root, args);
  },
  async bench(args) {
    await ensureBuild(root);
    return run(nodeFor(root), [join(root, 'tests/bench/run.ts'), ...args], { cwd: root });
  },
  async picture() {
    await ensureBuild(root);
    return run(nodeFor(root), [join(root, 'tests/e2e/pictures/board.ts')], { cwd: root });
  },
  async cli(args) {
    await ensureBuild(root);
    return run(nodeFor(root), [join(root, 'out/main/cli.js'), ...args]);
  },
  async tool([name, ...args]) {
    const { toolProgram } = await import('./tools.mjs');
    return run(nodeFor(root), [toolProgram(root, name ?? ''), ...args], { cwd: root });
  },
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(`Kies een van: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
try {
  if (!existsSync(join(root, 'package-lock.json'))) throw new Error('package-lock.json ontbreekt in deze map.');
  await ensurePackages(root);
  process.exitCode = await command(args);
} catch (error) {
  console.error(`Roosterbord: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
