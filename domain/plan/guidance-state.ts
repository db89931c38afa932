import { guidanceDay } from '../rules/guidance.ts';
import { rounded } from '../rules/moments.ts';
import type { Cell } from './cell.ts';
import { groupOf } from './placed.ts';
import type { PlacedIndex } from './placed-index.ts';
import type { Plan } from './plan.ts';

/** Guidance of a group in one block, at its worst moment. */
export interface GuidanceState {
  readonly group: string;
  /** Σ 1/norm, and the guides' capacity, in guides. */
  readonly load: number;
  readonly capacity: number;
  readonly people: number;
  /** Names of the guides present in the block, sorted. */
  readonly guides: readonly string[];
  readonly level: 'empty' | 'ok' | 'over' | 'no-guide';
}

/** The guidance of the group that a cell belongs to, from the given rows; null when the cell does not exist. */
export function guidanceState(plan: Plan, rows: PlacedIndex, cell: Cell): GuidanceState | null {
  const workplace = plan.lookup.workplaces.get(cell.workplaceId);
  const site = workplace && plan.lookup.sites.get(workplace.siteId);
  if (!workplace || !site) return null;
  return groupGuidance(plan, rows, groupOf(workplace, site), cell);
}

/** The guidance of a named group during a block. The worst moment is the one with the most load over capacity. */
export function groupGuidance(
  plan: Plan,
  rows: PlacedIndex,
  group: string,
  at: Pick<Cell, 'date' | 'blockId'>,
): GuidanceState | null {
  const block = plan.lookup.blocks.get(at.blockId);
  if (!block) return null;
  const there = rows.ofGroup(group, at.date).filter((r) => r.from < block.to && r.to > block.from);
  const day = guidanceDay(there, rows.bookedTwice);
  let worst = { load: 0, capacity: 0, people: 0, guides: 0 };
  let from = Number.NEGATIVE_INFINITY;
  for (const [i, sums] of day.profile.moments().entries()) {
    from = day.profile.boundaries[i] ?? from;
    if (from < block.from || from >= block.to) continue;
    const moment = day.momentOf(sums);
    if (
      rounded(moment.load - moment.capacity - (worst.load - worst.capacity)) > 0 ||
      worst.people + worst.guides === 0
    ) {
      worst = moment;
    }
  }
  const load = rounded(worst.load);
  const capacity = rounded(worst.capacity);
  return {
    group,
    load,
    capacity,
    people: worst.people,
    guides: [...new Set(there.filter((r) => r.guide).map((r) => r.name))].sort(),
    level:
      worst.people === 0 && worst.guides === 0
        ? 'empty'
        : worst.guides === 0
          ? 'no-guide'
          : load > capacity
            ? 'over'
            : 'ok',
  };
}
