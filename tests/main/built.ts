import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { ensureBuild } from '../../scripts/setup.mjs';

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, '.cache');

/** ms in which another test file must have built. */
const PATIENCE = 120_000;

/**
 * The file of a built program, built first when the sources changed. Test files run side by side in processes of their
 * own: one builds and the others wait, by a lock that goes with its process.
 */
export async function builtProgram(name: 'host' | 'cli'): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const lock = new SqliteDatabase(join(CACHE, 'build.lock'), { timeout: PATIENCE });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    await ensureBuild(ROOT);
  } finally {
    lock.close();
  }
  return join(ROOT, 'out/main', `${name}.js`);
}

/** The environment of a program that many tests start: compiled once, it starts with a third less work. */
export const programEnv = (): NodeJS.ProcessEnv => ({ ...process.env, NODE_COMPILE_CACHE: join(CACHE, 'compiled') });
