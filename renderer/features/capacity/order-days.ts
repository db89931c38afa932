import type { OrderRow } from '#contract/orders.ts';
import { mondayOf, weekOf } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';

type State = Pick<OrderRow, 'level' | 'deadline' | 'startsOn'>;

export interface BoardDays {
  /** Where people work on the order, or can. */
  readonly place: IsoDate;
  /** In the week in which the board finds what is wrong with it; null = there is nothing to mend, or no longer. */
  readonly resolve: IsoDate | null;
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/** The days on which the board shows an order: never before today, and not before it may start. */
export function boardDays({ level, deadline, startsOn }: State, today: IsoDate): BoardDays {
  const from = startsOn === null ? today : later(today, startsOn);
  const inWeekOfDeadline = later(from, mondayOf(weekOf(deadline)));
  const isWrong = level === 'late' || level === 'impossible' || level === 'tight' || level === 'later';
  return { place: from, resolve: isWrong && deadline >= today ? inWeekOfDeadline : null };
}
