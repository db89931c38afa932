import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Cell } from '#domain/plan/cell.ts';
import { cellKey } from '../grid/grid-model.ts';
import type { Carry, Gesture } from './gesture.ts';

export const GestureContext = createContext<Gesture | null>(null);

export function useGesture(): Gesture {
  const gesture = useContext(GestureContext);
  if (!gesture) throw new Error('useGesture outside the board');
  return gesture;
}

/** What is carried now; renders again only when a gesture starts, ends or becomes a copy. */
export function useCarry(): Carry | null {
  const gesture = useGesture();
  return useSyncExternalStore(
    useCallback((listener) => gesture.listen('carry')(listener), [gesture]),
    () => gesture.carry,
  );
}

export type CardState = ReturnType<Gesture['cardState']>;

/** Whether this card is picked or carried. */
export function useCardState(key: string): CardState {
  const gesture = useGesture();
  return useSyncExternalStore(
    useCallback((listener) => gesture.listen(`card:${key}`)(listener), [gesture, key]),
    () => gesture.cardState(key),
  );
}

/** Renders again when the verdict of this cell may have changed, or the pointer enters or leaves it. */
export function useCellTurn(cell: Cell): number {
  const gesture = useGesture();
  const key = cellKey(cell);
  return useSyncExternalStore(
    useCallback((listener) => gesture.listen(`cell:${key}`)(listener), [gesture, key]),
    () => gesture.turnOf(key),
  );
}
