import type { PersonId } from '#domain/model/ids.ts';
import { rowsToPublish } from '#domain/plan/publish.ts';
import { type ReadableSource, readablePage } from '#domain/readable/readable.ts';
import type { ReadablePage } from '#domain/readable/readable-page.ts';
import { type Roster, rosterOf } from '#domain/roster/roster.ts';
import { idOf } from '#tests/domain/names.ts';
import type { World } from '#tests/domain/world.ts';

/** What the plan of a world says of each of its sites, as the concept or as a version. */
export function rostersOf(world: World, number: number | null = null): readonly Roster[] {
  const plan = world.plan();
  return world.catalogue.sites.map((site) =>
    rosterOf(
      world.catalogue,
      site,
      world.week,
      number === null
        ? { kind: 'concept', after: 0 }
        : { kind: 'version', number, at: '2026-11-20T10:00:00.000Z', by: 'Bert' },
      rowsToPublish(plan, site.id),
    ),
  );
}

export const sourcesOf = (world: World, before: World | null = null): readonly ReadableSource[] => {
  const earlier = before === null ? [] : rostersOf(before, 1);
  return rostersOf(world, before === null ? 1 : 2).map((roster) => ({
    roster,
    before: earlier.find(({ siteId }) => siteId === roster.siteId) ?? null,
  }));
};

/** The page of somebody by name. */
export function pageOf(world: World, name: string, sources = sourcesOf(world)): ReadablePage {
  const page = readablePage(idOf('person', name) as PersonId, world.week, sources, world.catalogue);
  if (page === null) throw new Error(`Nobody is called ${name}`);
  return page;
}

/** All the texts of a page in the language asked for. */
export function textsOf(value: unknown, key: 'nl' | 'other'): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, own]) =>
    typeof own === 'string' ? (name === key ? [own] : []) : textsOf(own, key),
  );
}
