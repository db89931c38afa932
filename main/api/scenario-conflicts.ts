import { composed, sameContent } from '#domain/model/compose.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { readCurrent } from '#main/db/commit.ts';
import type { ReadDb } from '#main/db/connection.ts';

/** What a scenario would do to the real plan as it is now. */
export interface Acceptable {
  /** One change a record, from what is there now; what stands there already is left out. */
  readonly changes: readonly RecordChange[];
  /** Changes of records that the real plan changed meanwhile, to something else than the scenario. */
  readonly conflicts: readonly RecordChange[];
}

/** Lays the changes of a scenario against the records as they are. By content: versions rise with every undo. */
export function against(db: ReadDb, steps: readonly RecordChange[]): Acceptable {
  const changes: RecordChange[] = [];
  const conflicts: RecordChange[] = [];
  for (const change of composed(steps)) {
    const now = readCurrent(db, change);
    if (sameContent(now, change.after)) continue;
    if (sameContent(now, change.before)) changes.push({ ...change, before: now } as RecordChange);
    else conflicts.push(change);
  }
  return { changes, conflicts };
}
