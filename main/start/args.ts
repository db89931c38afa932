import { parseArgs } from 'node:util';

/** What `npm start -- …` may ask of a host. */
export interface HostArgs {
  /** Data folder; null = the user's own. */
  readonly data: string | null;
  /** Begin with example data when there are no data yet. */
  readonly demo: boolean;
  /** 0 = any free port. */
  readonly port: number;
  /** Program that shows the window; null = print the address. */
  readonly browser: string | null;
}

/** A start that was asked for in a way nobody can follow. The message is one Dutch sentence. */
export class BadArguments extends Error {}

/** @throws BadArguments */
export function hostArgs(argv: readonly string[]): HostArgs {
  const values = parse(argv);
  const port = Number(values.port ?? '0');
  if (!/^\d+$/.test(values.port ?? '0') || port > 65_535) {
    throw new BadArguments(`--port moet een getal van 0 tot en met 65535 zijn, niet "${values.port}".`);
  }
  if (values.data === '') throw new BadArguments('Noem na --data de map waarin de gegevens staan.');
  return {
    data: values.data ?? null,
    demo: values.demo ?? false,
    port,
    browser: values['no-window'] ? null : (values.browser ?? null),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        demo: { type: 'boolean' },
        port: { type: 'string' },
        browser: { type: 'string' },
        'no-window': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? argv.join(' ');
    throw new BadArguments(`Roosterbord kent "${option}" niet, of er ontbreekt iets bij.`);
  }
}
