import { parseArgs } from 'node:util';
import { PAPERS, type Paper, ROSTER_FORMATS, type RosterFormat } from '#contract/roster.ts';
import { weekExists } from '#domain/calendar/dates.ts';
import { type IsoDate, type IsoWeek, isoDate, isoWeek } from '#domain/model/common.ts';
import { ORDER_LEVELS, type OrderLevel } from '#domain/plan/orders.ts';
import { sentenceCase, weekName } from '#domain/words/dutch.ts';
import { LEVEL_WORDS } from '#domain/words/order-levels.ts';

/** What somebody asked at the terminal. */
export type TerminalCommand =
  | { readonly do: 'import'; readonly files: readonly string[]; readonly dryRun: boolean; readonly validOnly: boolean }
  | { readonly do: 'check'; readonly week: IsoWeek }
  | ({ readonly do: 'suggest'; readonly date: IsoDate; readonly block: string } & (
      | { readonly for: 'person'; readonly employee: string }
      | { readonly for: 'workplace'; readonly workplace: string; readonly kind: 'employee' | 'guide' }
    ))
  | {
      readonly do: 'resolve';
      readonly week: IsoWeek;
      /** Key of the finding, the start of it, or its number in `check`. */
      readonly finding: string;
      /** Number of the remedy to carry out, from 1; null = only list them. */
      readonly apply: number | null;
    }
  | { readonly do: 'publish'; readonly week: IsoWeek; readonly site: string }
  | {
      readonly do: 'fill';
      readonly week: IsoWeek;
      readonly from: 'base' | IsoWeek;
      /** Name of the site; null = all of them. */
      readonly site: string | null;
      readonly dryRun: boolean;
    }
  | {
      readonly do: 'export';
      readonly week: IsoWeek;
      readonly site: string;
      readonly format: RosterFormat;
      /** Name of a team, number of a person or code of a workplace; null = each. */
      readonly of: { readonly by: 'team' | 'person' | 'place'; readonly name: string | null };
      /** null = the last one published, else the concept. */
      readonly version: number | 'concept' | null;
      readonly paper: Paper;
      /** Pages that everyone can read, as PDF. */
      readonly readable: boolean;
      /** Folder for the files. */
      readonly out: string;
    }
  | { readonly do: 'orders'; readonly level: OrderLevel | null }
  | { readonly do: 'capacity'; readonly from: IsoWeek; readonly to: IsoWeek }
  | {
      readonly do: 'promise';
      readonly workType: string;
      /** Norm hours. */
      readonly hours: number;
      readonly from: IsoDate;
      readonly deadline: IsoDate | null;
      readonly certificates: readonly string[];
      /** Codes; none = every workplace of the work type. */
      readonly workplaces: readonly string[];
    }
  | { readonly do: 'plan' };

export interface TerminalArgs {
  readonly command: TerminalCommand;
  /** Data folder; null = the user's own. */
  readonly data: string | null;
  readonly json: boolean;
}

/** Asked in a way nobody can follow. The message is one Dutch sentence; exit code 2. */
export class BadUsage extends Error {}

const COMMANDS = 'import, check, plan, suggest, resolve, publish, fill, export, orders, capacity of promise';

/** Options that a command knows besides --data and --json. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  import: ['dry-run', 'valid-only'],
  check: ['week'],
  plan: [],
  suggest: ['employee', 'workplace', 'date', 'block', 'guide'],
  resolve: ['week', 'finding', 'apply'],
  publish: ['week', 'site'],
  fill: ['week', 'from', 'site', 'dry-run'],
  export: ['week', 'site', 'format', 'team', 'person', 'place', 'version', 'paper', 'readable', 'out'],
  orders: ['state'],
  capacity: ['from', 'to'],
  promise: ['werksoort', 'hours', 'from', 'deadline', 'certificate', 'workplace'],
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
  switch (name) {
    case 'plan':
      return { do: 'plan' };
    case 'suggest':
      return suggestOf(values);
    case 'resolve':
      return { do: 'resolve', week: weekIn(values), finding: findingIn(values), apply: applyIn(values) };
    case 'publish':
      if (!values.site) throw new BadUsage('Noem de locatie, bijvoorbeeld --site "Hal Uraniumweg".');
      return { do: 'publish', week: weekIn(values), site: values.site };
    case 'fill':
      return {
        do: 'fill',
        week: weekIn(values),
        from: sourceIn(values),
        site: values.site ?? null,
        dryRun: values['dry-run'] ?? false,
      };
    case 'export':
      return exportIn(values);
    case 'orders':
      return { do: 'orders', level: levelIn(values) };
    case 'capacity':
      return weeksIn(values);
    case 'promise':
      return promiseIn(values);
    default:
      return { do: 'check', week: weekIn(values) };
  }
}

const weekIn = ({ week }: Values): IsoWeek => weekOption('week', week);

/** A week that somebody names with this option; --from and --to are asked like --week. */
function weekOption(option: 'week' | 'from' | 'to', given: string | undefined): IsoWeek {
  const example = `--${option} 2026-W49`;
  const parsed = isoWeek.safeParse(given);
  if (!parsed.success) throw new BadUsage(`Noem de week, bijvoorbeeld ${example}.`);
  if (weekExists(parsed.data)) return parsed.data;
  throw new BadUsage(
    `${sentenceCase(weekName(parsed.data))} bestaat niet. Noem een week die er is, bijvoorbeeld ${example}.`,
  );
}

/** The base roster, or another week. */
function sourceIn({ from, week }: Values): 'base' | IsoWeek {
  if (from === 'base') return from;
  const parsed = isoWeek.safeParse(from);
  if (!parsed.success || !weekExists(parsed.data)) {
    throw new BadUsage('Noem waaruit: --from base (het basisrooster), of een week, bijvoorbeeld --from 2026-W48.');
  }
  if (parsed.data === week) throw new BadUsage('Noem na --from een andere week dan na --week.');
  return parsed.data;
}

function exportIn(values: Values): TerminalCommand {
  const { site, out } = values;
  if (!site) throw new BadUsage('Noem de locatie, bijvoorbeeld --site "Hal Uraniumweg".');
  if (!out) throw new BadUsage('Noem na --out de map waarin de bestanden komen.');
  const readable = values.readable ?? false;
  const asked = values.format ?? (readable ? 'pdf' : undefined);
  const format = ROSTER_FORMATS.find((known) => known === asked?.toLowerCase());
  if (!format) throw new BadUsage(`Noem na --format een van deze: ${ROSTER_FORMATS.join(', ')}.`);
  if (readable && format !== 'pdf') throw new BadUsage('Een leesbaar rooster (--readable) is er alleen als pdf.');
  const paper = PAPERS.find((known) => known === (values.paper ?? 'A4').toUpperCase());
  if (!paper) throw new BadUsage('Noem na --paper A4 of A3.');
  if (readable && paper !== 'A4') throw new BadUsage('Een leesbaar rooster (--readable) is er alleen op A4.');
  return {
    do: 'export',
    week: weekIn(values),
    site,
    format,
    of: partIn(values),
    version: versionIn(values),
    paper,
    readable,
    out,
  };
}

const EACH = 'alle';

/** One of --team, --person and --place; "alle" is each of them, which for teams need not be said. */
function partIn({ team, person, place }: Values): Extract<TerminalCommand, { do: 'export' }>['of'] {
  const given = Object.entries({ team, person, place }).filter(([, name]) => name !== undefined);
  if (given.length > 1) throw new BadUsage('Kies een van --team, --person en --place.');
  const [by, name = EACH] = given[0] ?? ['team'];
  if (name.trim() === '') throw new BadUsage(`Noem na --${by} een naam of nummer, of "${EACH}".`);
  return {
    by: by === 'person' || by === 'place' ? by : 'team',
    name: name.trim().toLowerCase() === EACH ? null : name.trim(),
  };
}

function versionIn({ version }: Values): number | 'concept' | null {
  if (version === undefined) return null;
  if (version.toLowerCase() === 'concept') return 'concept';
  if (/^[1-9]\d{0,4}$/.test(version)) return Number(version);
  throw new BadUsage('Noem na --version het nummer van de versie, of "concept".');
}

function weeksIn({ from, to }: Values): TerminalCommand {
  const weeks = { from: weekOption('from', from), to: weekOption('to', to) };
  if (weeks.from <= weeks.to) return { do: 'capacity', ...weeks };
  throw new BadUsage('De eerste week (--from) ligt na de laatste (--to).');
}

function promiseIn(values: Values): TerminalCommand {
  const { werksoort, hours, certificate, workplace } = values;
  if (!werksoort) throw new BadUsage('Noem de werksoort, bijvoorbeeld --werksoort productie.');
  const asked = Number(hours?.replace(',', '.'));
  if (!(asked > 0)) throw new BadUsage('Noem het aantal normuren, bijvoorbeeld --hours 120.');
  const from = dayOption('from', values.from);
  const deadline = values.deadline === undefined ? null : dayOption('deadline', values.deadline);
  if (deadline !== null && deadline < from) throw new BadUsage('De deadline (--deadline) ligt voor --from.');
  return {
    do: 'promise',
    workType: werksoort.trim().toLowerCase(),
    hours: asked,
    from,
    deadline,
    certificates: certificate ?? [],
    workplaces: (workplace ?? '').split(',').flatMap((code) => code.trim() || []),
  };
}

function dayOption(option: 'from' | 'deadline', given: string | undefined): IsoDate {
  const parsed = isoDate.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new BadUsage(`Noem de dag, bijvoorbeeld --${option} 2026-11-30.`);
}

function suggestOf({ employee, workplace, date, block, guide }: Values): TerminalCommand {
  const parsed = isoDate.safeParse(date);
  if (!parsed.success) throw new BadUsage('Noem de dag, bijvoorbeeld --date 2026-11-30.');
  if (!block) throw new BadUsage('Noem het dagdeel, bijvoorbeeld --block ochtend.');
  const when = { date: parsed.data, block: block.trim().toLowerCase() };
  if (employee && !workplace && !guide) return { do: 'suggest', ...when, for: 'person', employee };
  if (workplace && !employee) {
    return { do: 'suggest', ...when, for: 'workplace', workplace, kind: guide ? 'guide' : 'employee' };
  }
  throw new BadUsage('Noem een medewerker (--employee) of een werkplek (--workplace, voor een begeleider --guide).');
}

function findingIn({ finding }: Values): string {
  if (finding) return finding;
  throw new BadUsage('Noem het aandachtspunt met --finding: de key uit "check --json", of het nummer.');
}

function levelIn({ state }: Values): OrderLevel | null {
  if (state === undefined) return null;
  const wanted = state.trim().toLowerCase();
  const level = ORDER_LEVELS.find((known) => LEVEL_WORDS[known] === wanted);
  if (level) return level;
  throw new BadUsage(`Noem na --state een staat: ${ORDER_LEVELS.map((known) => LEVEL_WORDS[known]).join(', ')}.`);
}

function applyIn({ apply }: Values): number | null {
  if (apply === undefined) return null;
  if (/^[1-9]\d{0,2}$/.test(apply)) return Number(apply);
  throw new BadUsage('Noem na --apply het nummer van de oplossing, bijvoorbeeld --apply 1.');
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
        employee: { type: 'string' },
        workplace: { type: 'string' },
        date: { type: 'string' },
        block: { type: 'string' },
        guide: { type: 'boolean' },
        finding: { type: 'string' },
        apply: { type: 'string' },
        site: { type: 'string' },
        state: { type: 'string' },
        format: { type: 'string' },
        team: { type: 'string' },
        person: { type: 'string' },
        place: { type: 'string' },
        version: { type: 'string' },
        paper: { type: 'string' },
        readable: { type: 'boolean' },
        out: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        werksoort: { type: 'string' },
        hours: { type: 'string' },
        deadline: { type: 'string' },
        certificate: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? argv.join(' ');
    throw new BadUsage(`Roosterbord kent "${option}" niet, of er ontbreekt iets bij.`);
  }
}
