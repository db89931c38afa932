import { mondayOf } from '#domain/calendar/dates.ts';
import { isoWeek } from '#domain/model/common.ts';
import { shortDay, weekName } from '#domain/words/dutch.ts';
import type { ChartCategory } from '#ui/chart-model.ts';

const MONTH = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT_MONTH = new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'UTC' });

const dayOf = (month: string): Date => new Date(`${month}-01T00:00:00Z`);

/** `2026-11` as "november 2026". */
export const monthName = (month: string): string => MONTH.format(dayOf(month));

/** A week or a month on an axis and in a table. */
export function periodCategory(id: string): ChartCategory {
  const week = isoWeek.safeParse(id);
  if (week.success) {
    return {
      id,
      label: `wk ${Number(id.slice(6))}`,
      name: `${weekName(week.data)}, vanaf ${shortDay(mondayOf(week.data))}`,
    };
  }
  // Which year it is must be told where it turns.
  const short = SHORT_MONTH.format(dayOf(id)).replace('.', '');
  return { id, label: id.endsWith('-01') ? `${short} ’${id.slice(2, 4)}` : short, name: monthName(id) };
}
