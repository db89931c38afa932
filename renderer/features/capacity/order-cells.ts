import type { OrderRow } from '#contract/orders.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { numericDay } from '#domain/words/dutch.ts';
import { figure } from './order-view.ts';

type State = Pick<
  OrderRow,
  'level' | 'deadline' | 'readyOn' | 'plannedMinutes' | 'leftMinutes' | 'shortMinutes' | 'outlook'
>;

/** Above a hundred hours a tenth says nothing. */
const roundly = (minutes: number): string => figure(minutes / 60, minutes < 6000 ? 1 : 0);

/**
 * What the free hours that fit make possible, under the day of the plan: an order that is late in the plan can still be
 * in time. Empty when they make no difference.
 */
export function couldWords({ level, deadline, readyOn, outlook }: State, today: IsoDate): string {
  const { expectedOn } = outlook;
  if (level === 'ready') return '';
  if (expectedOn === null) return 'kan niet in deze weken';
  if (readyOn !== null && expectedOn >= readyOn) return '';
  if (deadline < today || expectedOn > deadline) return `kan pas op ${numericDay(expectedOn)}`;
  return level === 'on-time' || level === 'tight' ? `kan op ${numericDay(expectedOn)}` : 'kan nog op tijd';
}

/** "1.204,5 / 2.100 u": planned and needed, in norm hours. */
export function plannedWords({ plannedMinutes, leftMinutes }: State): string {
  return `${figure(plannedMinutes / 60)} / ${figure(leftMinutes / 60)} u`;
}

/** "tekort 58,8 · vrij 3.076": how much is short, and what is free that fits until the deadline; else empty. */
export function shortWords({ shortMinutes, deadline, outlook }: State, today: IsoDate): string {
  if (shortMinutes <= 0) return '';
  const free = deadline < today ? '' : ` · vrij ${roundly(outlook.freeMinutes - outlook.takenMinutes)}`;
  return `tekort ${figure(shortMinutes / 60)}${free}`;
}
