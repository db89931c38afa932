import { z } from 'zod';
import { SMALLEST_GROUP } from '#domain/capacity/small-groups.ts';
import { isoDate } from '#domain/model/common.ts';
import { municipality, targetGroup } from '#domain/model/work.ts';
import { procedure } from './base.ts';
import { revision } from './history.ts';
import { policies } from './policy.ts';

/** Longest period of a report, in days: about two years. */
const MOST_DAYS = 740;
const DAY_MS = 86_400_000;

/** How many people: 0, or at least 5, or why not. A count of 1 to 4 cannot be sent. */
const told = z.union([z.literal(0), z.int().min(SMALLEST_GROUP), z.enum(['few', 'hidden', 'withheld'])]);

const group = z.object({ people: told, minutes: z.number().min(0).nullable() });
const ladder = group.extend({
  /** In the order of the ladder, then who has no werkvorm. */
  forms: z.array(told),
  up: told,
  down: told,
});
const municipalityReport = ladder.extend({ municipality, groups: z.array(group) });

const report = z.object({
  municipalities: z.array(municipalityReport),
  targetGroups: z.array(ladder.extend({ targetGroup: targetGroup.nullable() })),
  total: ladder.extend({ formsBefore: z.array(told) }),
  nijkerk: municipalityReport,
});

export const reportsContract = {
  /**
   * People, hours, werkvorm and moves on the ladder per municipality and target group on the days from `from` to `to`,
   * both included (see domain/capacity/reports.ts). Small groups are not in the data; null = too few people to tell
   * anything.
   */
  people: procedure(policies.readPlan)
    .input(
      z
        .object({ from: isoDate, to: isoDate })
        .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= MOST_DAYS * DAY_MS),
    )
    .output(z.object({ revision, today: isoDate, report: report.nullable() })),
};
