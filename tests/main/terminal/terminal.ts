import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** The example workbook, kept with the tests. */
export const WORKBOOK = join(root, 'tests/fixtures/voorbeeld/werkmap.xlsx');
export const fixture = (name: string): string => join(root, 'tests/fixtures/voorbeeld', name);

/** A data folder of its own, gone after the test file. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'roosterbord-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the terminal as a user's shell would: a process, its output, its exit code. */
export function roosterbord(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'main/cli.ts'), ...args], { cwd: root });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
    child.stdin.end(input);
  });
}

/** Standard output as one JSON document. */
export async function roosterbordJson<T>(args: readonly string[]): Promise<T> {
  const { stdout, stderr } = await roosterbord([...args, '--json']);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as T;
}

/** Each line of input with its answer. */
export async function planLines(data: string, commands: readonly object[]) {
  const { stdout, stderr, exitCode } = await roosterbord(
    ['plan', '--data', data, '--json'],
    commands.map((c) => JSON.stringify(c)).join('\n'),
  );
  if (stderr !== '') throw new Error(stderr);
  return {
    exitCode,
    answers: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
}
