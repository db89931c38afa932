import type { OccurrenceRow, OrderRow } from '#contract/orders.ts';
import { holdsDay, occurrenceOn } from '#domain/capacity/occurrences.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { doneAtStart, type Order, totalOf } from '#domain/model/order.ts';
import type { Progress } from '#domain/model/progress.ts';
import { ORDER_LEVELS, type OrderLevel } from '#domain/plan/orders.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { count, hours, numericDay } from '#domain/words/dutch.ts';
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

/** Made once per number of decimals: making a format is slow. */
const FORMATS = [0, 1, 2].map((digits) => new Intl.NumberFormat('nl-NL', { maximumFractionDigits: digits }));

/** A number as the lists of orders write it, thousands apart: 3.076 · 58,8 · 1.204,25. */
export function figure(value: number, digits: 0 | 1 | 2 = 1): string {
  return FORMATS[digits]?.format(value) ?? '';
}

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
    ? `${figure(done)} van ${figure(total)} stuks`
    : `${figure(done / 60)} van ${figure(total / 60)} uur`;
}

/** Hours for a sentence, to a tenth; what is less than that exactly: "23 uur", "0,04 uur". */
export function hourWords(minutes: number): string {
  return `${figure(minutes / 60, minutes < 6 ? 2 : 1)} uur`;
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

/**
 * What was booked beyond the whole of the time that is due now: most often a slip of the pen. Null when there is no such.
 */
export function overWords(order: Order, bookings: readonly Progress[], today: IsoDate): string | null {
  const due = occurrenceOn(order, today);
  const booked = bookings.reduce((sum, { date, amount }) => sum + (holdsDay(due, date) ? amount : 0), 0);
  const atStart = due.index === 0 ? doneAtStart(order.amount) : 0;
  const over = booked + atStart - totalOf(order.amount);
  if (over <= 0 || booked === 0) return null;
  return `Er is ${amountWords(order, over)} meer gedaan dan de order groot is. Klopt dat? Anders kunt u een boeking verbeteren.`;
}

/** "nog 6 uur te plannen", "4 uur gepland, niet geboekt": what stands between one time of an order and klaar. */
export function timeWords({ level, leftMinutes, plannedMinutes, shortMinutes }: OccurrenceRow): string {
  if (level === 'ready') return '';
  const planned = plannedMinutes > 0 ? `${hours(plannedMinutes)} gepland` : 'niets gepland';
  if (shortMinutes === 0) return planned;
  return level === 'later' ? `nog ${hours(shortMinutes)} te plannen` : `${planned}, ${hours(leftMinutes)} nodig`;
}
