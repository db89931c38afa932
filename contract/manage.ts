import { z } from 'zod';
import { recordChange } from '#domain/model/record.ts';
import { catalogue } from '#domain/plan/plan-data.ts';
import { procedure } from './base.ts';
import { historyState, revision } from './history.ts';
import { applied } from './plan.ts';
import { policies } from './policy.ts';

/** One field that is not right: `path` is the field's path in the record, `message` Dutch. */
const fieldError = z.object({ path: z.string(), message: z.string() });

/** Records that cannot be as they are: which field, and what is wrong with it. */
export const INVALID = {
  status: 422,
  message: 'Dit klopt nog niet.',
  data: z.object({ errors: z.array(fieldError) }),
} as const;

export const manageContract = {
  /** The lists of Beheer. */
  catalogue: procedure(policies.readPlan).output(z.object({ revision, catalogue, history: historyState })),
  /**
   * Creates, corrects or archives records (of any kind but assignments) as one undoable step.
   * `before` must be the record as the window last saw it (null = new), else CONFLICT.
   */
  save: procedure(policies.manage)
    .input(z.object({ changes: z.array(recordChange).min(1).max(2000), label: z.string().min(1).max(200) }))
    .errors({ INVALID })
    .output(applied),
};
