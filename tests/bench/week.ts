import { createRouterClient } from '@orpc/server';
import type { RoosterbordClient } from '#contract/index.ts';
import { addWeeks } from '#domain/calendar/dates.ts';
import type { FillQuestion } from '#domain/plan/fill/fill-types.ts';
import { openBoard } from '#main/start/board.ts';
import { BenchFolder, BuiltHost } from './built-host.ts';
import { MONDAY, WEEK } from './company.ts';
import { preparedDatabase } from './databases.ts';
import { type Aim, type Figure, figure, figureOf, type Sample, timedAsync } from './figures.ts';
import { benchVersions } from './versions.ts';

/** Weeks that are looked at: each for the first time, as a planner opens it. */
const LOOKS = 20;
const LISTINGS = 30;
const WRITES = 5;
const PREVIEW_AIM: Aim = { bound: 'at most', value: 1500 };

type Source = FillQuestion['source'];
const SOURCES: readonly (readonly [Source, string])[] = [
  [{ kind: 'base' }, 'the base roster'],
  [{ kind: 'week', week: WEEK }, 'another week'],
];

const question = (source: Source, weeks: number): FillQuestion => ({
  week: addWeeks(WEEK, weeks),
  source,
  siteId: null,
  from: null,
  choices: {},
});

/** Base roster, filling, publishing, comparing and restoring, with everybody at one site. */
export async function benchWeek(employees: number, say: (line: string) => void): Promise<readonly Figure[]> {
  using folder = BenchFolder.copyOf(await preparedDatabase({ employees, kind: 'one-site' }, say));
  const figures: Figure[] = [];
  const board = await openBoard({ folder: folder.path, demo: false, log: console.error });
  try {
    const client = createRouterClient(board.router);
    const begun = await timedAsync(() =>
      client.baseRoster.fromWeek({ week: WEEK, siteId: null, validFrom: MONDAY, weeks: 'all' }),
    );
    const { rows } = await client.baseRoster.list({ from: null });
    const name = `of ${rows.length.toLocaleString('en')} rows`;
    figures.push(
      figure({ name: `base roster ${name}: made from a week`, employees, value: begun.wall, cpu: begun.cpu }),
      ...(await listings(client, `base roster ${name}: listed in the host`, employees)),
    );
    for (const [source, words] of SOURCES) {
      say(`previews from ${words} …`);
      const name = `week filled from ${words}`;
      figures.push(
        ...looks(await previews(client, source), `${name}: preview in the host`, employees),
        ...(await writes(client, source, name, employees)),
      );
    }
  } finally {
    board.close();
  }
  await using host = await BuiltHost.start(folder);
  // The CPU time here is the reader's: taking the answer apart.
  const client = host.client();
  figures.push(...(await listings(client, 'base roster: listed over HTTP', employees)));
  for (const [source, words] of SOURCES) {
    const name = `week filled from ${words}: preview over HTTP`;
    figures.push(...looks(await previews(client, source), name, employees));
  }
  say('publishing, comparing and restoring …');
  figures.push(...(await benchVersions(client, employees)));
  return figures;
}

async function listings(client: RoosterbordClient, name: string, employees: number): Promise<readonly Figure[]> {
  const list = () => timedAsync(() => client.baseRoster.list({ from: MONDAY }));
  for (let i = 0; i < 3; i++) await list();
  const samples = await several(LISTINGS, list);
  return [figureOf(samples, 0.5, { name, employees }), figureOf(samples, 0.95, { name, employees })];
}

const previews = (client: RoosterbordClient, source: Source): Promise<readonly Sample[]> =>
  several(LOOKS, (i) => timedAsync(() => client.fill.preview(question(source, i + 1))));

const looks = (samples: readonly Sample[], name: string, employees: number): readonly Figure[] => [
  figureOf(samples, 0.5, { name, employees }),
  figureOf(samples, 0.95, { name, employees, aim: PREVIEW_AIM }),
];

/** Filling a week that was previewed, as a planner does, and taking it back. */
async function writes(
  client: RoosterbordClient,
  source: Source,
  name: string,
  employees: number,
): Promise<readonly Figure[]> {
  const asked = question(source, 1);
  const filled: Sample[] = [];
  const undone: Sample[] = [];
  let placed = 0;
  for (let i = 0; i < WRITES; i++) {
    const { revision } = await client.fill.preview(asked);
    filled.push(
      await timedAsync(async () => {
        placed = (await client.fill.fill({ ...asked, revision })).counts.placed ?? 0;
      }),
    );
    undone.push(await timedAsync(() => client.plan.undo()));
  }
  const rows = `${placed.toLocaleString('en')} rows`;
  return [
    figureOf(filled, 0.5, { name: `${name}: written (${rows})`, employees }),
    figureOf(undone, 0.5, { name: `${name}: undone`, employees }),
  ];
}

/** Calls a measurement so many times, one after the other. */
async function several<T>(times: number, measure: (nth: number) => Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let i = 0; i < times; i++) all.push(await measure(i));
  return all;
}
