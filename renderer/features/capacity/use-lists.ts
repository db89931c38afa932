import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '#client/client-context.tsx';

/** The lists behind the roster (werksoorten, sites, workplaces, orders), asked again after each change. */
export function useLists() {
  const { api, changes } = useClient();
  const queries = useQueryClient();
  useEffect(
    () => changes.onEvent(() => void queries.invalidateQueries({ queryKey: api.manage.catalogue.key() })),
    [api, changes, queries],
  );
  // While the screen was away nobody followed the changes.
  const lists = useQuery(api.manage.catalogue.queryOptions({ refetchOnMount: 'always' }));
  return { catalogue: lists.data?.catalogue, error: lists.error, retry: () => void lists.refetch() };
}
