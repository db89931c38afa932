import { useQuery } from '@tanstack/react-query';
import { type ClientAccess, useClient } from '#client/client-context.tsx';
import { useFollowed } from './use-followed.ts';

const listsKey = (api: ClientAccess['api']) => api.manage.catalogue.key();

/** The lists behind the roster (werksoorten, sites, workplaces, orders), asked again after each change. */
export function useLists() {
  const { api } = useClient();
  useFollowed(listsKey);
  const lists = useQuery(api.manage.catalogue.queryOptions({ refetchOnMount: 'always' }));
  return { catalogue: lists.data?.catalogue, error: lists.error, retry: () => void lists.refetch() };
}
