import type { MadeFile } from '#main/api/roster-maker.ts';

/** What the thread that makes rosters says; it ends after `done`. */
export type FromRosterWorker =
  | { readonly type: 'progress'; readonly fraction: number; readonly doing: string }
  | { readonly type: 'done'; readonly files: readonly MadeFile[] };
