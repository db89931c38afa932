import { addDays, addWeeks, datesOf, mondayOf, weekdayIndex } from '../../calendar/dates.ts';
import type { Assignment } from '../../model/assignment.ts';
import type { BaseRow } from '../../model/base-row.ts';
import type { IsoDate, IsoWeek } from '../../model/common.ts';
import type { BlockId, OrderId, PersonId, WorkplaceId } from '../../model/ids.ts';
import { baseOfWeek, parityOf } from '../base/base-roster.ts';

/** One row that a week is to be filled with, on its day in that week. */
export interface SourceRow {
  readonly key: string;
  readonly personId: PersonId;
  readonly workplaceId: WorkplaceId;
  readonly date: IsoDate;
  readonly blockId: BlockId;
  readonly orderId: OrderId | null;
  /** Own times; null = those of the block. */
  readonly from: number | null;
  readonly to: number | null;
  /** Reason of an override that the row carried in the week it comes from. */
  readonly reasonBefore: string | null;
}

/** What the base roster wants of a week. */
export function sourceFromBase(rows: readonly BaseRow[], week: IsoWeek): readonly SourceRow[] {
  return baseOfWeek(rows, week).map(({ row, date }) => ({
    key: row.id,
    personId: row.personId,
    workplaceId: row.workplaceId,
    date,
    blockId: row.blockId,
    orderId: row.orderId,
    from: row.from,
    to: row.to,
    reasonBefore: null,
  }));
}

/** What a copy of another week wants: the same on the same weekdays. Reasons are asked anew, the old one is offered. */
export function sourceFromWeek(assignments: readonly Assignment[], week: IsoWeek): readonly SourceRow[] {
  const dates = datesOf(week);
  return assignments.map((a) => ({
    key: a.id,
    personId: a.personId,
    workplaceId: a.workplaceId,
    date: dates[weekdayIndex(a.date)] ?? addDays(mondayOf(week), weekdayIndex(a.date)),
    blockId: a.blockId,
    orderId: a.orderId,
    from: a.from,
    to: a.to,
    reasonBefore: a.overrides.at(-1)?.reason ?? null,
  }));
}

/**
 * What must be said of a filling from the base roster as a whole: two odd weeks in a row at the turn of some years.
 * @param rows those that hold in this week or the one before it
 */
export function parityNotice(rows: readonly BaseRow[], week: IsoWeek): string | null {
  const before = addWeeks(week, -1);
  if (parityOf(week) !== parityOf(before) || rows.every((row) => row.weeks === 'all')) return null;
  return (
    `Week ${Number(before.slice(6))} en week ${Number(week.slice(6))} zijn allebei oneven. ` +
    'Wie om de week werkt, werkt nu twee weken achter elkaar, of is twee weken vrij.'
  );
}
