import { z } from 'zod';
import { isoDate } from '#domain/model/common.ts';
import { organisationId } from '#domain/model/ids.ts';
import { targetGroup, workTypeCode } from '#domain/model/work.ts';
import { procedure } from './base.ts';
import { revision } from './history.ts';
import { policies } from './policy.ts';

const minutes = z.number().min(0);

/** One month of the trend (see domain/capacity/trend.ts); norm minutes, Nijkerk apart. */
const trendMonth = z.object({
  month: z.string(),
  isAhead: z.boolean(),
  work: z.array(z.object({ workType: workTypeCode, minutes, estimated: z.boolean() })),
  nijkerkMinutes: minutes,
  weeks: minutes,
});

/** What somebody of a target group brings in a week; of a group under 5 people the average of everybody. */
const profile = z.object({
  targetGroup: targetGroup.nullable(),
  people: z.int().min(5).nullable(),
  netMinutes: minutes,
  norm: z.array(z.object({ workType: workTypeCode, minutes })),
  estimated: z.boolean(),
});

export const trendContract = {
  /** Capacity of the twelve months before this one as it was planned, and of twelve from this one on. */
  months: procedure(policies.readPlan).output(
    z.object({
      revision,
      today: isoDate,
      months: z.array(trendMonth),
      profiles: z.array(profile),
      /** Work at employers that stops when its last agreement does; norm minutes in an average week. */
      ending: z.array(z.object({ organisationId, workType: workTypeCode, minutesPerWeek: minutes, lastDay: isoDate })),
    }),
  ),
};
