import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type ClientAccess, useClient } from '#client/client-context.tsx';

/**
 * Asks everything under a key again after each change of the plan, as long as the screen is there. While it was away
 * nobody followed the changes: ask with `refetchOnMount: 'always'`.
 * @param keyOf the same function at each draw
 */
export function useFollowed(keyOf: (api: ClientAccess['api']) => QueryKey): void {
  const { api, changes } = useClient();
  const queries = useQueryClient();
  useEffect(
    () => changes.onEvent(() => void queries.invalidateQueries({ queryKey: keyOf(api) })),
    [api, changes, queries, keyOf],
  );
}
