import type { Absence } from '../model/absence.ts';
import { absentIn } from '../model/absence.ts';
import type { OrderId, PersonId } from '../model/ids.ts';
import type { Cell } from './cell.ts';
import type { PlanningCommand } from './command.ts';
import type { Placed } from './placed.ts';
import type { Plan } from './plan.ts';

/** A seat that an absence leaves empty: where, and who may take it. */
export interface Gap {
  readonly cell: Cell;
  /** Who is asked for: a guide leaves a gap in the guidance, an employee a seat. */
  readonly kind: 'employee' | 'guide';
  /** The order that the person who is away worked on. */
  readonly orderId: OrderId | null;
  /** Who of that kind stays in the cell: whoever else sits there later filled the gap. */
  readonly stayed: readonly PersonId[];
}

const byTime = (a: Placed, b: Placed): number => a.date.localeCompare(b.date) || a.from - b.from || a.to - b.to;

/**
 * The seats of this week that someone leaves when absent in a period, in order of time. Ask before the absence is
 * marked: afterwards the assignments are gone.
 */
export function gapsOf(
  plan: Plan,
  person: PersonId,
  period: Pick<Absence, 'from' | 'to' | 'blockName'>,
): readonly Gap[] {
  return plan.placed
    .ofPersonWeek(person)
    .filter((row) => absentIn(period, row.date, row.block))
    .toSorted(byTime)
    .map(({ assignment: a, person: { kind } }) => ({
      cell: { workplaceId: a.workplaceId, date: a.date, blockId: a.blockId },
      kind,
      orderId: a.orderId,
      stayed: plan.placed
        .inCell(a.workplaceId, a.date, a.blockId)
        .filter((r) => r.person.kind === kind && r.person.id !== person)
        .map((r) => r.person.id),
    }));
}

/** Who took the seat of a gap since; null while it is open, so also after an undo. */
export function fillerOf(plan: Plan, gap: Gap): Placed | null {
  const { workplaceId, date, blockId } = gap.cell;
  const here = plan.placed.inCell(workplaceId, date, blockId);
  return here.find((r) => r.person.kind === gap.kind && !gap.stayed.includes(r.person.id)) ?? null;
}

/** The command that lets someone fill a gap: the same seat, block and order, the whole block. */
export function fillCommand(gap: Gap, person: PersonId): PlanningCommand {
  return { do: 'place', personId: person, ...gap.cell, orderId: gap.orderId, from: null, to: null, fillsIn: true };
}
