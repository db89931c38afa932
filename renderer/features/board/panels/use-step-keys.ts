import { useEffect } from 'react';
import { useBoardActions, useBoardState } from '../board-context.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea');
}

/**
 * Ctrl+Z and Ctrl+Y in a dialog that shows the plan as it changes. Elsewhere they rest while a dialog is open: what it
 * covers must not change unseen.
 */
export function useStepKeys(): void {
  const { step } = useBoardActions();
  const { isReadOnly } = useBoardState();
  useEffect(() => {
    if (isReadOnly) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      // Another dialog on top of this one has the floor.
      if (isTyping(event.target) || document.querySelectorAll('[role="dialog"], [role="alertdialog"]').length > 1)
        return;
      event.preventDefault();
      step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [step, isReadOnly]);
}
