import { absentIn } from '#domain/model/absence.ts';
import type { PersonId } from '#domain/model/ids.ts';
import type { Cell } from '#domain/plan/cell.ts';
import type { PlanningCommand } from '#domain/plan/command.ts';
import { defaultOrder } from '#domain/plan/orders.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { type Ranked, rankPeople } from '#domain/plan/ranking.ts';
import { dropCommand } from '#domain/plan/verdict.ts';

/**
 * Whether a seat of a published day stands open because somebody who had it is away: whoever comes then fills in. As
 * many as are away; those who already fill in here count off.
 */
export function isVacated(plan: Plan, cell: Cell, kind: 'employee' | 'guide'): boolean {
  const block = plan.lookup.blocks.get(cell.blockId);
  if (!block) return false;
  const away = new Set(
    plan
      .absences()
      .filter((absence) => plan.lookup.people.get(absence.personId)?.kind === kind)
      .filter((absence) => absentIn(absence, cell.date, block))
      .filter(({ personId }) =>
        plan
          .published(personId, cell.date)
          ?.some((row) => row.workplaceId === cell.workplaceId && row.blockId === cell.blockId),
      )
      .map((absence) => absence.personId),
  );
  if (away.size === 0) return false;
  const here = plan.placed.inCell(cell.workplaceId, cell.date, cell.blockId);
  return here.filter((row) => row.person.kind === kind && row.assignment.fillsIn).length < away.size;
}

/**
 * What placing somebody on a free seat asks of the plan; null = nothing would change.
 * @param fillsIn the seat `isVacated`
 */
export function seatCommand(plan: Plan, personId: PersonId, cell: Cell, fillsIn: boolean): PlanningCommand | null {
  const command = dropCommand(plan, [{ personId, assignmentId: null }], cell);
  return fillsIn && command?.do === 'place' ? { ...command, fillsIn } : command;
}

/** The people for a seat, best first; where somebody fills in, also by who did that lately. */
export function rankForSeat(
  plan: Plan,
  cell: Cell,
  kind: 'employee' | 'guide',
  fillsIn: boolean,
): readonly Ranked<PersonId>[] {
  if (!fillsIn) return rankPeople(plan, cell, kind);
  return rankPeople(plan, cell, kind, (personId) => ({
    do: 'place',
    personId,
    ...cell,
    orderId: kind === 'guide' ? null : defaultOrder(plan, cell, [personId]),
    from: null,
    to: null,
    fillsIn,
  }));
}
