import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll } from 'vitest';
import { type Board, openBoard } from '#main/start/board.ts';
import { failureSentence } from '#main/start/failure.ts';
import type { TerminalArgs } from '#main/terminal/args.ts';
import { type OpenData, runTerminal } from '#main/terminal/run.ts';
import { builtProgram, programEnv } from '#tests/main/built.ts';

const root = join(import.meta.dirname, '../../..');

export const fixture = (name: string): string => join(root, 'tests/fixtures/voorbeeld', name);

/** What a board logged; it belongs to standard error of the run in which that came. */
const logged: string[] = [];

/** Boards that stay open between the runs of a test file, by data folder. */
const boards = new Map<string, Board>();

function closeBoard(folder: string): void {
  boards.get(folder)?.close();
  boards.delete(folder);
}

/** A data folder of its own, gone after the test file. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'roosterbord-test-'));
  afterAll(() => {
    closeBoard(folder);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function open({ data }: TerminalArgs): Promise<OpenData> {
  if (data === null) throw new Error('A test names its data folder');
  const log = (line: string) => logged.push(line);
  const board = boards.get(data) ?? (await openBoard({ folder: data, demo: false, log }));
  boards.set(data, board);
  // Left open for the next run: opening is what a run spends most of its time on.
  return { client: createRouterClient(board.router), close: () => {} };
}

/** ms that pass with every look at the clock: a search looks at it after a set number of tries, so it ends at the same. */
const TICK = 2;

/** Runs the terminal in this process, with a clock that only its own looks move on. */
export async function roosterbord(args: readonly string[], input = '', tick = TICK): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  let time = 0;
  const exitCode = await runTerminal(
    args,
    { open, failureSentence },
    {
      write: (text) => {
        stdout += `${text}\n`;
      },
      writeError: (text) => {
        stderr += `${text}\n`;
      },
      async *lines() {
        yield* input.split('\n');
      },
      now: () => {
        time += tick;
        return time;
      },
    },
  );
  return { exitCode, stdout, stderr: [stderr, ...logged.splice(0)].join('') };
}

/** Runs the built terminal as a user's shell would: a process, its output, its exit code. */
export async function roosterbordProcess(args: readonly string[], input = ''): Promise<Ended> {
  const program = await builtProgram('cli');
  const folder = args[args.indexOf('--data') + 1];
  if (folder !== undefined) closeBoard(folder);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: root, env: programEnv() });
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

type Runner = typeof roosterbord | typeof roosterbordProcess;

/** Standard output as one JSON document. */
export async function roosterbordJson<T>(args: readonly string[], run: Runner = roosterbord): Promise<T> {
  const { stdout, stderr } = await run([...args, '--json']);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as T;
}

/** Each line of input with its answer. */
export async function planLines(data: string, commands: readonly object[], run: Runner = roosterbord) {
  const { stdout, stderr, exitCode } = await run(
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
