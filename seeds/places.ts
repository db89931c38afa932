import type { AidId, BlockId, NewId, OrganisationId, SiteId, WorkplaceId } from '#domain/model/ids.ts';
import type { Load } from '#domain/model/need.ts';
import type { Block, Organisation, Site } from '#domain/model/site.ts';
import type { Aid, Workplace } from '#domain/model/workplace.ts';
import { known } from './build.ts';
import {
  CLIENTS,
  PLACE_TEMPLATES,
  type PlaceTemplate,
  REGIONS,
  type Region,
  type SiteKind,
} from './place-templates.ts';

export interface Places {
  readonly sites: readonly Site[];
  /** Two a site: ochtend and middag, in that order. */
  readonly blocks: readonly Block[];
  readonly organisations: readonly Organisation[];
  readonly workplaces: readonly Workplace[];
  readonly aids: readonly Aid[];
}

const PEOPLE_PER_BHV = 50;

/** What a workplace costs a week, in cents: rent, machines, tools, a bus. What an employer's place costs, the employer pays. */
const WEEK_COSTS: Readonly<Record<string, number>> = {
  productie: 6000,
  metaalbewerking: 18_000,
  elektromontage: 9000,
  groen: 24_000,
  schoonmaak: 3500,
};

/** The default blocks of domain.md: ochtend 08:00-12:00 and middag 12:30-16:15, each with a quarter's break. */
function defaultBlocks(site: SiteId, newId: NewId): Block[] {
  const base = { siteId: site, archivedOn: null, version: 1 };
  return [
    { ...base, id: newId() as BlockId, name: 'ochtend', from: 480, to: 720, breaks: [{ from: 600, to: 615 }] },
    { ...base, id: newId() as BlockId, name: 'middag', from: 750, to: 975, breaks: [{ from: 855, to: 870 }] },
  ];
}

function loadsOf(template: PlaceTemplate): Load[] {
  const loads: Load[] = template.loads.map((load) => ({ kind: 'load', load }));
  return template.liftKg === null ? loads : [...loads, { kind: 'lift', kg: template.liftKg }];
}

function aidsOf(region: Region, sites: ReadonlyMap<string, SiteId>, number: number, newId: NewId): Aid[] {
  const code = (n: number): string => `H${String(number * 3 + n).padStart(2, '0')}`;
  const base = { siteId: known(sites, region.hall), archivedOn: null, version: 1 };
  return [
    {
      ...base,
      id: newId() as AidId,
      code: code(1),
      name: 'Hoog-laagtafel',
      stock: 2,
      weekCostCents: 600,
      fulfils: ['hoog-laagtafel', 'wisselen zitten/staan'],
    },
    { ...base, id: newId() as AidId, code: code(2), name: 'Tolk', stock: 1, weekCostCents: 24_000, fulfils: ['tolk'] },
    {
      ...base,
      id: newId() as AidId,
      code: code(3),
      name: 'Projectie werkinstructie',
      stock: 2,
      weekCostCents: 1500,
      fulfils: ['werkinstructie in beeld'],
    },
  ];
}

/** What a workplace is called: a crew by its region, cleaning by its building, the rest by the work. */
function nameOf(template: PlaceTemplate, region: Region, crew: number): string {
  if (template.name === null) return region.crews[crew] ?? `Ploeg ${crew + 1}`;
  if (template.site !== 'cleaning') return template.name;
  return `${region.cleaning.split(' ')[0]} ${template.name}`;
}

/**
 * Sites with their blocks, organisations, workplaces and aids.
 * `count` workplaces (1..150), 25 a region; `seatFactor` scales the seats of the templates (1 = about 5 people a place).
 * More than the regions hold throws a RangeError.
 */
export function buildPlaces(count: number, seatFactor: number, newId: NewId): Places {
  const regions = Math.ceil(count / PLACE_TEMPLATES.length);
  if (regions > REGIONS.length) throw new RangeError(`At most ${REGIONS.length * PLACE_TEMPLATES.length} workplaces.`);
  const sites: Site[] = [];
  const blocks: Block[] = [];
  const organisations: Organisation[] = CLIENTS.map((name) => organisation(name, 'opdrachtgever', newId));
  const workplaces: Workplace[] = [];
  const aids: Aid[] = [];
  for (const [number, region] of REGIONS.slice(0, regions).entries()) {
    const templates = PLACE_TEMPLATES.slice(0, count - number * PLACE_TEMPLATES.length);
    const siteIds = new Map<string, SiteId>();
    for (const kind of new Set(templates.map((t) => t.site))) {
      const site = {
        id: newId() as SiteId,
        name: region[kind],
        peoplePerBhv: PEOPLE_PER_BHV,
        archivedOn: null,
        version: 1,
      };
      sites.push(site);
      siteIds.set(site.name, site.id);
      blocks.push(...defaultBlocks(site.id, newId));
    }
    const host = organisation(region.host, 'werkgever', newId);
    const townHall = organisation(region.cleaning, 'gemeente', newId);
    organisations.push(host, townHall);
    const owners: Partial<Record<SiteKind, OrganisationId>> = { employer: host.id, cleaning: townHall.id };
    let crew = 0;
    for (const template of templates) {
      const name = nameOf(template, region, crew);
      if (template.name === null) crew += 1;
      workplaces.push({
        id: newId() as WorkplaceId,
        code: `${template.letter}${String(workplaces.length + 1).padStart(3, '0')}`,
        name,
        siteId: known(siteIds, region[template.site]),
        workType: template.workType,
        workForm: template.workForm,
        seats: Math.max(2, Math.round(template.seats * seatFactor)),
        features: [...template.features],
        loads: loadsOf(template),
        requiredCertificates: [...template.certificates],
        guidanceGroup: template.name === null ? name : null,
        organisationId: owners[template.site] ?? null,
        adultsOnly: template.loads.includes('machine'),
        weekCostCents: template.site === 'employer' ? null : (WEEK_COSTS[template.workType] ?? null),
        archivedOn: null,
        version: 1,
      });
    }
    aids.push(...aidsOf(region, siteIds, number, newId));
  }
  return { sites, blocks, organisations, workplaces, aids };
}

/** Organisations that place nobody (yet), so that every kind is there. */
export function otherOrganisations(newId: NewId): Organisation[] {
  return [
    organisation('Vakcollege Eemland', 'onderwijs', newId),
    organisation('Buurthuis De Klif', 'maatschappelijke organisatie', newId),
  ];
}

function organisation(name: string, kind: Organisation['kind'], newId: NewId): Organisation {
  return { id: newId() as OrganisationId, name, kind, archivedOn: null, version: 1 };
}
