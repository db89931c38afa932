import { type RefObject, useEffect } from 'react';
import { useLatest } from './use-latest.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** `/` puts the cursor in the search box, from anywhere on the board. */
export function useSearchKey(search: RefObject<HTMLInputElement | null>, onSearch: () => void): void {
  const latest = useLatest(onSearch);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      event.preventDefault();
      latest.current();
      // The list of people may only now come on screen.
      requestAnimationFrame(() => {
        search.current?.focus();
        search.current?.select();
      });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [search, latest]);
}
