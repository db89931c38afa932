import type { AssignmentId } from '#domain/model/ids.ts';
import type { Carried, Cell } from '#domain/plan/cell.ts';
import type { Command } from '#domain/plan/command.ts';
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

/** Dropping one card on a card of somebody else: both change places; from the pool, the other goes to the pool. */
function swapCommand(plan: Plan, card: Carried, onto: AssignmentId): Command | null {
  const other = plan.placed.get(onto);
  if (!other || other.person.id === card.personId) return null;
  if (card.assignmentId !== null) return { do: 'swap', first: card.assignmentId, second: onto };
  const { workplaceId, date, blockId, orderId } = other.assignment;
  const guide = plan.lookup.people.get(card.personId)?.kind === 'guide';
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
        orderId: guide ? null : orderId,
        from: null,
        to: null,
      },
    ],
  };
}

/** What putting these cards down there asks of the plan; null when nothing would change. */
export function commandFor(plan: Plan, cards: readonly Carried[], target: Target, copy: boolean): Command | null {
  if (target.kind === 'pool') {
    const assignmentIds = cards.map((c) => c.assignmentId).filter((id) => id !== null);
    return assignmentIds.length === 0 || copy ? null : { do: 'remove', assignmentIds };
  }
  const [only] = cards;
  if (target.onto !== null && cards.length === 1 && only && !copy) {
    const swap = swapCommand(plan, only, target.onto);
    if (swap) return swap;
  }
  return dropCommand(plan, cards, target.cell, copy);
}
