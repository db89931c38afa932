import type { AidId, BlockId, OrganisationId, SiteId, WorkplaceId } from '#domain/model/ids.ts';
import { aidFields, blockFields, workplaceFields } from './differences.ts';
import { parseCode, parseText, parseTime, parseWhole, parseWorkForm } from './fields.ts';
import { parseBreaks, parseFeatures } from './parse-lists.ts';
import { parseLoads } from './parse-need.ts';
import { listItems, ok, orList, type Parsed } from './parsed.ts';
import type { RawCell } from './raw.ts';
import type { PendingRow, RowReader } from './rows.ts';
import type { AidEntry, BlockEntry, Claimed, SiteEntry, WorkplaceEntry, Workspace } from './workspace.ts';

/** Reads a cell as text of any length and hands the text on. */
export const text =
  <T>(parse: (value: string) => Parsed<T>) =>
  (cell: RawCell): Parsed<T> => {
    const read = parseText(cell, 4_000);
    return read.ok ? parse(read.value) : read;
  };

/** parseText with its usual length, for use as a cell parser. */
export const shortText = (cell: RawCell): Parsed<string> => parseText(cell);

/** A site by its name; a name that nobody knows becomes a new site that this row brings. */
function bringSite(work: Workspace, name: string, row: PendingRow): SiteEntry {
  const entry = work.sites.find(name) ?? work.sites.add(work.fresh<SiteId>(name));
  if (entry.existing === null) entry.bringers.push(row);
  return entry;
}

/** A site that must exist already or be brought by Werkplekken or Dagdelen; undefined = wrong, and reported. */
export function referToSite(work: Workspace, row: RowReader, absent: SiteId | null): SiteId | null | undefined {
  if (!row.has('Locatie')) return absent;
  const name = row.optional<string | null>('Locatie', shortText, null, null);
  if (name === null || name === undefined) return name;
  const site = work.sites.find(name);
  if (site === undefined) {
    const names = work.sites.all().map((entry) => entry.name);
    const choose = names.length > 0 ? `Kies ${orList(names)}, of zet` : 'Zet';
    row.fail('Locatie', `Locatie '${name}' bestaat niet. ${choose} haar bij een werkplek of een dagdeel.`);
    return undefined;
  }
  row.dependOn('Locatie', site.bringers);
  return site.id;
}

/** Organisations are made when a row first names them. */
export function referToOrganisation(
  work: Workspace,
  name: string,
  kind: 'werkgever' | 'opdrachtgever',
  row: PendingRow,
): OrganisationId {
  const known = work.organisations.find(name);
  const entry = known ?? work.organisations.add({ ...work.fresh<OrganisationId>(name), kind });
  if (entry.existing === null) entry.bringers.push(row);
  return entry.id;
}

const blockName = (cell: RawCell): Parsed<string> => {
  const parsed = parseText(cell, 40);
  return parsed.ok ? ok(parsed.value.toLowerCase()) : parsed;
};

/** First pass over Dagdelen: which blocks there will be. */
export function indexBlocks(work: Workspace): Claimed<BlockEntry>[] {
  return work.rowsOf('Dagdelen').flatMap((row) => {
    row.pending.title = `${row.shown('Locatie')} ${row.shown('Naam')}`.trim();
    const siteName = row.required('Locatie', shortText);
    const name = row.required('Naam', blockName);
    if (siteName === undefined || name === undefined) return [];
    const site = bringSite(work, siteName, row.pending);
    const blocks = work.blocksOf(site.id);
    const make = () => blocks.add({ ...work.fresh<BlockId>(name), siteId: site.id });
    return work.claim(row, 'Naam', blocks.find(name), make) ?? [];
  });
}

export function buildBlocks(work: Workspace, claimed: readonly Claimed<BlockEntry>[]): void {
  for (const { row, entry } of claimed) {
    const before = entry.existing;
    const from = row.required('Van', parseTime);
    const to = row.required('Tot', parseTime);
    const breaks = row.optional('Pauzes', text(parseBreaks), [], before?.breaks ?? []);
    if (from === undefined || to === undefined || breaks === undefined) continue;
    if (from >= to) row.fail('Tot', 'Het einde ligt niet na het begin. Verbeter de tijden.');
    else if (breaks.some((pause) => pause.from < from || pause.to > to)) {
      row.fail('Pauzes', 'Een pauze ligt binnen het dagdeel. Verbeter de tijden.');
    }
    const draft = {
      id: entry.id,
      siteId: entry.siteId,
      name: before?.name ?? entry.name,
      from,
      to,
      breaks,
      archivedOn: null,
      version: before?.version ?? 1,
    };
    work.finish(row, 'block', before, draft, blockFields, 'Naam');
  }
}

export function indexWorkplaces(work: Workspace): Claimed<WorkplaceEntry>[] {
  return work.rowsOf('Werkplekken').flatMap((row) => {
    row.pending.title = `${row.shown('Code')} ${row.shown('Naam')}`.trim();
    const code = row.required('Code', parseCode);
    const siteName = row.required('Locatie', shortText);
    if (code === undefined) return [];
    const siteId = siteName === undefined ? null : bringSite(work, siteName, row.pending).id;
    const make = () => work.workplaces.add({ ...work.fresh<WorkplaceId>(code), siteId });
    const claimed = work.claim(row, 'Code', work.workplaces.find(code), make);
    if (claimed === null) return [];
    // Rows of Inzet look for their block at the site that this row says, so they stand or fall with its move.
    const known = claimed.entry.existing;
    if (known !== null && siteId !== null && siteId !== known.siteId) claimed.entry.bringers.push(row.pending);
    claimed.entry.siteId = siteId ?? claimed.entry.siteId;
    return claimed;
  });
}

export function buildWorkplaces(work: Workspace, claimed: readonly Claimed<WorkplaceEntry>[]): void {
  const certificates = text((value) => ok([...new Set(listItems(value).map((name) => work.certificates.of(name)))]));
  const group = (cell: RawCell): Parsed<string | null> => {
    const parsed = parseText(cell);
    return parsed.ok ? ok(work.groups.of(parsed.value)) : parsed;
  };
  for (const { row, entry } of claimed) {
    const before = entry.existing;
    const organisation = row.optional<string | null>('Organisatie', shortText, null, null);
    const organisationId = !row.has('Organisatie')
      ? (before?.organisationId ?? null)
      : organisation
        ? referToOrganisation(work, organisation, 'werkgever', row.pending)
        : null;
    const draft = {
      id: entry.id,
      code: before?.code ?? entry.name,
      name: row.required('Naam', shortText),
      siteId: entry.siteId,
      workType: row.required('Werksoort', text(work.workType)),
      workForm: row.required('Werkvorm', parseWorkForm),
      seats: row.required('Plaatsen', (cell) => parseWhole(cell, { min: 0, max: 500 })),
      features: row.optional('Voorzieningen', text(parseFeatures), [], before?.features ?? []),
      loads: row.optional('Belastingen', text(parseLoads), [], before?.loads ?? []),
      requiredCertificates: row.optional('Vereiste certificaten', certificates, [], before?.requiredCertificates ?? []),
      guidanceGroup: row.optional('Begeleidingsgroep', group, null, before?.guidanceGroup ?? null),
      organisationId,
      adultsOnly: before?.adultsOnly ?? false,
      weekCostCents: before?.weekCostCents ?? null,
      archivedOn: null,
      version: before?.version ?? 1,
    };
    work.finish(row, 'workplace', before, draft, workplaceFields, 'Code');
  }
}

export function indexAids(work: Workspace): Claimed<AidEntry>[] {
  return work.rowsOf('Hulpmiddelen').flatMap((row) => {
    row.pending.title = `${row.shown('Code')} ${row.shown('Naam')}`.trim();
    const code = row.required('Code', parseCode);
    if (code === undefined) return [];
    const make = () => work.aids.add(work.fresh<AidId>(code));
    return work.claim(row, 'Code', work.aids.find(code), make) ?? [];
  });
}

export function buildAids(work: Workspace, claimed: readonly Claimed<AidEntry>[]): void {
  for (const { row, entry } of claimed) {
    const before = entry.existing;
    const draft = {
      id: entry.id,
      code: before?.code ?? entry.name,
      name: row.required('Naam', shortText),
      siteId: referToSite(work, row, before?.siteId ?? null),
      stock: row.required('Aantal', (cell) => parseWhole(cell, { min: 0, max: 10_000 })),
      fulfils: row.required('Vervult', text(parseFeatures)),
      weekCostCents: before?.weekCostCents ?? null,
      archivedOn: null,
      version: before?.version ?? 1,
    };
    work.finish(row, 'aid', before, draft, aidFields, 'Code');
  }
}
