import { type RefObject, useEffect } from 'react';
import { stopOf } from './stops.ts';

/**
 * One tab stop for the grid and one for the pool, however many cells and cards they have. The part itself
 * (`data-tab-part`) takes the Tab and hands the focus to the stop one was last at; while the focus is inside, the part
 * steps aside, so that Shift+Tab leaves it.
 */
export function useTabStops(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const board = root.current;
    if (!board) return;
    const last = new WeakMap<Element, HTMLElement>();
    const onFocusIn = (event: FocusEvent): void => {
      if (!(event.target instanceof HTMLElement)) return;
      const part = event.target.closest<HTMLElement>('[data-tab-part]');
      if (!part) return;
      if (event.target === part) {
        const remembered = last.get(part);
        const stop = remembered?.isConnected
          ? remembered
          : (part.querySelector<HTMLElement>('[data-stop]:not([data-stop="heading"])') ??
            part.querySelector<HTMLElement>('[data-stop]'));
        stop?.focus();
        return;
      }
      const stop = stopOf(event.target);
      if (!stop) return;
      part.tabIndex = -1;
      last.set(part, stop);
    };
    const onFocusOut = (event: FocusEvent): void => {
      if (!(event.target instanceof HTMLElement)) return;
      const part = event.target.closest<HTMLElement>('[data-tab-part]');
      const stays = event.relatedTarget instanceof Node && part?.contains(event.relatedTarget);
      if (part && !stays) part.tabIndex = 0;
    };
    board.addEventListener('focusin', onFocusIn);
    board.addEventListener('focusout', onFocusOut);
    return () => {
      board.removeEventListener('focusin', onFocusIn);
      board.removeEventListener('focusout', onFocusOut);
    };
  }, [root]);
}
