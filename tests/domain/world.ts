import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import type { Absence } from '#domain/model/absence.ts';
import type { Agreement } from '#domain/model/agreement.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { Interval, IsoDate, IsoWeek } from '#domain/model/common.ts';
import { defaultRecords } from '#domain/model/defaults.ts';
import type {
  AbsenceId,
  AgreementId,
  AidId,
  AssignmentId,
  BlockId,
  OrderId,
  OrganisationId,
  ParameterId,
  PersonId,
  ProgressId,
  PublicationId,
  SiteId,
  WorkplaceId,
} from '#domain/model/ids.ts';
import type { NeedKind } from '#domain/model/need.ts';
import type { Order } from '#domain/model/order.ts';
import type { ParameterKey } from '#domain/model/parameter.ts';
import type { Employee, Guide, Person } from '#domain/model/person.ts';
import type { Progress } from '#domain/model/progress.ts';
import type { Block, Site } from '#domain/model/site.ts';
import type { Aid, Workplace } from '#domain/model/workplace.ts';
import { type PersonAround, type Span, writeSpans } from '#domain/plan/around.ts';
import { Plan } from '#domain/plan/plan.ts';
import type { Catalogue, PlanData } from '#domain/plan/plan-data.ts';

/** The Monday on which cases play unless they say otherwise (2026-W49, the week of the example workbook). */
export const MONDAY = '2026-11-30' as IsoDate;
export const TUESDAY = '2026-12-01' as IsoDate;

/** "08:30" in minutes of the day. */
export const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The same UUID for the same name, so that cases can be read and compared. */
export function idOf(kind: string, name: string): string {
  let hash = 0n;
  for (const ch of `${kind}:${name}`) hash = (hash * 1099511628211n + BigInt(ch.codePointAt(0) ?? 0)) % (1n << 88n);
  const hex = hash.toString(16).padStart(22, '0');
  return `00000000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10)}`;
}

const base = { archivedOn: null, version: 1 } as const;

/** "2026-11-29 22:00-24:00". */
function spanOf(text: string): Span {
  const [date = '', stretch = ''] = text.split(' ');
  const [from = '', to = ''] = stretch.split('-');
  return { date: date as IsoDate, from: at(from), to: at(to) };
}

type Times = { readonly from?: string; readonly to?: string };

/**
 * A small plausible company to state a case in: a hall with the default blocks, the default norms, and whoever the
 * case names. People work all week unless the case says otherwise.
 */
export class World {
  readonly catalogue: {
    -readonly [K in keyof Catalogue]: Catalogue[K] extends readonly (infer T)[] ? T[] : Catalogue[K];
  };
  readonly assignments: Assignment[] = [];
  readonly absences: Absence[] = [];
  readonly elsewhere: PlanData['orderMinutesElsewhere'][number][] = [];
  readonly progress: Progress[] = [];
  readonly bookedElsewhere: PlanData['bookedElsewhere'][number][] = [];
  readonly holidays: { date: IsoDate; name: string }[] = [];
  readonly visits: PlanData['visits'][number][] = [];
  readonly exceptions: PlanData['exceptions'][number][] = [];
  readonly publications: PlanData['publications'][number][] = [];
  readonly published: PlanData['published'][number][] = [];
  readonly #around: PersonAround[] = [];
  week: IsoWeek = weekOf(MONDAY);
  today = MONDAY as IsoDate;
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

  /** Puts someone on a workplace; own times only when given. */
  assign(
    person: string,
    workplace: string,
    more: {
      date?: string;
      block?: string;
      order?: string;
      overrides?: Assignment['overrides'];
      fillsIn?: boolean;
    } & Times = {},
  ): Assignment {
    const place = this.catalogue.workplaces.find((w) => w.code === workplace);
    const site = this.catalogue.sites.find((s) => s.id === place?.siteId);
    if (!place || !site) throw new Error(`No workplace ${workplace}`);
    const { date = MONDAY, block = 'ochtend', from, to, order, overrides = [], fillsIn = false } = more;
    const assignment: Assignment = {
      id: idOf('assignment', String(this.assignments.length)) as AssignmentId,
      personId: idOf('person', person) as PersonId,
      workplaceId: place.id,
      date: date as IsoDate,
      blockId: idOf('block', `${site.name}|${block}`) as BlockId,
      orderId: order === undefined ? null : (idOf('order', order) as OrderId),
      from: from === undefined ? null : at(from),
      to: to === undefined ? null : at(to),
      overrides,
      fillsIn,
      version: 1,
    };
    this.assignments.push(assignment);
    return assignment;
  }

  /** Something done on an order on a day, in pieces or norm minutes as the order counts. */
  book(order: string, date: string, amount: number): Progress {
    const booking: Progress = {
      id: idOf('progress', String(this.progress.length)) as ProgressId,
      orderId: idOf('order', order) as OrderId,
      date: date as IsoDate,
      amount,
      by: 'test',
      at: '2026-11-30T12:00:00Z',
      version: 1,
    };
    this.progress.push(booking);
    return booking;
  }

  absent(person: string, from: string = MONDAY, to: string = from, block: string | null = null): Absence {
    const absence: Absence = {
      id: idOf('absence', String(this.absences.length)) as AbsenceId,
      personId: idOf('person', person) as PersonId,
      from: from as IsoDate,
      to: to as IsoDate,
      blockName: block,
      kind: 'verlof',
      version: 1,
    };
    this.absences.push(absence);
    return absence;
  }

  /** What the weeks around this one say about a person; spans as "2026-11-29 22:00-24:00". */
  around(
    person: string,
    {
      spansBefore = [],
      spansAfter = [],
      ...more
    }: Partial<PersonAround> & {
      readonly spansBefore?: readonly string[];
      readonly spansAfter?: readonly string[];
    },
  ): void {
    const monday = mondayOf(this.week);
    this.#around.push({
      personId: idOf('person', person) as PersonId,
      before: writeSpans(addDays(monday, -7), spansBefore.map(spanOf)),
      after: writeSpans(addDays(monday, 7), spansAfter.map(spanOf)),
      other3: 0,
      other15: 0,
      task: null,
      taskWeeks: 0,
      usualPlace: null,
      usualGuide: null,
      places: [],
      fills: [],
      ...more,
    });
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

  /** Publishes the assignments as they now are, for one site. */
  publish(site = 'Hal'): void {
    const siteId = idOf('site', site) as SiteId;
    const { week } = this;
    const id = idOf('publication', site) as PublicationId;
    this.publications.push({ id, siteId, week, number: 1, at: '2026-11-27T12:00:00Z', by: 'test', version: 1 });
    for (const a of this.assignments) {
      const block = this.catalogue.blocks.find((b) => b.id === a.blockId);
      if (block?.siteId !== siteId) continue;
      const { personId, workplaceId, date, blockId } = a;
      this.published.push({ personId, workplaceId, date, blockId, from: a.from ?? block.from, to: a.to ?? block.to });
    }
  }

  person(name: string): Person {
    const person = this.catalogue.people.find((p) => p.firstName === name);
    if (!person) throw new Error(`No person ${name}`);
    return person;
  }

  data(): PlanData {
    return structuredClone({
      week: this.week,
      catalogue: this.catalogue,
      assignments: this.assignments,
      absences: this.absences,
      today: this.today,
      orderMinutesElsewhere: this.elsewhere,
      progress: this.progress,
      bookedElsewhere: this.bookedElsewhere,
      around: this.#around,
      visits: this.visits,
      exceptions: this.exceptions,
      publications: this.publications,
      published: this.published,
      holidays: this.holidays,
    });
  }

  plan(): Plan {
    return new Plan(this.data());
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
