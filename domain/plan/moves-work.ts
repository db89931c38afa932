import { holdsDay, type OrderWork } from '../capacity/occurrences.ts';
import type { IsoDate } from '../model/common.ts';
import type { OrderId } from '../model/ids.ts';
import { holdsOn, type Person } from '../model/person.ts';
import type { Finding } from '../rules/finding.ts';
import type { Cell } from './cell.ts';
import type { BasicMoves, Move } from './moves-basic.ts';
import type { Placed } from './placed.ts';

const NONE: readonly Move[] = [];

/** Simple before not: who is there works on it, who is free comes, who is elsewhere comes. */
const BY_KIND: Readonly<Record<Move['kind'], number>> = {
  times: 0,
  order: 1,
  place: 2,
  remove: 3,
  move: 4,
  replace: 5,
  swap: 6,
};

/** Days of the week on which an order may be worked on to be in time. */
function daysFor({ deadline, startsOn }: OrderWork, { dates }: BasicMoves['plan']): readonly IsoDate[] {
  return [...dates].filter((d) => d <= deadline && (startsOn ?? '') <= d);
}

/** Who can work on an order until its deadline. */
export function orderMoves(basic: BasicMoves, orderId: OrderId): readonly Move[] {
  const { plan } = basic;
  const order = plan.lookup.orders.get(orderId);
  if (!order) return NONE;
  const work = plan.due(order);
  const days = daysFor(work, plan);
  const places =
    order.workplaceIds.length > 0
      ? order.workplaceIds
      : basic.workplaces.filter((w) => w.workType === order.workType).map((w) => w.id);
  const longer = plan
    .ofOrder(orderId)
    .filter((r) => holdsDay(work, r.date) && (r.assignment.from !== null || r.assignment.to !== null))
    .map((r) => basic.times(r, null, null));
  const coming = places.flatMap((id) => cellsOf(basic, id, days).flatMap((c) => onto(basic, c, orderId)));
  return [...longer, ...coming.toSorted((a, b) => BY_KIND[a.kind] - BY_KIND[b.kind])];
}

/** Everyone who can work on an order in one cell: those who are there on something else, and those who come. */
function onto(basic: BasicMoves, cell: Cell, orderId: OrderId): readonly Move[] {
  const { plan } = basic;
  const here = plan.placed
    .inCell(cell.workplaceId, cell.date, cell.blockId)
    .filter((r) => r.employee && r.assignment.orderId !== orderId)
    .map((r) => basic.onOrder(r, orderId));
  const dueOn = (id: OrderId): string => {
    const order = plan.lookup.orders.get(id);
    return order ? plan.due(order).deadline : '';
  };
  const leave = ({ assignment: a }: Placed): boolean =>
    a.orderId === null || (a.orderId !== orderId && dueOn(a.orderId) > dueOn(orderId));
  return [...here, ...basic.into(cell, 'employee', () => true, orderId, leave)];
}

/** Who can work on the orders of a workplace. */
export function emptyWorkplaceMoves(basic: BasicMoves, finding: Finding): readonly Move[] {
  const { plan } = basic;
  const { workplaceId } = finding;
  if (!workplaceId) return NONE;
  return plan.lookup.ordersAt(workplaceId).flatMap((order) => {
    const days = daysFor(plan.due(order), plan);
    return cellsOf(basic, workplaceId, days).flatMap((cell) => onto(basic, cell, order.id));
  });
}

/** Who is free at a site on a day, on each place there. */
export function idleMoves(basic: BasicMoves, finding: Finding): readonly Move[] {
  const { plan } = basic;
  const { siteId, date } = finding;
  if (!siteId || !date) return NONE;
  return basic.workplaces
    .filter((w) => w.siteId === siteId)
    .flatMap((w) => cellsOf(basic, w.id, [date]))
    .flatMap((cell) => {
      const block = plan.lookup.blocks.get(cell.blockId);
      const people = block ? basic.free('employee', date, block) : [];
      return people.filter((p) => p.siteId === siteId).map((p) => basic.placeOn(p, cell));
    });
}

/** The cells of a workplace in use on these days. */
export function cellsOf(
  basic: BasicMoves,
  workplaceId: Cell['workplaceId'],
  dates: readonly IsoDate[],
): readonly Cell[] {
  const { plan } = basic;
  const workplace = basic.workplaces.find((w) => w.id === workplaceId);
  if (!workplace) return [];
  const blocks = plan.lookup.blocksOf(workplace.siteId);
  return dates.flatMap((date) => blocks.map((b) => ({ workplaceId, date, blockId: b.id })));
}

/** Who with BHV can come to a site, or stay there the whole block. */
export function bhvMoves(basic: BasicMoves, finding: Finding): readonly Move[] {
  const { plan } = basic;
  const { siteId, date } = finding;
  if (!siteId || !date) return NONE;
  const may = (p: Person): boolean => holdsOn(p, 'BHV', date) === 'valid';
  const elsewhere = (row: Placed): boolean => row.site.id !== siteId;
  const longer = plan.placed
    .ofSite(siteId, date)
    .filter((r) => r.bhv && (r.assignment.from !== null || r.assignment.to !== null))
    .map((r) => basic.times(r, null, null));
  const guides = blockNames(basic).flatMap((name) =>
    basic
      .guideCells(date, name)
      .filter((cell) => siteOf(basic, cell) === siteId)
      .flatMap((cell) => basic.into(cell, 'guide', may, null, elsewhere)),
  );
  const employees = basic.workplaces
    .filter((w) => w.siteId === siteId)
    .flatMap((w) =>
      cellsOf(basic, w.id, [date]).flatMap((cell) => basic.into(cell, 'employee', may, undefined, elsewhere)),
    );
  return [...longer, ...guides, ...employees];
}

export function siteOf({ plan }: BasicMoves, cell: Cell): string | undefined {
  return plan.lookup.workplaces.get(cell.workplaceId)?.siteId;
}

/** Names of the blocks in use, at any site. */
export function blockNames({ plan }: BasicMoves): readonly string[] {
  return [...new Set(plan.catalogue.blocks.filter((b) => b.archivedOn === null).map((b) => b.name))];
}
