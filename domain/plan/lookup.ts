import { normFor } from '../capacity/guidance-norm.ts';
import { parameterOn } from '../capacity/parameters.ts';
import type { Agreement } from '../model/agreement.ts';
import type { IsoDate } from '../model/common.ts';
import type { AidId, BlockId, OrderId, OrganisationId, PersonId, SiteId, WorkplaceId } from '../model/ids.ts';
import type { Feature } from '../model/need.ts';
import type { GuidanceNorm, Settings } from '../model/norm.ts';
import type { Order } from '../model/order.ts';
import type { ParameterKey } from '../model/parameter.ts';
import { fullName, type Person } from '../model/person.ts';
import type { Severity } from '../model/rule-choice.ts';
import type { Block, Closure, Organisation, Site } from '../model/site.ts';
import type { GuidanceLevel, WorkType, WorkTypeCode } from '../model/work.ts';
import type { Aid, Workplace } from '../model/workplace.ts';
import type { Catalogue } from './plan-data.ts';
import { SubjectNames } from './subjects.ts';

/** The catalogue by id, with the questions that rules ask of it answered once. */
export interface Lookup {
  readonly sites: ReadonlyMap<SiteId, Site>;
  readonly blocks: ReadonlyMap<BlockId, Block>;
  readonly workTypes: ReadonlyMap<WorkTypeCode, WorkType>;
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly workplaces: ReadonlyMap<WorkplaceId, Workplace>;
  readonly aids: ReadonlyMap<AidId, Aid>;
  readonly orders: ReadonlyMap<OrderId, Order>;
  readonly closures: readonly Closure[];
  readonly norms: readonly GuidanceNorm[];
  readonly settings: Settings;
  /** How serious the company takes a rule, where it chose otherwise than the catalogue; by the rule's id. */
  readonly severities: ReadonlyMap<string, Severity>;
  readonly subjects: SubjectNames;
  /** Full name, put together once. */
  nameOf(person: Person): string;
  /** A workplace's name; with its code, as on the board, where another workplace has the same name. */
  placeName(workplace: Workplace): string;
  /** Blocks of a site that are in use, in order of the day. */
  blocksOf(site: SiteId): readonly Block[];
  /** Aids with stock that a site may use for a need; a site's own and those of every site. */
  aidsFor(site: SiteId, need: Feature): readonly Aid[];
  /** Open orders that name this workplace, earliest deadline first. */
  ordersAt(workplace: WorkplaceId): readonly Order[];
  /** Orders in use that name no workplace: every place of their work type may do them. */
  ordersAnywhere(workType: WorkTypeCode): readonly Order[];
  /** Agreements in use with an organisation, oldest first; none without an organisation. */
  agreementsWith(organisation: OrganisationId | null): readonly Agreement[];
  /** The company's number that holds on a day. */
  parameter(key: ParameterKey, date: IsoDate): number;
  /** The days on which another value of it begins. */
  parameterTurns(key: ParameterKey): readonly IsoDate[];
  /** 1 / norm for a person of this level at this workplace on this day; 0 when no norm applies. */
  guidanceTerm(level: GuidanceLevel, workplace: Workplace, date: IsoDate): number;
}

const byId = <T extends { id: unknown }>(records: readonly T[]): Map<T['id'], T> =>
  new Map(records.map((r) => [r.id, r]));

const NO_AGREEMENTS: readonly Agreement[] = [];

/** Indexes a catalogue. */
export function createLookup(catalogue: Catalogue): Lookup {
  const names = new Map<PersonId, string>();
  const namesakes = Map.groupBy(catalogue.workplaces, (w) => w.name);
  const terms = new Map<string, number>();
  const parameters = new Map<string, number>();
  const agreements = Map.groupBy(
    catalogue.agreements.filter((a) => a.archivedOn === null).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    (a) => a.organisationId,
  );
  const aidsByNeed = new Map<string, readonly Aid[]>();
  const ordersByWorkplace = new Map<WorkplaceId, readonly Order[]>();
  const ordersByWorkType = new Map<WorkTypeCode, readonly Order[]>();
  const blocksBySite = new Map<SiteId, readonly Block[]>();
  return {
    sites: byId(catalogue.sites),
    blocks: byId(catalogue.blocks),
    workTypes: new Map(catalogue.workTypes.map((t) => [t.code, t])),
    organisations: byId(catalogue.organisations),
    people: byId(catalogue.people),
    workplaces: byId(catalogue.workplaces),
    aids: byId(catalogue.aids),
    orders: byId(catalogue.orders),
    closures: catalogue.closures,
    norms: catalogue.norms,
    settings: catalogue.settings,
    severities: new Map(catalogue.ruleChoices.map((c) => [c.rule, c.severity])),
    subjects: new SubjectNames(),
    nameOf(person) {
      let name = names.get(person.id);
      if (name === undefined) {
        name = fullName(person);
        names.set(person.id, name);
      }
      return name;
    },
    placeName: ({ name, code }) => ((namesakes.get(name)?.length ?? 0) > 1 ? `${code} ${name}` : name),
    blocksOf(site) {
      let blocks = blocksBySite.get(site);
      if (!blocks) {
        blocks = catalogue.blocks
          .filter((b) => b.siteId === site && b.archivedOn === null)
          .toSorted((a, b) => a.from - b.from || a.to - b.to);
        blocksBySite.set(site, blocks);
      }
      return blocks;
    },
    aidsFor(site, need) {
      const key = `${site}|${need}`;
      let aids = aidsByNeed.get(key);
      if (!aids) {
        aids = catalogue.aids.filter(
          (a) =>
            a.archivedOn === null &&
            a.stock > 0 &&
            (a.siteId === null || a.siteId === site) &&
            a.fulfils.includes(need),
        );
        aidsByNeed.set(key, aids);
      }
      return aids;
    },
    ordersAt(workplace) {
      let orders = ordersByWorkplace.get(workplace);
      if (!orders) {
        orders = catalogue.orders
          .filter((o) => o.archivedOn === null && o.workplaceIds.includes(workplace))
          .toSorted((a, b) =>
            a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : a.number < b.number ? -1 : 1,
          );
        ordersByWorkplace.set(workplace, orders);
      }
      return orders;
    },
    ordersAnywhere(workType) {
      let orders = ordersByWorkType.get(workType);
      if (!orders) {
        orders = catalogue.orders.filter(
          (o) => o.archivedOn === null && o.workplaceIds.length === 0 && o.workType === workType,
        );
        ordersByWorkType.set(workType, orders);
      }
      return orders;
    },
    agreementsWith: (organisation) =>
      organisation === null ? NO_AGREEMENTS : (agreements.get(organisation) ?? NO_AGREEMENTS),
    parameter(key, date) {
      const at = `${key}|${date}`;
      let value = parameters.get(at);
      if (value === undefined) {
        value = parameterOn(catalogue.parameters, key, date).value;
        parameters.set(at, value);
      }
      return value;
    },
    parameterTurns: (key) =>
      catalogue.parameters.flatMap((p) => (p.key === key && p.validFrom !== null ? [p.validFrom] : [])),
    guidanceTerm(level, workplace, date) {
      const key = `${level}|${workplace.workType}|${workplace.workForm}|${date}`;
      let term = terms.get(key);
      if (term === undefined) {
        const norm = normFor(catalogue.norms, level, workplace.workType, workplace.workForm, date);
        term = norm ? 1 / norm.peoplePerGuide : 0;
        terms.set(key, term);
      }
      return term;
    },
  };
}
