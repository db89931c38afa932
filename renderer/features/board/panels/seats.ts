import { keptSeats } from '#domain/capacity/kept-seats.ts';
import type { Cell } from '#domain/plan/cell.ts';
import type { Plan } from '#domain/plan/plan.ts';

/** "3 van 6 plaatsen bezet", "…; 2 blijven vrij voor wie terugkomt". Guides take no seat. */
export function seatsWords(plan: Plan, cell: Cell): string {
  const seats = plan.lookup.workplaces.get(cell.workplaceId)?.seats ?? 0;
  const taken = plan.placed.inCell(cell.workplaceId, cell.date, cell.blockId).filter((p) => p.employee).length;
  const kept = keptSeats(plan.lookup, cell.workplaceId, cell.date);
  const words = `${taken} van ${seats} ${seats === 1 ? 'plaats' : 'plaatsen'} bezet`;
  return kept === 0 ? words : `${words}; ${kept} ${kept === 1 ? 'blijft' : 'blijven'} vrij voor wie terugkomt`;
}

/** "P1 Inpaktafel". */
export function placeName(plan: Plan, workplaceId: Cell['workplaceId']): string {
  const place = plan.lookup.workplaces.get(workplaceId);
  return place ? `${place.code} ${place.name}` : '';
}
