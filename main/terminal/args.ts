import { parseArgs } from 'node:util';
import { weekExists } from '#domain/calendar/dates.ts';
import { type IsoWeek, isoWeek } from '#domain/model/common.ts';

/** What somebody asked at the terminal. */
export type TerminalCommand =
  | { readonly do: 'import'; readonly files: readonly string[]; readonly dryRun: boolean; readonly validOnly: boolean }
  | { readonly do: 'check'; readonly week: IsoWeek }
  | { readonly do: 'plan' };

export interface TerminalArgs {
  readonly command: TerminalCommand;
  /** Data folder; null = the user's own. */
  readonly data: string | null;
  readonly json: boolean;
}

/** Asked in a way nobody can follow. The message is one Dutch sentence; exit code 2. */
export class BadUsage extends Error {}

const COMMANDS = 'import, check of plan';

/** Options that a command knows besides --data and --json. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  import: ['dry-run', 'valid-only'],
  check: ['week'],
  plan: [],
};

/** @throws BadUsage */
export function terminalArgs(argv: readonly string[]): TerminalArgs {
  const { values, positionals } = parse(argv);
  const [name, ...rest] = positionals;
  if (name === undefined) throw new BadUsage(`Noem een opdracht: ${COMMANDS}.`);
  const known = OPTIONS[name];
  if (!known) throw new BadUsage(`De opdracht "${name}" bestaat niet. Kies ${COMMANDS}.`);
  for (const option of Object.keys(values)) {
    if (!['data', 'json', ...known].includes(option)) throw new BadUsage(`"${name}" kent --${option} niet.`);
  }
  if (values.data === '') throw new BadUsage('Noem na --data de map waarin de gegevens staan.');
  return { command: commandOf(name, rest, values), data: values.data ?? null, json: values.json ?? false };
}

type Values = ReturnType<typeof parse>['values'];

function commandOf(name: string, rest: readonly string[], values: Values): TerminalCommand {
  if (name === 'import') {
    if (rest.length === 0) throw new BadUsage('Noem na "import" een of meer bestanden (.xlsx of .csv).');
    return {
      do: 'import',
      files: rest,
      dryRun: values['dry-run'] ?? false,
      validOnly: values['valid-only'] ?? false,
    };
  }
  if (rest.length > 0) throw new BadUsage(`"${name}" weet niet wat het met "${rest[0]}" moet.`);
  if (name === 'plan') return { do: 'plan' };
  const week = isoWeek.safeParse(values.week);
  if (!week.success || !weekExists(week.data)) {
    throw new BadUsage('Noem de week, bijvoorbeeld --week 2026-W49.');
  }
  return { do: 'check', week: week.data };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        json: { type: 'boolean' },
        week: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'valid-only': { type: 'boolean' },
      },
    });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? argv.join(' ');
    throw new BadUsage(`Roosterbord kent "${option}" niet, of er ontbreekt iets bij.`);
  }
}
