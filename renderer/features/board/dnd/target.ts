import type { AssignmentId } from '#domain/model/ids.ts';
import type { Carried, Cell } from '#domain/plan/cell.ts';
import type { PlanningCommand } from '#domain/plan/command.ts';
import type { Placed } from '#domain/plan/placed.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { dropCommand } from '#domain/plan/verdict.ts';

/** Where cards can be put down. */
export type Target =
  | {
      readonly kind: 'cell';
      readonly cell: Cell /** The card under the pointer or cursor: swap with it. */;
      readonly onto: AssignmentId | null;
    }
  | { readonly kind: 'pool' };

/** Identity of a card as text: the assignment, or the person in the pool. */
export function cardKey(card: Carried): string {
  return card.assignmentId ?? `pool:${card.personId}`;
}

/**
 * Whom cards dropped on a card change places with: one card, on that of somebody else of the same kind. A guide and an
 * employee never take each other's place: then it is a drop in the cell.
 */
export function partnerOf(plan: Plan, cards: readonly Carried[], target: Target, copy: boolean): Placed | null {
  if (target.kind !== 'cell' || target.onto === null || copy || cards.length !== 1) return null;
  const [card] = cards;
  const other = plan.placed.get(target.onto);
  const person = card && plan.lookup.people.get(card.personId);
  if (!other || !person || other.person.id === person.id || other.person.kind !== person.kind) return null;
  return other;
}

/** Both change places; from the pool, the other goes to the pool. */
function swapCommand(card: Carried, other: Placed): PlanningCommand {
  const onto = other.assignment.id;
  if (card.assignmentId !== null) return { do: 'swap', first: card.assignmentId, second: onto };
  const { workplaceId, date, blockId, orderId } = other.assignment;
  return {
    do: 'several',
    commands: [
      { do: 'remove', assignmentIds: [onto] },
      {
        do: 'place',
        personId: card.personId,
        workplaceId,
        date,
        blockId,
        orderId,
        from: null,
        to: null,
      },
    ],
  };
}

/** What putting these cards down there asks of the plan; null when nothing would change. */
export function commandFor(
  plan: Plan,
  cards: readonly Carried[],
  target: Target,
  copy: boolean,
): PlanningCommand | null {
  if (target.kind === 'pool') {
    const assignmentIds = cards.map((c) => c.assignmentId).filter((id) => id !== null);
    return assignmentIds.length === 0 || copy ? null : { do: 'remove', assignmentIds };
  }
  const [only] = cards;
  const partner = partnerOf(plan, cards, target, copy);
  if (only && partner) return swapCommand(only, partner);
  return dropCommand(plan, cards, target.cell, copy);
}
