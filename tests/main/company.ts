import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { defaultRecords } from '#domain/model/defaults.ts';
import type {
  AssignmentId,
  BlockId,
  OrderId,
  OrganisationId,
  PersonId,
  SiteId,
  WorkplaceId,
} from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import type { Employee, Guide } from '#domain/model/person.ts';
import type { RecordChange, RecordKind, RecordOf } from '#domain/model/record.ts';
import type { Block, Organisation, Site } from '#domain/model/site.ts';
import type { Workplace } from '#domain/model/workplace.ts';

/** The same text id for the same number, in the form of a UUIDv7. */
export function idOf(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** Ids that count up: the same test gives the same ids. */
export function countingIds(start = 900_000): () => string {
  let next = start;
  return () => idOf(next++);
}

export const day = (text: string) => text as IsoDate;

const DAYS: Employee['workDays'] = ['all', 'all', 'all', 'all', 'all', null, null];

export const site: Site = { id: idOf(1) as SiteId, name: 'Hal A', peoplePerBhv: 50, archivedOn: null, version: 1 };
export const morning: Block = {
  id: idOf(2) as BlockId,
  siteId: site.id,
  name: 'ochtend',
  from: 480,
  to: 720,
  breaks: [{ from: 600, to: 615 }],
  archivedOn: null,
  version: 1,
};
export const afternoon: Block = {
  ...morning,
  id: idOf(3) as BlockId,
  name: 'middag',
  from: 750,
  to: 975,
  breaks: [{ from: 855, to: 870 }],
};
export const client: Organisation = {
  id: idOf(4) as OrganisationId,
  name: 'Bakker BV',
  kind: 'opdrachtgever',
  archivedOn: null,
  version: 1,
};
export const packing: Workplace = {
  id: idOf(5) as WorkplaceId,
  code: 'P001',
  name: 'Inpakken 1',
  siteId: site.id,
  workType: 'productie',
  workForm: 'beschut binnen',
  seats: 4,
  features: ['prikkelarm'],
  loads: [{ kind: 'lift', kg: 7.5 }],
  requiredCertificates: [],
  guidanceGroup: null,
  organisationId: null,
  adultsOnly: false,
  weekCostCents: null,
  archivedOn: null,
  version: 1,
};
export const assembly: Workplace = {
  ...packing,
  id: idOf(6) as WorkplaceId,
  code: 'E001',
  name: 'Kabels 1',
  workType: 'elektromontage',
  features: [],
  loads: [{ kind: 'load', load: 'lawaai' }],
};
export const fatima: Employee = {
  kind: 'employee',
  id: idOf(10) as PersonId,
  number: '10001',
  firstName: 'Fatima',
  infix: '',
  lastName: 'Demir',
  siteId: site.id,
  contractMinutes: 1800,
  workDays: DAYS,
  certificates: [{ name: 'BHV', validTo: null }],
  archivedOn: null,
  version: 1,
  birthDate: day('1990-05-01'),
  municipality: 'Amersfoort',
  targetGroup: null,
  workForm: 'beschut binnen',
  guidanceLevel: 'midden',
  permanentPresence: false,
  needs: [],
  wageValues: [
    { workType: 'productie', percent: 40, from: null },
    { workType: 'productie', percent: 80, from: day('2026-12-01') },
  ],
  preferences: ['productie'],
  wantsVariety: false,
  secondLanguage: null,
  goals: [],
};
export const henk: Employee = {
  ...fatima,
  id: idOf(11) as PersonId,
  number: '10002',
  firstName: 'Henk',
  infix: 'van den',
  lastName: 'Berg',
  wageValues: [],
};
export const guide: Guide = {
  kind: 'guide',
  id: idOf(12) as PersonId,
  number: '20001',
  firstName: 'Gerda',
  infix: '',
  lastName: 'Smit',
  siteId: site.id,
  contractMinutes: 2160,
  workDays: DAYS,
  certificates: [{ name: 'BHV', validTo: null }],
  archivedOn: null,
  version: 1,
  role: 'werkbegeleider',
  workTypes: ['productie', 'elektromontage'],
  capacity: 1,
};
export const order: Order = {
  id: idOf(20) as OrderId,
  number: '2001',
  description: 'Dozen vouwen',
  clientId: client.id,
  workType: 'productie',
  workplaceIds: [packing.id],
  amount: { kind: 'hours', normMinutes: 6000, doneMinutes: 0 },
  startsOn: null,
  deadline: day('2026-12-18'),
  pricePerPiece: null,
  price: 125_000,
  everyWeeks: null,
  until: null,
  certificates: [],
  after: [],
  partOf: null,
  note: '',
  archivedOn: null,
  version: 1,
};

/** A new record as a change. */
export function added<K extends RecordKind>(kind: K, after: RecordOf<K>): RecordChange {
  return { kind, before: null, after } as RecordChange;
}

/** An assignment of Fatima on the packing table, with what the test says otherwise. */
export function assignmentOf(number: number, given: Partial<Assignment> = {}): Assignment {
  return {
    id: idOf(100_000 + number) as AssignmentId,
    personId: fatima.id,
    workplaceId: packing.id,
    date: day('2026-11-30'),
    blockId: morning.id,
    orderId: null,
    from: null,
    to: null,
    overrides: [],
    fillsIn: false,
    origin: 'hand',
    version: 1,
    ...given,
  };
}

/** A small whole company: one site, two blocks, two workplaces, two employees, a guide and an order. */
export function company(): RecordChange[] {
  return [
    ...defaultRecords(countingIds(800_000)).filter((change) => change.kind !== 'settings'),
    added('site', site),
    added('block', morning),
    added('block', afternoon),
    added('organisation', client),
    added('workplace', packing),
    added('workplace', assembly),
    added('person', fatima),
    added('person', henk),
    added('person', guide),
    added('order', order),
  ];
}
