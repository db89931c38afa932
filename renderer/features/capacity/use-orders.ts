import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ClientAccess, useClient } from '#client/client-context.tsx';
import type { OrderId } from '#domain/model/ids.ts';
import { useFollowed } from './use-followed.ts';
import { useLists } from './use-lists.ts';

const ordersKey = (api: ClientAccess['api']) => api.orders.key();

/** The lists and how every order stands, asked again after each change of the plan. */
export function useOrders() {
  const { api } = useClient();
  useFollowed(ordersKey);
  const lists = useLists();
  const overview = useQuery(api.orders.overview.queryOptions({ refetchOnMount: 'always' }));
  return {
    overview: overview.data,
    catalogue: lists.catalogue,
    error: overview.error ?? lists.error,
    retry: () => {
      void overview.refetch();
      lists.retry();
    },
  };
}

/** What was booked on one order, and the times it is due. */
export function useOrderDetail(orderId: OrderId) {
  const { api } = useClient();
  return useQuery(
    api.orders.detail.queryOptions({ input: { orderId }, placeholderData: keepPreviousData, refetchOnMount: 'always' }),
  );
}
