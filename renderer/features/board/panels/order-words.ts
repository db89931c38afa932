import type { OrderState } from '#domain/plan/orders.ts';
import { decimal } from '#domain/words/dutch.ts';

type State = Pick<OrderState, 'level' | 'shortMinutes' | 'estimated'>;

/** Green, or red when it comes too late; neutral while another week may still make up for it. */
export function orderTone({ level }: Pick<State, 'level'>): 'green' | 'red' | 'neutral' {
  if (level === 'late') return 'red';
  return level === 'later' ? 'neutral' : 'green';
}

/** "klaar", "op schema", "6,5 uur tekort (geschat)", "nog 12 uur te plannen": how an order stands, in norm hours. */
export function orderWords({ level, shortMinutes, estimated }: State): string {
  if (level === 'ready') return 'klaar';
  if (level === 'on-time') return 'op schema';
  const short = decimal(shortMinutes / 60);
  return `${level === 'late' ? `${short} uur tekort` : `nog ${short} uur te plannen`}${estimated ? ' (geschat)' : ''}`;
}
