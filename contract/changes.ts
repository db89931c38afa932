import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { recordChange } from '#domain/model/record.ts';
import { procedure } from './base.ts';
import { historyState, revision } from './history.ts';
import { policies } from './policy.ts';

/** What other windows must know. `reload` stands for a change too large to send row by row (an import). */
export const changeEvent = z.discriminatedUnion('type', [
  /** First event of each stream: where the data stands now. A window that is behind opens its week again. */
  z.object({ type: z.literal('at'), revision, history: historyState }),
  z.object({ type: z.literal('changed'), revision, changes: z.array(recordChange), history: historyState }),
  z.object({ type: z.literal('reload'), revision, history: historyState }),
]);
export type ChangeEvent = z.infer<typeof changeEvent>;

export const changesContract = {
  stream: procedure(policies.readPlan).output(eventIterator(changeEvent)),
};
