import type { RecordChange } from '#domain/model/record.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { type CommitInput, type Committed, commit } from '#main/db/commit.ts';
import type { AppContext } from './context.ts';

/** The contract's answer to every command. */
export interface Applied {
  readonly revision: number;
  readonly label: string;
  readonly changes: RecordChange[];
  readonly overridden: Finding[];
  readonly history: Committed['history'];
}

/** More changes than this are not told one by one. */
const MOST_TOLD = 2000;

/** Tells every window what was written, and gives the answer for the one that asked. */
export function announced(context: AppContext, committed: Committed, overridden: readonly Finding[] = []): Applied {
  const { revision, label, history } = committed;
  const changes = [...committed.changes];
  // A whole week is faster read again than sent row by row to every window.
  if (changes.length > MOST_TOLD) context.events.publish({ type: 'reload', revision, history });
  else context.events.publish({ type: 'changed', revision, changes, history });
  return { revision, label, changes, overridden: [...overridden], history };
}

/** Commits in the name of the user, now. */
export function commitNow(
  context: AppContext,
  input: Pick<CommitInput, 'changes' | 'label'> & { readonly undoable?: boolean },
): Committed {
  return commit(context.db, {
    changes: input.changes,
    label: input.label,
    at: context.now().toISOString(),
    by: context.user,
    undoable: input.undoable ?? true,
  });
}
