import { useEffect } from 'react';
import { type GlobalAction, globalAction } from './keys.ts';

function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])');
}

/** A dialog has the floor: what it covers must not change under it. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** Calls `onAction` for the keys that work anywhere. */
export function useGlobalKeys(onAction: (action: GlobalAction) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isDialogOpen()) return;
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
      const isTyping = isTypingIn(event.target);
      const action = globalAction({ key, ctrlKey, metaKey, shiftKey, altKey, isTyping });
      if (!action) return;
      event.preventDefault();
      onAction(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onAction]);
}
