import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '#client/client-context.tsx';
import type { OrderId } from '#domain/model/ids.ts';

/** The lists and how every order stands, asked again after each change of the plan. */
export function useOrders() {
  const { api, changes } = useClient();
  const queries = useQueryClient();
  useEffect(
    () =>
      changes.onEvent(() => {
        void queries.invalidateQueries({ queryKey: api.orders.key() });
        void queries.invalidateQueries({ queryKey: api.manage.catalogue.key() });
      }),
    [api, changes, queries],
  );
  // While the screen was away nobody followed the changes.
  const overview = useQuery(api.orders.overview.queryOptions({ refetchOnMount: 'always' }));
  const lists = useQuery(api.manage.catalogue.queryOptions({ refetchOnMount: 'always' }));
  return {
    overview: overview.data,
    catalogue: lists.data?.catalogue,
    error: overview.error ?? lists.error,
    retry: () => void Promise.all([overview.refetch(), lists.refetch()]),
  };
}

/** What was booked on one order, and the times it is due. */
export function useOrderDetail(orderId: OrderId) {
  const { api } = useClient();
  return useQuery(
    api.orders.detail.queryOptions({ input: { orderId }, placeholderData: keepPreviousData, refetchOnMount: 'always' }),
  );
}
