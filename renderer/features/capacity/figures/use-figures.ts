import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ClientAccess, useClient } from '#client/client-context.tsx';
import type { IsoWeek } from '#domain/model/common.ts';
import { useFollowed } from '../use-followed.ts';

const figuresKey = (api: ClientAccess['api']) => api.capacity.key();

/** Capacity over a range of weeks, asked again after each change of the plan; the last answer stays meanwhile. */
export function useFigures(from: IsoWeek, to: IsoWeek) {
  const { api } = useClient();
  useFollowed(figuresKey);
  return useQuery(
    api.capacity.figures.queryOptions({
      input: { from, to },
      placeholderData: keepPreviousData,
      refetchOnMount: 'always',
    }),
  );
}
