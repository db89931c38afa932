import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ClientAccess, useClient } from '#client/client-context.tsx';
import type { OrganisationId } from '#domain/model/ids.ts';
import { useFollowed } from '../use-followed.ts';
import { useLists } from '../use-lists.ts';

const employersKey = (api: ClientAccess['api']) => api.employers.key();

/** The lists and what is made of the agreements, asked again after each change of the plan. */
export function useEmployers() {
  const { api } = useClient();
  useFollowed(employersKey);
  const lists = useLists();
  const overview = useQuery(api.employers.overview.queryOptions({ refetchOnMount: 'always' }));
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

/** The weeks and months of one employer. */
export function useEmployerDetail(organisationId: OrganisationId) {
  const { api } = useClient();
  return useQuery(
    api.employers.detail.queryOptions({
      input: { organisationId },
      placeholderData: keepPreviousData,
      refetchOnMount: 'always',
    }),
  );
}
