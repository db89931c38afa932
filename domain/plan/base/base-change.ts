import { addDays } from '../../calendar/dates.ts';
import type { BaseEntry, BaseRow } from '../../model/base-row.ts';
import type { IsoDate } from '../../model/common.ts';
import type { BaseRowId, NewId } from '../../model/ids.ts';
import type { ChangeOf } from '../../model/record.ts';
import { type BlockTimes, clash, entryKey, entryOf, inPeriod } from './base-roster.ts';

type BaseChange = ChangeOf<'baseRow'>;

/** The rows whose say is at stake on a day: those that hold then and go on, whatever their weekday. */
export const standingOn = (rows: readonly BaseRow[], from: IsoDate): readonly BaseRow[] =>
  rows.filter((row) => inPeriod(row, from));

/**
 * The changes after which `wanted` is what holds from a day on, where now the rows standing on that day do. What does not
 * change keeps its row; what is no longer wanted ends the day before (or goes, when it only began then); what is new
 * begins on the day. What was agreed for a later day stays: a new row ends the day before the first one that it would
 * clash with. A row that ended the day before and is wanted again goes on.
 * @param rows all rows of the people and places it is about, earlier and later ones included
 * @param scope of those, what `wanted` takes the place of; other rows that stand on the day are left alone
 */
export function rebased(
  rows: readonly BaseRow[],
  wanted: readonly BaseEntry[],
  {
    from,
    blocks,
    newId,
    scope = () => true,
  }: {
    readonly from: IsoDate;
    readonly blocks: BlockTimes;
    readonly newId: NewId;
    readonly scope?: (row: BaseRow) => boolean;
  },
): readonly BaseChange[] {
  const missing = new Map<string, BaseEntry[]>();
  for (const entry of wanted) missing.set(entryKey(entry), [...(missing.get(entryKey(entry)) ?? []), entry]);
  const changes: BaseChange[] = [];
  const dayBefore = addDays(from, -1);
  const ended: BaseRow[] = [];
  for (const row of standingOn(rows, from).filter(scope)) {
    if (missing.get(entryKey(row))?.pop()) continue;
    const after = row.validFrom >= from ? null : { ...row, validTo: dayBefore };
    changes.push({ kind: 'baseRow', before: row, after });
    if (after) ended.push(after);
  }
  const byPerson = Map.groupBy(rows, (row) => row.personId);
  for (const entry of [...missing.values()].flat()) {
    const own = byPerson.get(entry.personId) ?? [];
    const validTo = dayBeforeNext(own, entry, from, blocks);
    const before = own.find(
      (row) => row.validTo === dayBefore && entryKey(row) === entryKey(entry) && !ended.includes(row),
    );
    const after: BaseRow = before
      ? { ...before, validTo }
      : { ...entry, id: newId() as BaseRowId, validFrom: from, validTo, version: 1 };
    changes.push({ kind: 'baseRow', before: before ?? null, after });
  }
  return changes;
}

/** The last day before something agreed for later that an entry would clash with; null = there is no such thing. */
function dayBeforeNext(own: readonly BaseRow[], entry: BaseEntry, from: IsoDate, blocks: BlockTimes): IsoDate | null {
  const later = own.filter((row) => row.validFrom > from && clash(entryOf(row), entry, blocks));
  const first = later.reduce<IsoDate | null>(
    (least, row) => (least === null || row.validFrom < least ? row.validFrom : least),
    null,
  );
  return first === null ? null : addDays(first, -1);
}
