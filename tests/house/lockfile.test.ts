import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}

const root = join(import.meta.dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const packages = read('package-lock.json').packages as Record<string, Locked>;
const manifest = read('package.json') as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;

describe('the lockfile', () => {
  it('locks the optional packages of every platform: npm ci refuses a lockfile that leaves one out', () => {
    const locked = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
    const missing = Object.values(packages).flatMap((p) => Object.keys(p.optionalDependencies ?? {}));
    expect(missing.filter((name) => !locked.has(name))).toEqual([]);
  });

  it('names no registry host, and a checksum for each package', () => {
    const entries = Object.entries(packages).filter(([path]) => path !== '');
    expect(entries.filter(([, p]) => p.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(entries.filter(([, p]) => p.integrity === undefined).map(([path]) => path)).toEqual([]);
  });

  it('pins exact versions, and one Node for every platform', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    for (const version of Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
    expect(new Set(Object.values(optionalDependencies)).size).toBe(1);
  });
});
