import type { Settings } from '#domain/model/norm.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { ReadDb } from '#main/db/connection.ts';
import { readSettings } from '#main/db/queries/work.ts';

/**
 * Changes that also record what the database holds from now on. A settings change that was made without knowing
 * the database (defaults, example data) becomes an update of the one row there is.
 */
export function withDataState(
  db: ReadDb,
  changes: readonly RecordChange[],
  dataState: Settings['dataState'],
): RecordChange[] {
  const current = readSettings(db);
  const given = changes.findLast((change) => change.kind === 'settings')?.after;
  const after = { ...current, ...(given as Settings | null | undefined), dataState, version: current.version };
  return [...changes.filter((change) => change.kind !== 'settings'), { kind: 'settings', before: current, after }];
}

/** A first real record ends the state 'new': the first-start choice is over. */
export function endingFirstStart(db: ReadDb, changes: readonly RecordChange[]): RecordChange[] {
  return readSettings(db).dataState === 'new' ? withDataState(db, changes, 'real') : [...changes];
}
