import type { RecordChange } from '#domain/model/record.ts';
import type { Db, ReadDb } from './connection.ts';
import { builder, readQuery, writeQuery } from './query.ts';

/** How many steps can be undone; older ones are forgotten. */
export const KEEP_STEPS = 500;

/** What undo and redo would do now, in words; null = nothing to do. Same form as the contract's. */
export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** One gesture that can be undone, with what it changed. */
export interface HistoryStep {
  readonly id: number;
  readonly label: string;
  readonly changes: readonly RecordChange[];
}

const lastDone = readQuery()(() =>
  builder.selectFrom('history').select(['id', 'label']).where('undone', '=', 0).orderBy('id', 'desc').limit(1),
);
const firstUndone = readQuery()(() =>
  builder.selectFrom('history').select(['id', 'label']).where('undone', '=', 1).orderBy('id').limit(1),
);
const stepById = readQuery<{ id: number }>()((args) =>
  builder.selectFrom('history').select(['id', 'label', 'changes']).where('id', '=', args.id),
);
const addStep = writeQuery<{ label: string; at: string; by: string; changes: string }>()((args) =>
  builder.insertInto('history').values((eb) => ({
    id: eb
      .selectFrom('history')
      .select((inner) => inner(inner.fn.coalesce(inner.fn.max('id'), inner.lit(0)), '+', inner.lit(1)).as('next')),
    label: args.label,
    at: args.at,
    by_user: args.by,
    changes: args.changes,
    undone: 0,
  })),
);
const markStep = writeQuery<{ id: number; undone: 0 | 1; changes: string }>()((args) =>
  builder.updateTable('history').set({ undone: args.undone, changes: args.changes }).where('id', '=', args.id),
);
const dropUndone = writeQuery()(() => builder.deleteFrom('history').where('undone', '=', 1));
const dropOld = writeQuery<{ keep: number }>()((args) =>
  builder
    .deleteFrom('history')
    .where('id', '<=', (eb) =>
      eb.selectFrom('history').select((inner) => inner(inner.fn.max('id'), '-', args.keep).as('oldest')),
    ),
);
const revisionQuery = readQuery()(() => builder.selectFrom('meta').select('revision').where('id', '=', 1));
const raise = writeQuery()(() =>
  builder
    .updateTable('meta')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', 1),
);

export function readHistory(db: ReadDb): HistoryState {
  return { undo: db.get(lastDone, {})?.label ?? null, redo: db.get(firstUndone, {})?.label ?? null };
}

/** Counts up by one with each applied step, undo and redo included. */
export function readRevision(db: ReadDb): number {
  return db.get(revisionQuery, {})?.revision ?? 0;
}

export function raiseRevision(db: Db): number {
  db.run(raise, {});
  return readRevision(db);
}

/** The step that undo (`done`) or redo (`undone`) would take. */
export function nextStep(db: ReadDb, which: 'done' | 'undone'): HistoryStep | null {
  const next = db.get(which === 'done' ? lastDone : firstUndone, {});
  const row = next && db.get(stepById, { id: next.id });
  // Written by this program and checked by SQLite to be JSON: the form needs no second proof.
  return row ? { id: row.id, label: row.label, changes: JSON.parse(row.changes) as RecordChange[] } : null;
}

/** A new step: what was undone before it can no longer be redone. */
export function appendStep(
  db: Db,
  step: { readonly label: string; readonly at: string; readonly by: string; readonly changes: readonly RecordChange[] },
): void {
  forgetUndone(db);
  db.run(addStep, { label: step.label, at: step.at, by: step.by, changes: JSON.stringify(step.changes) });
  db.run(dropOld, { keep: KEEP_STEPS });
}

/** A change outside the history came: what was undone before it can no longer be redone. */
export function forgetUndone(db: Db): void {
  db.run(dropUndone, {});
}

/** Nothing that was done so far can be undone any more. */
export function forgetAll(db: Db): void {
  db.run(dropOld, { keep: 0 });
}

/** Marks a step as undone or done, with the versions that its records have now. */
export function markStepAs(db: Db, id: number, undone: boolean, changes: readonly RecordChange[]): void {
  db.run(markStep, { id, undone: undone ? 1 : 0, changes: JSON.stringify(changes) });
}
