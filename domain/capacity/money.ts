import { weekOf } from '../calendar/dates.ts';
import type { IsoDate, IsoWeek } from '../model/common.ts';
import type { WorkTypeCode } from '../model/work.ts';
import type { Lookup } from '../plan/lookup.ts';
import { centsFor, roundCents, splitCents } from './cents.ts';
import { aidCosts, placeCosts } from './place-costs.ts';
import { agreementHolds, type OrderDays, priceOf, turnoverOf } from './turnover.ts';
import type { WorkCell, WorkSums } from './work-sums.ts';

/** Norm minutes on one day, for one kind of work. */
export interface DayMinutes {
  readonly date: IsoDate;
  readonly workType: WorkTypeCode;
  readonly minutes: number;
  readonly estimated: boolean;
}

/** What cannot be done for an order in time, because the people who are free do not fit its work. */
export interface UnfitWork {
  /** The order's deadline. */
  readonly date: IsoDate;
  readonly workType: WorkTypeCode;
  readonly minutes: number;
  readonly cents: number;
}

export interface MoneyInput {
  readonly lookup: Lookup;
  readonly today: IsoDate;
  /** Days asked for, both included; they may begin or end within a week. */
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** The whole weeks that hold these days. */
  readonly sums: WorkSums;
  readonly orders: readonly OrderDays[];
  /** Free norm minutes. */
  readonly idle: readonly DayMinutes[];
  readonly unfit: readonly UnfitWork[];
}

/** Money of one kind of work in one part of a week that lies in one month. Cents are whole; minutes norm minutes. */
export interface MoneyRow {
  readonly week: IsoWeek;
  /** `2026-11`. */
  readonly month: string;
  readonly workType: WorkTypeCode;
  readonly orderCents: number;
  readonly orderMinutes: number;
  /** Paid by the hour under an agreement. */
  readonly agreementCents: number;
  readonly agreementMinutes: number;
  readonly guideCents: number;
  /** Net minutes of guides. */
  readonly guideMinutes: number;
  readonly placeCents: number;
  readonly aidCents: number;
  readonly idleMinutes: number;
  /** At what the kind of work brings in an hour in this period: always an estimate. */
  readonly idleCents: number;
  /** Some of the free hours rests on the standard wage value. */
  readonly idleEstimated: boolean;
  readonly unfitMinutes: number;
  readonly unfitCents: number;
  /** Some of the turnover rests on the standard wage value. */
  readonly estimated: boolean;
}

/** What a kind of work brings in for a norm hour in the period, in cents; null = nothing is worked or paid. */
export interface HourRate {
  readonly workType: WorkTypeCode;
  readonly centsPerHour: number | null;
}

export interface Money {
  /** Ordered by week, month and work type. */
  readonly rows: readonly MoneyRow[];
  readonly rates: readonly HourRate[];
  /** Orders that are worked on in the period and of which nobody knows the price: their turnover is missing. */
  readonly withoutPrice: number;
}

type Sums = { -readonly [K in keyof MoneyRow]: MoneyRow[K] };

/**
 * The money of a period per week, month and kind of work: expected turnover, cost of guides, places and aids, free
 * hours, and what is not made because it fits nobody who is free. Every amount is worked out per day in whole cents and
 * then only added up, so that weeks, months and kinds of work give the same total to the cent. Totals only: nothing in
 * it is of one person.
 */
export function moneyOf(input: MoneyInput): Money {
  const { lookup, today, first, last, sums, orders } = input;
  const isAsked = ({ date }: { readonly date: IsoDate }): boolean => first <= date && date <= last;
  const table = new MoneyTable();
  let withoutPrice = 0;
  for (const known of orders.toSorted((a, b) => (a.order.id < b.order.id ? -1 : 1))) {
    const { order, planned } = known;
    const agreements = lookup.agreementsWith(order.clientId);
    for (const { date, minutes, cents, estimated } of turnoverOf(known, agreements, today).filter(isAsked)) {
      const row = table.at(date, order.workType);
      row.orderCents += cents;
      row.orderMinutes += minutes;
      row.estimated ||= estimated;
    }
    if (priceOf(order, agreements, order.deadline) === null && isWorked(planned, first, last)) withoutPrice += 1;
  }
  const cells = sums.cells.filter(isAsked);
  for (const cell of cells) addCell(table.at(cell.date, cell.workType), cell, lookup);
  for (const { date, workType, cents } of placeCosts(sums.cells, lookup).filter(isAsked)) {
    table.at(date, workType).placeCents += cents;
  }
  for (const { date, workType, cents } of aidCosts(sums.cells, lookup).filter(isAsked)) {
    table.at(date, workType).aidCents += cents;
  }
  for (const { date, workType, minutes, cents } of input.unfit.filter(isAsked).toSorted(inOrder)) {
    const row = table.at(date, workType);
    row.unfitMinutes += minutes;
    row.unfitCents += cents;
  }
  const idle = input.idle.filter((day) => isAsked(day) && day.minutes > 0).toSorted(inOrder);
  const rates = ratesOf(table.rows(), idle);
  for (const { centsPerHour, workType } of rates) {
    const days = idle.filter((day) => day.workType === workType);
    const total = roundCents((days.reduce((sum, { minutes }) => sum + minutes, 0) * (centsPerHour ?? 0)) / 60);
    const parts = splitCents(
      total,
      days.map(({ minutes }) => minutes),
    );
    for (const [i, { date, minutes, estimated }] of days.entries()) {
      const row = table.at(date, workType);
      row.idleMinutes += minutes;
      row.idleCents += parts[i] ?? 0;
      row.idleEstimated ||= estimated;
    }
  }
  return { rows: table.rows(), rates, withoutPrice };
}

/** By day, then by size: adding up in a fixed order gives the same fraction whatever the order of the input. */
const inOrder = (a: DayMinutes | UnfitWork, b: DayMinutes | UnfitWork): number =>
  a.date === b.date ? a.minutes - b.minutes : a.date < b.date ? -1 : 1;

function isWorked(planned: OrderDays['planned'], first: IsoDate, last: IsoDate): boolean {
  for (const [date, { minutes }] of planned) if (first <= date && date <= last && minutes > 0) return true;
  return false;
}

function addCell(row: Sums, cell: WorkCell, lookup: Lookup): void {
  row.guideMinutes += cell.guideMinutes;
  row.guideCents += centsFor(cell.guideMinutes, Math.round(lookup.parameter('guide-cost', cell.date) * 100));
  if (cell.unpricedNet === 0) return;
  const employer = lookup.workplaces.get(cell.workplaceId)?.organisationId ?? null;
  const agreed = lookup
    .agreementsWith(employer)
    .find((a) => a.priceBasis?.kind === 'hour' && agreementHolds(a, cell.date, cell.workType));
  if (!agreed?.priceBasis) return;
  row.agreementCents += centsFor(cell.unpricedNet, agreed.priceBasis.cents);
  row.agreementMinutes += cell.unpricedNorm;
  row.estimated ||= cell.estimated;
}

function ratesOf(rows: readonly MoneyRow[], idle: readonly DayMinutes[]): HourRate[] {
  const types = [...new Set([...rows.map((r) => r.workType), ...idle.map((d) => d.workType)])].sort();
  return types.map((workType) => {
    const own = rows.filter((row) => row.workType === workType);
    const cents = own.reduce((sum, row) => sum + row.orderCents + row.agreementCents, 0);
    const minutes = own.reduce((sum, row) => sum + row.orderMinutes + row.agreementMinutes, 0);
    return { workType, centsPerHour: minutes === 0 || cents === 0 ? null : (cents * 60) / minutes };
  });
}

const NOTHING = {
  orderCents: 0,
  orderMinutes: 0,
  agreementCents: 0,
  agreementMinutes: 0,
  guideCents: 0,
  guideMinutes: 0,
  placeCents: 0,
  aidCents: 0,
  idleMinutes: 0,
  idleCents: 0,
  idleEstimated: false,
  unfitMinutes: 0,
  unfitCents: 0,
  estimated: false,
} as const;

/** Rows by week, month and kind of work, made when they are first asked for. */
class MoneyTable {
  readonly #rows = new Map<string, Sums>();
  readonly #weeks = new Map<IsoDate, IsoWeek>();

  at(date: IsoDate, workType: WorkTypeCode): Sums {
    let week = this.#weeks.get(date);
    if (week === undefined) {
      week = weekOf(date);
      this.#weeks.set(date, week);
    }
    const month = date.slice(0, 7);
    const key = `${week}|${month}|${workType}`;
    let row = this.#rows.get(key);
    if (!row) {
      row = { ...NOTHING, week, month, workType };
      this.#rows.set(key, row);
    }
    return row;
  }

  rows(): readonly MoneyRow[] {
    return [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }
}
