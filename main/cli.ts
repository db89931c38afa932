import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createRouterClient } from '@orpc/server';
import { openBoard } from './start/board.ts';
import { failureSentence, StartFailure } from './start/failure.ts';
import { makeDataFolder } from './start/folder.ts';
import type { TerminalArgs } from './terminal/args.ts';
import { type OpenData, runTerminal } from './terminal/run.ts';

async function open({ command, data }: TerminalArgs): Promise<OpenData> {
  const folder = makeDataFolder(data);
  if (command.do !== 'import' && !existsSync(join(folder, 'roosterbord.db'))) {
    throw new StartFailure(`In ${folder} staan nog geen gegevens. Importeer eerst een werkmap.`);
  }
  const board = await openBoard({ folder, demo: false, log: console.error });
  return { client: createRouterClient(board.router), close: board.close };
}

process.exitCode = await runTerminal(
  process.argv.slice(2),
  { open, failureSentence },
  {
    write: (text) => console.log(text),
    writeError: (text) => console.error(text),
    lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    now: () => performance.now(),
  },
);
