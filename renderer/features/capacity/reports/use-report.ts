import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ClientAccess, useClient } from '#client/client-context.tsx';
import type { IsoDate } from '#domain/model/common.ts';
import { useFollowed } from '../use-followed.ts';

const reportKey = (api: ClientAccess['api']) => api.reports.key();

/** The report of a period, asked again after each change of the plan; the last answer stays meanwhile. */
export function useReport(from: IsoDate, to: IsoDate) {
  const { api } = useClient();
  useFollowed(reportKey);
  return useQuery(
    api.reports.people.queryOptions({
      input: { from, to },
      placeholderData: keepPreviousData,
      refetchOnMount: 'always',
    }),
  );
}
