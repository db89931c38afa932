import type { IsoDate } from '../model/common.ts';

/** How many weeks back the pace of an order is learned: also from the earlier times of one that repeats. */
export const WEEKS_OF_PACE = 12;

/** How fast work goes against the norm, over all who worked on it together: never of one person. */
export interface Pace {
  /** Norm minutes done for each norm minute planned: 1.12 = 12 % faster than the norm. */
  readonly ratio: number;
  /** Days it rests on: with a booking and with work planned. */
  readonly days: number;
  readonly bookedMinutes: number;
  readonly plannedMinutes: number;
}

/**
 * The pace of an order: norm minutes booked / norm minutes planned (net time x wage value) on the days that are over and
 * have both. A day without a booking says nothing: nobody wrote down what was done. Null when no day says anything.
 */
export function paceOf(
  booked: ReadonlyMap<IsoDate, number>,
  planned: ReadonlyMap<IsoDate, number>,
  today: IsoDate,
): Pace | null {
  let days = 0;
  let bookedMinutes = 0;
  let plannedMinutes = 0;
  for (const [date, done] of booked) {
    const minutes = planned.get(date) ?? 0;
    if (date >= today || minutes <= 0) continue;
    days += 1;
    bookedMinutes += done;
    plannedMinutes += minutes;
  }
  return days === 0 ? null : { ratio: bookedMinutes / plannedMinutes, days, bookedMinutes, plannedMinutes };
}
