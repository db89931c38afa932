import type { IsoDate } from '../model/common.ts';
import type { AssignmentId, BlockId, PersonId, WorkplaceId } from '../model/ids.ts';

/** A seat group on the board: one workplace on one day in one block. */
export interface Cell {
  readonly workplaceId: WorkplaceId;
  readonly date: IsoDate;
  readonly blockId: BlockId;
}

/** One card that is carried: from a cell (with its assignment) or from the pool (without). */
export interface Carried {
  readonly personId: PersonId;
  readonly assignmentId: AssignmentId | null;
}
