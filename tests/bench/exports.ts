import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { RoosterbordClient } from '#contract/index.ts';
import type { RosterExport } from '#contract/roster.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { readZip } from '#tests/main/exports/read-zip.ts';
import { BenchFolder, BuiltHost } from './built-host.ts';
import { WEEK } from './company.ts';
import { preparedDatabase } from './databases.ts';
import { type Aim, type Figure, figure, percentile } from './figures.ts';

/** Two workplaces each: sixty teams of 120 workplaces. */
const PLACES_A_TEAM = 2;
const HELD_AIM: Aim = { bound: 'at most', value: 50 };
/** ms in which a thread that was stopped must be gone. */
const PATIENCE = 10_000;

type Asked = Pick<RosterExport, 'format' | 'choice'> & { readonly readable?: boolean };
const TEAMS = { by: 'team', team: null } as const;
const PEOPLE = { by: 'person', personId: null } as const;
const EXPORTS: readonly (readonly [string, Asked])[] = [
  ['team PDFs', { format: 'pdf', choice: TEAMS }],
  ['person sheets', { format: 'pdf', choice: PEOPLE }],
  ['readable sheets', { format: 'pdf', choice: PEOPLE, readable: true }],
  ['workbook with a sheet a team', { format: 'xlsx', choice: TEAMS }],
  ['CSV of everything', { format: 'csv', choice: TEAMS }],
  ['calendars of teams', { format: 'ics', choice: TEAMS }],
];

/** Rosters as files, made by the built host of everyone at one site in sixty teams, while somebody goes on asking. */
export async function benchExports(employees: number, say: (line: string) => void): Promise<readonly Figure[]> {
  using folder = BenchFolder.copyOf(await preparedDatabase({ employees, kind: 'one-site' }, say));
  await using host = await BuiltHost.start(folder);
  const client = host.client();
  await makeTeams(client);
  const { catalogue } = await client.manage.catalogue();
  const [site] = catalogue.sites;
  if (!site) throw new Error('A company without a site');
  const base = { week: WEEK, siteId: site.id, of: { kind: 'concept' }, paper: 'A4', bundle: true } as const;
  const quiet = await heldUp(host, () => wait(2_000));
  const figures = [
    figure({ name: 'host: an answer when nothing else happens, p99', employees, value: percentile(quiet.times, 0.99) }),
  ];
  for (const [name, asked] of EXPORTS) {
    say(`${name} …`);
    const { times, seconds, result } = await heldUp(host, () => make(client, { ...base, ...asked }));
    const what = `export: ${await counted(result, asked)}${name}`;
    figures.push(
      figure({ name: what, employees, unit: 's', value: seconds }),
      figure({ name: `${what}: size`, employees, unit: 'MB', value: result.size / 1e6 }),
      figure({
        name: `${what}: the host's answer meanwhile, p99 (of ${times.length})`,
        employees,
        value: percentile(times, 0.99),
        aim: HELD_AIM,
      }),
      figure({ name: `${what}: the host's answer meanwhile, longest`, employees, value: percentile(times, 1) }),
    );
  }
  const [told, gone] = await stopping(client, host, { ...base, format: 'pdf', choice: PEOPLE });
  return [
    ...figures,
    figure({ name: 'export: stopped, until the window hears it', employees, value: told }),
    figure({ name: 'export: stopped, until its thread is gone', employees, value: gone }),
    figure({
      name: 'export: memory of the host (RSS) after it all',
      employees,
      unit: 'MB',
      value: host.residentMegabytes(),
    }),
  ];
}

/** Gives every so many workplaces guides of their own. */
async function makeTeams(client: RoosterbordClient): Promise<void> {
  const { catalogue } = await client.manage.catalogue();
  const changes = catalogue.workplaces
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((before, at): RecordChange => {
      const guidanceGroup = `Ploeg ${1 + Math.floor(at / PLACES_A_TEAM)}`;
      return { kind: 'workplace', before, after: { ...before, guidanceGroup } };
    });
  await client.manage.save({ changes, label: 'ploegen' });
}

/** Has one file made, an archive where there are more, and fetches it. */
async function make(client: RoosterbordClient, asked: RosterExport): Promise<Blob> {
  for await (const event of await client.roster.export(asked)) {
    if (event.type === 'done') return (await client.roster.file({ id: event.id, index: 0 })).content;
  }
  throw new Error('Nothing came');
}

/** "60 ": how many files there are in it; nothing where it is one. */
async function counted(file: Blob, { format }: Asked): Promise<string> {
  if (format === 'xlsx' || format === 'csv') return '';
  return `${(await readZip(new Uint8Array(await file.arrayBuffer()))).length.toLocaleString('en')} `;
}

/** Does something, and asks the host something small all the while: ms of each answer. */
async function heldUp<T>(
  host: BuiltHost,
  work: () => Promise<T>,
): Promise<{ readonly times: readonly number[]; readonly seconds: number; readonly result: T }> {
  const pinger = new Worker(new URL('./pinger.ts', import.meta.url), { workerData: host.door() });
  const answers = new Promise<readonly number[]>((resolve, reject) => {
    pinger.once('message', resolve);
    pinger.once('error', reject);
  });
  await new Promise((resolve) => pinger.once('online', resolve));
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  pinger.postMessage('stop');
  return { times: await answers, seconds, result };
}

/** Stops an export that is under way: ms until it is told, and until its thread is gone (NaN where the system does not say). */
async function stopping(client: RoosterbordClient, host: BuiltHost, asked: RosterExport): Promise<[number, number]> {
  const before = threadsOf(host.pid);
  const stop = new AbortController();
  const events = await client.roster.export(asked, { signal: stop.signal });
  let seen = 0;
  let began = Number.NaN;
  try {
    for await (const event of events) {
      if (event.type === 'done') throw new Error('It was done before it could be stopped');
      seen += 1;
      if (seen < 3) continue;
      began = performance.now();
      stop.abort();
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  const told = performance.now() - began;
  while (threadsOf(host.pid) > before) {
    if (performance.now() - began > PATIENCE) throw new Error('The thread of the export goes on');
    await wait(2);
  }
  return [told, Number.isNaN(before) ? Number.NaN : performance.now() - began];
}

/** Threads of a process; NaN where the system does not say. */
function threadsOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).length;
  } catch {
    return Number.NaN;
  }
}
