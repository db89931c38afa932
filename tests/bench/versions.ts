import type { RoosterbordClient } from '#contract/index.ts';
import type { AssignmentId, SiteId } from '#domain/model/ids.ts';
import { Plan } from '#domain/plan/plan.ts';
import { publishBlockers } from '#domain/plan/publish.ts';
import { compareVersions } from '#domain/plan/versions.ts';
import { causeOf } from '#domain/rules/rule.ts';
import { WEEK } from './company.ts';
import { type Aim, type Figure, figureOf, type Sample, timedAsync } from './figures.ts';

const VERSIONS = 5;
const COMPARISONS = 20;
/** Every so many-th assignment is another in the next version. */
const CHANGED = 40;
const ROUNDS = 40;
/** As many as one command takes. */
const MOST_CAUSES = 200;
const COMPARE_AIM: Aim = { bound: 'at most', value: 300 };

/** Publishing a week as several versions, comparing two of them as the window does, and going back to the first. */
export async function benchVersions(client: RoosterbordClient, employees: number): Promise<readonly Figure[]> {
  const { catalogue } = await client.manage.catalogue();
  const [site] = catalogue.sites;
  if (!site) throw new Error('A company without a site');
  await makePublishable(client, site.id);
  const published: Sample[] = [];
  let rows = 0;
  for (let i = 0; i < VERSIONS; i++) {
    if (i > 0) await change(client, i);
    published.push(
      await timedAsync(async () => {
        rows = (await client.plan.publish({ week: WEEK, siteId: site.id })).rows;
      }),
    );
  }
  const { versions } = await client.versions.list({ week: WEEK, siteId: site.id });
  const [first, last] = [versions[0], versions.at(-1)];
  if (!first || !last || versions.length !== VERSIONS) throw new Error('Not everything was published');

  const compared: Sample[] = [];
  let differences = 0;
  for (let i = 0; i < COMPARISONS; i++) {
    compared.push(
      await timedAsync(async () => {
        const sides = await Promise.all([first, last].map(({ id }) => client.versions.rows({ id })));
        differences = compareVersions(sides[0]?.rows ?? [], sides[1]?.rows ?? []).length;
      }),
    );
  }
  if (differences === 0) throw new Error('Two versions that differ were found the same');

  const restored: Sample[] = [];
  let changed = 0;
  for (let i = 0; i < VERSIONS; i++) {
    restored.push(
      await timedAsync(async () => {
        changed = (await client.versions.restore({ id: first.id })).changed;
      }),
    );
    await client.plan.undo();
  }
  const compare = `two versions fetched and compared (${differences} differences)`;
  return [
    figureOf(published, 0.5, { name: `a version of ${rows.toLocaleString('en')} rows published`, employees }),
    figureOf(compared, 0.5, { name: compare, employees }),
    figureOf(compared, 0.95, { name: compare, employees, aim: COMPARE_AIM }),
    figureOf(restored, 0.5, { name: `a version restored (${changed} assignments change)`, employees }),
  ];
}

/** Lets the guidance stand with a reason, and takes off whoever stands where it cannot be. */
async function makePublishable(client: RoosterbordClient, siteId: SiteId): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const blockers = publishBlockers(await planNow(client), siteId);
    if (blockers.length === 0) return;
    const causes = [...new Set(blockers.filter((f) => f.tier === 4).map(causeOf))].slice(0, MOST_CAUSES);
    const off = [...new Set(blockers.filter((f) => f.tier !== 4).flatMap((f) => f.assignmentIds))];
    if (off.length > 0) await takeOff(client, off);
    else await client.plan.do({ week: WEEK, command: { do: 'allow', causes, reason: 'voor de meting' } });
  }
  throw new Error('The week of the bench cannot be published');
}

const planNow = async (client: RoosterbordClient): Promise<Plan> =>
  new Plan((await client.plan.open({ week: WEEK })).data);

async function takeOff(client: RoosterbordClient, assignmentIds: AssignmentId[]): Promise<void> {
  await client.plan.do({ week: WEEK, command: { do: 'remove', assignmentIds } });
}

/** Takes some people off here and there: other ones than the last time. */
async function change(client: RoosterbordClient, nth: number): Promise<void> {
  const rows = [...(await planNow(client)).placed.all()].filter((row) => row.person.kind === 'employee');
  const off = rows.filter((_, at) => at % CHANGED === nth).map((row) => row.assignment.id);
  await takeOff(client, off);
}
