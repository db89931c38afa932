import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { acquireHostLock } from '#main/loopback/host-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roosterbord-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is held by one, and free again after release', () => {
  const first = acquireHostLock(folder);
  expect(first).not.toBeNull();
  expect(acquireHostLock(folder)).toBeNull();
  first?.release();
  const second = acquireHostLock(folder);
  expect(second).not.toBeNull();
  second?.release();
});

it('is readable by the user alone', () => {
  const lock = acquireHostLock(folder);
  expect(statSync(join(folder, 'host.lock')).mode & 0o777).toBe(0o600);
  lock?.release();
});

it('is free again when the process that held it was killed', async () => {
  const code = `
    const { acquireHostLock } = await import(${JSON.stringify(new URL('../../../main/loopback/host-lock.ts', import.meta.url).href)});
    globalThis.lock = acquireHostLock(${JSON.stringify(folder)});
    console.log(globalThis.lock === null ? 'refused' : 'held');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(holder.stdout, 'data');
  expect(String(said).trim()).toBe('held');
  expect(acquireHostLock(folder)).toBeNull();
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const lock = acquireHostLock(folder);
  expect(lock).not.toBeNull();
  lock?.release();
});

it('says why when the folder is not there', () => {
  expect(() => acquireHostLock(join(folder, 'none'))).toThrow();
});
