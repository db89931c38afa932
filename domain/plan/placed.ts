import { withoutBreaks } from '../calendar/intervals.ts';
import { type Performance, performanceOf } from '../capacity/norm-hours.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Interval, IsoDate } from '../model/common.ts';
import type { Feature, Need } from '../model/need.ts';
import { type Employee, type Guide, holdsOn, type Person } from '../model/person.ts';
import type { Block, Site } from '../model/site.ts';
import type { Workplace } from '../model/workplace.ts';
import { featureAt } from '../rules/place-demands.ts';
import type { Lookup } from './lookup.ts';
import type { SubjectKeys } from './subjects.ts';

/** An assignment with everything the rules ask of it worked out once. Times in minutes of the day. */
export interface Placed {
  readonly assignment: Assignment;
  readonly date: IsoDate;
  readonly person: Person;
  /** The person as employee or as guide; the other is null. */
  readonly employee: Employee | null;
  readonly guide: Guide | null;
  readonly name: string;
  readonly workplace: Workplace;
  readonly site: Site;
  readonly block: Block;
  /** The subjects this row is part of (see subjects.ts). */
  readonly subjects: SubjectKeys;
  /** Guidance group: the named one, or `site|werksoort`. */
  readonly group: string;
  /** At the place, breaks included. */
  readonly from: number;
  readonly to: number;
  /** The same as a list of one stretch. */
  readonly presence: readonly Interval[];
  /** At work: without the breaks of the block. */
  readonly work: readonly Interval[];
  readonly netMinutes: number;
  /** What this employee adds to the guidance load (1 / norm), or what this guide adds to the capacity. */
  readonly guidance: number;
  /** Counts as a BHV person that day. */
  readonly bhv: boolean;
  readonly needs: readonly Need[];
  /** Needs that the place does not meet but an aid of the site can. */
  readonly aidNeeds: readonly Feature[];
  /** Null for guides. */
  readonly performance: Performance | null;
}

/** Key of the guidance group of a workplace: who are watched by the same guides (domain.md). */
export function groupOf(workplace: Workplace, site: Site): string {
  return workplace.guidanceGroup ?? `${site.name}|${workplace.workType}`;
}

/**
 * The guidance group of these rows as causes name it: by the id of its site, so that what somebody lets stand holds when
 * the site is renamed. A named group has no other name than its own.
 */
export function groupCause(group: string, rows: readonly Placed[]): string {
  const unnamed = rows.find((row) => row.workplace.guidanceGroup === null);
  return unnamed ? `${unnamed.site.id}|${unnamed.workplace.workType}` : group;
}

/** The needs of an employee that hold on a day. */
export function needsOn(employee: Employee, date: IsoDate): readonly Need[] {
  const { needs } = employee;
  const holds = (n: Need): boolean => (n.validFrom ?? '') <= date && (n.validTo === null || n.validTo >= date);
  return needs.every(holds) ? needs : needs.filter(holds);
}

type Stay = Pick<Placed, 'presence' | 'work' | 'netMinutes'>;

/** When somebody is there and at work; of whole blocks worked out once, because most assignments are. */
function stayOf(block: Block, from: number, to: number): Stay {
  const isWhole = from === block.from && to === block.to;
  const known = isWhole ? WHOLE_BLOCKS.get(block) : undefined;
  if (known) return known;
  const work = withoutBreaks({ from, to }, block.breaks);
  const stay = { presence: [{ from, to }], work, netMinutes: work.reduce((sum, i) => sum + i.to - i.from, 0) };
  if (isWhole) WHOLE_BLOCKS.set(block, stay);
  return stay;
}
const WHOLE_BLOCKS = new WeakMap<Block, Stay>();

/** Works an assignment out against the catalogue; null when it refers to something that is not there. */
export function placed(assignment: Assignment, lookup: Lookup): Placed | null {
  const person = lookup.people.get(assignment.personId);
  const workplace = lookup.workplaces.get(assignment.workplaceId);
  const block = lookup.blocks.get(assignment.blockId);
  const site = workplace && lookup.sites.get(workplace.siteId);
  if (!person || !workplace || !block || !site) return null;
  const { date } = assignment;
  const employee = person.kind === 'employee' ? person : null;
  const guide = person.kind === 'guide' ? person : null;
  const from = assignment.from ?? block.from;
  const to = assignment.to ?? block.to;
  const needs = employee ? needsOn(employee, date) : [];
  const aidNeeds: Feature[] = [];
  for (const { what } of needs) {
    if (what.kind !== 'feature') continue;
    if (featureAt(what.feature, workplace, lookup) === 'with-aid') aidNeeds.push(what.feature);
  }
  const group = groupOf(workplace, site);
  const { presence, work, netMinutes } = stayOf(block, from, to);
  return {
    assignment,
    date,
    person,
    employee,
    guide,
    name: lookup.nameOf(person),
    workplace,
    site,
    block,
    subjects: lookup.subjects.of(assignment, {
      site: site.id,
      group,
      reliesOnAid: aidNeeds.length > 0,
      organisation: lookup.agreementsWith(workplace.organisationId).length > 0 ? workplace.organisationId : null,
      home: employee?.siteId ?? null,
    }),
    group,
    from,
    to,
    presence,
    work,
    netMinutes,
    guidance: guide ? guide.capacity : employee ? lookup.guidanceTerm(employee.guidanceLevel, workplace, date) : 0,
    bhv: holdsOn(person, 'BHV', date) === 'valid',
    needs,
    aidNeeds,
    performance: employee
      ? performanceOf(employee, workplace.workType, date, lookup.parameter('default-wage-value', date))
      : null,
  };
}
