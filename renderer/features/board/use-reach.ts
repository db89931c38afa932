import { type RefObject, useCallback } from 'react';
import type { AssignmentId } from '#domain/model/ids.ts';
import type { Cell } from '#domain/plan/cell.ts';
import type { GridHandle } from './grid/grid.tsx';
import { cellKey } from './grid/grid-model.ts';

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Frames that a row far away may take to be there: it is rendered, measured and scrolled to. */
const FRAMES = 12;

export type Reach = (cell: Cell, assignmentId?: AssignmentId | null) => Promise<HTMLElement | null>;

/** Brings a cell, or a card in it, on screen and puts the focus there; null when it is not on this board. */
export function useReach(root: RefObject<HTMLElement | null>, grid: RefObject<GridHandle | null>): Reach {
  return useCallback(
    async (cell, assignmentId = null) => {
      const find = (): HTMLElement | null => {
        const element = root.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellKey(cell))}"]`) ?? null;
        const card =
          assignmentId && element?.querySelector<HTMLElement>(`[data-assignment="${CSS.escape(assignmentId)}"]`);
        return card || element;
      };
      let element = find();
      if (!element) {
        grid.current?.reveal(cell.workplaceId);
        for (let i = 0; i < FRAMES && !element; i++) {
          await nextFrame();
          element = find();
        }
      }
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      element?.focus({ preventScroll: true });
      return element;
    },
    [root, grid],
  );
}
