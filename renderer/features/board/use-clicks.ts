import { type MouseEvent, type RefObject, useCallback, useRef } from 'react';
import type { Carried } from '#domain/plan/cell.ts';
import type { BoardActions } from './board-context.ts';
import type { Gesture } from './dnd/gesture.ts';
import { cardOf, cardsBetween, cellOf, personOf, stopOf } from './stops.ts';

/** A click opens what it is on; with Ctrl or Shift it picks cards, to carry several at once. */
export function useClicks(
  root: RefObject<HTMLElement | null>,
  gesture: Gesture,
  actions: Pick<BoardActions, 'select' | 'openSeat'>,
): (event: MouseEvent<HTMLElement>) => void {
  const anchor = useRef<Carried | null>(null);
  return useCallback(
    (event) => {
      if (!(event.target instanceof Element)) return;
      const stop = stopOf(event.target);
      const card = cardOf(stop);
      if (card && (event.ctrlKey || event.metaKey)) {
        gesture.pick([card], 'toggle');
        anchor.current = card;
        return;
      }
      if (card && event.shiftKey && root.current) {
        gesture.pick(cardsBetween(root.current, anchor.current ?? card, card), 'add');
        return;
      }
      gesture.unpick();
      anchor.current = card;
      const personId = personOf(stop);
      const cell = cellOf(stop);
      if (personId) actions.select({ kind: 'person', personId, assignmentId: card?.assignmentId ?? null });
      else if (cell && stop?.dataset['stop'] === 'free') actions.openSeat(cell);
      else if (cell) actions.select({ kind: 'cell', cell });
    },
    [root, gesture, actions],
  );
}
