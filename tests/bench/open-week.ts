import { createRouterClient } from '@orpc/server';
import type { RoosterbordClient } from '#contract/index.ts';
import { addWeeks } from '#domain/calendar/dates.ts';
import { openBoard } from '#main/start/board.ts';
import { BenchFolder, BuiltHost } from './built-host.ts';
import { WEEK } from './company.ts';
import { preparedDatabase } from './databases.ts';
import { type Figure, figure, figureOf, type Sample, timedAsync } from './figures.ts';

const OPENINGS = 40;
const AIM = { bound: 'at most', value: 50 } as const;
const PAST = addWeeks(WEEK, -100);

async function openings(client: RoosterbordClient, week = WEEK): Promise<readonly Sample[]> {
  for (let i = 0; i < 8; i++) await client.plan.open({ week });
  const samples: Sample[] = [];
  for (let i = 0; i < OPENINGS; i++) samples.push(await timedAsync(() => client.plan.open({ week })));
  return samples;
}

/** Opening the planned week, and one of the past, with and without five years of history. */
export async function benchOpenWeek(employees: number, say: (line: string) => void): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [kind, words] of [
    ['none', 'no history'],
    ['5y', '5 years of history'],
  ] as const) {
    using folder = BenchFolder.around(await preparedDatabase({ employees, kind }, say));
    await inProcess(folder, async (client) => {
      const first = await timedAsync(() => client.plan.open({ week: WEEK }));
      const opened = await openings(client);
      const name = `a week opens in the host, ${words}`;
      figures.push(
        figure({ name: `the first week opens in the host, ${words}`, employees, value: first.wall, cpu: first.cpu }),
        figureOf(opened, 0.5, { name, employees }),
        figureOf(opened, 0.95, { name, employees, aim: AIM }),
      );
      if (kind === '5y') {
        figures.push(
          figureOf(await openings(client, PAST), 0.95, { name: 'a past week opens in the host', employees, aim: AIM }),
        );
      }
    });
    await using host = await BuiltHost.start(folder);
    // The CPU time here is the reader's: taking the answer apart.
    for (const keeps of [true, false]) {
      const opened = await openings(host.client(keeps));
      const name = `a week opens over HTTP, ${words}${keeps ? '' : ', the catalogue with it'}`;
      figures.push(figureOf(opened, 0.5, { name, employees }));
      figures.push(figureOf(opened, 0.95, { name, employees, ...(keeps ? { aim: AIM } : {}) }));
    }
  }
  return figures;
}

/** The real procedures over the real database, without a transport. */
async function inProcess({ path }: BenchFolder, work: (client: RoosterbordClient) => Promise<void>): Promise<void> {
  const board = await openBoard({ folder: path, demo: false, log: console.error });
  try {
    await work(createRouterClient(board.router));
  } finally {
    board.close();
  }
}
