import type { BlockId } from '#domain/model/ids.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Block, Organisation, Site } from '#domain/model/site.ts';
import type { BlockEntry, OrganisationEntry, SiteEntry, Workspace } from './workspace.ts';

/** Blocks of a site, unless the site says otherwise (domain.md). Minutes of the day. */
const DEFAULT_BLOCKS = [
  { name: 'ochtend', from: 480, to: 720, breaks: [{ from: 600, to: 615 }] },
  { name: 'middag', from: 750, to: 975, breaks: [{ from: 855, to: 870 }] },
] as const;

/** Sites that no row of Dagdelen speaks of get the default blocks; call this before rows look for blocks. */
export function addDefaultBlocks(work: Workspace): Block[] {
  const added: Block[] = [];
  for (const site of work.sites.all()) {
    if (site.existing !== null || work.blocksOf(site.id).all().length > 0) continue;
    for (const block of DEFAULT_BLOCKS) {
      // What brings the site brings its blocks.
      const entry: BlockEntry = { ...work.fresh<BlockId>(block.name), siteId: site.id, bringers: site.bringers };
      work.blocksOf(site.id).add(entry);
      added.push({
        ...block,
        breaks: [...block.breaks],
        id: entry.id,
        siteId: site.id,
        archivedOn: null,
        version: 1,
      });
    }
  }
  return added;
}

const stands = (entry: SiteEntry | OrganisationEntry) =>
  entry.existing === null && entry.bringers.some((row) => !row.failed);

/** What rows bring along without a row of its own: sites with their default blocks, and organisations. */
export function implicitChanges(
  work: Workspace,
  defaultBlocks: readonly Block[],
): { readonly changes: RecordChange[]; readonly notices: string[] } {
  const changes: RecordChange[] = [];
  const notices: string[] = [];
  for (const entry of work.sites.all().filter(stands)) {
    const after: Site = { id: entry.id, name: entry.name, peoplePerBhv: 50, archivedOn: null, version: 1 };
    changes.push({ kind: 'site', before: null, after });
    const blocks = defaultBlocks.filter((block) => block.siteId === entry.id);
    changes.push(...blocks.map((block): RecordChange => ({ kind: 'block', before: null, after: block })));
    notices.push(
      blocks.length > 0
        ? `Locatie '${entry.name}' is nieuw en wordt gemaakt, met de dagdelen ochtend (8:00-12:00) en middag (12:30-16:15).`
        : `Locatie '${entry.name}' is nieuw en wordt gemaakt.`,
    );
  }
  for (const entry of work.organisations.all().filter(stands)) {
    const after: Organisation = { id: entry.id, name: entry.name, kind: entry.kind, archivedOn: null, version: 1 };
    changes.push({ kind: 'organisation', before: null, after });
    notices.push(`Organisatie '${entry.name}' is nieuw en wordt gemaakt als ${entry.kind}.`);
  }
  return { changes, notices };
}
