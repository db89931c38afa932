import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard in a part of the screen when what had the focus disappears from it (a button that took its own
 * line away): then the part itself gets the focus, so that Tab goes on from there and not from the top of the window.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const root = part.current;
    if (!root) return;
    const remember = (event: FocusEvent): void => {
      last.current = event.target instanceof Element && root.contains(event.target) ? event.target : null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [part]);
  // After every render: did it take the focused element with it?
  useEffect(() => {
    if (last.current === null || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    part.current?.focus();
  });
}
