import { datesOf, weekdayIndex, weekOf } from '../../calendar/dates.ts';
import type { BaseEntry, BaseRow, BaseWeeks } from '../../model/base-row.ts';
import type { Interval, IsoDate, IsoWeek } from '../../model/common.ts';
import type { BlockId } from '../../model/ids.ts';

/**
 * Whether a week is odd or even: by its ISO number, as calendars print it. Week 53 and week 1 are both odd, so that two
 * odd weeks follow each other there (ADR 0030).
 */
export function parityOf(week: IsoWeek): 'odd' | 'even' {
  return Number(week.slice(6)) % 2 === 1 ? 'odd' : 'even';
}

/** True when two rows of these kinds hold in the same weeks now and then. */
export const sharesWeeks = (a: BaseWeeks, b: BaseWeeks): boolean => a === 'all' || b === 'all' || a === b;

/** True when the period of a row holds this day, whatever the weekday. */
export const inPeriod = (row: Pick<BaseRow, 'validFrom' | 'validTo'>, date: IsoDate): boolean =>
  row.validFrom <= date && (row.validTo === null || row.validTo >= date);

/** True when a row of the base roster says something about this very day. */
export function holdsOn(row: BaseRow, date: IsoDate): boolean {
  if (row.weekday !== weekdayIndex(date) || !inPeriod(row, date)) return false;
  return row.weeks === 'all' || row.weeks === parityOf(weekOf(date));
}

/** What the base roster says about a week: each row with its day. */
export function baseOfWeek(
  rows: readonly BaseRow[],
  week: IsoWeek,
): readonly { readonly row: BaseRow; readonly date: IsoDate }[] {
  const dates = datesOf(week);
  const parity = parityOf(week);
  return rows.flatMap((row) => {
    const date = dates[row.weekday];
    if (date === undefined || !inPeriod(row, date)) return [];
    return row.weeks === 'all' || row.weeks === parity ? [{ row, date }] : [];
  });
}

/** Times of a block by its id; a row of a block that is gone has none. */
export type BlockTimes = ReadonlyMap<BlockId, Interval>;

/** When a row has somebody at work, minutes of the day; null when its block is gone and it has no times of its own. */
export function timesOf(entry: Pick<BaseEntry, 'blockId' | 'from' | 'to'>, blocks: BlockTimes): Interval | null {
  const block = blocks.get(entry.blockId);
  const from = entry.from ?? block?.from;
  const to = entry.to ?? block?.to;
  return from === undefined || to === undefined ? null : { from, to };
}

/** True when two entries of one person want them in two places at once. Periods are not looked at. */
export function clash(a: BaseEntry, b: BaseEntry, blocks: BlockTimes): boolean {
  if (a.personId !== b.personId || a.weekday !== b.weekday || !sharesWeeks(a.weeks, b.weeks)) return false;
  const [first, second] = [timesOf(a, blocks), timesOf(b, blocks)];
  return first !== null && second !== null && first.from < second.to && second.from < first.to;
}

/** The same text for entries that say the same. */
export const entryKey = (e: BaseEntry): string =>
  [e.personId, e.weekday, e.blockId, e.workplaceId, e.orderId, e.from, e.to, e.weeks].join('|');

/** What a row says, without its period and identity. */
export const entryOf = ({ id: _, validFrom: __, validTo: ___, version: ____, ...entry }: BaseRow): BaseEntry => entry;
