import { weekdayIndex } from '../../calendar/dates.ts';
import { type Absence, absentIn } from '../../model/absence.ts';
import type { Assignment } from '../../model/assignment.ts';
import type { BaseEntry, BaseRow, BaseWeeks } from '../../model/base-row.ts';
import type { IsoDate } from '../../model/common.ts';
import type { NewId, SiteId } from '../../model/ids.ts';
import type { ChangeOf } from '../../model/record.ts';
import type { Plan } from '../plan.ts';
import { rebased, standingOn } from './base-change.ts';
import { clash, entryOf, sharesWeeks } from './base-roster.ts';

/** What becomes of the base roster when it is made of a week. */
export interface FromWeek {
  /** One site, or null for all of them. */
  readonly siteId: SiteId | null;
  /** First day on which it holds. */
  readonly validFrom: IsoDate;
  /** every week, or only the odd or even ones: then what the others do stays as it is. */
  readonly weeks: BaseWeeks;
}

const entryOfAssignment = (a: Assignment, weeks: BaseWeeks): BaseEntry => ({
  personId: a.personId,
  weekday: weekdayIndex(a.date),
  blockId: a.blockId,
  workplaceId: a.workplaceId,
  // An order ends; a base roster does not. Who is filled in gets the order that is due then.
  orderId: null,
  from: a.from,
  to: a.to,
  weeks,
});

/**
 * The changes that make the roster of a week the base roster from a day on. Filling in for somebody is no base: who did
 * so keeps the row that stands. So does who was absent, and everyone on a day on which the site was closed. Nobody is put
 * in two places at once: of two the first by workplace code counts.
 */
export function baseFromWeek(
  plan: Plan,
  rows: readonly BaseRow[],
  { siteId, validFrom, weeks }: FromWeek,
  newId: NewId,
): readonly ChangeOf<'baseRow'>[] {
  const { blocks, workplaces, people } = plan.lookup;
  const siteOf = (id: BaseEntry['workplaceId']): SiteId | null => workplaces.get(id)?.siteId ?? null;
  const codeOf = (e: BaseEntry): string => workplaces.get(e.workplaceId)?.code ?? '';
  const isHere = (id: BaseEntry['workplaceId']): boolean => siteId === null || siteOf(id) === siteId;
  const inWeek = [...plan.placed.all()].filter(
    (row) => isHere(row.workplace.id) && row.person.archivedOn === null && row.workplace.archivedOn === null,
  );
  const wanted: BaseEntry[] = [];
  const ofPerson = new Map<string, BaseEntry[]>();
  const add = (entry: BaseEntry): void => {
    const own = ofPerson.get(entry.personId) ?? [];
    if (own.some((other) => clash(other, entry, blocks))) return;
    ofPerson.set(entry.personId, [...own, entry]);
    wanted.push(entry);
  };
  const planned = inWeek
    .filter((row) => !row.assignment.fillsIn)
    .map((row) => entryOfAssignment(row.assignment, weeks))
    .toSorted((a, b) => (codeOf(a) < codeOf(b) ? -1 : codeOf(a) > codeOf(b) ? 1 : 0));
  for (const entry of planned) add(entry);
  const fillIns = Map.groupBy(
    inWeek.filter((row) => row.assignment.fillsIn).map((row) => entryOfAssignment(row.assignment, weeks)),
    (entry) => entry.personId,
  );
  const standing = standingOn(rows, validFrom).filter((row) => people.get(row.personId)?.archivedOn === null);
  const stays = (row: BaseRow): boolean =>
    !saysAnything(plan, row) || (fillIns.get(row.personId) ?? []).some((entry) => clash(entry, entryOf(row), blocks));
  for (const row of standing) {
    if (!isHere(row.workplaceId)) continue;
    if (!sharesWeeks(row.weeks, weeks) || stays(row)) add(entryOf(row));
    else if (row.weeks === 'all' && weeks !== 'all') add({ ...entryOf(row), weeks: weeks === 'odd' ? 'even' : 'odd' });
  }
  const scope = (row: BaseRow): boolean =>
    isHere(row.workplaceId) || (ofPerson.get(row.personId) ?? []).some((entry) => clash(entry, entryOf(row), blocks));
  return rebased(rows, wanted, { from: validFrom, blocks, newId, scope });
}

/** False when the week cannot tell what somebody does on that day: away, or the site closed. */
function saysAnything(plan: Plan, row: BaseRow): boolean {
  const date = [...plan.dates][row.weekday];
  const block = plan.lookup.blocks.get(row.blockId);
  const site = plan.lookup.workplaces.get(row.workplaceId)?.siteId;
  if (date === undefined || !block || site === undefined) return true;
  if (plan.closedName(site, date) !== null) return false;
  return !plan.absencesOf(row.personId).some((absence: Absence) => absentIn(absence, date, block));
}
