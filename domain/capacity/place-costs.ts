import { weekOf } from '../calendar/dates.ts';
import { type IsoDate, type IsoWeek, isOutOfUse } from '../model/common.ts';
import type { WorkTypeCode } from '../model/work.ts';
import type { Aid } from '../model/workplace.ts';
import type { Lookup } from '../plan/lookup.ts';
import { splitCents } from './cents.ts';
import type { WorkCell } from './work-sums.ts';

/** Cents on one day for one kind of work. */
export interface DayCost {
  readonly date: IsoDate;
  readonly workType: WorkTypeCode;
  readonly cents: number;
}

/** Who was there, week by week. Which week a day is in is asked once a day: there may be 40,000 cells. */
function weeksOf(cells: readonly WorkCell[]): readonly (readonly WorkCell[])[] {
  const weeks = new Map<IsoDate, IsoWeek>();
  const weekAt = (date: IsoDate): IsoWeek => {
    const week = weeks.get(date) ?? weekOf(date);
    weeks.set(date, week);
    return week;
  };
  const used = cells.filter((cell) => present(cell) > 0);
  return [...Map.groupBy(used, (cell) => weekAt(cell.date)).values()];
}

const present = (cell: WorkCell): number => cell.netMinutes + cell.guideMinutes;

/**
 * What workplaces cost: the amount of a week for each place that is used in that week, shared over the days on which it
 * is, in proportion to the time worked there. A place of which the amount is not known costs nothing here.
 * @param cells of whole weeks, ordered by date
 */
export function placeCosts(cells: readonly WorkCell[], lookup: Lookup): readonly DayCost[] {
  const costly = cells.filter(({ workplaceId }) => (lookup.workplaces.get(workplaceId)?.weekCostCents ?? 0) > 0);
  return weeksOf(costly).flatMap((week) =>
    [...Map.groupBy(week, (cell) => cell.workplaceId)].flatMap(([id, days]) =>
      shared(lookup.workplaces.get(id)?.weekCostCents ?? 0, days),
    ),
  );
}

/**
 * What aids cost: the amount of a week for all of an aid's stock, in each week in which its site works (without a site:
 * in which anybody works), shared over the days and kinds of work there in proportion to the time worked. Which person
 * uses an aid is not looked at.
 * @param cells of whole weeks, ordered by date
 */
export function aidCosts(cells: readonly WorkCell[], lookup: Lookup): readonly DayCost[] {
  const aids = [...lookup.aids.values()]
    .filter((aid) => (aid.weekCostCents ?? 0) > 0 && aid.stock > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (aids.length === 0) return [];
  return weeksOf(cells).flatMap((week) =>
    aids.flatMap((aid) => {
      const here = week.filter((cell) => isAt(aid, cell, lookup));
      return here.length === 0 ? [] : shared(aid.weekCostCents ?? 0, here);
    }),
  );
}

function isAt(aid: Aid, { workplaceId, date }: WorkCell, lookup: Lookup): boolean {
  const { siteId } = aid;
  return !isOutOfUse(aid, date) && (siteId === null || lookup.workplaces.get(workplaceId)?.siteId === siteId);
}

const shared = (cents: number, cells: readonly WorkCell[]): DayCost[] =>
  splitCents(cents, cells.map(present)).map((part, i) => ({
    date: (cells[i] as WorkCell).date,
    workType: (cells[i] as WorkCell).workType,
    cents: part,
  }));
