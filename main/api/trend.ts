import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import { capacityFigures, isRwa } from '#domain/capacity/capacity-figures.ts';
import { dayWeights, overDays } from '#domain/capacity/day-weights.ts';
import { groupProfiles } from '#domain/capacity/group-profile.ts';
import type { Outlook } from '#domain/capacity/outlook.ts';
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
  { outlooks, weekSums }: Pick<PlanSources, 'outlooks' | 'weekSums'>,
) {
  return os.trend.router({
    months: os.trend.months.handler(async () => {
      const today = dayInAmsterdam(context.now());
      const revision = readRevision(context.db);
      const { first, last } = trendDays(today);
      const monday = mondayOf(weekOf(today));
      const past = await weekSums.between(first, addDays(monday, -1));
      const outlook = outlooks.get(today, await outlookHolidays(today));
      const { lookup } = weekSums.lists();
      const recent = addDays(monday, -7 * AVERAGE_WEEKS);
      const ending = endingWork(
        past.cells.filter(({ date }) => date >= recent),
        AVERAGE_WEEKS,
        today,
        lookup,
      );
      const months = trendOf({
        today,
        holidays: await holidaysBetween(first, last),
        days: [...pastDays(past, first), ...daysAhead(outlook, last)],
        ending,
      });
      return {
        revision,
        today,
        months: months.map((month) => ({ ...month, work: [...month.work] })),
        profiles: groupProfiles(outlook).map((profile) => ({ ...profile, norm: [...profile.norm] })),
      };
    }),
  });
}

const pastDays = ({ cells }: WorkSums, first: IsoDate): TrendDay[] =>
  cells.flatMap(({ date, workType, normMinutes, nijkerkNorm, estimated }) =>
    date < first ? [] : [{ date, workType, minutes: normMinutes - nijkerkNorm, nijkerk: nijkerkNorm, estimated }],
  );

/** What Capaciteit has available, per day; hours that fit no work count nowhere. */
function daysAhead(outlook: Outlook, last: IsoDate): TrendDay[] {
  const weights = dayWeights(outlook, 'available');
  const to = last < outlook.last ? last : outlook.last;
  return capacityFigures(outlook, { from: weekOf(outlook.first), to: weekOf(to) }).flatMap((row) => {
    const { week, workType, municipality, available, estimated } = row;
    if (workType === null || municipality === null) return [];
    return overDays(week, available, weights).map(({ date, part }) => {
      const isApart = !isRwa(municipality);
      return { date, workType, minutes: isApart ? 0 : part, nijkerk: isApart ? part : 0, estimated };
    });
  });
}
