import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { DEFAULT_PREFERENCES, type Preferences } from '#contract/preferences.ts';
import { useClient } from './client-context.tsx';

const STATES = { pending: 'asking', success: 'known', error: 'failed' } as const;

export interface PreferencesAccess {
  readonly preferences: Preferences;
  /** known = as the host keeps them; until then, and when the host does not answer, they are the defaults. */
  readonly state: 'asking' | 'known' | 'failed';
  readonly change: (changes: Partial<Preferences>) => void;
}

/**
 * How this computer shows Roosterbord. A change is seen at once and kept by the host; when the host cannot keep it, it
 * lasts as long as the window, without a message.
 */
export function usePreferences(): PreferencesAccess {
  const { api } = useClient();
  const queries = useQueryClient();
  const kept = useQuery(api.app.preferences.queryOptions());
  const { mutate } = useMutation(api.app.savePreferences.mutationOptions({ scope: { id: 'preferences' } }));
  const change = useCallback(
    (changes: Partial<Preferences>) => {
      queries.setQueryData(api.app.preferences.queryKey(), (now) => ({ ...DEFAULT_PREFERENCES, ...now, ...changes }));
      mutate(changes);
    },
    [api, queries, mutate],
  );
  return { preferences: kept.data ?? DEFAULT_PREFERENCES, state: STATES[kept.status], change };
}
