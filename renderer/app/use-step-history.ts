import { useCallback, useRef } from 'react';
import { useClient } from '#client/client-context.tsx';
import { isCode, sayError } from '#client/say-error.ts';
import { useToast } from '#ui/toast.tsx';

/** Undo and redo with a message that names the step. One at a time: a held key does not pile up. */
export function useStepHistory(): (direction: 'undo' | 'redo') => void {
  const { client } = useClient();
  const toast = useToast();
  const isBusy = useRef(false);
  return useCallback(
    async (direction) => {
      if (isBusy.current) return;
      isBusy.current = true;
      try {
        const { label } = await client.plan[direction]();
        toast({ tone: 'neutral', text: `${direction === 'undo' ? 'Ongedaan gemaakt' : 'Opnieuw gedaan'}: ${label}` });
      } catch (error) {
        const tone = isCode(error, 'NOTHING') ? 'neutral' : 'red';
        toast({ tone, text: sayError(error).what });
      } finally {
        isBusy.current = false;
      }
    },
    [client, toast],
  );
}
