import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import { occurrenceOn, stillPlanned } from '#domain/capacity/occurrences.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import { inNormMinutes, type Order } from '#domain/model/order.ts';
import { type Booked, bookedWork, type PlannedDays } from './bookings.ts';
import { workday } from './orders.ts';
import type { Random } from './random.ts';

/** Norm minutes a piece that occur. */
const PIECE_TIMES = [1.5, 2, 3, 4, 6, 8, 12, 15] as const;

/** Turnover of one norm minute in cents: what prices are built on. */
const CENTS_PER_MINUTE = { low: 24, high: 36 } as const;

export interface Sizing {
  readonly random: Random;
  /** For what was booked: apart, so that it changes nobody and no place. */
  readonly pace: Random;
  readonly planned: PlannedDays;
  /** Working days of the first week; the lesson's order is due in it. */
  readonly week: readonly IsoDate[];
  /** Last planned day. */
  readonly last: IsoDate;
  readonly today: IsoDate;
  /** First day on which something may be booked; null = nobody books. */
  readonly bookedFrom: IsoDate | null;
}

export interface Sized {
  readonly orders: readonly Order[];
  readonly booked: readonly Booked[];
  readonly lateId: OrderId | null;
}

/** Below this an order is as good as not planned. */
const FEW_MINUTES = 240;

/** What is planned on an order up to its deadline and what was booked on it. */
class Supply {
  readonly #days: ReadonlyMap<IsoDate, number>;
  readonly #today: IsoDate;
  /** What was planned in earlier weeks counts only where it was booked. */
  readonly #monday: IsoDate;

  constructor(days: ReadonlyMap<IsoDate, number>, today: IsoDate) {
    this.#days = days;
    this.#today = today;
    this.#monday = mondayOf(weekOf(today));
  }

  /** Norm minutes planned on some days that still count beside what was booked. */
  on(isIn: (date: IsoDate) => boolean, booked: ReadonlyMap<IsoDate, number>): number {
    let sum = 0;
    for (const [date, minutes] of this.#days) {
      if (date >= this.#monday && isIn(date)) sum += stillPlanned(minutes, booked.get(date) ?? 0, date < this.#today);
    }
    return sum;
  }
}

/** In pieces or in hours, with a price; the amount comes when it is known how much was booked. */
function counted(random: Random, order: Order): Order {
  const rate = random.int(CENTS_PER_MINUTE.low, CENTS_PER_MINUTE.high);
  if (order.workType === 'groen' || order.workType === 'schoonmaak') {
    return { ...order, amount: { kind: 'hours', normMinutes: 1, doneMinutes: 0 }, price: rate };
  }
  const minutesPerPiece = random.pick(PIECE_TIMES);
  const amount = { kind: 'pieces' as const, pieces: 1, minutesPerPiece, donePieces: 0 };
  return { ...order, amount, pricePerPiece: Math.round(minutesPerPiece * rate) };
}

/**
 * Sizes one order so that this many norm minutes are left of it.
 * @param booked norm minutes booked on the time that is due
 */
function sized(random: Random, order: Order, left: number, booked: number): Order {
  const done = order.everyWeeks === null ? random.next() * 0.6 : 0;
  if (order.amount.kind === 'hours') {
    const minutes = Math.max(30, Math.floor(left / 30) * 30);
    const doneMinutes = Math.round((minutes * done) / 30) * 30;
    const amount = { kind: 'hours' as const, normMinutes: minutes + doneMinutes + booked, doneMinutes };
    return { ...order, amount, price: Math.round((amount.normMinutes * (order.price ?? 0)) / 500) * 500 };
  }
  const { minutesPerPiece } = order.amount;
  const piecesLeft = Math.max(10, Math.floor(left / minutesPerPiece));
  const donePieces = Math.floor(piecesLeft * done);
  const pieces = piecesLeft + donePieces + Math.round(booked / minutesPerPiece);
  return { ...order, amount: { kind: 'pieces' as const, pieces, minutesPerPiece, donePieces } };
}

/**
 * Gives each order a size that the roster can meet, with some margin, and what was booked on it. One order gets more than
 * it can, and is due the day after today where there is one. An order on which (nearly) nothing is planned gets its
 * deadline after `last`, so that it is not late by accident.
 */
export function sizeOrders(orders: readonly Order[], sizing: Sizing): Sized {
  const { random, planned, last } = sizing;
  const late = lateOrder(orders, sizing);
  const all: Booked[] = [];
  const result = orders.map((drafted) => {
    const draft = counted(random, drafted.id === late?.id ? late : drafted);
    const days = planned.get(draft.id) ?? new Map<IsoDate, number>();
    const booked =
      sizing.bookedFrom === null ? [] : bookedWork(sizing.pace, draft, days, sizing.bookedFrom, sizing.today);
    all.push(...booked);
    const perDay = new Map(booked.map(({ date, amount }) => [date, inNormMinutes(draft, amount)]));
    const supply = new Supply(days, sizing.today);
    const bookedOn = (isIn: (date: IsoDate) => boolean): number =>
      [...perDay].reduce((sum, [date, minutes]) => sum + (isIn(date) ? minutes : 0), 0);
    if (draft.everyWeeks !== null && draft.deadline <= last) {
      const most = leastOfTimes(draft, sizing, (isIn) => supply.on(isIn, perDay) + bookedOn(isIn));
      if (most >= FEW_MINUTES) {
        const round = sized(random, draft, most * (0.7 + random.next() * 0.14), 0);
        const { deadline } = draft;
        return deadline < sizing.today
          ? firstDone(
              round,
              bookedOn((date) => date <= deadline),
            )
          : round;
      }
    }
    const isIn = (date: IsoDate): boolean => date <= draft.deadline;
    const minutes = supply.on(isIn, perDay);
    if (draft.id === late?.id) {
      const coming = supply.on((date) => isIn(date) && date >= sizing.today, perDay);
      return sized(random, draft, minutes + coming * 0.3 + 120, bookedOn(isIn));
    }
    const once = { ...draft, everyWeeks: draft.deadline > last ? draft.everyWeeks : null };
    if (draft.deadline > last) {
      return sized(random, once, Math.max(minutes * 1.4, random.int(20, 90) * 60), bookedOn(isIn));
    }
    if (minutes < FEW_MINUTES) {
      const deadline = workday(addDays(last, random.int(7, 30)));
      return sized(
        random,
        { ...once, deadline },
        Math.max(minutes, random.int(10, 60) * 60),
        bookedOn(() => true),
      );
    }
    return sized(random, once, minutes * (0.75 + random.next() * 0.164), bookedOn(isIn));
  });
  return { orders: result, booked: all, lateId: late?.id ?? null };
}

/** A round of which the first time, long over, was done: what nobody booked was done before the example began. */
function firstDone(round: Order, booked: number): Order {
  const { amount } = round;
  if (amount.kind !== 'hours') return round;
  return { ...round, amount: { ...amount, doneMinutes: Math.max(0, amount.normMinutes - booked) } };
}

/** The least that is done of any time that is due in the planned days and not over. */
function leastOfTimes(
  order: Order,
  { week, last, today }: Sizing,
  doneOn: (isIn: (date: IsoDate) => boolean) => number,
) {
  let least = Number.POSITIVE_INFINITY;
  const from = week[0] ?? last;
  for (let date = from < today ? from : today; date <= last; date = addDays(date, 1)) {
    const due = occurrenceOn(order, date);
    if (due.deadline !== date) continue;
    least = Math.min(
      least,
      doneOn((day) => day <= due.deadline && (due.from === null || due.from <= day)),
    );
  }
  return least === Number.POSITIVE_INFINITY ? 0 : least;
}

/** The busiest order that is not a round and may be due the day after today, else the busiest that is due this week. */
function lateOrder(orders: readonly Order[], { planned, week, today }: Sizing): Order | null {
  const tomorrow = week.find((date) => date > today);
  const from = tomorrow === undefined ? (week[0] ?? today) : today;
  const minutesOf = (order: Order, until: IsoDate): number =>
    [...(planned.get(order.id) ?? [])].reduce((sum, [date, n]) => sum + (from <= date && date <= until ? n : 0), 0);
  const once = orders.filter((order) => order.everyWeeks === null && order.after.length === 0);
  const busiest = (from: readonly Order[], until: (order: Order) => IsoDate): Order | null => {
    const [first] = from.toSorted((a, b) => minutesOf(b, until(b)) - minutesOf(a, until(a)));
    return first && minutesOf(first, until(first)) >= FEW_MINUTES ? first : null;
  };
  if (tomorrow !== undefined) {
    const found = busiest(
      once.filter((order) => order.deadline >= tomorrow && week.includes(order.deadline)),
      () => tomorrow,
    );
    if (found) return { ...found, deadline: tomorrow };
  }
  return busiest(
    once.filter((order) => week.includes(order.deadline)),
    (order) => order.deadline,
  );
}
