import { assertNever } from '#domain/model/common.ts';
import type { Cell } from '#domain/plan/cell.ts';
import type { PlanningCommand } from '#domain/plan/command.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Remedy } from '#domain/plan/remedies.ts';
import { type Finding, TIERS } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import type { Tone } from '#ui/badge.tsx';
import { cellKey } from '../grid/grid-model.ts';
import { SEVERITY_WORDS } from './findings-view.ts';

/** One line of what a remedy does: mends, costs, or something else that comes of it. */
export interface RemedyEffect {
  readonly text: string;
  readonly tone: Tone;
  /** "waarschuwing, begeleiding": how heavy a cost weighs; null when it is none. */
  readonly weight: string | null;
}

/** The sentences about a remedy, with how each weighs: what it mends first, then what it costs, then what else it mends. */
export function remedyEffects({ mends, added, resolved, reasons }: Remedy): readonly RemedyEffect[] {
  const ends = (text: string, findings: readonly Finding[]): Finding | undefined =>
    findings.find((f) => text.endsWith(sentenceOf(f)));
  return reasons.map((text, i): RemedyEffect => {
    if (i === 0) return { text, tone: mends === 'all' ? 'green' : 'amber', weight: null };
    const cost = ends(text, added);
    if (cost) {
      const { tone, word } = SEVERITY_WORDS[cost.severity];
      return { text, tone, weight: `${word}, ${TIERS[cost.tier]}` };
    }
    return { text, tone: ends(text, resolved) ? 'green' : 'neutral', weight: null };
  });
}

/** The cells that a command touches, each once: where people leave, and where they come. */
export function cellsOf(plan: Plan, command: PlanningCommand): readonly Cell[] {
  const cells = new Map<string, Cell>();
  const add = ({ workplaceId, date, blockId }: Cell): void => {
    const cell = { workplaceId, date, blockId };
    cells.set(cellKey(cell), cell);
  };
  const addRow = (id: Parameters<Plan['placed']['get']>[0]): void => {
    const row = plan.placed.get(id);
    if (row) add(row.assignment);
  };
  for (const single of command.do === 'several' ? command.commands : [command]) {
    switch (single.do) {
      case 'place':
        add(single);
        break;
      case 'move':
        addRow(single.assignmentId);
        add(single);
        break;
      case 'swap':
        addRow(single.first);
        addRow(single.second);
        break;
      case 'remove':
        single.assignmentIds.forEach(addRow);
        break;
      case 'set-times':
      case 'set-order':
        addRow(single.assignmentId);
        break;
      case 'mark-absent':
      case 'end-absence':
        break;
      default:
        assertNever(single);
    }
  }
  return [...cells.values()];
}
