import { composed, keyOfChange, sameContent } from '#domain/model/compose.ts';
import type { ChangeOf, RecordChange, RecordKind, RecordOf } from '#domain/model/record.ts';
import type { Db, ReadDb } from './connection.ts';
import { ConflictError, DanglingReferenceError, InUseError, NotUniqueError } from './errors.ts';
import {
  appendStep,
  forgetUndone,
  type HistoryState,
  markStepAs,
  nextStep,
  raiseRevision,
  readHistory,
  readRevision,
} from './history.ts';
import { logOverrides } from './override-log.ts';
import { refreshPersonWeeks } from './person-weeks.ts';
import { KINDS_IN_ORDER, RECORDS, type RecordStore } from './records.ts';
import { logWorkForms } from './work-form-steps.ts';

export interface CommitInput {
  readonly changes: readonly RecordChange[];
  /** What the undo button says: "Fatima van P3 naar P1". */
  readonly label: string;
  /** ISO 8601 moment. */
  readonly at: string;
  readonly by: string;
  /** false: the change cannot be undone, and what was undone before it cannot be redone. */
  readonly undoable: boolean;
}

export interface Committed {
  readonly revision: number;
  readonly label: string;
  /** As really written, with the new versions. */
  readonly changes: readonly RecordChange[];
  readonly history: HistoryState;
}

/**
 * Writes one gesture in one transaction: all changes or none.
 * Changes of the same record are taken together; a change that changes nothing is left out.
 * @throws ConflictError when a `before` is not what the database holds (by version).
 * @throws InUseError, DanglingReferenceError, NotUniqueError when the result would not be sound.
 */
export function commit(db: Db, input: CommitInput): Committed {
  return guarded(db, (tries) => {
    const changes = tries(inWritingOrder(composed(input.changes))).map((change) => {
      const current = readCurrent(db, change);
      if ((current?.version ?? null) !== (change.before?.version ?? null)) throw conflict(change);
      return written(db, change, (change.before?.version ?? 0) + 1);
    });
    refreshPersonWeeks(db, changes);
    logOverrides(db, changes, input.at);
    logWorkForms(db, changes, input.at);
    if (changes.length > 0) {
      if (input.undoable) appendStep(db, { ...input, changes });
      else forgetUndone(db);
    }
    const revision = changes.length > 0 ? raiseRevision(db) : readRevision(db);
    return { revision, label: input.label, changes, history: readHistory(db) };
  });
}

/**
 * Takes back the last step that was done.
 * @param at ISO 8601 moment of taking it back.
 * @returns null when there is nothing to undo.
 * @throws ConflictError when a later change, outside the history, is in the way.
 */
export function undo(db: Db, at: string): Committed | null {
  return step(db, 'done', at);
}

/** Does the first step again that was undone. Null and errors as `undo`. */
export function redo(db: Db, at: string): Committed | null {
  return step(db, 'undone', at);
}

function step(db: Db, which: 'done' | 'undone', at: string): Committed | null {
  return guarded(db, (tries) => {
    const next = nextStep(db, which);
    if (next === null) return null;
    const undoing = which === 'done';
    const steps = undoing ? next.changes.map(reversed) : next.changes;
    const changes = tries(inWritingOrder(steps)).map((change) => {
      const current = readCurrent(db, change);
      // Versions rise with every undo and redo, so it is the content that must be what this step left.
      if (!sameContent(current, change.before)) throw conflict(change);
      const highest = Math.max(current?.version ?? 0, change.before?.version ?? 0, change.after?.version ?? 0);
      return written(db, { ...change, before: current } as RecordChange, highest + 1);
    });
    refreshPersonWeeks(db, changes);
    logOverrides(db, changes, at);
    logWorkForms(db, changes, at, undoing);
    // The step keeps the highest version of a record that is gone, so that no version is ever used twice.
    const kept = undoing ? changes.map(reversed) : changes;
    markStepAs(db, next.id, undoing, kept);
    return { revision: raiseRevision(db), label: next.label, changes, history: readHistory(db) };
  });
}

const reversed = (change: RecordChange): RecordChange =>
  ({ kind: change.kind, before: change.after, after: change.before }) as RecordChange;

const conflict = (change: RecordChange) => new ConflictError(change.kind, keyOfChange(change));

/** The store of a change's own kind: TypeScript cannot see that the two kinds are the same one. */
const storeOf = (change: RecordChange) => RECORDS[change.kind] as RecordStore<RecordKind>;

/** The record that a change is about, as it is now; null = there is none. */
export const readCurrent = (db: ReadDb, change: RecordChange): RecordOf<RecordKind> | null =>
  storeOf(change).read(db, keyOfChange(change));

/** First what is written, each after what it refers to; then what is removed, the other way round. */
export function inWritingOrder(changes: readonly RecordChange[]): RecordChange[] {
  const rank = (change: RecordChange) => {
    const place = KINDS_IN_ORDER.indexOf(change.kind);
    return change.after === null ? 2 * KINDS_IN_ORDER.length - place : place;
  };
  return changes.toSorted((a, b) => rank(a) - rank(b));
}

function written(db: Db, change: RecordChange, version: number): RecordChange {
  const store = storeOf(change);
  try {
    if (change.after === null) {
      store.remove(db, keyOfChange(change));
      return change;
    }
    const after = { ...change.after, version };
    store.write(db, after);
    return { ...change, after } as ChangeOf<RecordKind> as RecordChange;
  } catch (error) {
    throw asRecordError(change, error);
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

function asRecordError(change: RecordChange, error: unknown): unknown {
  switch (codeOf(error)) {
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return change.after === null
        ? new InUseError(change.kind, keyOfChange(change))
        : new DanglingReferenceError(change.kind, keyOfChange(change));
    case 'SQLITE_CONSTRAINT_UNIQUE':
      return new NotUniqueError(change.kind, keyOfChange(change));
    default:
      return error;
  }
}

/** What is checked at the end of the transaction: needs that name another person, orders that wait for another. */
const CHECKED_LAST: readonly RecordKind[] = ['person', 'order'];

type Changes = readonly RecordChange[];

/**
 * No record is at hand where the last check fails. What was removed of those kinds is still named by another; when
 * nothing was, what was written names something that is not there.
 */
function guarded<Result>(db: Db, work: (tries: (changes: Changes) => Changes) => Result): Result {
  let tried: Changes = [];
  try {
    return db.transaction(() =>
      work((changes) => {
        tried = changes;
        return changes;
      }),
    );
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_CONSTRAINT_FOREIGNKEY') throw error;
    const about = tried.filter(({ kind }) => CHECKED_LAST.includes(kind));
    const removed = about.find(({ after }) => after === null);
    if (removed) throw new InUseError(removed.kind, keyOfChange(removed));
    const [written] = about;
    throw written ? new DanglingReferenceError(written.kind, keyOfChange(written)) : error;
  }
}
