import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import { groupProfiles } from '#domain/capacity/group-profile.ts';
import { endingWork, type TrendDay, trendDays, trendOf } from '#domain/capacity/trend.ts';
import type { WorkSums } from '#domain/capacity/work-sums.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { readRevision } from '#main/db/history.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import { holidaysBetween } from './holidays.ts';
import type { Os } from './implementer.ts';
import { outlookHolidays } from './outlook-cache.ts';
import type { PlanSources } from './plan-sources.ts';

/** An average week at employers rests on so many weeks before this one. */
const AVERAGE_WEEKS = 4;

/** Capacity a year back and a year ahead. */
export function createTrendApi(
  context: AppContext,
  os: Os,
  { outlooks, weekSums, idleWeeks }: Pick<PlanSources, 'outlooks' | 'weekSums' | 'idleWeeks'>,
) {
  return os.trend.router({
    months: os.trend.months.handler(async () => {
      const today = dayInAmsterdam(context.now());
      const revision = readRevision(context.db);
      const { first, last } = trendDays(today);
      const monday = mondayOf(weekOf(today));
      const planned = await weekSums.between(first, last);
      const free = await idleWeeks.between(today, last, today);
      const outlook = outlooks.get(today, await outlookHolidays(today));
      const { lookup } = weekSums.lists();
      const recent = addDays(monday, -7 * AVERAGE_WEEKS);
      const ending = endingWork(
        planned.cells.filter(({ date }) => recent <= date && date < monday),
        AVERAGE_WEEKS,
        today,
        lookup,
      );
      const months = trendOf({
        today,
        holidays: await holidaysBetween(first, last),
        days: [...plannedDays(planned, first), ...free],
      });
      return {
        revision,
        today,
        months: months.map((month) => ({ ...month, work: [...month.work] })),
        ending: [...ending],
        profiles: groupProfiles(outlook).map((profile) => ({ ...profile, norm: [...profile.norm] })),
      };
    }),
  });
}

/** What was planned and is planned; of the days before the first month's nothing. */
const plannedDays = ({ cells }: WorkSums, first: IsoDate): TrendDay[] =>
  cells.flatMap(({ date, workType, normMinutes, nijkerkNorm, estimated }) =>
    date < first ? [] : [{ date, workType, minutes: normMinutes - nijkerkNorm, nijkerk: nijkerkNorm, estimated }],
  );
