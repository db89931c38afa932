import { type RefObject, useEffect, useMemo } from 'react';
import type { Carried, Cell } from '#domain/plan/cell.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import type { BoardActions } from './board-context.ts';
import type { DragHandlers, Point } from './dnd/drag-adapter.tsx';
import type { Gesture } from './dnd/gesture.ts';
import { sayCanceled, sayOver, sayPickedUp } from './dnd/gesture-words.ts';
import { targetOf } from './stops.ts';
import { useLatest } from './use-latest.ts';
import type { Reach } from './use-reach.ts';

/** Carrying with the keyboard. */
export interface KeyboardCarrying {
  readonly start: (card: Carried, element: HTMLElement) => void;
  /** The focus is on this element now. */
  readonly over: (element: HTMLElement) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}

const MARGIN = 8;

/** Puts the bubble beside a point, inside the window. */
function placeBubble(bubble: HTMLElement | null, { x, y }: Point): void {
  if (!bubble) return;
  const { offsetWidth: width, offsetHeight: height } = bubble;
  const left = Math.max(MARGIN, Math.min(x + 14, window.innerWidth - width - MARGIN));
  const below = y + 16;
  const top = below + height > window.innerHeight - MARGIN ? Math.max(MARGIN, y - height - 12) : below;
  bubble.style.transform = `translate(${left}px, ${top}px)`;
}

/** Joins the gesture with pointer, keyboard, bubble, announcements and the commands that come of it. */
export function useCarrying(options: {
  readonly plan: Plan;
  readonly gesture: Gesture;
  readonly bubble: RefObject<HTMLDivElement | null>;
  readonly run: BoardActions['run'];
  readonly reach: Reach;
}): { readonly pointer: DragHandlers; readonly keyboard: KeyboardCarrying } {
  const announce = useAnnounce();
  const latest = useLatest({ ...options, announce });
  const { gesture } = options;

  // The pool is outlined while something from the grid is above it.
  useEffect(() => {
    const stop = gesture.listen('carry')(() => markPool(gesture));
    const stopHover = gesture.listen('hover')(() => markPool(gesture));
    return () => {
      stop();
      stopHover();
    };
  }, [gesture]);

  return useMemo(() => {
    const drop = async (focusAfter: boolean): Promise<void> => {
      const { plan, run, reach } = latest.current;
      const { over, carry } = gesture;
      const command = gesture.drop();
      if (!command) {
        if (carry && focusAfter) latest.current.announce(sayCanceled(plan, carry.cards));
        return;
      }
      const applied = await run(command);
      if (!focusAfter || over?.kind !== 'cell') return;
      await reach(over.cell, applied ? cardIn(latest.current.plan, over.cell, carry?.cards[0]) : null);
    };
    const cancel = (): void => {
      const { carry } = gesture;
      if (!carry) return;
      gesture.end();
      latest.current.announce(sayCanceled(latest.current.plan, carry.cards));
    };
    const pointer: DragHandlers = {
      onStart: (card, copy) => gesture.start(card, 'pointer', copy),
      onCopy: (copy) => gesture.setCopy(copy),
      onMove: (point, under) => {
        gesture.hover(targetOf(under));
        placeBubble(latest.current.bubble.current, point);
      },
      onEnd: (isCanceled) => {
        if (isCanceled) cancel();
        else void drop(false);
      },
    };
    const over = (element: HTMLElement): void => {
      gesture.hover(targetOf(element));
      const { left, bottom } = element.getBoundingClientRect();
      // The bubble takes its new text first: its size decides where it fits.
      requestAnimationFrame(() => placeBubble(latest.current.bubble.current, { x: left, y: bottom - 24 }));
      const said = sayOver(latest.current.plan, gesture);
      if (said !== null) latest.current.announce(said, 'assertive');
    };
    const keyboard: KeyboardCarrying = {
      start: (card, element) => {
        gesture.start(card, 'keyboard');
        gesture.hover(targetOf(element));
        const { left, bottom } = element.getBoundingClientRect();
        requestAnimationFrame(() => placeBubble(latest.current.bubble.current, { x: left, y: bottom }));
        latest.current.announce(sayPickedUp(latest.current.plan, gesture.carry?.cards ?? []), 'assertive');
      },
      over,
      drop: () => void drop(true),
      cancel,
    };
    return { pointer, keyboard };
  }, [gesture, latest]);
}

/** The assignment of this person in a cell, once it is there. */
function cardIn(plan: Plan, cell: Cell, card: Carried | undefined) {
  return (
    plan.placed.inCell(cell.workplaceId, cell.date, cell.blockId).find((p) => p.person.id === card?.personId)
      ?.assignment.id ?? null
  );
}

/** The pool is one target: it shows it by an attribute, without rendering. */
function markPool(gesture: Gesture): void {
  const isOver = gesture.over?.kind === 'pool' && gesture.judgeOver().command !== null;
  for (const pool of document.querySelectorAll<HTMLElement>('[data-drop="pool"]')) {
    pool.dataset['over'] = String(isOver);
  }
}
