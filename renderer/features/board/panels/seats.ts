import type { Cell } from '#domain/plan/cell.ts';
import type { Plan } from '#domain/plan/plan.ts';

/** "3 van 6 plaatsen bezet". Guides take no seat. */
export function seatsWords(plan: Plan, cell: Cell): string {
  const seats = plan.lookup.workplaces.get(cell.workplaceId)?.seats ?? 0;
  const taken = plan.placed.inCell(cell.workplaceId, cell.date, cell.blockId).filter((p) => p.employee).length;
  return `${taken} van ${seats} ${seats === 1 ? 'plaats' : 'plaatsen'} bezet`;
}

/** "P1 Inpaktafel". */
export function placeName(plan: Plan, workplaceId: Cell['workplaceId']): string {
  const place = plan.lookup.workplaces.get(workplaceId);
  return place ? `${place.code} ${place.name}` : '';
}
