import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '#client/client-context.tsx';
import type { IsoDate } from '#domain/model/common.ts';

/** The base roster from a day on, read again when another window changed it. */
export function useBaseRoster(from: IsoDate) {
  const { api, changes } = useClient();
  const queries = useQueryClient();
  useEffect(() => {
    const queryKey = api.baseRoster.list.key();
    return changes.onEvent((event) => {
      const touched =
        event.type === 'reload' || (event.type === 'changed' && event.changes.some(({ kind }) => kind === 'baseRow'));
      if (touched) void queries.invalidateQueries({ queryKey });
    });
  }, [api, changes, queries]);
  return useQuery(api.baseRoster.list.queryOptions({ input: { from }, refetchOnMount: 'always' }));
}
