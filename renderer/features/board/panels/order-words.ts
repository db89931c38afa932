import type { OrderState } from '#domain/plan/orders.ts';
import { decimal } from '#domain/words/dutch.ts';

type State = Pick<OrderState, 'level' | 'shortMinutes' | 'estimated'>;

/** Green, amber when it is tight, or red when it comes too late; neutral while another week may still make up for it. */
export function orderTone({ level }: Pick<State, 'level'>): 'green' | 'amber' | 'red' | 'neutral' {
  if (level === 'late' || level === 'impossible') return 'red';
  if (level === 'tight') return 'amber';
  return level === 'later' ? 'neutral' : 'green';
}

/** "klaar", "op schema", "krap", "6,5 uur tekort (geschat)", "nog 12 uur te plannen": how an order stands, in norm hours. */
export function orderWords({ level, shortMinutes, estimated }: State): string {
  if (level === 'ready') return 'klaar';
  if (level === 'on-time') return 'op schema';
  if (level === 'tight') return 'krap';
  const short = decimal(shortMinutes / 60);
  if (level === 'impossible') return `kan niet op tijd, ${short} uur tekort${estimated ? ' (geschat)' : ''}`;
  return `${level === 'late' ? `${short} uur tekort` : `nog ${short} uur te plannen`}${estimated ? ' (geschat)' : ''}`;
}
