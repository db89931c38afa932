import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createPlanSources } from '#main/api/plan-sources.ts';
import { createHallScreens, createRouter } from '#main/api/router.ts';
import { openDatabase } from '#main/db/connection.ts';
import { tempBoard } from '#tests/main/api/board.ts';
import { BenchFolder } from './built-host.ts';
import { MONDAY, WEEK } from './company.ts';
import { preparedDatabase } from './databases.ts';
import { type Aim, type Figure, figure, figureOf, type Sample, timedAsync } from './figures.ts';

const CHANGES = 100;
const ASKS = 200;
const AIM: Aim = { bound: 'at most', value: 20 };

/** What a hall screen is sent, of everyone at one site: after a change, and when nothing changed. */
export async function benchHall(employees: number, say: (line: string) => void): Promise<readonly Figure[]> {
  using folder = BenchFolder.copyOf(await preparedDatabase({ employees, kind: 'one-site' }, say));
  const now = (): Date => new Date(`${MONDAY}T09:00:00Z`);
  const db = await openDatabase({
    file: join(folder.path, 'roosterbord.db'),
    backups: join(folder.path, 'backups'),
    now: now(),
  });
  try {
    const { context } = await tempBoard({ db, now });
    const sources = createPlanSources(db, context.events);
    const hall = createHallScreens(context, sources);
    const client = createRouterClient(createRouter(context, sources, hall));
    const { data } = await client.plan.open({ week: WEEK });
    const [site] = data.catalogue.sites;
    if (!site) throw new Error('A company without a site');
    hall.make({ siteId: site.id, theme: 'system', madeAt: now().toISOString(), madeBy: 'bench' });
    const ask = (): Promise<Sample> => timedAsync(() => hall.answer(site.id));
    const first = await ask();

    const today = data.assignments.filter((row) => row.date === MONDAY).slice(0, CHANGES);
    const changed: Sample[] = [];
    const marks = new Set<string | undefined>();
    for (const { id } of today) {
      await client.plan.do({ week: WEEK, command: { do: 'remove', assignmentIds: [id] } });
      changed.push(await ask());
      marks.add((await hall.answer(site.id))?.mark);
    }
    if (marks.size < today.length) throw new Error('The hall screen missed a change');

    const same: Sample[] = [];
    for (let i = 0; i < ASKS; i++) same.push(await ask());
    const bytes = Buffer.byteLength((await hall.answer(site.id))?.body ?? '');
    const name = 'hall screen: what it is sent after a change';
    return [
      figure({ name: 'hall screen: the first time', employees, value: first.wall, cpu: first.cpu }),
      figureOf(changed, 0.5, { name, employees }),
      figureOf(changed, 0.99, { name, employees, aim: AIM }),
      figureOf(same, 0.99, { name: 'hall screen: asked again, nothing changed', employees, aim: AIM }),
      figure({ name: 'hall screen: size of what it is sent', employees, unit: 'kB', value: bytes / 1000 }),
    ];
  } finally {
    db.close();
  }
}
