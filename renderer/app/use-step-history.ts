import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useClient } from '#client/client-context.tsx';
import { isCode, sayError } from '#client/say-error.ts';
import type { ScenarioId } from '#domain/model/ids.ts';
import { useToast } from '#ui/toast.tsx';
import { oneAtATime } from './one-at-a-time.ts';

type Direction = 'undo' | 'redo';

/**
 * Undo and redo, one at a time, with a message that names the step.
 * @param open the scenario that is on screen: then its last step is meant, never one of the real plan. Null = none.
 */
export function useStepHistory(open: ScenarioId | null): (direction: Direction) => void {
  const { client, api } = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  return useMemo(
    () =>
      oneAtATime(async (direction) => {
        if (open !== null && direction === 'redo') {
          toast({ tone: 'neutral', text: 'In een scenario kunt u een stap niet opnieuw doen.' });
          return;
        }
        try {
          const { label } = await (open === null ? client.plan[direction]() : client.scenarios.undo({ id: open }));
          if (open !== null) await queries.invalidateQueries({ queryKey: api.scenarios.key() });
          toast({ tone: 'neutral', text: `${direction === 'undo' ? 'Ongedaan gemaakt' : 'Opnieuw gedaan'}: ${label}` });
        } catch (error) {
          const tone = isCode(error, 'NOTHING') ? 'neutral' : 'red';
          toast({ tone, text: sayError(error).what });
        }
      }),
    [client, api, queries, toast, open],
  );
}
