import { netMinutes } from '../calendar/intervals.ts';
import type { Assignment } from '../model/assignment.ts';
import type { IsoDate } from '../model/common.ts';
import type { BlockId, OrderId, PersonId, WorkplaceId } from '../model/ids.ts';
import type { Block } from '../model/site.ts';
import type { WorkTypeCode } from '../model/work.ts';
import type { Lookup } from '../plan/lookup.ts';
import { performanceOf } from './norm-hours.ts';
import { priceOf } from './turnover.ts';

/** An assignment as far as sums go. */
export type SumRow = Pick<Assignment, 'personId' | 'workplaceId' | 'date' | 'blockId' | 'orderId' | 'from' | 'to'>;

/** What one workplace did on one day: sums over who worked there, never a person. */
export interface WorkCell {
  readonly date: IsoDate;
  readonly workplaceId: WorkplaceId;
  readonly workType: WorkTypeCode;
  /** Net minutes of employees. */
  readonly netMinutes: number;
  /** Norm minutes of employees (net minutes x wage value). */
  readonly normMinutes: number;
  /** Of these of people of Nijkerk, who are in none of RWA's totals. */
  readonly nijkerkNorm: number;
  /** Of them on no order of which the price is known. */
  readonly unpricedNet: number;
  readonly unpricedNorm: number;
  /** Net minutes of guides. */
  readonly guideMinutes: number;
  /** Somebody's wage value was not known: the standard holds. */
  readonly estimated: boolean;
}

/** What some days come to. Sums are made of whole numbers, so that the order of the rows plays no part. */
export interface WorkSums {
  /** Ordered by date, then by workplace. */
  readonly cells: readonly WorkCell[];
  /** Net minutes per person, employees and guides. */
  readonly netByPerson: ReadonlyMap<PersonId, number>;
  /** Orders that are worked on. */
  readonly orders: ReadonlySet<OrderId>;
}

/** While adding up; `standard` is the wage value of who has none. */
type Open = { -readonly [K in keyof WorkCell]: WorkCell[K] } & { readonly standard: number };

/** Sums rows per day and workplace. A row of which person, workplace or block is not known counts nowhere. */
export function workSums(rows: Iterable<SumRow>, lookup: Lookup): WorkSums {
  const cells = new Map<string, Open>();
  const netByPerson = new Map<PersonId, number>();
  const orders = new Set<OrderId>();
  const times = new BlockTimes(lookup);
  for (const row of rows) {
    const person = lookup.people.get(row.personId);
    const place = lookup.workplaces.get(row.workplaceId);
    const net = times.net(row);
    if (!person || !place || net === null) continue;
    const key = `${row.date}|${place.id}`;
    let cell = cells.get(key);
    if (!cell) {
      const standard = lookup.parameter('default-wage-value', row.date);
      cell = { ...EMPTY, date: row.date, workplaceId: place.id, workType: place.workType, standard };
      cells.set(key, cell);
    }
    netByPerson.set(person.id, (netByPerson.get(person.id) ?? 0) + net);
    if (row.orderId !== null) orders.add(row.orderId);
    if (person.kind === 'guide') {
      cell.guideMinutes += net;
      continue;
    }
    const { percent, estimated } = performanceOf(person, place.workType, row.date, cell.standard);
    // Ten-thousandths of a norm minute while adding up: whole numbers add up the same in any order.
    const norm = net * Math.round(percent * 100);
    cell.netMinutes += net;
    cell.normMinutes += norm;
    if (person.municipality === 'Nijkerk') cell.nijkerkNorm += norm;
    cell.estimated ||= estimated;
    const order = row.orderId === null ? undefined : lookup.orders.get(row.orderId);
    if (order && priceOf(order, lookup.agreementsWith(order.clientId), row.date) !== null) continue;
    cell.unpricedNet += net;
    cell.unpricedNorm += norm;
  }
  const list = [...cells.values()].sort(inOrder);
  return {
    cells: list.map(({ standard, ...cell }) => ({
      ...cell,
      normMinutes: cell.normMinutes / UNIT,
      nijkerkNorm: cell.nijkerkNorm / UNIT,
      unpricedNorm: cell.unpricedNorm / UNIT,
    })),
    netByPerson,
    orders,
  };
}

const UNIT = 10_000;
const EMPTY = {
  netMinutes: 0,
  normMinutes: 0,
  nijkerkNorm: 0,
  unpricedNet: 0,
  unpricedNorm: 0,
  guideMinutes: 0,
  estimated: false,
} as const;

function inOrder(a: WorkCell, b: WorkCell): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.workplaceId < b.workplaceId ? -1 : a.workplaceId > b.workplaceId ? 1 : 0;
}

/** Several stretches of days, each summed on its own, as one; the days must not overlap. */
export function joinedSums(parts: readonly WorkSums[]): WorkSums {
  const netByPerson = new Map<PersonId, number>();
  const orders = new Set<OrderId>();
  for (const part of parts) {
    for (const [person, net] of part.netByPerson) netByPerson.set(person, (netByPerson.get(person) ?? 0) + net);
    for (const order of part.orders) orders.add(order);
  }
  return { cells: parts.flatMap((part) => part.cells).sort(inOrder), netByPerson, orders };
}

/** Net minutes of rows; of a block as it is worked out once. */
class BlockTimes {
  readonly #blocks: ReadonlyMap<BlockId, Block>;
  readonly #whole = new Map<BlockId, number>();

  constructor({ blocks }: Pick<Lookup, 'blocks'>) {
    this.#blocks = blocks;
  }

  net({ blockId, from, to }: SumRow): number | null {
    const block = this.#blocks.get(blockId);
    if (!block) return null;
    if (from !== null || to !== null) {
      return netMinutes({ from: from ?? block.from, to: to ?? block.to }, block.breaks);
    }
    let whole = this.#whole.get(blockId);
    if (whole === undefined) {
      whole = netMinutes(block, block.breaks);
      this.#whole.set(blockId, whole);
    }
    return whole;
  }
}
