import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// The import table is only worth something if breaking it fails: each case plants one import in a copy of the house.

const root = join(import.meta.dirname, '../..');
const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

describe('the import table', () => {
  let house: string;

  const plant = (path: string, code: string) => {
    const file = join(house, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
  };

  /** Names of the rules that the planted files break. */
  const broken = (): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      const args = [
        tool,
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'json',
        'domain',
        'contract',
        'main',
        'preload',
        'renderer',
        'seeds',
      ];
      execFile(process.execPath, args, { cwd: house, maxBuffer: 1e8 }, (_, stdout, stderr) => {
        if (stdout === '') return reject(new Error(stderr));
        const { summary } = JSON.parse(stdout) as { summary: { violations: readonly { rule: { name: string } }[] } };
        resolve([...new Set(summary.violations.map((v) => v.rule.name))]);
      });
    });

  beforeEach(() => {
    house = mkdtempSync(join(tmpdir(), 'roosterbord-house-'));
    for (const file of ['package.json', '.dependency-cruiser.cjs']) copyFileSync(join(root, file), join(house, file));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    for (const room of [
      'domain',
      'contract',
      'main/db',
      'main/api',
      'preload',
      'renderer/client',
      'renderer/ui',
      'renderer/features/board',
      'renderer/features/manage',
      'seeds',
    ]) {
      plant(`${room}/there.ts`, 'export const there = 1;\nexport type There = 1;\n');
    }
  });

  afterEach(() => rmSync(house, { recursive: true, force: true }));

  it('accepts a house in which everybody keeps to it', async () => {
    plant('contract/a.ts', "import { there } from '#domain/there.ts';\nexport const a = there;\n");
    plant(
      'renderer/features/board/a.ts',
      "import { there } from '#client/there.ts';\nimport { useState } from 'react';\nexport const a = [there, useState];\n",
    );
    plant('main/api/a.ts', "import { there } from '#main/db/there.ts';\nexport const a = there;\n");
    expect(await broken()).toEqual([]);
  });

  it.each([
    ['domain/a.ts', '#contract/there.ts', 'room-domain'],
    ['domain/a.ts', '../main/db/there.ts', 'room-domain'],
    ['domain/a.ts', 'node:fs', 'packages-domain'],
    ['domain/a.ts', 'react', 'packages-domain'],
    ['contract/a.ts', '#main/api/there.ts', 'room-contract'],
    ['contract/a.ts', 'better-sqlite3', 'packages-contract'],
    ['main/db/a.ts', '#contract/there.ts', 'room-main-db'],
    ['main/api/a.ts', '#seeds/there.ts', 'room-main-api'],
    ['renderer/client/a.ts', '#main/api/there.ts', 'room-renderer-client'],
    ['renderer/ui/a.tsx', '#domain/there.ts', 'room-renderer-ui'],
    ['renderer/features/board/a.tsx', '#features/manage/there.ts', 'features-are-islands'],
    ['renderer/features/board/a.tsx', 'node:fs', 'no-node-in-window'],
    ['renderer/features/board/a.tsx', 'better-sqlite3', 'no-node-in-window'],
    ['preload/a.ts', '#domain/there.ts', 'room-preload'],
    ['seeds/a.ts', '#main/db/there.ts', 'room-seeds'],
    ['main/api/a.ts', 'electron', 'electron-only-in-its-host'],
    ['main/exports/a.ts', '#main/db/there.ts', 'room-main-exports'],
    ['renderer/features/board/a.tsx', 'recharts', 'charts-in-one-place'],
  ])('%s may not import %s', async (file, target, rule) => {
    plant(file, `import * as it from '${target}';\nexport const a = it;\n`);
    expect(await broken()).toContain(rule);
  });

  it('sees imports of types only', async () => {
    plant('domain/a.ts', "import type { There } from '#contract/there.ts';\nexport type A = There;\n");
    expect(await broken()).toContain('room-domain');
  });

  it('refuses a cycle', async () => {
    plant('domain/a.ts', "import { b } from './b.ts';\nexport const a = () => b;\n");
    plant('domain/b.ts', "import { a } from './a.ts';\nexport const b = () => a;\n");
    expect(await broken()).toContain('no-cycles');
  });
});
