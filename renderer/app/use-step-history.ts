import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useClient } from '#client/client-context.tsx';
import { isCode, sayError } from '#client/say-error.ts';
import type { ScenarioId } from '#domain/model/ids.ts';
import { useToast } from '#ui/toast.tsx';

/**
 * Undo and redo with a message that names the step. One at a time: a held key does not pile up.
 * @param open the scenario that is on screen: then its last step is meant, never one of the real plan. Null = none.
 */
export function useStepHistory(open: ScenarioId | null): (direction: 'undo' | 'redo') => void {
  const { client, api } = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  const isBusy = useRef(false);
  return useCallback(
    async (direction) => {
      if (isBusy.current) return;
      if (open !== null && direction === 'redo') {
        toast({ tone: 'neutral', text: 'In een scenario kunt u een stap niet opnieuw doen.' });
        return;
      }
      isBusy.current = true;
      try {
        const { label } = await (open === null ? client.plan[direction]() : client.scenarios.undo({ id: open }));
        if (open !== null) await queries.invalidateQueries({ queryKey: api.scenarios.key() });
        toast({ tone: 'neutral', text: `${direction === 'undo' ? 'Ongedaan gemaakt' : 'Opnieuw gedaan'}: ${label}` });
      } catch (error) {
        const tone = isCode(error, 'NOTHING') ? 'neutral' : 'red';
        toast({ tone, text: sayError(error).what });
      } finally {
        isBusy.current = false;
      }
    },
    [client, api, queries, toast, open],
  );
}
