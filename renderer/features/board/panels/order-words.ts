import type { OrderState } from '#domain/plan/orders.ts';
import { decimal } from '#domain/words/dutch.ts';

type State = Pick<OrderState, 'level' | 'leftMinutes' | 'plannedMinutes' | 'shortMinutes' | 'estimated'>;

/** A shortage is bad news only when the deadline lies in this week: later weeks may still help. */
export function orderTone(state: State, isDue: boolean): 'green' | 'red' | 'neutral' {
  if (state.level !== 'late') return 'green';
  return isDue ? 'red' : 'neutral';
}

/**
 * "klaar", "op schema", "6,5 uur tekort (geschat)", "nog 12 uur te plannen": how an order stands, in norm hours.
 * @param isDue the deadline lies in the week that is open
 */
export function orderWords(state: State, isDue: boolean): string {
  if (state.level === 'ready') return 'klaar';
  if (state.level === 'on-time') return 'op schema';
  const short = decimal(state.shortMinutes / 60);
  return `${isDue ? `${short} uur tekort` : `nog ${short} uur te plannen`}${state.estimated ? ' (geschat)' : ''}`;
}
