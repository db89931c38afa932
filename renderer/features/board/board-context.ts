import { createContext, useContext } from 'react';
import type { IsoDate } from '#domain/model/common.ts';
import type { AssignmentId, PersonId, SiteId } from '#domain/model/ids.ts';
import type { Person } from '#domain/model/person.ts';
import type { Carried, Cell } from '#domain/plan/cell.ts';
import type { Command } from '#domain/plan/command.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Finding } from '#domain/rules/finding.ts';

/** What the inspector shows. */
export type Selection =
  | { readonly kind: 'person'; readonly personId: PersonId; readonly assignmentId: AssignmentId | null }
  | { readonly kind: 'cell'; readonly cell: Cell }
  /** "Los op", with what to go back to. */
  | {
      readonly kind: 'finding';
      readonly finding: Finding;
      readonly back: Exclude<Selection, { kind: 'finding' }> | null;
    };

/** What every part of the board may ask for. The object stays the same as long as the board is on screen. */
export interface BoardActions {
  /**
   * Sends a command. When the plan wants a reason the override dialog asks for it; a refusal that no reason can
   * mend is shown. True when it was applied.
   */
  readonly run: (command: Command) => Promise<boolean>;
  /** Opens the inspector; null closes it. */
  readonly select: (target: Selection | null) => void;
  /** "Plaats op …": the places for this person in the block of that name. */
  readonly openPlace: (card: Carried, date: IsoDate, blockName: string) => void;
  /** "Wie past hier?", beginning with employees unless it is said otherwise. */
  readonly openSeat: (cell: Cell, kind?: Person['kind']) => void;
  /** "Los op": the ways to mend a finding. */
  readonly openResolve: (finding: Finding) => void;
  /** "Toch zo laten …": asks for the reason to let a finding stand. */
  readonly openAllow: (finding: Finding) => void;
  /** Undo or redo the last step. */
  readonly step: (direction: 'undo' | 'redo') => void;
  /** Scrolls to the spot of a finding and highlights it. */
  readonly jumpTo: (finding: Finding) => void;
  /** Scrolls to a cell and puts the focus there; goes to its day and site when those are not on screen. */
  readonly showCell: (cell: Cell) => void;
}

/** What is on the board now. `plan` is one object that changes in place: whoever reads it depends on `revision`. */
export interface BoardState {
  readonly plan: Plan;
  /** Goes up with every change of the plan. */
  readonly revision: number;
  readonly date: IsoDate;
  readonly today: IsoDate;
  readonly siteId: SiteId;
  readonly view: 'day' | 'week';
  readonly selection: Selection | null;
  /** The host does not answer: the board can be read, not changed. */
  readonly isReadOnly: boolean;
}

export const BoardActionsContext = createContext<BoardActions | null>(null);
export const BoardStateContext = createContext<BoardState | null>(null);

export function useBoardActions(): BoardActions {
  const actions = useContext(BoardActionsContext);
  if (!actions) throw new Error('useBoardActions outside the board');
  return actions;
}

/** Renders again at every change of the plan, the day or the selection: not for cells and cards. */
export function useBoardState(): BoardState {
  const state = useContext(BoardStateContext);
  if (!state) throw new Error('useBoardState outside the board');
  return state;
}
