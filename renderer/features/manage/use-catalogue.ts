import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '#client/client-context.tsx';
import { stepCatalogue } from './catalogue-state.ts';

/** The lists of Beheer, kept in step with what other windows change. */
export function useCatalogue() {
  const { api, changes } = useClient();
  const queries = useQueryClient();
  useEffect(() => {
    const queryKey = api.manage.catalogue.queryKey();
    return changes.onEvent((event) => {
      const held = queries.getQueryData(queryKey);
      if (!held) return;
      const next = stepCatalogue(held, event);
      if (next === 'behind') void queries.invalidateQueries({ queryKey });
      else if (next !== held) queries.setQueryData(queryKey, { ...next, history: event.history });
    });
  }, [api, changes, queries]);
  // While Beheer was not on screen nobody followed the changes.
  return useQuery(api.manage.catalogue.queryOptions({ refetchOnMount: 'always' }));
}
