import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ClientAccess, useClient } from '#client/client-context.tsx';
import type { IsoDate } from '#domain/model/common.ts';
import { useFollowed } from '../use-followed.ts';

const moneyKey = (api: ClientAccess['api']) => api.money.key();

/** Money of a period, asked again after each change of the plan; the last answer stays meanwhile. */
export function useMoney(from: IsoDate, to: IsoDate) {
  const { api } = useClient();
  useFollowed(moneyKey);
  return useQuery(
    api.money.overview.queryOptions({
      input: { from, to },
      placeholderData: keepPreviousData,
      refetchOnMount: 'always',
    }),
  );
}
