import { z } from 'zod';

/** What undo and redo would do now, in words a person recognises; null = nothing to do. */
export const historyState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() });
export type HistoryState = z.infer<typeof historyState>;

/** Where a window stands: every applied change raises the revision by one. */
export const revision = z.int().min(0);
