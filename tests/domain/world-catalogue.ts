import type { Agreement } from '#domain/model/agreement.ts';
import type { Interval, IsoDate } from '#domain/model/common.ts';
import { defaultRecords } from '#domain/model/defaults.ts';
import type {
  AgreementId,
  AidId,
  BlockId,
  OrderId,
  OrganisationId,
  ParameterId,
  PersonId,
  SiteId,
  WorkplaceId,
} from '#domain/model/ids.ts';
import type { NeedKind } from '#domain/model/need.ts';
import type { Order } from '#domain/model/order.ts';
import type { ParameterKey } from '#domain/model/parameter.ts';
import type { Employee, Guide, Person } from '#domain/model/person.ts';
import type { Block, Site } from '#domain/model/site.ts';
import type { Aid, Workplace } from '#domain/model/workplace.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';

import { at, idOf } from './names.ts';

const base = { archivedOn: null, version: 1 } as const;

/** The lists of Beheer of a small plausible company: a hall with the default blocks, the default norms, and whoever the case names. */
export class WorldCatalogue {
  readonly catalogue: {
    -readonly [K in keyof Catalogue]: Catalogue[K] extends readonly (infer T)[] ? T[] : Catalogue[K];
  };
  #numbers = 10001;

  constructor() {
    let n = 0;
    const defaults = defaultRecords(() => idOf('default', String(n++)));
    const of = (kind: string) => defaults.filter((c) => c.kind === kind).map((c) => c.after);
    this.catalogue = {
      sites: [],
      blocks: [],
      closures: [],
      organisations: [{ id: idOf('organisation', 'Klant') as never, name: 'Klant', kind: 'opdrachtgever', ...base }],
      workTypes: of('workType') as Catalogue['workTypes'],
      people: [],
      workplaces: [],
      aids: [],
      orders: [],
      norms: of('norm') as Catalogue['norms'],
      parameters: [],
      ruleChoices: [],
      agreements: [],
      settings: { dataState: 'real', version: 1 },
    };
    this.site('Hal');
  }

  site(name: string, more: Partial<Site> = {}): Site {
    const site: Site = { id: idOf('site', name) as SiteId, name, peoplePerBhv: 50, ...base, ...more };
    this.catalogue.sites.push(site);
    this.block('ochtend', '08:00', '12:00', [{ from: at('10:00'), to: at('10:15') }], name);
    this.block('middag', '12:30', '16:15', [{ from: at('14:15'), to: at('14:30') }], name);
    return site;
  }

  block(name: string, from: string, to: string, breaks: readonly Interval[] = [], site = 'Hal'): Block {
    const block: Block = {
      id: idOf('block', `${site}|${name}`) as BlockId,
      siteId: idOf('site', site) as SiteId,
      name,
      from: at(from),
      to: at(to),
      breaks: [...breaks],
      ...base,
    };
    this.catalogue.blocks = [...this.catalogue.blocks.filter((b) => b.id !== block.id), block];
    return block;
  }

  employee(name: string, more: Partial<Omit<Employee, 'needs'>> & { needs?: readonly NeedKind[] } = {}): Employee {
    const { needs = [], ...rest } = more;
    const employee: Employee = {
      kind: 'employee',
      ...this.#person(name),
      birthDate: '1990-01-01' as IsoDate,
      municipality: 'Amersfoort',
      targetGroup: null,
      workForm: null,
      guidanceLevel: 'laag',
      permanentPresence: false,
      needs: needs.map((what) => ({
        what,
        source: 'bedrijfsarts',
        author: 'test',
        reviewOn: null,
        validFrom: null,
        validTo: null,
      })),
      wageValues: [],
      preferences: [],
      wantsVariety: false,
      secondLanguage: null,
      goals: [],
      ...rest,
    };
    this.catalogue.people.push(employee);
    return employee;
  }

  guide(name: string, more: Partial<Guide> = {}): Guide {
    const guide: Guide = {
      kind: 'guide',
      ...this.#person(name),
      role: 'werkbegeleider',
      workTypes: ['productie'],
      capacity: 1,
      ...more,
    };
    this.catalogue.people.push(guide);
    return guide;
  }

  workplace(code: string, more: Partial<Omit<Workplace, 'siteId'>> & { site?: string } = {}): Workplace {
    const { site = 'Hal', ...rest } = more;
    const workplace: Workplace = {
      id: idOf('workplace', code) as WorkplaceId,
      code,
      name: code,
      siteId: idOf('site', site) as SiteId,
      workType: 'productie',
      workForm: 'beschut binnen',
      seats: 6,
      features: [],
      loads: [],
      requiredCertificates: [],
      adultsOnly: false,
      weekCostCents: null,
      guidanceGroup: null,
      organisationId: null,
      ...base,
      ...rest,
    };
    this.catalogue.workplaces.push(workplace);
    return workplace;
  }

  aid(code: string, more: Partial<Omit<Aid, 'siteId'>> & { site?: string | null } = {}): Aid {
    const { site = 'Hal', ...rest } = more;
    const aid: Aid = {
      id: idOf('aid', code) as AidId,
      code,
      name: code,
      siteId: site === null ? null : (idOf('site', site) as SiteId),
      stock: 1,
      fulfils: ['hoog-laagtafel'],
      weekCostCents: null,
      ...base,
      ...rest,
    };
    this.catalogue.aids.push(aid);
    return aid;
  }

  order(number: string, more: Partial<Order> = {}): Order {
    const order: Order = {
      id: idOf('order', number) as OrderId,
      number,
      description: `opdracht ${number}`,
      clientId: idOf('organisation', 'Klant') as never,
      workType: 'productie',
      workplaceIds: [],
      amount: { kind: 'hours', normMinutes: 600, doneMinutes: 0 },
      startsOn: null,
      deadline: '2026-12-02' as IsoDate,
      pricePerPiece: null,
      price: null,
      everyWeeks: null,
      until: null,
      certificates: [],
      after: [],
      partOf: null,
      note: '',
      ...base,
      ...more,
    };
    this.catalogue.orders.push(order);
    return order;
  }

  agreement(name: string, more: Partial<Agreement> = {}): Agreement {
    const agreement: Agreement = {
      id: idOf('agreement', name) as AgreementId,
      organisationId: idOf('organisation', 'Klant') as OrganisationId,
      name,
      from: '2026-01-01' as IsoDate,
      to: null,
      workTypes: [],
      maxGroup: null,
      guidanceMinutesPerWeek: null,
      visitEveryWeeks: null,
      priceBasis: null,
      guideIds: [],
      buddy: null,
      buddyTrained: false,
      returnPlaces: [],
      ...base,
      ...more,
    };
    this.catalogue.agreements.push(agreement);
    return agreement;
  }

  /** Sets a number of the company from a day on (null = always). */
  parameter(key: ParameterKey, value: number, validFrom: string | null = null): void {
    this.catalogue.parameters.push({
      id: idOf('parameter', `${key}|${validFrom}`) as ParameterId,
      key,
      value,
      validFrom: validFrom as IsoDate | null,
      confirmed: true,
      source: 'test',
      version: 1,
    });
  }

  person(name: string): Person {
    const person = this.catalogue.people.find((p) => p.firstName === name);
    if (!person) throw new Error(`No person ${name}`);
    return person;
  }

  #person(name: string) {
    return {
      id: idOf('person', name) as PersonId,
      number: String(this.#numbers++),
      firstName: name,
      infix: '',
      lastName: 'Jansen',
      siteId: null,
      contractMinutes: 36 * 60,
      workDays: ['all', 'all', 'all', 'all', 'all', 'all', 'all'] satisfies Person['workDays'],
      certificates: [],
      ...base,
    };
  }
}
