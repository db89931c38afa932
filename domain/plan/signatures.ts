import { normMinutes } from '../capacity/norm-hours.ts';
import type { PersonId } from '../model/ids.ts';
import { watchesGroup } from '../rules/group-needs.ts';
import type { Placed } from './placed.ts';
import { SCOPES, type Scope } from './subjects.ts';

/** What of the rest of the plan decides whether it matters who a row is about. */
export interface Known {
  /** Person-days with rows that overlap: such a body is counted once, whatever the rows. */
  readonly bookedTwice: ReadonlySet<string>;
  /** The rows of a subject by its name. */
  rowsOf(subject: string): readonly Placed[];
  /** Everyone whom somebody's need keeps at a distance. */
  readonly keptApart: ReadonlySet<PersonId>;
}

/** A short name for an id, the same each time: signatures are put together by the thousand, and long ones are slow. */
export function shortOf(id: string): number {
  let short = SHORT.get(id);
  if (short === undefined) {
    short = SHORT.size;
    SHORT.set(id, short);
  }
  return short;
}
const SHORT = new Map<string, number>();

type Sign = (row: Placed, known: Known) => string;

const at = (scope: Scope): number => SCOPES.indexOf(scope);
const PERSON_DAY = at('person-day');
const PERSON_WEEK = at('person-week');
const ORGANISATION = at('organisation');
const WORKPLACE_DAY = at('workplace-day');
const GROUP_DAY = at('group-day');
const SITE_DAY = at('site-day');

const when = (r: Placed): string => `|${shortOf(r.block.id)} ${r.from}-${r.to}`;

/** True when the person of a row has another one in the same subject at the same time: the two weigh as one body. */
export function isThereTwice(row: Placed, scope: number, { bookedTwice, rowsOf }: Known): boolean {
  const day = row.subjects[PERSON_DAY];
  if (bookedTwice.size === 0 || !day || !bookedTwice.has(day)) return false;
  const subject = row.subjects[scope];
  return rowsOf(day).some((r) => r !== row && r.subjects[scope] === subject && r.from < row.to && row.from < r.to);
}

/** Who is there twice weighs as one body: then it matters which. */
function twice(row: Placed, scope: number, known: Known): string {
  return isThereTwice(row, scope, known) ? `|twice ${shortOf(row.person.id)} ${shortOf(row.assignment.id)}` : '';
}

/** Whose row it is, and how much was let stand on it: that stays behind when the row goes to another place. */
function whose({ person, assignment }: Placed): string {
  return `${shortOf(person.id)} ${shortOf(assignment.id)} ${assignment.overrides.length}`;
}

/** Somebody whom the group watches over is somebody; others are as many as they weigh. */
function watched(row: Placed): string {
  if (!watchesGroup(row)) return '';
  const where = row.employee?.permanentPresence ? shortOf(row.workplace.id) : '';
  return `|watched ${whose(row)} ${where}`;
}

/** Somebody who may not sit with everyone, or not with many. */
function seated(row: Placed, { keptApart }: Known): string {
  const { needs, person } = row;
  return keptApart.has(person.id) || needs.some(({ what }) => SEAT_NEEDS.has(what.kind)) ? `|seated ${whose(row)}` : '';
}
const SEAT_NEEDS: ReadonlySet<string> = new Set(['keep-apart', 'small-group']);

/** A guide counts by name at an employer, and so does who works there at another time that week. */
function guest(row: Placed, { rowsOf }: Known): string {
  const organisation = row.subjects[ORGANISATION];
  const own = row.subjects[PERSON_WEEK];
  const isKnown = own && rowsOf(own).some((r) => r !== row && r.subjects[ORGANISATION] === organisation);
  return row.guide || isKnown ? `|${shortOf(row.person.id)}` : '';
}

/** What an employee weighs in the guidance sum and in its terms; a guide counts by name. */
function weight({ employee, workplace, person }: Placed): string {
  return employee ? `${employee.guidanceLevel}${workplace.workType}${workplace.workForm}` : `|${shortOf(person.id)}`;
}

function work(r: Placed): string {
  return `${r.performance?.estimated}${normMinutes(r.netMinutes, r.performance?.percent ?? 0)}`;
}

/** What a row adds to which order, and when. */
export function signOrderWork(r: Placed): string {
  return `${r.date} ${r.assignment.orderId && shortOf(r.assignment.orderId)} ${work(r)}`;
}

/**
 * What of a new row matters to the findings of a subject that many rows share: rows that sign alike weigh alike, so
 * that within one gesture the answer for one is the answer for all. Scopes that are not here are always looked at.
 */
export const SIGNATURES: Readonly<Partial<Record<Scope, Sign>>> = {
  'person-times': (r) => `${r.date}${when(r)} ${shortOf(r.assignment.id)}`,
  'workplace-day': (r, known) =>
    `${when(r)} ${shortOf(r.assignment.id)}${r.guide ? 'g' : 'e'}${seated(r, known)}${twice(r, WORKPLACE_DAY, known)}`,
  'group-day': (r, known) => `${when(r)} ${shortOf(r.site.id)}${weight(r)}${watched(r)}${twice(r, GROUP_DAY, known)}`,
  'site-day': (r, known) => `${when(r)}${r.bhv ? `|bhv ${shortOf(r.person.id)}` : ''}${twice(r, SITE_DAY, known)}`,
  'aid-day': (r) => `${when(r)} ${shortOf(r.site.id)} ${whose(r)} ${r.aidNeeds.join('|')}`,
  order: (r) => `${r.date}${work(r)}`,
  'workplace-week': (r) => `${r.guide ? 'g' : 'e'}${signOrderWork(r)}`,
  organisation: (r, known) =>
    `${r.date}${when(r)} ${shortOf(r.assignment.id)} ${shortOf(r.workplace.id)}${guest(r, known)}`,
};
