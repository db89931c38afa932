import { weekdayIndex } from '#domain/calendar/dates.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { BaseRow } from '#domain/model/base-row.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { BaseRowId, NewId } from '#domain/model/ids.ts';

/** Every so many people who work on a Friday do so in odd weeks only. */
const ALTERNATES = 12;
const FRIDAY = 4;

/** The base roster of the example: the first week as it was made, from that week on; some work every other Friday. */
export function baseRosterOf(assignments: readonly Assignment[], days: readonly IsoDate[], newId: NewId): BaseRow[] {
  const [validFrom] = days;
  if (validFrom === undefined) return [];
  const onFriday = [...new Set(assignments.filter((a) => weekdayIndex(a.date) === FRIDAY).map((a) => a.personId))];
  const alternating = new Set(onFriday.filter((_, n) => n % ALTERNATES === 0));
  return assignments
    .filter((a) => days.includes(a.date))
    .map((a) => {
      const weekday = weekdayIndex(a.date);
      return {
        id: newId() as BaseRowId,
        personId: a.personId,
        weekday,
        blockId: a.blockId,
        workplaceId: a.workplaceId,
        orderId: null,
        from: a.from,
        to: a.to,
        weeks: weekday === FRIDAY && alternating.has(a.personId) ? 'odd' : 'all',
        validFrom,
        validTo: null,
        version: 1,
      };
    });
}
