import { addDays, weekOf } from '../calendar/dates.ts';
import { occurrenceOn } from '../capacity/occurrences.ts';
import type { IsoDate, IsoWeek } from '../model/common.ts';
import type { Order } from '../model/order.ts';
import type { RecordChange } from '../model/record.ts';

/** What changes in the weeks of a plan. */
export interface TouchedWeeks {
  /** From this week on, the first in front; this week always. */
  readonly weeks: readonly IsoWeek[];
  /** The changes hold for every week in which something is planned: a person, a place, a closure without end in sight. */
  readonly everywhere: boolean;
}

/**
 * The weeks from today's on in which changes can alter what the rules find. Of an order whose deadline, price or amount
 * changes that are the weeks in which it is and was due, of one that repeats now.
 */
export function weeksTouchedBy(changes: readonly RecordChange[], today: IsoDate): TouchedWeeks {
  const now = weekOf(today);
  const weeks = new Set<IsoWeek>([now]);
  let everywhere = false;
  const touch = (date: IsoDate): void => {
    const week = weekOf(date);
    if (week >= now) weeks.add(week);
  };
  for (const change of changes) {
    switch (change.kind) {
      case 'assignment':
      case 'exception':
      case 'progress':
        for (const side of [change.before, change.after]) if (side) touch(side.date);
        break;
      case 'absence':
      case 'closure':
        for (const side of [change.before, change.after]) if (side) touchPeriod(side.from, side.to, today, touch);
        break;
      case 'order':
        for (const side of [change.before, change.after]) if (side) touch(occurrenceOn(side, today).deadline);
        everywhere ||= asksOtherwise(change.before, change.after);
        break;
      default:
        everywhere = true;
    }
  }
  return { weeks: [...weeks].sort(), everywhere };
}

/** An absence may last years: longer than half a year ahead nothing is planned. */
const DAYS_AHEAD = 26 * 7;

function touchPeriod(from: IsoDate, to: IsoDate, today: IsoDate, touch: (date: IsoDate) => void): void {
  const end = addDays(today, DAYS_AHEAD);
  const last = to < end ? to : end;
  for (let date = from < today ? today : from; date <= last; date = addDays(date, 7)) touch(date);
  if (last >= today) touch(last);
}

/** True when an order asks something else of who works on it: then rules of the law look at every week again. */
function asksOtherwise(before: Order | null, after: Order | null): boolean {
  const asked = (order: Order | null): string =>
    order === null ? '' : JSON.stringify([order.certificates, order.workplaceIds, order.workType, order.archivedOn]);
  return before !== null && asked(before) !== asked(after);
}
