import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '#client/client-context.tsx';
import type { IsoWeek } from '#domain/model/common.ts';

/** Capacity over a range of weeks, asked again after each change of the plan; the last answer stays meanwhile. */
export function useFigures(from: IsoWeek, to: IsoWeek) {
  const { api, changes } = useClient();
  const queries = useQueryClient();
  useEffect(
    () => changes.onEvent(() => void queries.invalidateQueries({ queryKey: api.capacity.key() })),
    [api, changes, queries],
  );
  // While the screen was away nobody followed the changes.
  return useQuery(
    api.capacity.figures.queryOptions({
      input: { from, to },
      placeholderData: keepPreviousData,
      refetchOnMount: 'always',
    }),
  );
}
