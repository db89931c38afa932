import type { IsoDate } from '#domain/model/common.ts';
import { orderId } from '#domain/model/ids.ts';
import type { Cell } from '#domain/plan/cell.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Finding, RuleId } from '#domain/rules/finding.ts';
import type { BoardActions } from './board-context.ts';

/** An order to go to: its place, or the ways to mend what is wrong with it. */
export interface ShownOrder {
  readonly orderId: string;
  readonly how: 'place' | 'resolve';
}

/** What "Los op" of an order is about, what can be mended best first. */
const RULES: readonly RuleId[] = ['order-late', 'order-tight', 'order-unplanned', 'order-impossible'];

/** What the open week finds about an order; null = nothing. */
export function findingOfOrder(plan: Plan, shown: ShownOrder): Finding | null {
  const about = plan.findings().filter((finding) => finding.orderId === shown.orderId && finding.overridden === null);
  return RULES.flatMap((rule) => about.find((finding) => finding.rule === rule) ?? []).at(0) ?? null;
}

/**
 * Where an order is on the board: where somebody works on it on the day that is shown or after it, else earlier in the
 * week, else its first workplace; null = nowhere.
 */
export function cellOfOrder(plan: Plan, shown: ShownOrder, date: IsoDate): Cell | null {
  const id = orderId.safeParse(shown.orderId);
  const order = id.success ? plan.lookup.orders.get(id.data) : undefined;
  if (!order) return null;
  const rows = plan.placed.ofOrder(order.id).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const row = rows.find((one) => one.date >= date) ?? rows.at(-1);
  if (row) {
    const { workplaceId, blockId } = row.assignment;
    return { workplaceId, date: row.date, blockId };
  }
  const isIts = new Set<string>(order.workplaceIds);
  const workplace = plan.catalogue.workplaces.find(
    (w) => w.archivedOn === null && (isIts.size > 0 ? isIts.has(w.id) : w.workType === order.workType),
  );
  const [block] = workplace ? plan.lookup.blocksOf(workplace.siteId) : [];
  return workplace && block ? { workplaceId: workplace.id, date, blockId: block.id } : null;
}

/** Goes to an order: opens "Los op" where that was asked and something is wrong with it, else its place. */
export function showOrder(
  plan: Plan,
  shown: ShownOrder,
  date: IsoDate,
  { openResolve, select, showCell }: Pick<BoardActions, 'openResolve' | 'select' | 'showCell'>,
): void {
  const cell = cellOfOrder(plan, shown, date);
  const finding = shown.how === 'resolve' ? findingOfOrder(plan, shown) : null;
  if (cell) {
    showCell(cell);
    select({ kind: 'cell', cell });
  }
  if (finding) openResolve(finding);
}
