import type { OrderRow } from '#contract/orders.ts';
import type { OrderId } from '#domain/model/ids.ts';
import { doneAtStart, type Order, totalOf } from '#domain/model/order.ts';
import { ORDER_LEVELS, type OrderLevel } from '#domain/plan/orders.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { WhyLine } from '#domain/rules/rule.ts';
import { count, decimal, hours, numericDay, shortDay } from '#domain/words/dutch.ts';
import type { Tone } from '#ui/badge.tsx';
import { foldText } from '#ui/sort.ts';

/** One order on screen: what it is and how it stands, with the names it needs. */
export interface OrderLine {
  readonly order: Order;
  readonly state: OrderRow;
  readonly client: string;
  readonly workType: string;
  /** What search looks in. */
  readonly text: string;
}

export interface OrderFilter {
  readonly query: string;
  readonly level: OrderLevel | 'all';
  readonly workType: string;
  readonly client: string;
}
export const NO_FILTER: OrderFilter = { query: '', level: 'all', workType: '', client: '' };

/** Joins the lists with how the orders stand; an order that one of them does not know (yet) is left out. */
export function orderLines(catalogue: Catalogue, states: readonly OrderRow[]): readonly OrderLine[] {
  const orders = new Map(catalogue.orders.map((order) => [order.id, order]));
  const clients = new Map(catalogue.organisations.map(({ id, name }) => [id, name]));
  const types = new Map(catalogue.workTypes.map(({ code, name }) => [code, name]));
  return states.flatMap((state) => {
    const order = orders.get(state.orderId);
    if (!order) return [];
    const client = clients.get(order.clientId) ?? 'onbekend';
    const workType = types.get(order.workType) ?? order.workType;
    const text = foldText(
      [order.number, order.description, client, workType, order.partOf ?? '', order.note].join(' '),
    );
    return [{ order, state, client, workType, text }];
  });
}

/** The lines that a person asked for. */
export function filterOrders(lines: readonly OrderLine[], filter: OrderFilter): readonly OrderLine[] {
  const words = foldText(filter.query).split(/\s+/);
  return lines.filter(
    ({ order, state, text }) =>
      (filter.level === 'all' || state.level === filter.level) &&
      (filter.workType === '' || order.workType === filter.workType) &&
      (filter.client === '' || order.clientId === filter.client) &&
      words.every((word) => text.includes(word)),
  );
}

/** Worst first, for sorting on state. */
export function levelRank(level: OrderLevel): number {
  return ORDER_LEVELS.indexOf(level);
}

const TONES: Readonly<Record<OrderLevel, Tone>> = {
  impossible: 'red',
  late: 'red',
  tight: 'amber',
  later: 'neutral',
  'on-time': 'green',
  ready: 'green',
};
export const levelTone = (level: OrderLevel): Tone => TONES[level];

/** Share of the work that is done, 0..1. */
export function doneShare({ totalMinutes, leftMinutes }: Pick<OrderRow, 'totalMinutes' | 'leftMinutes'>): number {
  return totalMinutes === 0 ? 1 : 1 - leftMinutes / totalMinutes;
}

/** "262 van 957 stuks", "12 van 40 uur": what is done, as the order counts. */
export function doneWords(
  { amount }: Pick<Order, 'amount'>,
  state: Pick<OrderRow, 'totalMinutes' | 'leftMinutes'>,
): string {
  const total = totalOf(amount);
  const done = total * doneShare(state);
  return amount.kind === 'pieces'
    ? `${decimal(done)} van ${decimal(total)} stuks`
    : `${decimal(done / 60)} van ${decimal(total / 60)} uur`;
}

/** "40 stuks", "6,5 uur": an amount as the order counts. */
export function amountWords({ amount }: Pick<Order, 'amount'>, counted: number): string {
  return amount.kind === 'pieces' ? count(counted, 'stuk', 'stuks') : hours(counted);
}

/** "elke week", "elke 2 weken tot en met 1-3-2027"; empty when it does not repeat. */
export function repeatWords({ everyWeeks, until }: Pick<Order, 'everyWeeks' | 'until'>): string {
  if (everyWeeks === null) return '';
  const every = everyWeeks === 1 ? 'elke week' : `elke ${everyWeeks} weken`;
  return until === null ? every : `${every} tot en met ${numericDay(until)}`;
}

/** "12 % sneller dan de norm, over 5 dagen"; null when nothing is known. */
export function paceWords(pace: OrderRow['pace']): string | null {
  if (pace === null) return null;
  const percent = Math.round((pace.ratio - 1) * 100);
  const over = `over ${count(pace.days, 'dag', 'dagen')}`;
  if (percent === 0) return `even snel als de norm, ${over}`;
  return `${Math.abs(percent)} % ${percent > 0 ? 'sneller' : 'langzamer'} dan de norm, ${over}`;
}

/** One sentence: why the order stands as it does. */
export function whySentence({ order, state }: Pick<OrderLine, 'order' | 'state'>): string {
  const { level, readyOn, shortMinutes, deadline } = state;
  const due = shortDay(deadline);
  const ready = readyOn === null ? '' : ` Met dit plan is hij klaar op ${shortDay(readyOn)}.`;
  switch (level) {
    case 'ready':
      return 'Al het werk is gedaan.';
    case 'on-time':
      return `Er is genoeg gepland voor ${due}.${ready}`;
    case 'tight':
      return `Er is net genoeg gepland voor ${due}: ${hours(state.spareMinutes)} over.${ready}`;
    case 'later':
      return `Er moet nog ${hours(shortMinutes)} gepland worden voor ${due}.${ready}`;
    case 'late':
      return `Er is ${hours(shortMinutes)} te weinig gepland voor ${due}.${ready}`;
    case 'impossible':
      return `Ook met alle plaatsen vol blijft er ${hours(state.impossibleMinutes)} over op ${due}. Vraag een latere deadline, of geef order ${order.number} meer werkplekken.`;
  }
}

/** The numbers behind it, one line each. */
export function whyLines(
  { order, state }: Pick<OrderLine, 'order' | 'state'>,
  numberOf: (id: OrderId) => string,
): readonly WhyLine[] {
  const norm = (minutes: number): string => `${decimal(minutes / 60, 2)} normuur`;
  const lines: WhyLine[] = [
    { what: 'Hele order', value: norm(state.totalMinutes) },
    { what: 'Gedaan', value: `${norm(state.totalMinutes - state.leftMinutes)} (${doneWords(order, state)})` },
    { what: 'Nog te doen', value: norm(state.leftMinutes) },
    { what: `Gepland tot en met ${shortDay(state.deadline)}`, value: norm(state.plannedMinutes) },
  ];
  if (state.shortMinutes > 0) lines.push({ what: 'Te weinig', value: norm(state.shortMinutes) });
  else if (state.spareMinutes > 0 && state.leftMinutes > 0)
    lines.push({ what: 'Over', value: norm(state.spareMinutes) });
  for (const p of state.places) {
    lines.push({
      what: `Hoogstens op ${p.name}: ${count(p.seats, 'plaats', 'plaatsen')}, ${count(p.days, 'open dag', 'open dagen')}, loonwaarde tot ${decimal(p.percent)} %`,
      value: norm(p.normMinutes),
    });
  }
  for (const { orderId, readyOn } of state.waitsFor) {
    lines.push({
      what: `Wacht op order ${numberOf(orderId)}`,
      value: readyOn === null ? 'nog niet helemaal gepland' : `klaar op ${shortDay(readyOn)}`,
    });
  }
  if (state.tooEarlyMinutes > 0)
    lines.push({ what: 'Gepland voordat dat klaar is', value: norm(state.tooEarlyMinutes) });
  if (state.unbookedMinutes > 0) {
    lines.push({ what: 'Gepland op dagen die voorbij zijn, nog niet geboekt', value: norm(state.unbookedMinutes) });
  }
  const pace = paceWords(state.pace);
  if (state.pace && pace) {
    const { bookedMinutes, plannedMinutes } = state.pace;
    lines.push({ what: 'Tempo', value: `${pace} (${norm(bookedMinutes)} gedaan, ${norm(plannedMinutes)} gepland)` });
  }
  if (state.estimated) lines.push({ what: 'Geschat', value: 'van wie geen loonwaarde bekend is, telt de standaard' });
  if (doneAtStart(order.amount) > 0) {
    lines.push({ what: 'Al gedaan bij het invoeren', value: amountWords(order, doneAtStart(order.amount)) });
  }
  return lines;
}
