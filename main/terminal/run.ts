import { inspect } from 'node:util';
import type { RoosterbordClient } from '#contract/index.ts';
import { BadUsage, type TerminalArgs, type TerminalCommand, terminalArgs } from './args.ts';
import { listCapacity } from './capacity.ts';
import { check } from './check.ts';
import { exportRoster } from './export.ts';
import { fillWeek } from './fill.ts';
import { Unclear } from './finder.ts';
import { importFiles } from './import.ts';
import { listOrders } from './orders.ts';
import { planLineAnswer } from './plan.ts';
import { askPromise } from './promise.ts';
import { publishWeek } from './publish.ts';
import { resolveFinding } from './resolve.ts';
import { suggest } from './suggest.ts';

// The terminal: the same procedures as the window, without one.

/** Exit codes: 0 done, 1 an error in the data or at the start, 2 asked in a way nobody can follow. */
export type ExitCode = 0 | 1 | 2;

/** What a run reads from and writes to. */
export interface TerminalIo {
  /** The answer, without the end of its last line. */
  readonly write: (text: string) => void;
  /** Why there is none, likewise. */
  readonly writeError: (text: string) => void;
  /** Lines of input; only `plan` asks for them. */
  readonly lines: () => AsyncIterable<string>;
  /** ms since some moment that stays the same; what searches is measured by it. */
  readonly now: () => number;
}

/** The data that a run works on. */
export interface OpenData {
  readonly client: RoosterbordClient;
  readonly close: () => void;
}

export interface Program {
  /** @throws what `failureSentence` knows a sentence for, or an error that nobody foresaw */
  readonly open: (args: TerminalArgs) => Promise<OpenData>;
  /** The Dutch sentence for a failure that was foreseen; null = nobody did. */
  readonly failureSentence: (error: unknown) => string | null;
}

/**
 * Does what was asked at the terminal. Never throws: what fails is said on `writeError`.
 * @param argv the arguments after the program's name
 */
export async function runTerminal(argv: readonly string[], program: Program, io: TerminalIo): Promise<ExitCode> {
  try {
    const args = terminalArgs(argv);
    const { client, close } = await program.open(args);
    try {
      return await run(client, args, io);
    } finally {
      close();
    }
  } catch (error) {
    const isKnown = error instanceof BadUsage || error instanceof Unclear;
    io.writeError(isKnown ? error.message : (program.failureSentence(error) ?? inspect(error)));
    return error instanceof BadUsage ? 2 : 1;
  }
}

async function run(client: RoosterbordClient, { command, json }: TerminalArgs, io: TerminalIo): Promise<ExitCode> {
  if (command.do === 'plan') return planFromInput(client, io);
  const { text, exitCode } = await outcomeOf(client, command, json, io);
  io.write(text);
  return exitCode;
}

async function planFromInput(client: RoosterbordClient, io: TerminalIo): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  for await (const line of io.lines()) {
    if (line.trim() === '') continue;
    const answer = await planLineAnswer(client, line);
    if (answer.result === 'invalid') exitCode = 1;
    io.write(JSON.stringify(answer));
  }
  return exitCode;
}

async function outcomeOf(
  client: RoosterbordClient,
  command: Exclude<TerminalCommand, { do: 'plan' }>,
  json: boolean,
  io: TerminalIo,
): Promise<{ readonly text: string; readonly exitCode: ExitCode }> {
  switch (command.do) {
    case 'check':
      return { text: await check(client, command.week, json), exitCode: 0 };
    case 'suggest':
      return { text: await suggest(client, command, json), exitCode: 0 };
    case 'orders':
      return { text: await listOrders(client, command.level, json), exitCode: 0 };
    case 'fill':
      return { text: await fillWeek(client, command, json), exitCode: 0 };
    case 'export':
      return { text: await exportRoster(client, command, json), exitCode: 0 };
    case 'capacity':
      return { text: await listCapacity(client, command, json), exitCode: 0 };
    case 'promise':
      return { text: await askPromise(client, command, json), exitCode: 0 };
    case 'import':
      return importFiles(client, command, json);
    case 'resolve':
      return resolveFinding(client, command, json, io.now);
    case 'publish':
      return publishWeek(client, command, json);
  }
}
