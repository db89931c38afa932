// Finds the programs of packages without npm's links, which are no links on Windows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The script behind a tool's name, such as `biome` or `playwright`.
 * @param {string} root @param {string} name
 * @throws {Error} when none of our packages brings it
 */
export function toolProgram(root, name) {
  /** @param {string} file */
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
  const { dependencies, devDependencies } = read(join(root, 'package.json'));
  for (const owner of Object.keys({ ...devDependencies, ...dependencies })) {
    const folder = join(root, 'node_modules', owner);
    const { bin } = read(join(folder, 'package.json'));
    const programs = typeof bin === 'string' ? { [owner.replace(/^@.*\//, '')]: bin } : (bin ?? {});
    if (Object.hasOwn(programs, name)) return join(folder, programs[name]);
  }
  throw new Error(`Geen gereedschap met de naam "${name}".`);
}
