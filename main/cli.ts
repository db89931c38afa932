import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createRouterClient } from '@orpc/server';
import type { RoosterbordClient } from '#contract/index.ts';
import { openBoard } from './start/board.ts';
import { failureSentence, StartFailure } from './start/failure.ts';
import { makeDataFolder } from './start/folder.ts';
import { BadUsage, type TerminalArgs, type TerminalCommand, terminalArgs } from './terminal/args.ts';
import { check } from './terminal/check.ts';
import { Unclear } from './terminal/finder.ts';
import { importFiles } from './terminal/import.ts';
import { listOrders } from './terminal/orders.ts';
import { planLineAnswer } from './terminal/plan.ts';
import { publishWeek } from './terminal/publish.ts';
import { resolveFinding } from './terminal/resolve.ts';
import { suggest } from './terminal/suggest.ts';

// The terminal: the same procedures as the window, without one.

/** Exit codes: 0 done, 1 an error in the data or at the start, 2 asked in a way nobody can follow. */
type ExitCode = 0 | 1 | 2;

async function planFromInput(client: RoosterbordClient): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const answer = await planLineAnswer(client, line);
    if (answer.result === 'invalid') exitCode = 1;
    console.log(JSON.stringify(answer));
  }
  return exitCode;
}

async function run(client: RoosterbordClient, { command, json }: TerminalArgs): Promise<ExitCode> {
  if (command.do === 'plan') return planFromInput(client);
  if (command.do === 'check') {
    console.log(await check(client, command.week, json));
    return 0;
  }
  if (command.do === 'orders') {
    console.log(await listOrders(client, command.level, json));
    return 0;
  }
  if (command.do === 'suggest') {
    console.log(await suggest(client, command, json));
    return 0;
  }
  const { text, exitCode } = await outcomeOf(client, command, json);
  console.log(text);
  return exitCode;
}

function outcomeOf(
  client: RoosterbordClient,
  command: Extract<TerminalCommand, { do: 'import' | 'resolve' | 'publish' }>,
  json: boolean,
) {
  if (command.do === 'import') return importFiles(client, command, json);
  return command.do === 'resolve' ? resolveFinding(client, command, json) : publishWeek(client, command, json);
}

async function main(): Promise<ExitCode> {
  const args = terminalArgs(process.argv.slice(2));
  const folder = makeDataFolder(args.data);
  if (args.command.do !== 'import' && !existsSync(join(folder, 'roosterbord.db'))) {
    throw new StartFailure(`In ${folder} staan nog geen gegevens. Importeer eerst een werkmap.`);
  }
  const board = await openBoard({ folder, demo: false, log: console.error });
  try {
    return await run(createRouterClient(board.router), args);
  } finally {
    board.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof BadUsage) {
    console.error(error.message);
    process.exitCode = 2;
  } else {
    console.error(error instanceof Unclear ? error.message : (failureSentence(error) ?? error));
    process.exitCode = 1;
  }
}
