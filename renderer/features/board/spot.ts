import type { IsoDate } from '#domain/model/common.ts';
import type { AssignmentId } from '#domain/model/ids.ts';
import type { Cell } from '#domain/plan/cell.ts';
import { groupOf } from '#domain/plan/placed.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Finding } from '#domain/rules/finding.ts';

/** A place on the board to go to. */
export interface Spot {
  readonly cell: Cell;
  readonly assignmentId: AssignmentId | null;
}

/**
 * Where a finding shows: its first assignment, else its workplace, a place of its employer, its group or its order;
 * null = nowhere.
 */
export function spotOf(plan: Plan, finding: Finding, shown: IsoDate): Spot | null {
  const rows = finding.assignmentIds.map((id) => plan.placed.get(id)).filter((row) => row !== null);
  const row = rows.find((r) => r.date === shown) ?? rows[0];
  if (row) {
    const { workplaceId, date, blockId, id } = row.assignment;
    return { cell: { workplaceId, date, blockId }, assignmentId: id };
  }
  const order = finding.orderId === null ? undefined : plan.lookup.orders.get(finding.orderId);
  const workplace = plan.catalogue.workplaces.find((w) => {
    if (w.archivedOn !== null) return false;
    if (finding.workplaceId !== null) return w.id === finding.workplaceId;
    if (order) return order.workplaceIds.includes(w.id);
    const site = plan.lookup.sites.get(w.siteId);
    if (finding.organisationId !== null) return w.organisationId === finding.organisationId;
    if (finding.group !== null) return site !== undefined && groupOf(w, site) === finding.group;
    return finding.siteId !== null && w.siteId === finding.siteId;
  });
  if (!workplace) return null;
  // An order carries the day of its deadline, but what helps it is done on the days before: stay where one is.
  const date = !order && finding.date !== null && plan.dates.has(finding.date) ? finding.date : shown;
  const blocks = plan.lookup.blocksOf(workplace.siteId);
  const block =
    blocks.find((b) => b.id === finding.blockId) ??
    blocks.find((b) => finding.from !== null && b.from <= finding.from && finding.from < b.to) ??
    blocks[0];
  return block ? { cell: { workplaceId: workplace.id, date, blockId: block.id }, assignmentId: null } : null;
}
