import { z } from 'zod';
import { promiseAnswer, promiseQuestion, promiseWays } from '#domain/capacity/promise-question.ts';
import { isoDate } from '#domain/model/common.ts';
import { procedure } from './base.ts';
import { revision } from './history.ts';
import { INVALID } from './manage.ts';
import { policies } from './policy.ts';

/** The sum was not ready in time: nothing is wrong, and nothing is known either. */
const TOO_LONG = {
  status: 422,
  message: 'Dit uitrekenen duurt te lang. Probeer het nog een keer, of vraag om minder uren.',
} as const;

export const promiseContract = {
  /**
   * Can this order be taken? The earliest day on which free, fitting capacity covers it without breaking another order or
   * any rule of tiers 1 to 4. It rests on the plan at `revision`: what changes meanwhile is not in it, so a window that
   * has heard of a later one says so and asks again. Abort the call to stop it.
   *
   * INVALID: a work type, workplace or day that cannot be (field in `path`). TOO_LONG: no answer within the time limit.
   */
  ask: procedure(policies.readPlan)
    .input(promiseQuestion)
    .errors({ INVALID, TOO_LONG })
    .output(z.object({ revision, today: isoDate, answer: promiseAnswer })),
  /**
   * What would have to give for an earlier day, of the same question: each way is the whole sum again, so it takes longer
   * than the answer itself and is asked apart. Ways that were not tried within the time are left out.
   */
  ways: procedure(policies.readPlan)
    .input(promiseQuestion)
    .errors({ INVALID, TOO_LONG })
    .output(z.object({ revision, ways: promiseWays })),
};
