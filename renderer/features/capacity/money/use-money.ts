import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '#client/client-context.tsx';
import type { IsoDate } from '#domain/model/common.ts';

/** Money of a period, asked again after each change of the plan; the last answer stays meanwhile. */
export function useMoney(from: IsoDate, to: IsoDate) {
  const { api, changes } = useClient();
  const queries = useQueryClient();
  useEffect(
    () => changes.onEvent(() => void queries.invalidateQueries({ queryKey: api.money.key() })),
    [api, changes, queries],
  );
  // While the screen was away nobody followed the changes.
  return useQuery(
    api.money.overview.queryOptions({
      input: { from, to },
      placeholderData: keepPreviousData,
      refetchOnMount: 'always',
    }),
  );
}
