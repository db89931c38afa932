import { assertNever, type IsoDate } from '../model/common.ts';
import type { AssignmentId, BlockId, PersonId } from '../model/ids.ts';
import { fullName } from '../model/person.ts';
import { groupName } from '../rules/guidance-load.ts';
import { shortDay, timeRange } from '../words/dutch.ts';
import type { Cell } from './cell.ts';
import type { SingleCommand } from './command.ts';
import type { Move } from './moves-basic.ts';
import { groupOf, type Placed } from './placed.ts';
import type { Plan } from './plan.ts';

/**
 * A move in one Dutch phrase, without a full stop: "Fatima Jansen van P3 naar P1 (ma 30 nov, ochtend)".
 * @param plan before the move
 */
export function moveWords(plan: Plan, move: Move): string {
  const [first, second] = move.commands;
  if (!first) return '';
  if (move.kind === 'replace' && second?.do === 'place') {
    const gone = first.do === 'remove' ? first.assignmentIds[0] : undefined;
    return `${personName(plan, second.personId)} in plaats van ${rowName(plan, gone)} op ${cellWords(plan, second)}`;
  }
  return commandWords(plan, first);
}

function commandWords(plan: Plan, command: SingleCommand): string {
  switch (command.do) {
    case 'place':
      return `${personName(plan, command.personId)} ${arrival(plan, command.personId, command)}`;
    case 'move':
      return movedWords(plan, command);
    case 'swap': {
      const [a, b] = [command.first, command.second].map((id) => plan.placed.get(id));
      const places = a && b ? ` (${placeOf(plan, a)} en ${placeOf(plan, b)}, ${when(plan, a.date, a.block.id)})` : '';
      return `${rowName(plan, command.first)} en ${rowName(plan, command.second)} wisselen${places}`;
    }
    case 'remove': {
      const [id] = command.assignmentIds;
      const row = id && plan.placed.get(id);
      const from = row ? ` van ${placeOf(plan, row)} halen (${when(plan, row.date, row.block.id)})` : ' weghalen';
      return `${rowName(plan, id)}${from}`;
    }
    case 'set-times': {
      const row = plan.placed.get(command.assignmentId);
      const block = row?.block ?? { from: 0, to: 0 };
      const times = timeRange(command.from ?? block.from, command.to ?? block.to);
      return `${rowName(plan, command.assignmentId)} werkt van ${times}${row ? ` op ${shortDay(row.date)}` : ''}`;
    }
    case 'set-order': {
      const row = plan.placed.get(command.assignmentId);
      const order = command.orderId && plan.lookup.orders.get(command.orderId);
      const on = order ? `werkt aan order ${order.number}` : 'werkt aan geen order';
      const at = row ? ` op ${placeOf(plan, row)} (${when(plan, row.date, row.block.id)})` : '';
      return `${rowName(plan, command.assignmentId)} ${on}${at}`;
    }
    case 'mark-absent':
      return `${personName(plan, command.personId)} afwezig`;
    case 'end-absence':
      return 'Een afwezigheid weg';
    default:
      return assertNever(command);
  }
}

function movedWords(plan: Plan, command: Extract<SingleCommand, { do: 'move' }>): string {
  const row = plan.placed.get(command.assignmentId);
  if (!row) return '';
  if (row.workplace.id === command.workplaceId) {
    const from = when(plan, row.date, row.block.id);
    return `${row.name} op ${placeOf(plan, row)} van ${from} naar ${when(plan, command.date, command.blockId)}`;
  }
  if (row.guide) return `${row.name} van ${placeOf(plan, row)} weg: ${arrival(plan, row.person.id, command)}`;
  return `${row.name} van ${placeOf(plan, row)} naar ${cellWords(plan, command)}`;
}

/** What somebody comes to do: a guide guides a group, an employee works at a place. */
function arrival(plan: Plan, person: PersonId, cell: Cell): string {
  const workplace = plan.lookup.workplaces.get(cell.workplaceId);
  const site = workplace && plan.lookup.sites.get(workplace.siteId);
  if (plan.lookup.people.get(person)?.kind !== 'guide' || !site) return `op ${cellWords(plan, cell)}`;
  return `begeleidt ${groupName(groupOf(workplace, site))} vanaf ${cellWords(plan, cell)}`;
}

function cellWords(plan: Plan, cell: Cell): string {
  const workplace = plan.lookup.workplaces.get(cell.workplaceId);
  return `${workplace ? plan.lookup.placeName(workplace) : '?'} (${when(plan, cell.date, cell.blockId)})`;
}

function when(plan: Plan, date: IsoDate, blockId: BlockId): string {
  const block = plan.lookup.blocks.get(blockId)?.name;
  return block === undefined ? shortDay(date) : `${shortDay(date)}, ${block}`;
}

function placeOf(plan: Plan, row: Placed): string {
  return plan.lookup.placeName(row.workplace);
}

function rowName(plan: Plan, id: AssignmentId | undefined): string {
  return (id && plan.placed.get(id)?.name) ?? 'Iemand';
}

function personName(plan: Plan, id: PersonId): string {
  const person = plan.lookup.people.get(id);
  return person ? fullName(person) : 'Iemand';
}
