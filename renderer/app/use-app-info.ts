import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '#client/client-context.tsx';

/** "Today" turns at midnight; a window that stays open must notice within minutes. */
const REFRESH_MS = 5 * 60_000;

/** Version, user, today, and what the database holds; asked again when the data are replaced or the host returns. */
export function useAppInfo() {
  const { api, changes } = useClient();
  const queries = useQueryClient();
  useEffect(
    () =>
      changes.onEvent((event) => {
        const touchesSettings = event.type === 'changed' && event.changes.some(({ kind }) => kind === 'settings');
        if (event.type !== 'changed' || touchesSettings) {
          void queries.invalidateQueries({ queryKey: api.app.info.key() });
        }
      }),
    [api, changes, queries],
  );
  return useQuery(api.app.info.queryOptions({ refetchInterval: REFRESH_MS, refetchOnWindowFocus: 'always' }));
}
