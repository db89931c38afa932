import { composed, keyOfChange } from '#domain/model/compose.ts';
import type { RecordChange, RecordKind } from '#domain/model/record.ts';
import { inWritingOrder, readCurrent } from './commit.ts';
import type { Db, ReadDb } from './connection.ts';
import { refreshPersonWeeks } from './person-weeks.ts';
import { RECORDS, type RecordStore } from './records.ts';

/** The data as they would be, for as long as the look at them lasts. */
export interface Rehearsed {
  /** Reads what would be. */
  readonly db: ReadDb;
  /** Changes that cannot be made any more: what they are about or refer to is gone, or its name was taken. */
  readonly left: readonly RecordChange[];
}

/**
 * What the data would be with changes that nobody made: written, looked at and taken back in one transaction, so that
 * every read of the product gives the truth of that other world and nothing of it stays (ADR 0021). Where the real
 * record changed meanwhile, the change's own `after` counts. Raises no revision and writes no history.
 */
export function rehearsed<Result>(db: Db, changes: readonly RecordChange[], look: (view: Rehearsed) => Result): Result {
  if (changes.length === 0) return db.snapshot(() => look({ db, left: [] }));
  return db.rehearse(() => {
    const made: RecordChange[] = [];
    const left: RecordChange[] = [];
    for (const change of inWritingOrder(composed(changes))) {
      const before = readCurrent(db, change);
      if (tried(db, change)) made.push({ ...change, before } as RecordChange);
      else left.push(change);
    }
    refreshPersonWeeks(db, made);
    return look({ db, left });
  });
}

/** Writes one record whole, or not at all when the data cannot hold it. */
function tried(db: Db, change: RecordChange): boolean {
  const store = RECORDS[change.kind] as RecordStore<RecordKind>;
  try {
    db.transaction(() => {
      if (change.after !== null) store.write(db, change.after);
      else if (change.before !== null) store.remove(db, keyOfChange(change));
    });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
}
