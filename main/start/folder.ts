import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { dataFolder } from './data-folder.ts';

/**
 * The data folder as an absolute path, made when it is not there yet; readable by the user alone when we make it.
 * @param given folder of `--data`; null = the user's own.
 */
export function makeDataFolder(given: string | null): string {
  const folder =
    given === null ? dataFolder({ platform: process.platform, env: process.env, home: homedir() }) : resolve(given);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
